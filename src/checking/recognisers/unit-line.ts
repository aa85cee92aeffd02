// R15: a table whose unit line says 元 over figures in 万元, or the other way round.
import type { Amount, AmountUnit } from '../../amount/amount';
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import { tableWords } from '../describe';
import type { JudgedRelation } from '../relation-finding';
import type { Recognised, Recogniser } from './recogniser';
import { holdsWith, isBetweenTables, isBroken, touching } from './repair';

/** Fewer broken ties than this may have a cause of their own. */
const FEWEST = 2;
/** The other unit has to repair nearly all of them; a further fault may stand beside. */
const SHARE = 0.8;

function recognise(judged: readonly JudgedRelation[], tables: readonly Table[]): readonly Recognised[] {
  const allBroken = judged.filter(isBroken);
  return tables.flatMap((table) => {
    const broken = touching(allBroken, table.id);
    // An inequality is satisfied by ten thousand times as much, whatever is wrong.
    const ties = broken.filter((each) => each.relation.operator === '=' && isBetweenTables(each, table.id));
    if (ties.length < FEWEST) return [];
    const other: AmountUnit = table.unit === '元' ? '万元' : '元';
    const inOther = (fact: Fact): Fact => inUnit(fact, other);
    const repaired = broken.filter(({ relation }) => holdsWith(relation, table.id, inOther));
    const repairedTies = ties.filter((each) => repaired.includes(each));
    if (repairedTies.length < FEWEST || repairedTies.length < ties.length * SHARE) return [];
    const spoilt = touching(judged, table.id).filter(
      (each) =>
        each.judgement.outcome === 'pass' &&
        isBetweenTables(each, table.id) &&
        !holdsWith(each.relation, table.id, inOther),
    );
    // One figure of another unit is not the whole table.
    if (spoilt.length > ties.length * (1 - SHARE)) return [];
    return [{ fault: faultOf(table, other, ties), explains: repaired.map(({ relation }) => relation.id) }];
  });
}

/** The same digits in another unit. */
function inUnit(fact: Fact, unit: AmountUnit): Fact {
  if (fact.reading.kind !== 'amount') return fact;
  const amount: Amount = { ...fact.reading.amount, unit };
  return { ...fact, reading: { ...fact.reading, amount } };
}

function faultOf(table: Table, other: AmountUnit, ties: readonly JudgedRelation[]): Recognised['fault'] {
  const label = table.unitLabel;
  const cell = label === null ? null : formatRef(label.cell);
  const others = otherTables(table, ties).join('、');
  const said = label === null ? `金额单位按${table.unit}读取` : `写着“${label.text}”`;
  const where = label === null ? '' : ` ${cell?.slice(cell.lastIndexOf('!') + 1) ?? ''} `;
  const fix = label === null ? `金额单位：${other}` : label.text.replace(table.unit, other);
  return {
    key: table.id,
    table: table.id,
    cells: cell === null ? [] : [cell],
    position: label?.cell ?? null,
    message: `${tableWords(table)}${where}${said}，但表中数字与${others}相差一万倍，按${other}计则相符。请把单位改为“${fix}”，或把全表数字换算成${table.unit}；${ties.length} 条表间关系因此不成立。`,
    suspects:
      cell === null
        ? []
        : [
            {
              cell,
              actual: label?.text ?? null,
              expected: fix,
              amountUnit: table.unit,
              kind: 'unit',
              why: `按${other}计，与${others}的关系全部相符`,
            },
          ],
  };
}

function otherTables(table: Table, ties: readonly JudgedRelation[]): readonly string[] {
  const places = ties
    .flatMap(({ relation }) => [...relation.left, ...relation.right])
    .map(({ place }) => place);
  const ids = places
    .filter((place) => place.table.id !== table.id && !place.prior)
    .map((place) => place.table.id);
  return [...new Set(ids)]
    .sort()
    .map((id) => (id.startsWith('T') ? `公开${id.slice(1)}表` : `表${id.slice(1)}`));
}

export const unitLine: Recogniser = {
  id: 'R15',
  title: '金额单位与数字的大小相称',
  relation: '表上写明的金额单位与数字相称，与其他各表换算后相符',
  basis: '部门决算报表编制说明、部门预算公开表样（金额单位）',
  severity: 'error',
  recognise: (judged, { book }) => recognise(judged, book.tables),
};
