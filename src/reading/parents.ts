// Which row each row is summed into: the nearest ancestor that is there.
import type { Row } from '../facts/table';
import type { DraftRow } from './raw-table';

/** Rows by what they may be asked for; looked up, not searched, since sheets may have tens of thousands of rows. */
interface Places {
  /** For each row the unit whose block it stands in, by its code or name; '' before the first unit. */
  readonly blocks: readonly string[];
  /** For each row the last subject at or above it in its block. */
  readonly subjectsAbove: readonly (number | null)[];
  /** The first unit with a code, under the beginning of its units' codes as well; under '' the one without. */
  readonly units: ReadonlyMap<string, number>;
  /** The first subject with a code in a block. */
  readonly subjects: ReadonlyMap<string, number>;
}

/** What the codes of a department's units begin with: `103` of `103`, and of `103000`. */
function stemOf({ code }: DraftRow): string {
  return (code ?? '').replace(/(?:000)+$/u, '');
}

const inBlock = (block: string, code: string): string => `${block}|${code}`;

/**
 * Gives rows their index, unit and parent. A subject belongs to the longest proper prefix of its code that stands in the same
 * unit's block, else to the unit's row, else to its department's, else to the total; a unit to the unit whose code begins its own,
 * else to the department above it that has no code; a project to the subject above.
 */
export function withParents(drafts: readonly DraftRow[]): readonly Row[] {
  const total = drafts.findIndex((row) => row.role === 'total');
  const top = total < 0 ? null : total;
  const places = placesOf(drafts);
  return drafts.map((draft, index) => {
    const unit = places.blocks[index] ?? '';
    const own = draft.role === 'total' || unit === '' ? {} : { unit };
    return { ...draft, ...own, index, parent: parentOf(draft, index, places, top) };
  });
}

function placesOf(drafts: readonly DraftRow[]): Places {
  const blocks: string[] = [];
  const subjectsAbove: (number | null)[] = [];
  const units = new Map<string, number>();
  const subjects = new Map<string, number>();
  let above = '';
  let subject: number | null = null;
  const note = (map: Map<string, number>, key: string, index: number): void => {
    if (!map.has(key)) map.set(key, index);
  };
  drafts.forEach((row, index) => {
    if (row.role === 'unit') {
      above = row.code ?? row.label;
      note(units, above, index);
      note(units, stemOf(row), index);
    }
    const block = row.unit ?? above;
    if (block !== blocks.at(-1)) subject = null;
    if (row.subject !== null) {
      subject = index;
      note(subjects, inBlock(block, row.subject), index);
    }
    blocks.push(block);
    subjectsAbove.push(subject);
  });
  return { blocks, subjectsAbove, units, subjects };
}

function parentOf(draft: DraftRow, index: number, places: Places, total: number | null): number | null {
  const { blocks, subjectsAbove, units, subjects } = places;
  if (draft.role === 'total') return null;
  if (draft.role === 'unit') return departmentOf(stemOf(draft), index, places) ?? total;
  const code = draft.code ?? '';
  const block = blocks[index] ?? '';
  const home = block === '' ? total : (units.get(block) ?? departmentOf(block, index, places) ?? total);
  const subjectOf = (other: string): number | undefined => subjects.get(inBlock(block, other));
  if (draft.role === 'project') {
    // One with a code belongs to the subject of that code (or its ancestor), one without to the subject right above.
    if (draft.code === null || draft.code === draft.unit) return subjectsAbove[index] ?? home;
    return subjectOf(code) ?? prefixOwner(code, subjectOf) ?? home;
  }
  return prefixOwner(code, subjectOf) ?? home;
}

/** The unit whose code begins this one, or a department above that has none; of a unit without a code neither. */
function departmentOf(code: string, index: number, { units }: Places): number | null {
  if (code === '') return null;
  const codeless = units.get('');
  return (
    prefixOwner(code, (prefix) => units.get(prefix)) ??
    (codeless !== undefined && codeless < index ? codeless : null)
  );
}

/** The row with the longest code that properly begins `code`. */
function prefixOwner(code: string, find: (prefix: string) => number | undefined): number | null {
  for (let length = code.length - 1; length > 0; length--) {
    const found = find(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}
