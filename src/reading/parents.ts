// Which row each row is summed into: the nearest ancestor that is there.
import type { Row } from '../facts/table';
import type { DraftRow } from './raw-table';

/**
 * Gives rows their index and parent. A subject belongs to the longest proper prefix of its code that stands in the same unit's
 * block, else to the unit's row, else to the total; a unit to the unit whose code begins its own; a project to the subject above.
 */
export function withParents(drafts: readonly DraftRow[]): readonly Row[] {
  const total = drafts.findIndex((row) => row.role === 'total');
  const top = total < 0 ? null : total;
  const blocks = unitBlocks(drafts);
  return drafts.map((draft, index) => ({ ...draft, index, parent: parentOf(drafts, index, blocks, top) }));
}

/** For each row the index of the unit row whose block it stands in; -1 before the first unit. */
function unitBlocks(drafts: readonly DraftRow[]): readonly number[] {
  let current = -1;
  return drafts.map((draft, index) => {
    if (draft.role === 'unit') current = index;
    return current;
  });
}

function parentOf(
  drafts: readonly DraftRow[],
  index: number,
  blocks: readonly number[],
  total: number | null,
): number | null {
  const draft = drafts[index];
  if (draft === undefined || draft.role === 'total') return null;
  if (draft.role === 'unit')
    return prefixOwner(drafts, draft.code ?? '', (row) => row.role === 'unit') ?? total;
  const block = blocks[index] ?? -1;
  const inBlock = (row: DraftRow, at: number): boolean => row.subject !== null && blocks[at] === block;
  const home = block < 0 ? total : block;
  if (draft.role === 'project') return projectOwner(drafts, index, inBlock) ?? home;
  return prefixOwner(drafts, draft.code ?? '', inBlock) ?? home;
}

/** The row with the longest code that properly begins `code`. */
function prefixOwner(
  drafts: readonly DraftRow[],
  code: string,
  accept: (row: DraftRow, index: number) => boolean,
): number | null {
  let best: number | null = null;
  drafts.forEach((row, index) => {
    const other = row.code ?? '';
    const proper = other !== '' && other.length < code.length && code.startsWith(other);
    if (!proper || !accept(row, index)) return;
    if (best === null || other.length > (drafts[best]?.code ?? '').length) best = index;
  });
  return best;
}

/** A project with a code belongs to the subject of that code (or its ancestor), one without to the subject right above. */
function projectOwner(
  drafts: readonly DraftRow[],
  index: number,
  accept: (row: DraftRow, index: number) => boolean,
): number | null {
  const code = drafts[index]?.code ?? null;
  if (code === null) {
    const above = drafts.findLastIndex((row, at) => at < index && accept(row, at));
    return above < 0 ? null : above;
  }
  const same = drafts.findIndex((row, at) => row.subject === code && accept(row, at));
  return same >= 0 ? same : prefixOwner(drafts, code, accept);
}
