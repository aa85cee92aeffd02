// Changes to a text at places of it, made all at once.

/** What stands at `from` up to `to` (exclusive) gives way to `xml`; `from` equal to `to` puts something in. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

export function insertAt(at: number, xml: string): TextEdit {
  return { from: at, to: at, xml };
}

/** Edits must not overlap; at one place they stand in the order of the list. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, xml } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(done, from), xml);
    done = to;
  }
  return pieces.join('') + text.slice(done);
}
