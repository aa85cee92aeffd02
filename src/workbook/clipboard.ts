// Cells on the clipboard: what spreadsheets give and take as plain text, lines of cells parted by tabs.

/** The rows of a copied block. A cell with a line break, a tab or a quotation mark is in quotation marks, as Excel does it. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const block = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of block.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)([\t\n]|$)/gu)) {
    rows.at(-1)?.push(/^".*"$/su.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** One cell as text for the clipboard. */
export function cellForClipboard(text: string): string {
  return /[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
