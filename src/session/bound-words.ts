// What the user typed, as words and slots: a figure left alone stays bound to its cells.
import type { Paragraph } from '../document/document';
import { differences, tokensOf } from './differences';
import type { LiveSlot } from './template-slots';

interface BoundToken {
  readonly text: string;
  readonly run: number;
}

/** What was typed, with the number of each of the template's slots whose text is still there in full. */
export function boundWords(
  shown: Paragraph,
  slots: readonly LiveSlot[],
  typed: string,
): readonly (string | number)[] {
  const tokens = shown.runs.flatMap((run, index): readonly BoundToken[] =>
    tokensOf(run.text).map((text) => ({ text, run: index })),
  );
  const fresh = tokensOf(typed);
  const kept = keptTokens(tokens, fresh);
  const whole = shown.runs.map((run, index) => {
    const slot = slots.findIndex((candidate) => candidate.run === run);
    const places = kept.flatMap((token, place) => (token?.run === index ? [place] : []));
    const isWhole = places.length > 0 && places.length === tokensOf(run.text).length && isUnbroken(places);
    return slot >= 0 && isWhole ? slot : null;
  });
  const own: (string | number)[] = [];
  fresh.forEach((text, place) => {
    const run = kept[place]?.run;
    const slot = run === undefined ? null : (whole[run] ?? null);
    const last = own.at(-1);
    if (slot !== null) {
      if (kept[place - 1]?.run !== run) own.push(slot);
    } else if (typeof last === 'string') own[own.length - 1] = last + text;
    else own.push(text);
  });
  return own;
}

/** For each token of `fresh` the one of `tokens` that it is. */
function keptTokens(
  tokens: readonly BoundToken[],
  fresh: readonly string[],
): readonly (BoundToken | undefined)[] {
  let next = 0;
  return differences(
    tokens.map(({ text }) => text),
    fresh,
  ).flatMap(({ kind, items }) => {
    const stretch = kind === 'new' ? items.map(() => undefined) : tokens.slice(next, next + items.length);
    if (kind !== 'new') next += items.length;
    return kind === 'gone' ? [] : stretch;
  });
}

function isUnbroken(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
}
