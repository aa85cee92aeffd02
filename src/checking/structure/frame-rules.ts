// R22–R24: what stands around the figures – a unit name never filled in, totals of zero, figures finer than published.
import { tableOf } from '../../facts/book';
import type { Fact } from '../../facts/fact';
import type { Table } from '../../facts/table';
import { formatRef } from '../../workbook/address';
import type { Books } from '../books';
import { tableWords } from '../describe';
import { keyRow } from '../rows';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** XX单位, ××局, 某某部门, {单位}, 单位名称, （填写）: what a form has before somebody fills it in. */
const PLACEHOLDER =
  /[xX×＊*○〇_＿]{2,}|某某|[{｛<＜【].*[}｝>＞】]|^[（(]?(?:请?填写|单位名称|部门名称|名称)[）)]?$/u;

function checkUnitName({ book }: Books): StructuralResult {
  const named = book.tables.flatMap(({ unitName }) => (unitName === null ? [] : [unitName]));
  const faults = book.tables.flatMap((table): readonly Fault[] => {
    const { unitName } = table;
    if (unitName === null || !PLACEHOLDER.test(unitName.text)) return [];
    const message = `${tableWords(table)}的单位名称写作“${unitName.text}”，像是没有填写。请填上单位的全称。`;
    return [
      {
        key: table.id,
        table: table.id,
        cells: [formatRef(unitName.cell)],
        position: unitName.cell,
        message,
      },
    ];
  });
  return resultOf(named.length, faults, '各表都没有写明单位名称');
}

const SIDES = ['收入', '支出'] as const;

/** Totals of zero are those of a form that nobody filled in. */
function checkTotals({ book }: Books): StructuralResult {
  const table = tableOf(book, 'T01') ?? tableOf(book, 'B1');
  if (table === undefined) return resultOf(0, [], '工作簿中没有这张表');
  const faults = SIDES.flatMap((lane): readonly Fault[] => {
    const row = keyRow(table, '总计', lane) ?? keyRow(table, `${lane}总计`, lane);
    const facts = row === undefined ? [] : table.facts.filter((fact) => fact.row === row.index);
    const [first] = facts;
    if (first === undefined || facts.some(isNotZero)) return [];
    const message = `${tableWords(table)} ${lane}方的总计为零或没有填写。请确认收支数已经填入。`;
    return [
      {
        key: `${table.id}/${lane}`,
        table: table.id,
        cells: [formatRef(first.cell)],
        position: first.cell,
        message,
      },
    ];
  });
  return resultOf(SIDES.length, faults, '');
}

/** What cannot be read is no zero; other rules speak of it. */
function isNotZero({ reading }: Fact): boolean {
  if (reading.kind === 'amount') return !reading.amount.shown.isZero();
  return reading.kind !== 'blank' && reading.kind !== 'dash';
}

const MOST_DECIMALS = 2;

function checkDecimals({ book }: Books): StructuralResult {
  const faults = book.tables.flatMap((table): readonly Fault[] => {
    const fine = table.facts.filter(isTooFine);
    const [first] = fine;
    return first === undefined ? [] : [tooFine(table, first, fine.length)];
  });
  return resultOf(book.tables.length, faults, '没有认出报表');
}

function isTooFine({ reading }: Fact): boolean {
  return reading.kind === 'amount' && reading.amount.decimals > MOST_DECIMALS;
}

function tooFine(table: Table, first: Fact, count: number): Fault {
  const message = `${tableWords(table)}有 ${count} 个金额显示两位以上的小数，如 ${formatRef(first.cell)}。公开的金额一般保留两位小数；可调整单元格的数字格式。`;
  return {
    key: table.id,
    table: table.id,
    cells: [formatRef(first.cell)],
    position: first.cell,
    message,
  };
}

const FORMAT = '部门决算报表编制说明、部门预算公开表样（报表格式与填报要求）';

export const frameRules: readonly StructuralRule[] = [
  {
    id: 'R22',
    title: '单位名称已经填写',
    relation: '各表的单位名称是单位的名称，不是“××单位”之类的占位文字',
    basis: FORMAT,
    severity: 'warning',
    kind: null,
    check: checkUnitName,
  },
  {
    id: 'R23',
    title: '收支总表的总计不为零',
    relation: '公开01表（预算表1）收入方、支出方的总计都不为零',
    basis: FORMAT,
    severity: 'warning',
    kind: null,
    check: checkTotals,
  },
  {
    id: 'R24',
    title: '金额最多两位小数',
    relation: '各表显示的金额不超过两位小数',
    basis: '部门预决算公开格式要求（金额保留两位小数）',
    severity: 'info',
    kind: null,
    check: checkDecimals,
  },
];
