// Draws a made-up unit's final accounts as a workbook, in any of the layouts that real workbooks have.
import { economicSubject, economicSubjects, functionalSubject } from '../../src/standards/subjects/subjects';
import type { Grid, Workbook } from '../../src/workbook/workbook';
import { drawCoded, type CodedTable } from './draw-coded';
import { drawBasic, drawThreePublic } from './draw-basic-and-three-public';
import { drawLanes } from './draw-lanes';
import { DrawnSheet, type DrawStyle, type GoldFact } from './drawn-sheet';
import {
  type Accounts,
  type CodedRow,
  economicLeaves,
  functionalLeaves,
  general,
  type Item,
  revenueOf,
  sum,
  withHierarchy,
} from './made-up-accounts';

export interface Layout extends DrawStyle {
  readonly codeColumns: 1 | 3;
  /** Codes as numbers, so that two-digit parts lose their zero. */
  readonly numericCodes: boolean;
  readonly total: 'first' | 'last' | 'in-header';
  /** 行次 columns and 栏次 rows. */
  readonly numbering: boolean;
  readonly detail: 'wide' | 'economic-rows' | 'groups-only';
  readonly basic: 'three-blocks' | 'two-blocks' | 'list';
  readonly threePublic: 'A' | 'B' | 'C' | 'D';
  readonly projects: 'functional' | 'by-project' | 'both';
  readonly national: boolean;
  readonly mergedHeadings: boolean;
  readonly spacedTitles: boolean;
  readonly yearIn: 'title' | 'cell' | 'cover';
  readonly ownerLabel: string;
  readonly sheetNames: 'title' | 'number' | 'code';
  /** Header drawn again after so many rows; 0 never. */
  readonly repeatHeaderAfter: number;
  /** A remark to the right of the table and a column 其中 within it. */
  readonly extras: boolean;
  /** Totals as formulas over what they sum up; only for amounts that need no rounding. */
  readonly formulas: boolean;
}

export const PLAIN_LAYOUT: Layout = {
  unit: '万元',
  zero: '0',
  amountsAs: 'number',
  codeColumns: 1,
  numericCodes: false,
  total: 'first',
  numbering: true,
  detail: 'wide',
  basic: 'three-blocks',
  threePublic: 'A',
  projects: 'functional',
  national: false,
  mergedHeadings: true,
  spacedTitles: false,
  yearIn: 'title',
  ownerLabel: '部门：',
  sheetNames: 'title',
  repeatHeaderAfter: 0,
  extras: false,
  formulas: false,
};

export interface Drawn {
  readonly workbook: Workbook;
  readonly gold: readonly GoldFact[];
}

const TITLES: Readonly<Record<string, string>> = {
  T01: '收入支出决算总表',
  T02: '收入决算表',
  T03: '支出决算表',
  T04: '财政拨款收入支出决算总表',
  T05: '财政拨款支出决算明细表',
  T06: '一般公共预算财政拨款支出决算表',
  T07: '一般公共预算财政拨款支出决算明细表',
  T08: '一般公共预算财政拨款基本支出决算表',
  T09: '一般公共预算财政拨款项目支出决算表',
  T10: '政府性基金预算财政拨款收入支出决算表',
  T11: '国有资本经营预算财政拨款收入支出决算表',
  T12: '国有资本经营预算财政拨款支出决算表',
  T13: '财政拨款“三公”经费支出决算表',
};
const NATIONAL = ['T01', 'T02', 'T03', 'T04', 'T06', 'T08', 'T10', 'T12', 'T13'];

/** A sheet with its frame drawn; returns the row where the header begins. */
export function frame(
  sheet: DrawnSheet,
  id: string,
  number: string,
  accounts: Accounts,
  layout: Layout,
  width: number,
): number {
  const title = layout.yearIn === 'title' ? `${accounts.year}年度${TITLES[id]}` : (TITLES[id] ?? '');
  sheet.text(0, 0, layout.spacedTitles ? [...title].join(' ') : title);
  sheet.merge(0, 0, 0, width - 1);
  sheet.text(1, width - 1, `公开${number}表`);
  sheet.text(2, 0, `${layout.ownerLabel}${accounts.unitName}`);
  if (layout.yearIn === 'cell') sheet.text(2, 1, `${accounts.year}年度`);
  sheet.text(2, width - 1, `金额单位：${layout.unit}`);
  return 3;
}

