// What differs between two texts: by number and by character, a number never torn apart.

/** A stretch that stayed, that is gone, or that is new. */
export interface Difference<T> {
  readonly kind: 'same' | 'gone' | 'new';
  readonly items: readonly T[];
}

/** A line of two versions of a text. */
export type LineDifference =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly Difference<string>[] };

/** A gap, a number, or one character. */
const TOKEN = /【待填：[^】]*】|[-−]?\d[\d,]*(?:\.\d+)?|[\s\S]/gu;
/** More than any paragraph has; beyond it the comparison would take memory for nothing. */
const MOST_CELLS = 9_000_000;
/** Two lines that share less are two lines, not one that changed. */
const SAME_LINE = 0.4;

export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** The fewest stretches gone and new that make `after` of `before`; what was there first comes first. */
export function differences(
  before: readonly string[],
  after: readonly string[],
): readonly Difference<string>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return joined([
    { kind: 'same', items: before.slice(0, start) },
    ...between(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same', items: before.slice(before.length - end) },
  ]);
}

/** Line by line; lines that read much alike are one line that changed. */
export function lineDifferences(
  before: readonly string[],
  after: readonly string[],
): readonly LineDifference[] {
  const blocks = differences(before, after);
  return blocks.flatMap((block, index): readonly LineDifference[] => {
    if (block.kind === 'same') return block.items.map((text) => ({ kind: 'same', text }));
    const previous = blocks[index - 1];
    if (block.kind === 'new' && previous?.kind === 'gone') return [];
    const next = blocks[index + 1];
    if (block.kind === 'gone' && next?.kind === 'new') return paired(block.items, next.items);
    const { kind } = block;
    return block.items.map((text) => ({ kind, text }));
  });
}

/** How much two texts share, 0 to 1, by pairs of neighbouring characters. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length + b.length === 0) return one === other ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** The longest common subsequence, by the usual table of lengths from the end. */
function between(before: readonly string[], after: readonly string[]): readonly Difference<string>[] {
  const width = after.length + 1;
  if ((before.length + 1) * width > MOST_CELLS)
    return [
      { kind: 'gone', items: before },
      { kind: 'new', items: after },
    ];
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const steps: Difference<string>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      steps.push({ kind: 'same', items: [old] });
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ kind: 'gone', items: [old] });
      row += 1;
    } else if (fresh !== undefined) {
      steps.push({ kind: 'new', items: [fresh] });
      column += 1;
    }
  }
  return steps;
}

/** Neighbours of one kind together; of what changed in one place, the old before the new. */
function joined(steps: readonly Difference<string>[]): readonly Difference<string>[] {
  const result: Difference<string>[] = [];
  let gone: string[] = [];
  let fresh: string[] = [];
  let same: string[] = [];
  const flushChange = () => {
    if (gone.length > 0) result.push({ kind: 'gone', items: gone });
    if (fresh.length > 0) result.push({ kind: 'new', items: fresh });
    [gone, fresh] = [[], []];
  };
  const flushSame = () => {
    if (same.length > 0) result.push({ kind: 'same', items: same });
    same = [];
  };
  for (const { kind, items } of steps) {
    if (items.length === 0) continue;
    if (kind === 'same') {
      flushChange();
      same.push(...items);
    } else {
      flushSame();
      (kind === 'gone' ? gone : fresh).push(...items);
    }
  }
  flushChange();
  flushSame();
  return result;
}

/** Lines gone and lines new in one place: in their order, each with the first that reads like it. */
function paired(gone: readonly string[], fresh: readonly string[]): readonly LineDifference[] {
  const lines: LineDifference[] = [];
  let next = 0;
  for (const old of gone) {
    const found = fresh.findIndex((text, index) => index >= next && likeness(old, text) >= SAME_LINE);
    if (found < 0) {
      lines.push({ kind: 'gone', text: old });
      continue;
    }
    lines.push(...fresh.slice(next, found).map((text) => ({ kind: 'new' as const, text })));
    lines.push({ kind: 'changed', parts: differences(tokensOf(old), tokensOf(fresh[found] ?? '')) });
    next = found + 1;
  }
  return [...lines, ...fresh.slice(next).map((text) => ({ kind: 'new' as const, text }))];
}
