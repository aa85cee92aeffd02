// When a narrative was made public, as it says itself.
import type { Proof } from '../proof';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LABELLED =
  /(?:公开|发布|公布|编制|报告|填报)(?:时间|日期)[：:]?((?:19|20)\d{2})[年\-.](\d{1,2})[月\-.](\d{1,2})日?/u;
const ALONE = /^((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日$/u;

/** The latest date that stands alone or behind 公开时间; null where there is none. */
export function signedOn({ blocks }: Proof): Day | null {
  const days = blocks.flatMap(({ clean }) => {
    const found = LABELLED.exec(clean.text) ?? ALONE.exec(clean.text);
    return found === null ? [] : [{ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }];
  });
  return days.sort((a, b) => orderOf(b) - orderOf(a))[0] ?? null;
}

/** Days in the order of the calendar as growing numbers. */
export function orderOf({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day;
}
