// What a figure does, by the words right in front of it.
import type { Claim, Role } from './claim';
import type { Figure } from './figure';
import { CHANGE_LEAD, COMPLETION_LEAD, DOWN, SHARE_LEAD } from './words';

export interface RoleWords {
  readonly role: Role;
  /** The words in front without those that give the role. */
  readonly rest: string;
  /** What it is a share of, or which budget was completed; empty where not named. */
  readonly base: string;
  /** `fromEnd`: how far in front of the figure the word begins. */
  readonly direction: { readonly sign: 1 | -1; readonly word: string; readonly fromEnd: number } | null;
}

const DOWN_WORDS: readonly string[] = DOWN;

export function roleOf(figure: Figure, words: string, behind: string, last: Claim | undefined): RoleWords {
  const level: RoleWords = { role: 'level', rest: words, base: '', direction: null };
  const other: RoleWords = { ...level, role: 'other' };
  if (figure.kind === 'points') return other;
  if (figure.kind === 'steady') return { ...level, role: 'difference' };
  if (figure.kind === 'percent') {
    return percentRole(words, behind, last) ?? other;
  }
  const change = changeIn(words);
  return change ?? level;
}

function percentRole(words: string, behind: string, last: Claim | undefined): RoleWords | null {
  const change = changeIn(words);
  if (change !== null) return { ...change, role: 'rate' };
  const completion = COMPLETION_LEAD.exec(words);
  if (completion !== null) {
    const base = completion[1] ?? completion[2] ?? '';
    return { role: 'completion', rest: words.slice(0, completion.index), base, direction: null };
  }
  // 完成预算10万元的85%
  if (words === '的' && last?.role === 'level' && /完成[^，。；]*$/u.test(last.phrase)) {
    return { role: 'completion', rest: '', base: last.phrase, direction: null };
  }
  const share = SHARE_LEAD.exec(words);
  if (share !== null) {
    return { role: 'share', rest: words.slice(0, share.index), base: share[1] ?? '', direction: null };
  }
  // 减少17.36万元（11.5%）
  const inBrackets = words === '' && /^[）)]/u.test(behind) && last?.role === 'difference';
  return inBrackets ? { role: 'rate', rest: '', base: '', direction: null } : null;
}

function changeIn(words: string): RoleWords | null {
  const match = CHANGE_LEAD.exec(words);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const at = match.index + match[0].indexOf(word);
  const sign = DOWN_WORDS.includes(word) ? -1 : 1;
  return {
    role: 'difference',
    rest: words.slice(0, match.index),
    base: '',
    direction: { sign, word, fromEnd: words.length - at },
  };
}
