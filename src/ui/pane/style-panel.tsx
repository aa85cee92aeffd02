// The writing style: a preset with a line of what it does, changed switch by switch, taken from a file or handed on as one.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type ShownStyle, shownStyle } from '../../session/style-steps';
import { baseOf, ownStyle, ownSwitches, presetStyle } from '../../writing/style/own-style';
import { previewOf } from '../../writing/style/preview';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';
import { styleMessages as words } from '../style-messages';
import { Panel, useCardStyles } from './panel';
import { StyleFiles } from './style-files';
import { StylePresets } from './style-presets';
import { StyleSwitches } from './style-switches';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  hint: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  preview: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function StylePanel() {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const chosen = useSessionState((state) => state.style);
  const book = useShownBook()?.book;
  const present = useMemo(() => shownStyle(chosen, book), [chosen, book]);
  const { text, style, faults } = present;
  return (
    <Panel title={words.title}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{words.hint}</Text>
        {faults.length > 0 && <p className={styles.fault}>{`${words.faults}${faults.join('')}`}</p>}
        <LastYear />
        <Text weight="semibold">{words.current(style.name)}</Text>
        <Own present={present} />
        <StylePresets text={text} />
        <StyleSwitches text={text} style={style} />
        <StyleFiles present={present} />
      </div>
    </Panel>
  );
}

/** What is set otherwise than in the preset, and how it reads then. */
function Own({ present: { text, style } }: { readonly present: ShownStyle }) {
  const styles = useStyles();
  const session = useSession();
  const own = ownSwitches(text);
  const names = [...own.whole, ...own.page];
  if (names.length === 0) return null;
  return (
    <>
      <span className={styles.preview}>{previewOf(style)}</span>
      <div className={styles.row}>
        <span>{words.own(names.join('、'))}</span>
        <Button size="small" onClick={() => session.setStyle(presetStyle(baseOf(text)))}>
          {words.reset}
        </Button>
      </div>
    </>
  );
}

function LastYear() {
  const styles = useStyles();
  const session = useSession();
  const chosen = useSessionState((state) => state.style);
  const last = useSessionState((state) => state.lastYearStyle);
  const parsed = useMemo(() => (last === null ? null : ownStyle(last)), [last]);
  if (chosen !== null || last === null || parsed?.kind !== 'style') return null;
  return (
    <div className={styles.row}>
      <span>{words.lastYear(parsed.style.name)}</span>
      <Button size="small" onClick={() => session.setStyle(last)}>
        {words.useLastYear}
      </Button>
    </div>
  );
}
