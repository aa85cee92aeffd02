// What a command has to say, carried to its small page in the part of the address that no server ever sees.

const OUTCOME_PAGE = 'outcome.html';

/** Excel takes addresses of some 2000 characters; one Chinese character makes four here. */
const MOST_CHARACTERS = 400;

/** `base`: the address of a page beside it. Paragraphs that are too many are cut, and it says so. */
export function outcomeLink(base: string, paragraphs: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(cut(paragraphs)));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const safe = text.replace(/\+/gu, '-').replace(/\//gu, '_').replace(/[=]+$/u, '');
  return `${new URL(OUTCOME_PAGE, base).href}#${safe}`;
}

/** The paragraphs; null where the fragment holds none. What Excel may have appended behind them is left out. */
export function outcomeIn(fragment: string): readonly string[] | null {
  const [, safe = ''] = /^#([\w-]+)/u.exec(fragment) ?? [];
  try {
    const text = atob(safe.replace(/-/gu, '+').replace(/_/gu, '/'));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(parsed) || parsed.length === 0) return null;
    const paragraphs = parsed.filter((one) => typeof one === 'string');
    return paragraphs.length === parsed.length ? paragraphs : null;
  } catch {
    return null;
  }
}

function cut(paragraphs: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let left = MOST_CHARACTERS;
  for (const paragraph of paragraphs) {
    if (paragraph.length > left) return [...kept, `${paragraph.slice(0, left)}……`];
    kept.push(paragraph);
    left -= paragraph.length;
  }
  return kept;
}
