// A copy of the opened file for the user to save: with the working paper, the text or the marks, and always with the edits.
import { explanationNotes } from '../output/sheets/explanation-notes';
import { explanationSheets } from '../output/sheets/explanation-sheets';
import type { CopyAdditions } from './copy-with-sheets';
import type { Desk } from './desk';
import { marksOf } from './mark-findings';
import { paperNotes } from './paper-plan';
import type { SessionState } from './state';
import { plannedPaper } from './write-paper';

/** What the copy has more than the file; `edits`: nothing but what was typed. */
export type CopyContent = 'edits' | 'paper' | 'marks' | 'live-text' | 'plain-text';

export interface CopiedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface CopyActions {
  /** Whether the host hands out a copy of the file. */
  readonly copiesWorkbook: boolean;
  /** The copy, to be saved; null where there is none. Either is told. */
  copyWorkbook(content: CopyContent): Promise<CopiedFile | null>;
}

/** What is put behind the name of the file, which stays in its folder under its own. */
const NAMES: Readonly<Record<CopyContent, string>> = {
  edits: '改后',
  paper: '核对底稿',
  marks: '标注',
  'live-text': '情况说明',
  'plain-text': '情况说明',
};

/** `onText` is called when the text went out. */
export function copyActions({ host, store }: Desk, onText: () => void): CopyActions {
  return {
    copiesWorkbook: host.copyWorkbook !== undefined,
    copyWorkbook: async (content) => {
      const state = store.getState();
      const planned = additionsOf(state, content);
      if (typeof planned === 'string') {
        store.setState({ notice: { kind: 'failed', message: planned } });
        return null;
      }
      const { additions, notes } = planned;
      const result = await host.copyWorkbook?.(additions);
      if (result === undefined) return null;
      if (result.kind === 'failed') {
        store.setState({ notice: result });
        return null;
      }
      const { bytes, edited, notes: others } = result.value;
      const name = copyName(state.workbook?.name ?? '', content);
      store.setState({ notice: { kind: 'copied', name, edited, notes: [...notes, ...others] } });
      if (content === 'live-text' || content === 'plain-text') onText();
      return { name, bytes };
    },
  };
}

interface Planned {
  readonly additions: CopyAdditions;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

const NOTHING_OPEN = '还没有打开能核对的工作簿。';
const NOTHING_TO_MARK = '没有错误和警告，没有要标注的单元格。';

/** A text says why there is nothing to add. */
function additionsOf(state: SessionState, content: CopyContent): Planned | string {
  switch (content) {
    case 'edits':
      return { additions: { plans: [], marks: null }, notes: [] };
    case 'paper': {
      const plan = plannedPaper(state);
      if (plan === null) return NOTHING_OPEN;
      return { additions: { plans: [plan], marks: null }, notes: paperNotes(plan) };
    }
    case 'marks': {
      const marks = marksOf(state.review?.books[state.shown]?.report.findings ?? []);
      if (marks.length === 0) return NOTHING_TO_MARK;
      const note = `标注了 ${marks.length} 处，错误红色，警告黄色。`;
      return { additions: { plans: [], marks }, notes: [note] };
    }
    case 'live-text':
    case 'plain-text':
      return textAdditions(state, content === 'live-text');
  }
}

function textAdditions({ review, drafts, shown }: SessionState, live: boolean): Planned | string {
  const [book, text] = [review?.books[shown]?.book, drafts[shown]?.text];
  if (review === null || book === undefined || text === undefined) return NOTHING_OPEN;
  const sheets = explanationSheets({ workbook: review.workbook, book, text, live });
  return { additions: { plans: sheets.plans, marks: null }, notes: explanationNotes(sheets) };
}

/** A workbook with macros keeps its ending: programs refuse it under the other one. */
function copyName(name: string, content: CopyContent): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
  return `${stem}（${NAMES[content]}）${/^\.xlsm$/iu.test(ending) ? ending : '.xlsx'}`;
}
