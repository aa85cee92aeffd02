// X27: a “三公” item has an amount in one table and its economic subject none in the other.
import { factAt, tableOf, totalRow } from '../../facts/book';
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { economicSubject } from '../../standards/subjects/subjects';
import { formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { columnWords, tableWords } from '../describe';
import { economicColumns, economicLayout, mainColumn } from '../columns';
import { subjectRows } from '../rows';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

const CARS = '决算数/公务用车购置及运行维护费';
const ITEMS: readonly { readonly column: string; readonly codes: readonly string[] }[] = [
  { column: '决算数/因公出国（境）费', codes: ['30212'] },
  { column: '决算数/公务接待费', codes: ['30217'] },
  { column: `${CARS}/公务用车运行维护费`, codes: ['30231'] },
  { column: `${CARS}/公务用车购置费`, codes: ['30913', '31013'] },
];

function checkItems({ book }: Books): StructuralResult {
  const threePublic = tableOf(book, 'T13');
  const detail = tableOf(book, 'T05') ?? tableOf(book, 'T07');
  const row = threePublic === undefined ? undefined : totalRow(threePublic);
  if (threePublic === undefined || detail === undefined || row === undefined) {
    return resultOf(0, [], '没有“三公”经费表，或没有按经济科目列示的明细表');
  }
  let looked = 0;
  const faults = ITEMS.flatMap(({ column, codes }): readonly Fault[] => {
    const cells = codes.map((code) => economicFacts(detail, code));
    if (cells.some((each) => each === null)) return [];
    looked += 1;
    const item = factAt(threePublic, row.index, column);
    const spent = cells.flatMap((each) => each ?? []).filter(isPositive);
    const has = item !== undefined && isPositive(item);
    if (has === spent.length > 0) return [];
    return [faultOf({ threePublic, detail }, { column, codes }, has ? item : spent[0])];
  });
  return resultOf(looked, faults, '明细表没有列到“三公”经费的经济科目');
}

/** The total of an economic subject; null where the table is not that detailed. */
function economicFacts(table: Table, code: string): readonly Fact[] | null {
  if (economicLayout(table) === 'wide') {
    const columns = economicColumns(table, code);
    const total = totalRow(table);
    if (columns.kind === 'not-detailed' || total === undefined) return null;
    if (columns.kind === 'absent') return [];
    return columns.columns.flatMap((column) => factAt(table, total.index, column.path) ?? []);
  }
  const rows = subjectRows(table, code, null);
  if (rows.kind === 'not-detailed') return null;
  return rows.kind === 'absent'
    ? []
    : rows.rows.flatMap((row) => factAt(table, row.index, mainColumn(table, null)) ?? []);
}

function isPositive({ reading }: Fact): boolean {
  return reading.kind === 'amount' && reading.amount.shown.gt(0);
}

function faultOf(
  { threePublic, detail }: { readonly threePublic: Table; readonly detail: Table },
  { column, codes }: (typeof ITEMS)[number],
  fact: Fact | undefined,
): Fault {
  const item = columnWords(column);
  const subjects = codes.map((code) => `${code} ${economicSubject(code)?.name ?? ''}`).join('、');
  const inItem = fact?.table === threePublic.id;
  const [has, lacks] = inItem
    ? [`${tableWords(threePublic)}的“${item}”`, `${tableWords(detail)}的 ${subjects} `]
    : [`${tableWords(detail)}的 ${subjects} `, `${tableWords(threePublic)}的“${item}”`];
  return {
    key: item,
    table: threePublic.id,
    cells: fact === undefined ? [] : [formatRef(fact.cell)],
    position: inItem ? (fact?.cell ?? null) : null,
    message: `${has}有金额，${lacks}却没有。“三公”经费一般与财政拨款支出的经济科目相符；请核对是否漏填，如口径不同请加说明。`,
  };
}

export const threePublicRules: readonly StructuralRule[] = [
  {
    id: 'X27',
    title: '“三公”经费各项与其经济科目同有或同无',
    relation: '公开13表某项决算数大于零，当且仅当公开05表（无则公开07表）相应经济科目大于零',
    basis: '部门预算支出经济分类科目（“三公”经费对应的经济科目）',
    severity: 'warning',
    kind: 'final-accounts',
    check: checkItems,
  },
];