function codedTables(accounts: Accounts, layout: Layout): readonly CodedTable[] {
  const byItem = (values: (item: Item) => readonly number[]): readonly CodedRow[] =>
    functionalLeaves(accounts, values);
  const { opening, closing } = accounts;
  const first = accounts.items[0]?.code;
  const carry = (item: Item): number => (item.code === first ? closing.general - opening.general : 0);
  const ownCarry = (item: Item): number => (item.code === first ? closing.own - opening.own : 0);
  const fundOf = (item: Item): number => sum(item.fund);
  const revenue = (item: Item): readonly number[] => {
    const fund = fundOf(item) === 0 ? 0 : fundOf(item) + closing.fund - opening.fund;
    const fiscal = general(item) + carry(item) + fund;
    const own = (item.own ?? 0) + ownCarry(item);
    return [fiscal + own, fiscal, 0, own, 0, 0, 0];
  };
  const spent = (item: Item): readonly number[] => {
    const basic = sum(item.basic) + (item.own ?? 0);
    const project = sum(item.project) + fundOf(item);
    return [basic + project, basic, project, 0, 0, 0];
  };
  const balance = (item: Item): readonly number[] =>
    fundOf(item) === 0
      ? [0, 0, 0, 0, 0, 0]
      : [
          opening.fund,
          fundOf(item) + closing.fund - opening.fund,
          fundOf(item),
          0,
          fundOf(item),
          closing.fund,
        ];
  const natures = ['本年支出/合计', '本年支出/基本支出', '本年支出/项目支出'];
  const balances = [
    '年初结转和结余',
    '本年收入',
    '本年支出/小计',
    '本年支出/基本支出',
    '本年支出/项目支出',
    '年末结转和结余',
  ];
  return [
    {
      id: 'T02',
      columns: [
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      leaves: byItem(revenue),
      ofWhich: layout.extras ? 3 : undefined,
    },
    {
      id: 'T03',
      columns: ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      leaves: byItem(spent),
    },
    {
      id: 'T06',
      columns: natures,
      leaves: byItem((item) => [general(item), sum(item.basic), sum(item.project)]),
    },
    {
      id: 'T09',
      columns: ['金额'],
      leaves: byItem((item) => [sum(item.project)]),
      projects: layout.projects,
    },
    { id: 'T10', columns: balances, leaves: byItem(balance) },
    {
      id: 'T11',
      columns: balances,
      leaves: [],
      empty: '本部门没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出，故本表无数据。',
    },
    {
      id: 'T12',
      columns: natures,
      leaves: [],
      empty: '本部门没有使用国有资本经营预算安排的支出，故本表无数据。',
    },
    ...detailTables(accounts, layout),
  ];
}

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款'];

function detailTables(accounts: Accounts, layout: Layout): readonly CodedTable[] {
  const rows = {
    columns: [
      '合计',
      `${FUNDS[0]}/小计`,
      `${FUNDS[0]}/基本支出`,
      `${FUNDS[0]}/项目支出`,
      `${FUNDS[1]}/小计`,
      `${FUNDS[1]}/基本支出`,
      `${FUNDS[1]}/项目支出`,
    ],
    leaves: economicLeaves(accounts),
  };
  const fiscal = wideTable(accounts, layout, (item) => [item.basic, item.project, item.fund]);
  const generalOnly = wideTable(accounts, layout, (item) => [item.basic, item.project]);
  return [
    layout.detail === 'economic-rows' ? { id: 'T05', ...rows } : { id: 'T05', ...fiscal },
    { id: 'T07', ...generalOnly },
  ];
}

/** Functional rows by economic columns: 合计, then 小计 and the 款 of every group (or the groups alone). */
function wideTable(
  accounts: Accounts,
  layout: Layout,
  parts: (item: Item) => readonly (Readonly<Record<string, number>> | undefined)[],
): Pick<CodedTable, 'columns' | 'leaves'> {
  const codes = economicSubjects()
    .map(({ code }) => code)
    .filter(
      (code) =>
        ['301', '302', '303', '310'].includes(code.slice(0, 3)) &&
        (layout.detail !== 'groups-only' || code.length === 3),
    );
  const path = (code: string): string => {
    const group = economicSubject(code.slice(0, 3))?.name ?? '';
    return code.length === 3 ? `${group}/小计` : `${group}/${economicSubject(code)?.name ?? ''}`;
  };
  const spent = (item: Item, code: string): number =>
    sum(
      parts(item).flatMap((part) =>
        Object.entries(part ?? {})
          .filter(([own]) => own.startsWith(code))
          .map(([, value]) => value),
      ),
    );
  return {
    columns: ['合计', ...codes.map(path)],
    leaves: functionalLeaves(accounts, (item) => [
      spent(item, ''),
      ...codes.map((code) => spent(item, code)),
    ]),
  };
}

function sheetName(id: string, number: string, layout: Layout): string {
  if (layout.sheetNames === 'number') return String(Number(number));
  if (layout.sheetNames === 'code') return `公开${number}表`;
  return (TITLES[id] ?? id).slice(0, 31);
}

/** Draws all tables of the set in order. */
export function drawAccounts(accounts: Accounts, changes: Partial<Layout> = {}): Drawn {
  const layout: Layout = { ...PLAIN_LAYOUT, ...changes };
  const ids = layout.national ? NATIONAL : Object.keys(TITLES);
  const coded = codedTables(accounts, layout);
  const sheets = ids.map((id, index) => {
    const number = String(index + 1).padStart(2, '0');
    const sheet = new DrawnSheet(sheetName(id, number, layout), layout);
    const table = coded.find((candidate) => candidate.id === id);
    if (table !== undefined) drawCoded(sheet, number, table, accounts, layout);
    else if (id === 'T08') drawBasic(sheet, number, accounts, layout);
    else if (id === 'T13') drawThreePublic(sheet, number, accounts, layout);
    else drawLanes(sheet, id, number, accounts, layout, revenueOf(accounts));
    return sheet;
  });
  const cover = new DrawnSheet('封面', layout);
  cover.text(5, 0, `${accounts.year}年度`);
  cover.text(7, 0, accounts.unitName);
  cover.text(9, 0, '部门决算公开表');
  const grids: readonly Grid[] = [...(layout.yearIn === 'cover' ? [cover] : []), ...sheets].map((sheet) =>
    sheet.grid(),
  );
  const name = `${accounts.unitName}${accounts.year}年度决算公开表.xlsx`;
  return { workbook: { name, sheets: grids }, gold: sheets.flatMap((sheet) => sheet.gold) };
}

/** 合计 and hierarchy of all functional classes, for the two-sided tables. */
export function classTotals(
  accounts: Accounts,
  values: (item: Item) => readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const { rows } = withHierarchy(functionalLeaves(accounts, values));
  return new Map(
    rows.filter((row) => functionalSubject(row.code)?.level === 1).map((row) => [row.code, row.values]),
  );
}
