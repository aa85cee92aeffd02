// The tabs of the sheets; hidden ones say so, those touched by the selected finding are marked.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EyeOff16Regular, Target16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Finding } from '../../checking/finding';
import type { Grid } from '../../workbook/workbook';
import { messages } from '../messages';
import { sheetOf } from './marked-cells';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    height: '32px',
    padding: '0 12px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function SheetTabs(props: {
  readonly sheets: readonly Grid[];
  readonly selected: string;
  readonly finding: Finding | null;
  readonly onSelect: (sheet: string) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const touched = new Set(props.finding?.cells.map(sheetOf));
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [props.selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = props.sheets[props.sheets.findIndex((sheet) => sheet.name === props.selected) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    props.onSelect(next.name);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.name)}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="tablist"
      aria-label={messages.page.sheets}
      onKeyDown={onKeyDown}
    >
      {props.sheets.map((sheet) => {
        const selected = sheet.name === props.selected;
        return (
          <button
            key={sheet.name}
            type="button"
            role="tab"
            data-sheet={sheet.name}
            aria-selected={selected}
            tabIndex={selected ? 0 : -1}
            className={mergeClasses(styles.tab, selected && styles.selected)}
            onClick={() => props.onSelect(sheet.name)}
          >
            {touched.has(sheet.name) && <Target16Regular aria-label={messages.page.highlighted} />}
            {sheet.name}
            {sheet.visibility !== 'visible' && (
              <>
                <EyeOff16Regular aria-hidden />（{messages.page.hidden}）
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
