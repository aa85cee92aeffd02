// A finding in the making: the outer finding with what is needed to put it in order.
import type { CellRef } from '../workbook/workbook';
import type { Finding } from './finding';

export interface DraftFinding extends Finding {
  /** The cell it is filed at, within its table. */
  readonly position: CellRef | null;
}

/** Root findings by table, row, column; each followed by what hangs under it (contract "check"). */
export function inOrder(drafts: readonly DraftFinding[]): readonly Finding[] {
  const sorted = [...drafts].sort(byPlace);
  const ids = new Set(sorted.map((draft) => draft.id));
  const under = new Map<string, DraftFinding[]>();
  const roots: DraftFinding[] = [];
  for (const draft of sorted) {
    if (draft.cause === null || draft.cause === draft.id || !ids.has(draft.cause)) {
      roots.push({ ...draft, cause: null });
    } else {
      const followers = under.get(draft.cause);
      if (followers === undefined) under.set(draft.cause, [draft]);
      else followers.push(draft);
    }
  }
  const withFollowers = (draft: DraftFinding): readonly DraftFinding[] => [
    draft,
    ...(under.get(draft.id) ?? []).flatMap(withFollowers),
  ];
  return roots.flatMap(withFollowers).map(outer);
}

function outer({ position: _position, ...finding }: DraftFinding): Finding {
  return finding;
}

function byPlace(a: DraftFinding, b: DraftFinding): number {
  return (
    compare(a.table ?? '~', b.table ?? '~') ||
    (a.position?.row ?? -1) - (b.position?.row ?? -1) ||
    (a.position?.col ?? -1) - (b.position?.col ?? -1) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
