// A made-up unit's year in 元, and the tables that follow from it by arithmetic. Every relation holds to the fen.
import { economicSubject, functionalSubject } from '../../src/standards/subjects/subjects';

type ByEconomic = Readonly<Record<string, number>>;

/** What one 项 spent, by source of money and nature. Whole 元. */
export interface Item {
  readonly code: string;
  readonly basic?: ByEconomic;
  readonly project?: ByEconomic;
  /** From the government fund; always a project. */
  readonly fund?: ByEconomic;
  /** From the unit's own (non-fiscal) money; basic. */
  readonly own?: number;
  /** Names of the projects and their shares of `project`. */
  readonly projects?: Readonly<Record<string, number>>;
}

export interface Accounts {
  readonly unitName: string;
  readonly year: number;
  readonly items: readonly Item[];
  readonly opening: { readonly general: number; readonly fund: number; readonly own: number };
  readonly closing: { readonly general: number; readonly fund: number; readonly own: number };
  /** Items of the 三公 expenses: budget and final of trips, purchase, running, reception. */
  readonly threePublic: { readonly budget: readonly number[]; readonly final: readonly number[] };
}

/** A cultural centre with carry-over in two funds, own income and a project from the lottery fund. */
export const CULTURE_CENTRE_2023: Accounts = {
  unitName: '示例县文化服务中心',
  year: 2023,
  items: [
    {
      code: '2070109',
      basic: {
        '30101': 412345,
        '30102': 86432,
        '30103': 153210,
        '30107': 268400,
        '30112': 9876,
        '30201': 32140,
        '30206': 18655,
        '30207': 6420,
        '30211': 24870,
        '30217': 8650,
        '30228': 15230,
        '30231': 21400,
        '31002': 12800,
      },
      project: { '30201': 45200, '30214': 60000, '30226': 152300 },
      own: 38500,
      projects: { 群众文化活动经费: 197500, 乡镇文化站运行补助: 60000 },
    },
    {
      code: '2070199',
      project: { '30202': 23450, '30227': 118900 },
      projects: { 公共文化云平台运行费: 142350 },
    },
    { code: '2080505', basic: { '30108': 143276 } },
    { code: '2080506', basic: { '30109': 71638 } },
    { code: '2101102', basic: { '30110': 68055 } },
    { code: '2101103', basic: { '30307': 11230 } },
    { code: '2210201', basic: { '30113': 107457 } },
    { code: '2296099', fund: { '30226': 20000, '31003': 46750 } },
  ],
  opening: { general: 12345, fund: 20000, own: 5600 },
  closing: { general: 8765, fund: 3250, own: 4100 },
  threePublic: { budget: [0, 0, 30000, 12000], final: [0, 0, 21400, 8650] },
};

/** The year before: about nine tenths, ending where 2023 begins. */
export const CULTURE_CENTRE_2022: Accounts = {
  ...CULTURE_CENTRE_2023,
  year: 2022,
  items: CULTURE_CENTRE_2023.items.map((item) => scaled(item, 9, 10)),
  opening: { general: 9400, fund: 15000, own: 7300 },
  closing: CULTURE_CENTRE_2023.opening,
  threePublic: { budget: [0, 0, 32000, 13000], final: [0, 0, 19260, 7785] },
};

function scaled(item: Item, by: number, of: number): Item {
  const part = (values: ByEconomic | undefined): ByEconomic | undefined =>
    values === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(values).map(([code, value]) => [code, Math.floor((value * by) / of)]),
        );
  const basic = part(item.basic);
  const project = part(item.project);
  const fund = part(item.fund);
  return {
    code: item.code,
    ...(basic === undefined ? {} : { basic }),
    ...(project === undefined ? {} : { project, projects: { 上年项目: sum(project) } }),
    ...(fund === undefined ? {} : { fund }),
    ...(item.own === undefined ? {} : { own: Math.floor((item.own * by) / of) }),
  };
}

export function sum(values: ByEconomic | readonly number[] | undefined): number {
  return values === undefined
    ? 0
    : Object.values(values).reduce((total: number, value: number) => total + value, 0);
}

/** A row of a table by code; `values` follow the table's columns. */
export interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly values: readonly number[];
}

/** 合计 and every 类, 款, 项 (or economic 类, 款) as sums of what `leaves` give. Rows of zeros are left out. */
export function withHierarchy(leaves: readonly CodedRow[]): {
  readonly total: readonly number[];
  readonly rows: readonly CodedRow[];
} {
  const width = leaves[0]?.values.length ?? 0;
  const add = (rows: readonly CodedRow[]): readonly number[] =>
    Array.from({ length: width }, (_, column) => sum(rows.map((row) => row.values[column] ?? 0)));
  const used = leaves.filter((row) => row.values.some((value) => value !== 0));
  const codes = new Set(
    used.flatMap(({ code }) =>
      [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length)),
    ),
  );
  const rows = [...codes].sort().map((code) => {
    const name = functionalSubject(code)?.name ?? economicSubject(code)?.name ?? code;
    return { code, name, values: add(used.filter((row) => row.code.startsWith(code))) };
  });
  return { total: add(used), rows };
}

export const general = (item: Item): number => sum(item.basic) + sum(item.project);

/** Leaves of a table by functional code. */
export function functionalLeaves(
  accounts: Accounts,
  values: (item: Item) => readonly number[],
): readonly CodedRow[] {
  return accounts.items.map((item) => ({ code: item.code, name: '', values: values(item) }));
}

/** Leaves of a table by economic code: general basic, general project, fund. */
export function economicLeaves(accounts: Accounts): readonly CodedRow[] {
  const codes = new Set(
    accounts.items.flatMap((item) =>
      [item.basic, item.project, item.fund].flatMap((part) => Object.keys(part ?? {})),
    ),
  );
  return [...codes].sort().map((code) => {
    const of = (part: (item: Item) => ByEconomic | undefined): number =>
      sum(accounts.items.map((item) => part(item)?.[code] ?? 0));
    const basic = of((item) => item.basic);
    const project = of((item) => item.project);
    const fund = of((item) => item.fund);
    return {
      code,
      name: '',
      values: [basic + project + fund, basic + project, basic, project, fund, 0, fund],
    };
  });
}

/** Revenue by kind, so that every fund's opening + revenue = expenditure + closing. */
export function revenueOf(accounts: Accounts): {
  readonly general: number;
  readonly fund: number;
  readonly own: number;
} {
  const { opening, closing, items } = accounts;
  return {
    general: sum(items.map(general)) + closing.general - opening.general,
    fund: sum(items.map((item) => sum(item.fund))) + closing.fund - opening.fund,
    own: sum(items.map((item) => item.own ?? 0)) + closing.own - opening.own,
  };
}
