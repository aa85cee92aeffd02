// The text with a mark at every finding, headings told apart; the card of the selected one stands below its paragraph.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ProofreadItem } from '../../session/proofreading-items';
import { paragraphAt } from '../../session/proofreading-keys';
import type { ProofreadText } from '../../session/proofreading-state';
import { type ShownParagraph, shownParagraphs } from '../../session/proofreading-text';
import { proofreadingMessages as words } from '../proofreading-messages';
import { useProofreading } from '../shared/session-context';
import { MarkedParagraph } from './marked-paragraph';
import { RemarkCard } from './remark-card';

const useStyles = makeStyles({
  legend: { margin: '6px 0', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  sheet: {
    padding: '10px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // What is out of view costs no layout; search and screen readers still find it.
  block: { contentVisibility: 'auto', containIntrinsicSize: 'auto 48px' },
  cells: { display: 'flex', flexWrap: 'wrap', margin: '4px 0', fontSize: tokens.fontSizeBase200 },
});

/** Neighbouring cells of a table, which would fill a screen with one word a line; else one paragraph. */
interface Block {
  readonly paragraphs: readonly ShownParagraph[];
}

export function MarkedText(props: {
  readonly text: ProofreadText;
  readonly items: readonly ProofreadItem[];
  /** The open findings that pass the filter. */
  readonly shown: readonly ProofreadItem[];
  readonly selected: string | null;
  /** The place of a figure to be shown. */
  readonly claim: number | null;
}) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const { text, items, shown, selected } = props;
  const blocks = useMemo(() => shownBlocks(text, visible(items, shown)), [text, items, shown]);
  const root = useRef<HTMLDivElement>(null);
  const chosen = items.find(({ key }) => key === selected) ?? null;
  const at = chosen === null ? -1 : paragraphAt(text.narrative.paragraphs, chosen.finding.start);
  const claimAt = useShown(root, text, props.claim);
  const close = () => {
    focusMark(root.current, selected);
    proofreading.select(null);
  };
  return (
    <>
      <p className={styles.legend}>{words.marks}</p>
      <div ref={root} className={styles.sheet} role="region" aria-label={words.text}>
        {blocks.map((block) => (
          <BlockView
            key={block.paragraphs[0]?.index}
            block={block}
            item={block.paragraphs.some(({ index }) => index === at) ? chosen : null}
            selected={selected}
            claimAt={claimAt}
            shown={shown}
            onClose={close}
          />
        ))}
      </div>
    </>
  );
}

function focusMark(root: HTMLElement | null, key: string | null): void {
  root?.querySelector<HTMLElement>(`[data-key="${key ?? ''}"]`)?.focus({ preventScroll: true });
}

/** Brings a place of the text into view; gives its paragraph, −1 for none. */
function useShown(
  root: RefObject<HTMLElement | null>,
  { narrative }: ProofreadText,
  offset: number | null,
): number {
  const paragraph = offset === null ? -1 : paragraphAt(narrative.paragraphs, offset);
  useEffect(() => {
    root.current?.querySelector(`[data-paragraph="${paragraph}"]`)?.scrollIntoView({ block: 'center' });
  }, [root, paragraph]);
  return paragraph;
}

function BlockView(props: {
  readonly block: Block;
  /** The selected finding, where it stands here. */
  readonly item: ProofreadItem | null;
  readonly selected: string | null;
  readonly claimAt: number;
  readonly shown: readonly ProofreadItem[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const { item, selected } = props;
  const { paragraphs } = props.block;
  const select = useCallback((key: string) => proofreading.select(key), [proofreading]);
  const inner = paragraphs.map((paragraph) => (
    <MarkedParagraph
      key={paragraph.index}
      paragraph={paragraph}
      selected={has(paragraph, selected) ? selected : null}
      pointed={paragraph.index === props.claimAt}
      onSelect={select}
    />
  ));
  return (
    <div className={item === null ? styles.block : undefined}>
      {paragraphs[0]?.place === 'table-cell' ? <div className={styles.cells}>{inner}</div> : inner}
      {item !== null && <RemarkCard key={item.key} item={item} shown={props.shown} onClose={props.onClose} />}
    </div>
  );
}

/** What was corrected is always shown. */
function visible(items: readonly ProofreadItem[], shown: readonly ProofreadItem[]): readonly ProofreadItem[] {
  const keys = new Set(shown.map(({ key }) => key));
  return items.filter(({ key, standing }) => standing === 'accepted' || keys.has(key));
}

function has({ pieces }: ShownParagraph, key: string | null): boolean {
  return key !== null && pieces.some(({ item }) => item?.key === key);
}

function shownBlocks(
  { narrative, levels }: ProofreadText,
  items: readonly ProofreadItem[],
): readonly Block[] {
  const blocks: ShownParagraph[][] = [];
  for (const paragraph of shownParagraphs(narrative, levels, items)) {
    const last = blocks.at(-1);
    const isCell = paragraph.place === 'table-cell';
    if (isCell && last?.[0]?.place === 'table-cell') last.push(paragraph);
    else blocks.push([paragraph]);
  }
  return blocks.map((each) => ({ paragraphs: each }));
}
