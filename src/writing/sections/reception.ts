// What T13 does not say about official reception: batches, guests, occasions, foreign guests.
import { convert } from '../../amount/amount';
import { lastPlace } from '../../amount/interval';
import { parseAmount } from '../../amount/parse';
import { question } from '../catalogue';
import { isPresent, type Desk } from '../desk';
import { within } from '../information';
import { given } from '../given';
import { Gap, minus, Quantity, sum, worded, type Figure } from '../quantity';
import type { TemplateData } from '../template/template';
import { noneNote } from './none-note';

interface Occasion {
  readonly name: string;
  readonly amount: Quantity | null;
}

/** `业务检查接待1083元`, with or without marks between name and amount. */
const OCCASION = /^(.*?)[\s：:，,]*([\d０-９][\d０-９.．,，]*)\s*(万元|元)$/u;
const AMOUNT_DECIMALS = 2;

export function receptionDetails(desk: Desk, total: Figure): TemplateData {
  const { interview } = desk;
  const foreign = within(desk, 'reception.foreign-amount', total);
  const domestic = domesticPart(desk, total, foreign);
  const withDomestic = isPresent(total) && !domestic.equals(0);
  const listed = interview.list(question('reception.occasions'), withDomestic);
  const occasions = listed instanceof Gap ? [] : listed.map(occasionOf);
  if (domestic instanceof Quantity) compareOccasions(desk, domestic, occasions);
  return {
    说明: noneNote(desk, 'reception.none-note'),
    国内: domestic,
    有国内: withDomestic,
    用途: interview.text(question('reception.use'), withDomestic),
    批次: within(desk, 'reception.batches', domestic),
    人次: within(desk, 'reception.persons', domestic),
    事项: occasions.map(({ name, amount }) => ({ 名称: name, 有金额: amount !== null, 金额: amount ?? '' })),
    缺事项: listed instanceof Gap ? listed : '',
    外事: foreign,
    有外事: isPresent(foreign),
    外事批次: within(desk, 'reception.foreign-batches', foreign),
    外事人次: within(desk, 'reception.foreign-persons', foreign),
  };
}

/** What is left of 公务接待费 after the foreign guests. */
function domesticPart(desk: Desk, total: Figure, foreign: Figure): Figure {
  if (total instanceof Gap) return total;
  if (foreign instanceof Gap)
    return new Gap('reception.foreign-amount', '国内公务接待支出，需要外事接待支出');
  if (foreign.equals(0)) return total;
  const rest = minus(total, foreign);
  if (rest.lt(0)) {
    desk.interview.report('reception.foreign-amount', `外事接待支出大于${total.parts.how}万元，请核对。`);
    return new Gap('reception.foreign-amount', '国内公务接待支出，外事接待支出大于公务接待费');
  }
  return rest;
}

function occasionOf(text: string): Occasion {
  const match = OCCASION.exec(text);
  const parsed = parseAmount((match?.[2] ?? '').replaceAll('，', ','));
  if (match === null || parsed.kind !== 'amount') return { name: text, amount: null };
  const name = match[1] ?? '';
  const value = convert(parsed.value, match[3] === '万元' ? '万元' : '元', '元');
  return {
    name,
    amount: given(value, '元', [], worded(`填报的“${name}”`, value)),
  };
}

/** Occasions that all carry an amount must add up to domestic reception, as far as 万元 with two decimals can tell. */
function compareOccasions(desk: Desk, domestic: Quantity, occasions: readonly Occasion[]): void {
  const amounts = occasions.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const [first, ...rest] = amounts;
  if (first === undefined || amounts.length < occasions.length) return;
  const total = sum([first, ...rest]).value;
  const off = convert(total, '元', '万元').minus(domestic.value).abs();
  if (off.gt(lastPlace(AMOUNT_DECIMALS).div(2))) {
    const message = `各项接待合计${total.toFixed()}元，与国内公务接待支出${domestic.value.toFixed()}万元不符，请核对。`;
    desk.interview.report('reception.occasions', message);
  }
}
