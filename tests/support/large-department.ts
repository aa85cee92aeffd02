// A made-up department with every kind of money: 60 项, funds, own income, all three public expenses, a worse year than the last.
import type { FactBook } from '../../src/facts/book';
import { functionalSubject } from '../../src/standards/subjects/subjects';
import { textBook } from './text-book';

const CLASSES = ['201', '206', '207', '208', '210', '213', '221'];
const ITEMS_IN_ALL = 60;
const YUAN = 10_000;

/** Sixty 项 of the general budget with their amounts in 元; every figure of a table is rounded from these by itself. */
const ITEMS: readonly (readonly [code: string, yuan: number])[] = CLASSES.flatMap((group) =>
  knownItems(group, group === '221' ? 3 : 10),
)
  .slice(0, ITEMS_IN_ALL)
  .map((code, index) => [code, 61_234.56 + 17_777.77 * ((index * 37) % 61)]);

function knownItems(group: string, most: number): readonly string[] {
  const found: string[] = [];
  for (let section = 1; section < 100; section += 1)
    for (let item = 1; item < 100; item += 1) {
      const code = `${group}${String(section).padStart(2, '0')}${String(item).padStart(2, '0')}`;
      const subject = functionalSubject(code);
      if (subject?.fund === 'general' && found.length < most) found.push(code);
    }
  return found;
}

function sumOf(prefix: string): number {
  return ITEMS.filter(([code]) => code.startsWith(prefix)).reduce((sum, [, yuan]) => sum + yuan, 0);
}

function shown(yuan: number): string {
  return (yuan / YUAN).toFixed(2);
}

const GENERAL = sumOf('');
const FUND = 1_200_000;
const CAPITAL = 350_000;
const OWN = 486_500;
const ALL = GENERAL + FUND + CAPITAL + OWN;

const T13_HEAD =
  '三公 | 预算数/合计 | 预算数/因公出国（境）费 | 预算数/公务用车购置及运行维护费/小计 | 预算数/公务用车购置及运行维护费/公务用车购置费 | 预算数/公务用车购置及运行维护费/公务用车运行维护费 | 预算数/公务接待费 | 决算数/合计 | 决算数/因公出国（境）费 | 决算数/公务用车购置及运行维护费/小计 | 决算数/公务用车购置及运行维护费/公务用车购置费 | 决算数/公务用车购置及运行维护费/公务用车运行维护费 | 决算数/公务接待费';

function twoSided(total: number): string {
  return `
收入 | 金额 | 支出 | 金额
一般公共预算财政拨款收入 | ${shown(GENERAL)} | 一般公共服务支出 | ${shown(total)}
政府性基金预算财政拨款收入 | ${shown(FUND)} | 教育支出 |
国有资本经营预算财政拨款收入 | ${shown(CAPITAL)} | |
事业收入 | ${shown(OWN)} | |
本年收入合计 | ${shown(total)} | 本年支出合计 | ${shown(total)}
总计 | ${shown(total)} | 总计 | ${shown(total)}`;
}

function fiscal(total: number): string {
  return `
收入 | 金额 | 支出 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
总计 | ${shown(total)} | 总计 | ${shown(total)} | | |`;
}

function general(total: number): string {
  const codes = [...new Set(ITEMS.flatMap(([code]) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const rows = codes.map(
    (code) => `${code} | ${functionalSubject(code)?.name ?? ''} | ${shown(sumOf(code))} | | `,
  );
  return `
编码 | 名称 | 本年支出/合计 | 本年支出/基本支出 | 本年支出/项目支出
 | 合计 | ${shown(total)} | |
${rows.join('\n')}`;
}

function fund(total: number): string {
  return `
编码 | 名称 | 年初结转和结余 | 本年收入 | 本年支出/小计 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
 | 合计 | | | ${shown(total)} | | ${shown(total)} |
2120804 | 农村基础设施建设支出 | | | ${shown(total - 200_000)} | | |
2296003 | 用于体育事业的彩票公益金支出 | | | ${shown(200_000)} | | |`;
}

function capital(total: number): string {
  return `
编码 | 名称 | 本年支出/合计 | 本年支出/基本支出 | 本年支出/项目支出
 | 合计 | ${shown(total)} | | ${shown(total)}
2230105 | 国有企业退休人员社会化管理补助支出 | ${shown(total)} | |`;
}

/** 2023. 国有资本经营预算 is new: there was none the year before. */
export function largeDepartment(): FactBook {
  return textBook({
    tables: {
      T01: twoSided(ALL),
      T03: `
编码 | 名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
 | 合计 | ${shown(ALL)} | ${shown(ALL * 0.6)} | ${shown(ALL * 0.4)} | | |`,
      T04: fiscal(GENERAL + FUND + CAPITAL),
      T06: general(GENERAL),
      T08: `
编码 | 名称 | 金额
30101 | 基本工资 | 1200.00
30103 | 奖金 | 300.25
30108 | 机关事业单位基本养老保险缴费 | 160.00
30110 | 职工基本医疗保险缴费 | 80.00
30305 | 生活补助 | 20.50
30201 | 办公费 | 66.00
30211 | 差旅费 | 30.50
30217 | 公务接待费 | 4.20
30231 | 公务用车运行维护费 | 18.00
 | 人员经费合计 | 1760.75
 | 公用经费合计 | 118.70`,
      T10: fund(FUND),
      T12: capital(CAPITAL),
      T13: `${T13_HEAD}
合计 | 60.00 | 8.00 | 46.00 | 28.00 | 18.00 | 6.00 | 55.15 | 6.95 | 44.00 | 26.00 | 18.00 | 4.20`,
    },
  });
}

/** 2022: more money than in 2023, no reception, no state capital. */
export function largeDepartmentBefore(): FactBook {
  return textBook({
    year: 2022,
    tables: {
      T01: twoSided(ALL * 1.08),
      T04: fiscal((GENERAL + FUND) * 1.05),
      T06: general(GENERAL * 1.1),
      T10: fund(FUND * 0.5),
      T12: capital(0),
      T13: `${T13_HEAD}
合计 | 50.00 | 8.00 | 42.00 | | 42.00 | | 40.00 | 9.00 | 31.00 | | 31.00 | 0.00`,
    },
  });
}
