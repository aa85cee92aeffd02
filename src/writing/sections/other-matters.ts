// Section 十: agency running costs, procurement, assets and performance, none of which the tables hold.
import { question, type QuestionId } from '../catalogue';
import { isPresent, needsReason, type Desk } from '../desk';
import { Gap, Quantity, sum, type Figure } from '../quantity';
import type { TemplateData, TemplateValue } from '../template';
import type { SectionContent } from './section';

const VEHICLE_KINDS: readonly QuestionId[] = [
  'assets.vehicles.leaders',
  'assets.vehicles.confidential',
  'assets.vehicles.emergency',
  'assets.vehicles.enforcement',
  'assets.vehicles.special',
  'assets.vehicles.retired',
  'assets.vehicles.other',
];

/** 十、其他重要事项. */
export function otherMattersSection(desk: Desk): SectionContent {
  return {
    id: '10',
    data: {
      ...desk.years,
      单位: desk.interview.word(question('unit.name'), desk.current.book.unitName),
      机关运行: agency(desk),
      采购: procurement(desk),
      资产: assets(desk),
      绩效: performance(desk),
    },
    charts: [],
  };
}

function agency(desk: Desk): TemplateData {
  const now = amount(desk, 'agency.amount', true);
  const before = amount(desk, 'prior.agency', true);
  const withReason = needsReason(now, before);
  return {
    支出: now,
    上年: before,
    性质: desk.interview.text(question('unit.nature'), now.equals(0)),
    要说原因: withReason,
    原因: desk.interview.text(question('reason.agency-change'), withReason),
  };
}

function procurement(desk: Desk): TemplateData {
  const total = amount(desk, 'procurement.total', true);
  const needed = isPresent(total);
  const parts = (['procurement.goods', 'procurement.works', 'procurement.services'] as const).map((id) =>
    amount(desk, id, needed),
  );
  const [goods, works, services] = parts;
  const sme = amount(desk, 'procurement.sme', needed);
  const micro = amount(desk, 'procurement.micro', needed);
  if (needed) mustAddUp(desk, 'procurement.total', total, parts, '货物、工程、服务三项之和');
  mustNotExceed(desk, 'procurement.sme', sme, total, '政府采购支出总额');
  mustNotExceed(desk, 'procurement.micro', micro, sme, '授予中小企业合同金额');
  return {
    总额: total,
    货物: goods ?? total,
    工程: works ?? total,
    服务: services ?? total,
    用途: desk.interview.text(question('procurement.use'), needed),
    中小企业: sme,
    小微企业: micro,
  };
}

function assets(desk: Desk): TemplateData {
  const total = desk.interview.integer(question('assets.vehicles'), true);
  const kinds = VEHICLE_KINDS.map((id) => ({
    name: question(id).label,
    count: desk.interview.integer(question(id), isPresent(total)),
  }));
  if (isPresent(total)) {
    mustAddUp(
      desk,
      'assets.vehicles',
      total,
      kinds.map(({ count }) => count),
      '各类车辆之和',
    );
  }
  const listed = kinds.filter(({ count }) => !count.equals(0));
  return {
    车辆: total,
    各类车辆: listed.map(({ name, count }) => ({ 名称: name, 数量: count })),
    设备: desk.interview.integer(question('assets.equipment'), true),
  };
}

function performance(desk: Desk): TemplateData {
  const { interview } = desk;
  const evaluated = interview.integer(question('performance.evaluated'), true);
  const selfEvaluated = interview.integer(question('performance.self-evaluated'), true);
  const text = (id: QuestionId, needed: boolean) => interview.text(question(id), needed);
  const withProjects = !selfEvaluated.equals(0);
  return {
    评估数: evaluated,
    评估项目: projects(desk, 'performance.evaluated-projects', evaluated, '、'),
    目标数: interview.integer(question('performance.targets'), true),
    监控数: interview.integer(question('performance.monitored'), true),
    自评范围: text('performance.scope', true),
    整体得分: amount(desk, 'performance.score', true),
    整体综述: text('performance.summary', true),
    自评数: selfEvaluated,
    自评项目: projects(desk, 'performance.self-evaluated-projects', selfEvaluated, '和'),
    项目得分: text('performance.project-scores', withProjects),
    项目综述: text('performance.project-summary', withProjects),
  };
}

/** `甲、乙等2个` names some or all of them; 等 is part of the standard sentence either way. */
function projects(desk: Desk, id: QuestionId, count: Figure, beforeLast: string): TemplateValue {
  const names = desk.interview.list(question(id), !count.equals(0));
  if (names instanceof Gap) return names;
  if (count.lt(names.length)) {
    desk.interview.report(id, `列出了${names.length}个项目，比填报的个数多，请核对。`);
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}${beforeLast}${last}`;
}

function amount(desk: Desk, id: QuestionId, needed: boolean): Figure {
  return desk.interview.amount(question(id), needed);
}

function mustAddUp(desk: Desk, id: QuestionId, total: Figure, parts: readonly Figure[], words: string): void {
  const known = parts.flatMap((part) => (part instanceof Quantity ? [part] : []));
  const [first, ...rest] = known;
  if (first === undefined || known.length < parts.length || !(total instanceof Quantity)) return;
  const added = sum([first, ...rest]);
  if (!added.equals(total)) {
    const message = `“${question(id).label}”${total.value.toFixed()}与${words}${added.value.toFixed()}不相等，请核对。`;
    desk.interview.report(id, message);
  }
}

function mustNotExceed(desk: Desk, id: QuestionId, part: Figure, whole: Figure, words: string): void {
  if (whole instanceof Quantity && part.gt(whole)) {
    desk.interview.report(id, `“${question(id).label}”大于${words}，请核对。`);
  }
}
