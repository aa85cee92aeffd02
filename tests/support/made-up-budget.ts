// Made-up budgets, as the lines they are made of; every table is a sum over these.

export type Money = 'general' | 'fund' | 'capital' | 'own';
export type Source = 'current' | 'transfer' | 'carried';

/** One sum of money: whose it is, where it comes from and what it is for. */
export interface BudgetLine {
  readonly unit: string;
  /** 项 */
  readonly item: string;
  /** 经济 款 */
  readonly economic: string;
  /** Null: basic expenditure. */
  readonly project: string | null;
  readonly money: Money;
  readonly source: Source;
  readonly yuan: number;
}

export interface Budget {
  readonly year: number;
  readonly department: { readonly code: string; readonly name: string };
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly lines: readonly BudgetLine[];
}

type Spending = readonly [item: string, economic: string, yuan: number];

function basic(
  unit: string,
  spendings: readonly Spending[],
  source: Source = 'current',
): readonly BudgetLine[] {
  return spendings.map(([item, economic, yuan]) => {
    return { unit, item, economic, project: null, money: 'general', source, yuan };
  });
}

interface Project {
  readonly name: string;
  readonly item: string;
  readonly money?: Money;
  readonly source?: Source;
}

function project(
  unit: string,
  { name, item, money = 'general', source = 'current' }: Project,
  parts: readonly (readonly [economic: string, yuan: number])[],
): readonly BudgetLine[] {
  return parts.map(([economic, yuan]) => ({ unit, item, economic, project: name, money, source, yuan }));
}

const OFFICE = '108301';
const STATION = '108302';

/** Two units with all kinds of money: funds, state capital, own income, transfers announced and money carried over. */
export const ARCHIVES_2025: Budget = {
  year: 2025,
  department: { code: '108', name: '青禾县档案局' },
  units: [
    { code: OFFICE, name: '青禾县档案局机关' },
    { code: STATION, name: '青禾县档案服务中心' },
  ],
  lines: [
    ...basic(OFFICE, [
      ['2012601', '30101', 412_300],
      ['2012601', '30102', 276_800],
      ['2012601', '30103', 98_500],
      ['2012601', '30201', 36_400],
      ['2012601', '30211', 21_700],
      ['2012601', '30217', 12_600],
      ['2012601', '30231', 25_000],
      ['2080505', '30108', 118_900],
      ['2080501', '30302', 8_400],
      ['2101101', '30110', 61_200],
      ['2210201', '30113', 87_600],
    ]),
    ...basic(OFFICE, [['2012601', '30239', 14_300]], 'carried'),
    ...basic(STATION, [
      ['2010350', '30101', 305_700],
      ['2010350', '30107', 187_400],
      ['2010350', '30201', 19_900],
      ['2010350', '30217', 4_100],
      ['2080505', '30108', 82_300],
      ['2101102', '30110', 40_500],
      ['2210201', '30113', 60_800],
    ]),
    ...project(OFFICE, { name: '档案数字化', item: '2012604' }, [
      ['30201', 52_300],
      ['30227', 340_000],
    ]),
    ...project(OFFICE, { name: '档案安全保护', item: '2012604', source: 'transfer' }, [
      ['30213', 75_600],
      ['31002', 128_900],
    ]),
    ...project(STATION, { name: '查阅服务', item: '2012604' }, [
      ['30201', 33_200],
      ['30212', 21_000],
      ['30217', 7_500],
    ]),
    ...project(STATION, { name: '库房维修', item: '2012699', source: 'carried' }, [['30213', 145_800]]),
    ...project(OFFICE, { name: '库房建设', item: '2120804', money: 'fund' }, [['31001', 1_260_000]]),
    ...project(OFFICE, { name: '库房建设配套', item: '2120804', money: 'fund', source: 'carried' }, [
      ['31001', 54_400],
    ]),
    ...project(STATION, { name: '社会化管理', item: '2230105', money: 'capital' }, [['30227', 96_100]]),
    ...project(STATION, { name: '代查收费业务', item: '2012699', money: 'own' }, [['30227', 43_700]]),
  ],
};

const STATION_ONLY = '209301';

/** One unit, all of it general budget, no 项 with basic and project expenditure both. */
export const STATION_2025: Budget = {
  year: 2025,
  department: { code: '209', name: '青禾县气象服务站' },
  units: [{ code: STATION_ONLY, name: '青禾县气象服务站' }],
  lines: [
    ...basic(STATION_ONLY, [
      ['2200504', '30101', 251_400],
      ['2200504', '30107', 163_800],
      ['2200504', '30201', 22_700],
      ['2200504', '30217', 5_300],
      ['2080505', '30108', 66_500],
      ['2080506', '30109', 33_200],
      ['2101102', '30110', 31_900],
      ['2210201', '30113', 49_600],
    ]),
    ...project(STATION_ONLY, { name: '气象设施维护', item: '2200509' }, [
      ['30213', 87_300],
      ['30227', 41_200],
      ['31003', 120_500],
    ]),
    ...project(STATION_ONLY, { name: '人工影响天气', item: '2200509' }, [['30218', 68_400]]),
  ],
};
