// What a point of a chart should be, by what the text says of the same thing.
import { Decimal } from '../../amount/decimal';
import { lastPlace } from '../../amount/interval';
import type { Claim } from '../claims/claim';
import { topicKey } from '../claims/topic';
import type { Proof } from '../proof';
import { levelOf } from '../relations/context';
import { yuanPerUnit } from '../relations/printed';
import { printedText } from '../relations/wording';
import type { ChartPoint } from './chart-topics';

export interface ExpectedPoint {
  readonly fits: boolean;
  readonly printed: string;
  readonly words: string;
}

const HUNDRED = new Decimal(100);

/** Null where the text does not say, or where what it says is in doubt itself. */
export function expectedPoint(point: ChartPoint, proof: Proof): ExpectedPoint | null {
  return point.as === 'amount' ? expectedAmount(point, proof) : expectedShare(point, proof);
}

function expectedAmount({ topic, value }: ChartPoint, proof: Proof): ExpectedPoint | null {
  const { figures, doubted } = proof;
  const level = levelOf(figures, topic);
  if (level !== null) {
    if (doubted.has(level)) return null;
    return compared(
      value,
      figures.printed(level).value,
      figures.printed(level).place,
      `写 ${printedText(level)}`,
    );
  }
  // 与2022年度相比各减少17.36万元 says what last year was.
  const change = figures.claims.find(
    (claim) =>
      claim.role === 'difference' && claim.from?.year === topic.year && sameThing(claim, point(topic)),
  );
  if (change === undefined || change.of === null || doubted.has(change) || doubted.has(change.of))
    return null;
  const now = figures.printed(change.of);
  const before = now.value.minus(figures.printed(change).value);
  return compared(
    value,
    before,
    now.place.times(2),
    `推算为 ${before.div(yuanPerUnit('万元')).toFixed()}万元`,
  );
}

function point(topic: ChartPoint['topic']): string {
  return `${topic.scope}/${topic.item}`;
}

function sameThing({ topic }: Claim, key: string): boolean {
  return topic !== null && `${topic.scope}/${topic.item}` === key;
}

/** Charts hold 万元, or 元. */
function compared(value: Decimal, yuan: Decimal, place: Decimal, words: string): ExpectedPoint {
  const fits = ['万元', '元'].some((unit) => value.times(yuanPerUnit(unit)).minus(yuan).abs().lte(place));
  return { fits, printed: yuan.div(yuanPerUnit('万元')).toFixed(), words };
}

function expectedShare({ topic, value, as }: ChartPoint, { figures, doubted }: Proof): ExpectedPoint | null {
  const key = topicKey(topic);
  const share = figures.claims.find(
    (claim) => claim.role === 'share' && claim.topic !== null && topicKey(claim.topic) === key,
  );
  if (share === undefined || doubted.has(share)) return null;
  const percent = as === 'fraction' ? value.times(HUNDRED) : value;
  const fits = percent.minus(share.figure.value).abs().lte(lastPlace(share.figure.decimals));
  return { fits, printed: `${share.figure.value.toFixed()}%`, words: `写占 ${printedText(share)}` };
}
