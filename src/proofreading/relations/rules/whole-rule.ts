// Wholes whose parts stand in several sentences.
import type { Claim } from '../../claims/claim';
import { PARTITIONS } from '../../claims/subject-words';
import type { Scope, Topic } from '../../claims/topic';
import { type Context, levelOf } from '../context';
import { partRelations } from '../part-sums';
import type { Relation } from '../relation';
import type { RelationRule } from '../relation-rule';
import { aboutWords, printedText } from '../wording';
import { twice } from './conflict-rule';

export const WHOLE_RULE: RelationRule = {
  id: 'P04',
  title: '各处写的组成部分之和等于合计',
  kind: 'footing',
  severity: 'error',
  relate: (context) => [...partitionRelations(context), ...levelRelations(context)],
  fires: [
    '六、一般公共预算财政拨款基本支出决算情况说明\n2023年一般公共预算财政拨款基本支出80.50万元，其中：\n人员经费60.25万元。\n公用经费21.25万元。',
    '2023年政府采购支出总额25.60万元。授予中小企业合同金额35.60万元。',
    '二、财政拨款支出决算情况说明\n2023年财政拨款支出100.50万元。按功能分类：\n1.2080505机关事业单位基本养老保险缴费支出60.50万元。\n2.2210201住房公积金50.00万元。',
  ],
  silent: [
    '六、一般公共预算财政拨款基本支出决算情况说明\n2023年一般公共预算财政拨款基本支出80.50万元，其中：\n人员经费60.25万元。\n公用经费20.25万元。',
  ],
};

/** Wholes that are known to have just these parts, wherever they stand. */
function partitionRelations(context: Context): readonly Relation[] {
  return wholes(context).flatMap(([topic, total]) => [
    ...boundRelations(topic, total, context),
    ...PARTITIONS.filter(({ scopes, whole }) => whole === topic.item && scopes.includes(topic.scope)).flatMap(
      (one) => {
        const parts = one.parts.flatMap((item) => levelOf(context, { ...topic, item }) ?? []);
        const complete = parts.length === one.parts.length;
        return complete ? partRelations({ rule: WHOLE_RULE.id, total, parts, complete: 'yes' }) : [];
      },
    ),
  ]);
}

/** Amounts that are some of another, wherever they stand. */
const SOME_OF: readonly { readonly scope: Scope; readonly whole: string; readonly part: string }[] = [
  { scope: 'procurement', whole: 'total', part: 'medium' },
  { scope: 'procurement', whole: 'medium', part: 'small' },
  { scope: 'three-public', whole: 'reception', part: 'reception:domestic' },
];

function boundRelations(topic: Topic, total: Claim, context: Context): readonly Relation[] {
  return SOME_OF.filter(({ scope, whole }) => scope === topic.scope && whole === topic.item).flatMap(
    ({ part }) => {
      const level = levelOf(context, { ...topic, item: part });
      const relation = { rule: WHOLE_RULE.id, total, complete: 'no' as const };
      return level === null ? [] : partRelations({ ...relation, parts: [level] });
    },
  );
}

/** Classes with the subjects below them, and the whole with its items. */
function levelRelations(context: Context): readonly Relation[] {
  return wholes(context).flatMap(([topic, total]) => {
    const code = /^class:(\d{3})$/u.exec(topic.item)?.[1];
    if (code === undefined && !['expenditure', 'year-expenditure', 'total'].includes(topic.item)) return [];
    const items = codedBelow(context, topic, `item:${code ?? ''}`);
    const classes = code === undefined ? codedBelow(context, topic, 'class:') : [];
    return [items, classes].flatMap((parts) => {
      const [only, ...others] = parts;
      if (only === undefined) return [];
      // A class with one subject below it is that subject.
      if (code !== undefined && others.length === 0) return [sameAsOnly(total, only)];
      const complete = announced(total, parts) && inEveryClass(context, topic, parts) ? 'yes' : 'no';
      return partRelations({ rule: WHOLE_RULE.id, total, parts, complete });
    });
  });
}

function sameAsOnly(total: Claim, only: Claim): Relation {
  const words = `其下唯一的 ${aboutWords(only)} ${printedText(only)}，部分大于总数`;
  return twice(total, only, 'at-most', `${aboutWords(total)} ${printedText(total)}，${words}`);
}

/** 其中：, 按功能分类： at the end of a paragraph; 主要包括： need not name everything. */
const ANNOUNCES = /(?:其中|按[^，。；]{2,12}分类?)[:：]$/u;

/** …为152.17万元。其中： with the items as paragraphs of their own. */
function announced({ block }: Claim, items: readonly Claim[]): boolean {
  return ANNOUNCES.test(block.clean.text) && !items.some((item) => item.block === block);
}

/** Whether `parts` leave out none of the classes that the text itself names; else they are only some of the items. */
function inEveryClass(context: Context, topic: Topic, parts: readonly Claim[]): boolean {
  const codes = parts.flatMap((part) => /:(\d{3})/u.exec(part.topic?.item ?? '')?.[1] ?? []);
  const named = codedBelow(context, { ...topic, what: 'final' }, 'class:');
  return named.every(
    ({ topic: own, figure }) =>
      figure.value.isZero() || codes.includes(own?.item.slice('class:'.length) ?? ''),
  );
}

function codedBelow(context: Context, topic: Topic, prefix: string): readonly Claim[] {
  return [...context.levels.values()].flatMap(([first]) => {
    const own = first?.topic ?? null;
    if (first === undefined || own === null || own.scope !== topic.scope) return [];
    if (own.what !== topic.what || own.year !== topic.year) return [];
    return own.item.startsWith(prefix) ? [first] : [];
  });
}

function wholes({ levels }: Context): readonly (readonly [Topic, Claim])[] {
  return [...levels.values()].flatMap(([first]) =>
    first === undefined || first.topic === null ? [] : [[first.topic, first] as const],
  );
}
