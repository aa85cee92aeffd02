// 预算绩效管理 of section 十: projects evaluated, targets, scores, all of them answers.
import { Decimal } from '../../amount/decimal';
import { question, type QuestionId } from '../catalogue';
import { type Desk, sectionStyle } from '../desk';
import { given } from '../given';
import { type Figure, Gap, worded } from '../quantity';
import type { TemplateData } from '../template/template';
import { mustNotExceed } from './add-up';

/** `项目名：98.5分：综述`, with or without 分; also with ；or ，. */
const RESULT = /^(.+?)\s*[：:]\s*(\d+(?:\.\d+)?)\s*分?\s*[：:；;，,]\s*(.+)$/u;

export function performance(desk: Desk): TemplateData {
  const { interview } = desk;
  const text = (id: QuestionId, needed: boolean) => interview.text(question(id), needed);
  const evaluated = interview.integer(question('performance.evaluated'), true);
  const score = interview.amount(question('performance.score'), true);
  mustNotExceed(desk, 'performance.score', score, HUNDRED_POINTS, '100 分');
  return {
    有评估: !evaluated.equals(0),
    评估数: evaluated,
    ...projectNames(desk, 'performance.evaluated-projects', '评估项目', evaluated),
    目标数: interview.integer(question('performance.targets'), true),
    监控数: interview.integer(question('performance.monitored'), true),
    自评范围: text('performance.scope', true),
    整体得分: score,
    整体综述: text('performance.summary', true),
    ...projectResults(desk),
  };
}

const HUNDRED_POINTS = given(new Decimal(100), '分', [], '满分 100');

/** Either all projects in one sentence, or each with its score and summary. */
function projectResults(desk: Desk): TemplateData {
  const { interview } = desk;
  const each = sectionStyle(desk, '10').绩效项目 === '逐项';
  if (each) {
    const listed = interview.list(question('performance.project-results'), true);
    const results = listed instanceof Gap ? [] : listed.map((entry) => resultOf(desk, entry));
    return { 有项目: false, 各项目: results, 缺项目: listed instanceof Gap ? listed : '' };
  }
  const number = interview.integer(question('performance.self-evaluated'), true);
  const some = !number.equals(0);
  return {
    有项目: some,
    自评数: number,
    ...projectNames(desk, 'performance.self-evaluated-projects', '自评项目', number),
    项目得分: interview.text(question('performance.project-scores'), some),
    项目综述: interview.text(question('performance.project-summary'), some),
    各项目: [],
    缺项目: '',
  };
}

function resultOf(desk: Desk, entry: string): TemplateData {
  const [, name, points, summary] = RESULT.exec(entry) ?? [];
  if (name === undefined || points === undefined || summary === undefined) {
    const message = `“${entry}”看不出项目、得分和综述，请写成“项目名：98.5分：综述”。`;
    desk.interview.report('performance.project-results', message);
    return { 名称: entry, 有得分: false };
  }
  const value = new Decimal(points);
  const how = worded(`填报的${name}得分`, value);
  return {
    名称: name.endsWith('预算项目') ? name : `${name}专项预算项目`,
    有得分: true,
    得分: given(value, '分', [], how),
    综述: summary,
  };
}

/** 等 stands after several names or some of them, not after the only one. */
function projectNames(desk: Desk, id: QuestionId, key: string, number: Figure): TemplateData {
  const names = desk.interview.list(question(id), !number.equals(0));
  if (names instanceof Gap) return { [key]: names, [`${key}等`]: '等' };
  if (number.lt(names.length)) {
    desk.interview.report(id, `列出了${names.length}个项目，比填报的个数多，请核对。`);
  }
  const only = names.length === 1 && number.equals(1);
  return { [key]: names, [`${key}等`]: only ? '' : '等' };
}
