// Text as HTML shows it.

export function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/["']/gu, (mark) => (mark === '"' ? '&quot;' : '&#39;'));
}
