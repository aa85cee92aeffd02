// A chart of the text as a picture: columns or a pie, its figures readable without seeing it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChartSpec } from '../../document/document';
import { textMessages as words } from '../text-messages';
import { chartShapes } from './chart-shapes';

const COLOURS = [
  tokens.colorBrandBackground,
  tokens.colorPaletteMarigoldBackground3,
  tokens.colorPaletteRedBackground3,
  tokens.colorPaletteDarkOrangeBackground3,
  tokens.colorPaletteBerryBackground3,
  tokens.colorPaletteLightGreenBackground3,
  tokens.colorNeutralForeground3,
] as const;

const useStyles = makeStyles({
  figure: { margin: '8px auto', maxWidth: '360px' },
  picture: { display: 'block', width: '100%', height: 'auto' },
  label: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1px' },
  legend: {
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'flex', alignItems: 'center', columnGap: '4px', overflowWrap: 'anywhere' },
  swatch: {
    width: '10px',
    height: '10px',
    flexShrink: 0,
    borderRadius: '2px',
    forcedColorAdjust: 'none',
  },
});

export function ChartPicture({ chart }: { readonly chart: ChartSpec }) {
  const styles = useStyles();
  const { width, height, base, columns, slices, labels } = chartShapes(chart);
  const legend = chart.kind === 'pie' ? chart.categories : chart.series.map(({ name }) => name);
  return (
    <div className={styles.figure}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.chart(`${chart.id} ${chart.title}`, pointsOf(chart))}
      >
        {columns.map((column, index) => (
          <rect key={index} {...column.box} fill={colour(column.colour)} />
        ))}
        {slices.map((slice, index) => (
          <path key={index} className={styles.edge} d={slice.path} fill={colour(slice.colour)} />
        ))}
        {base !== null && <line className={styles.axis} x1={0} x2={width} y1={base} y2={base} />}
        {labels.map((label, index) => (
          <text key={index} className={styles.label} x={label.x} y={label.y} textAnchor="middle">
            {label.text}
          </text>
        ))}
      </svg>
      {legend.length > 1 && (
        <ul className={styles.legend} aria-hidden>
          {legend.map((name, index) => (
            <li key={name} className={styles.item}>
              <span className={styles.swatch} style={{ backgroundColor: colour(index) }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? tokens.colorBrandBackground;
}

function pointsOf({ categories, series, amountUnit }: ChartSpec): string {
  const several = series.length > 1;
  return series
    .flatMap(({ name, values }) =>
      categories.map(
        (category, index) => `${several ? name : ''}${category} ${values[index] ?? ''}${amountUnit}`,
      ),
    )
    .join('，');
}
