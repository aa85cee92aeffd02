// Texts of made-up units in the wordings of many provinces: clean ones raise no error, one slip in them is found.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NarrativeKind } from '../../src/proofreading/finding';
import { proofread } from '../../src/proofreading/proofread';
import { narrativeOf } from '../support/narrative-of';

const FOLDER = fileURLToPath(new URL('./texts/', import.meta.url));
const ALL = readdirSync(FOLDER);
/** Those about figures; the others are about language and come with tests of their own. */
const TEXTS = ALL.filter((name) => /^(?:决算|预算)-/u.test(name));

function textOf(name: string): string {
  return readFileSync(FOLDER + name, 'utf8');
}

describe('clean texts', () => {
  it('are twenty-three', () => expect(TEXTS).toHaveLength(23));

  it.each(ALL)('%s raises no error', (name) => {
    const { findings } = proofread(narrativeOf(textOf(name)));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** Text, what it says, the slip, and what kind of finding must cover the slip. */
const SLIPS: readonly (readonly [string, string, string, readonly NarrativeKind[]])[] = [
  ['决算-千分位.txt', '总计各增加54.36万元', '总计各增加45.36万元', ['change']],
  ['决算-千分位.txt', '总计各减少20.00万元，降低1.69%', '总计各增加20.00万元，降低1.69%', ['direction']],
  ['决算-千分位.txt', '支出总计1,234.56万元', '支出总计1,243.56万元', ['conflict']],
  ['决算-千分位.txt', '事业收入40.00万元', '事业收入400.00万元', ['footing', 'percent']],
  ['决算-千分位.txt', '完成预算的80.00%', '完成预算的88.00%', ['percent']],
  ['决算-千分位.txt', '决算数小于预算数', '决算数大于预算数', ['logic']],
  ['决算-千分位.txt', '特种专业技术用车3辆', '特种专业技术用车4辆', ['footing']],
  ['决算-千分位.txt', '支出决算为8.40万元', '支出决算为8.40元', ['unit']],
  ['决算-千分位.txt', '占授予中小企业合同金额的55.56%', '占授予中小企业合同金额的65.56%', ['percent']],
  ['预算-整万元.txt', '公务用车购置及运行费33万元', '公务用车购置及运行费30万元', ['footing']],
  ['预算-整万元.txt', '政府采购工程预算300万元', '政府采购工程预算200万元', ['footing']],
  ['决算-元.txt', '津贴补贴700,000.00元', '津贴补贴7,000,000.00元', ['footing']],
  ['决算-元.txt', '增长4.75%', '增长47.5%', ['change']],
  [
    '预算-逐项比较.txt',
    '教育支出（类）420.80万元',
    '教育支出（类）402.80万元',
    ['conflict', 'percent', 'footing'],
  ],
  ['预算-逐项比较.txt', '公务用车运行维护费3.00万元', '公务用车运行维护费2.00万元', ['footing']],
  ['预算-逐项比较.txt', '增长3.9%', '增长3.3%', ['change']],
  [
    '决算-带编码.txt',
    '（2210201）年初预算为38.00万元',
    '（2210201）年初预算为48.00万元',
    ['percent', 'logic'],
  ],
  ['决算-带编码.txt', '减少0.80万元，降幅16.00%', '减少0.80万元，降幅19.00%', ['change']],
  ['预算-结转.txt', '上年结转36.75万元，占8.41%', '上年结转37.65万元，占8.41%', ['conflict', 'footing']],
  ['预算-结转.txt', '人员经费265.30万元', '人员经费256.30万元', ['footing']],
  ['决算-零基数.txt', '占14.7%', '占17.4%', ['percent']],
  [
    '决算-零基数.txt',
    '比上年增加1.5万元，上年为0万元，无法计算增减比率',
    '比上年增加1.5万元，增长100%',
    ['logic'],
  ],
  ['预算-括号比率.txt', '减少0.30万元（20%）', '减少0.30万元（25%）', ['change']],
  ['决算-各项情况.txt', '占“三公”经费的93.75%', '占“三公”经费的39.75%', ['percent']],
  ['决算-各项情况.txt', '较上年增加的主要原因', '较上年减少的主要原因', ['direction']],
  ['决算-各项情况.txt', '各为480.02万元', '各为480.02', ['unit']],
  ['预算-只写比率.txt', '其他用车2辆', '其他用车3辆', ['footing']],
  ['预算-只写比率.txt', '农林水支出1,540.00万元', '农林水支出1,640.00万元', ['footing']],
  ['预算-只写比率.txt', '下降4.76%', '下降6.47%', ['change']],
  ['决算-中央部门.txt', '“三公”经费的50.86%', '“三公”经费的58.06%', ['percent']],
  ['决算-中央部门.txt', '完成预算的75.13%；公务用车', '完成预算的85.13%；公务用车', ['percent']],
  [
    '决算-中央部门.txt',
    '授予中小企业合同金额11,300.25万元',
    '授予中小企业合同金额17,300.25万元',
    ['footing', 'percent'],
  ],
  ['决算-支出按款说明.txt', '比2024年年初预算减少55.20万元', '比2024年年初预算减少52.50万元', ['change']],
  ['决算-支出按款说明.txt', '0.60万元减少0.25万元', '0.60万元增加0.25万元', ['direction']],
  ['决算-支出按款说明.txt', '（2）商品和服务支出290.05', '（2）商品和服务支出390.05', ['footing']],
  ['决算-支出按款说明.txt', '占本年财政拨款支出10.52%', '占本年财政拨款支出12.52%', ['percent']],
  ['决算-比上年决算数.txt', '其他收入40万元', '其他收入400万元', ['percent']],
  ['决算-比上年决算数.txt', '比年初预算数减少3.7万元', '比年初预算数减少7.3万元', ['change']],
  ['决算-比上年决算数.txt', '年末结转和结余12.5万元', '年末结转和结余21.5万元', ['footing']],
  ['决算-亿元.txt', '国内公务接待费7.50万元', '国内公务接待费8.50万元', ['footing']],
  ['决算-亿元.txt', '工程支出2.76亿元', '工程支出2.67亿元', ['footing']],
  ['决算-亿元.txt', '同比减少0.44亿元', '同比增加0.44亿元', ['change', 'direction']],
  [
    '决算-与上年对比.txt',
    '一般公共预算财政拨款总支出的11.26%',
    '一般公共预算财政拨款总支出的12.16%',
    ['percent'],
  ],
  ['决算-与上年对比.txt', '比上年减少0.38万元，下降9.50%', '比上年减少0.38万元，下降5.90%', ['change']],
  ['决算-与上年对比.txt', '授予中小企业合同金额25.60', '授予中小企业合同金额26.50', ['footing']],
  ['预算-元.txt', '住房公积金240,000.00元', '住房公积金420,000.00元', ['footing']],
  ['预算-元.txt', '占总收入的1.32%', '占总收入的3.12%', ['percent']],
  ['预算-元.txt', '比上年减少2,000.00元，下降5.00%', '比上年减少2,000.00元，下降15.00%', ['change']],
  ['预算-分项编号.txt', '与上年相比增加208.10万元', '与上年相比增加280.10万元', ['change']],
  ['预算-分项编号.txt', '占“三公”经费的93.22%', '占“三公”经费的92.33%', ['percent']],
  ['预算-分项编号.txt', '1.本年支出合计9,820.55万元', '1.本年支出合计9,280.55万元', ['footing', 'conflict']],
  ['预算-支出分类占比.txt', '占40.50%', '占45.00%', ['percent']],
  [
    '预算-支出分类占比.txt',
    '卫生健康支出（类）78.20万元，占3.38%',
    '卫生健康支出（类）78.20万元，占3.83%',
    ['percent'],
  ],
  ['预算-支出分类占比.txt', '养老服务（项）1,330.00万元', '养老服务（项）1,303.00万元', ['footing']],
  ['决算-逐段比较.txt', '费用支出较年初预算数减少1.20万元', '费用支出较年初预算数减少2.10万元', ['change']],
  ['决算-逐段比较.txt', '人员经费760.05万元', '人员经费670.05万元', ['footing', 'change']],
  ['决算-主要用途.txt', '年初预算为48.00万元', '年初预算为58.00万元', ['footing', 'percent']],
  ['决算-主要用途.txt', '占政府采购支出总额的92.45%', '占政府采购支出总额的94.25%', ['percent']],
  ['决算-主要用途.txt', '收入总计为3,256.78万元', '收入总计为3,265.78万元', ['conflict']],
  ['决算-三级编码.txt', '减少37.64万元（6.84%）', '减少37.64万元（8.64%）', ['change']],
  ['决算-三级编码.txt', '均减少37.64万元，下降6.84%', '均减少37.64万元，下降4.68%', ['change']],
  ['预算-总体安排.txt', '稽核专项经费130万元', '稽核专项经费310万元', ['footing']],
  ['预算-收入包括.txt', '财政拨款收支总预算18,000.00', '财政拨款收支总预算28,000.00', ['footing']],
  ['预算-收入包括.txt', '城乡社区支出17,450.40万元', '城乡社区支出14,750.40万元', ['footing']],
];

it('a wrong unit is proved by the figures that it agrees with', () => {
  const text = textOf('决算-千分位.txt').replace('事业收入40.00万元', '事业收入40.00元');
  const [slip] = proofread(narrativeOf(text)).findings.filter(({ kind }) => kind === 'unit');
  expect(slip).toMatchObject({ quote: '40.00元', fix: '40.00万元' });
  expect(slip?.explanation).toContain(
    '“40.00元”应为“40.00万元”：1150.1+40+10.06=1200.16万元，与文中的 1,200.16万元 相符。',
  );
});

describe('one slip in them', () => {
  it.each(SLIPS)('%s: %s → %s', (name, said, slip, kinds) => {
    const clean = textOf(name);
    const from = clean.indexOf(said);
    expect(from, 'the text says so').toBeGreaterThanOrEqual(0);
    const text = clean.replace(said, slip);
    const found = proofread(narrativeOf(text)).findings.filter(
      ({ kind, severity, start, end }) =>
        kinds.includes(kind) && severity !== 'tail' && start < from + slip.length && end > from,
    );
    expect(found).not.toEqual([]);
  });
});
