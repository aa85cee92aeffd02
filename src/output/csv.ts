// Rows → CSV (RFC 4180).

const NEEDS_QUOTES = /[",\r\n]/u;

export function csvLine(values: readonly string[]): string {
  const quoted = values.map((value) =>
    NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
  );
  return `${quoted.join(',')}\r\n`;
}
