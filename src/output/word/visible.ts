// The rows or columns of a sheet that are not hidden.

/** From `first` to `last`, both included. */
export function visible(first: number, last: number, hidden: readonly number[]): readonly number[] {
  const out = new Set(hidden);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (each) => !out.has(each),
  );
}
