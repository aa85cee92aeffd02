// 第一部分: what the unit is there for and what belongs to it. All of it is the unit's own.
import { question, type QuestionId } from '../catalogue';
import type { Desk } from '../desk';
import { isPresent } from '../desk';
import { within } from '../information';
import { Gap } from '../quantity';
import type { TemplateData } from '../template/template';
import { mustAddUp } from './add-up';
import type { SectionContent } from './section';

/** 一、部门职责. */
export function dutiesSection(desk: Desk): SectionContent {
  const duties = sentences(desk, 'unit.duties', true);
  const work = sentences(desk, 'unit.work', false);
  return {
    id: 'duties',
    data: { 职责: duties.list, 缺职责: duties.gap, 工作: work.list, 有工作: work.list.length > 0 },
    charts: [],
  };
}

/** 二、机构设置. */
export function structureSection(desk: Desk): SectionContent {
  const { interview } = desk;
  const all = interview.integer(question('unit.subordinates'), true);
  const parts = (
    ['unit.subordinates.agencies', 'unit.subordinates.civil-service', 'unit.subordinates.others'] as const
  ).map((id) => within(desk, id, all));
  const [agencies = all, likeAgencies = all, others = all] = parts;
  mustAddUp(desk, 'unit.subordinates', all, parts, '行政单位、参公事业单位和其他事业单位之和');
  return {
    id: 'structure',
    data: {
      级次: interview.choice(question('unit.level'), true),
      下属: all,
      有下属: !all.equals(0),
      行政单位: agencies,
      参公单位: likeAgencies,
      其他单位: others,
      纳入: interview.list(question('unit.in-scope'), isPresent(all)),
    },
    charts: [],
  };
}

interface Sentences {
  readonly list: TemplateData[string] & readonly string[];
  /** Stands where needed sentences are missing. */
  readonly gap: Gap | '';
}

function sentences(desk: Desk, id: QuestionId, needed: boolean): Sentences {
  const found = desk.interview.list(question(id), needed);
  return found instanceof Gap ? { list: [], gap: needed ? found : '' } : { list: found, gap: '' };
}
