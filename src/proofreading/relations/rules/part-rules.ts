// Totals and their parts: lists within a sentence, and wholes whose parts stand in several sentences.
import { lastPlace } from '../../../amount/interval';
import { ZERO } from '../../../amount/decimal';
import type { Claim, PartList } from '../../claims/claim';
import { PARTITIONS } from '../../claims/subject-words';
import type { Scope, Topic } from '../../claims/topic';
import { type Context, levelOf } from '../context';
import { partRelations } from '../part-sums';
import type { Relation } from '../relation';
import type { RelationRule } from '../relation-rule';
import { aboutWords, printedText } from '../wording';
import { twice } from './conflict-rule';

export const LIST_RULE: RelationRule = {
  id: 'P03',
  title: '“其中”各项之和等于总数',
  kind: 'footing',
  relate: (context) => context.lists.flatMap((list) => listRelations(list, context)),
  fires: [
    '2023年本年支出合计100.00万元，其中：基本支出60.25万元，占60.25%；项目支出38.75万元，占39.75%。',
    '本单位共有车辆5辆，其中：机要通信用车2辆、应急保障用车4辆。',
    '全年办理建议提案共174件，其中人大建议62件，政协提案109件。',
  ],
  silent: [
    '2023年本年支出合计100.00万元，其中：基本支出60.25万元，占60.25%；项目支出39.75万元，占39.75%。',
    '人员经费50.00万元，主要包括：基本工资20.50万元、津贴补贴9.25万元。',
    '全年接待30批次，其中外省来访4批次。',
  ],
};

export const WHOLE_RULE: RelationRule = {
  id: 'P04',
  title: '各处写的组成部分之和等于合计',
  kind: 'footing',
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

/** What is a part of another part, or of something else that the sentence goes on to. */
const FINER: Readonly<Record<string, readonly string[]>> = {
  vehicles: ['purchase', 'running'],
  reception: ['reception:domestic', 'reception:foreign'],
  total: ['medium', 'small'],
  goods: ['medium', 'small'],
};

function listRelations({ total, parts, marker }: PartList, context: Context): readonly Relation[] {
  const own = withoutFiner(parts);
  if (own.length === 0) return [];
  if (own.length === 1 && own[0]?.topic?.item !== 'small') {
    return partRelations({ rule: LIST_RULE.id, total, parts: own, complete: 'no' });
  }
  const complete = sharesAddUp(own, context) || isPartition(total, own);
  const likely = marker === 'of-which' && total.figure.kind === 'money';
  return partRelations({
    rule: LIST_RULE.id,
    total,
    parts: own,
    complete: complete || (marker === 'of-which' && saysAltogether(total)) ? 'yes' : likely ? 'likely' : 'no',
  });
}

function withoutFiner(parts: readonly Claim[]): readonly Claim[] {
  const items = parts.map(({ topic }) => topic?.item ?? '');
  const finer = new Set(items.flatMap((item) => FINER[item] ?? []));
  const codes = items.flatMap((item) => /^(?:class|sub):(\d+)$/u.exec(item)?.[1] ?? []);
  return parts.filter((_, index) => {
    const item = items[index] ?? '';
    const code = /^(?:sub|item):(\d+)$/u.exec(item)?.[1];
    return (
      !finer.has(item) &&
      !codes.some((upper) => code !== undefined && code !== upper && code.startsWith(upper))
    );
  });
}

/** 共有车辆5辆，其中：… */
function saysAltogether({ phrase, figure }: Claim): boolean {
  return figure.kind === 'count' && /共|总|合计/u.test(phrase);
}

/** Every part has its share, and they make a hundred. */
function sharesAddUp(parts: readonly Claim[], context: Context): boolean {
  let sum = ZERO;
  let tolerance = ZERO;
  for (const part of parts) {
    const share = context.claims.find(({ role, of }) => role === 'share' && of === part);
    if (share === undefined) return false;
    sum = sum.plus(share.figure.value);
    tolerance = tolerance.plus(lastPlace(share.figure.decimals));
  }
  return sum.minus(100).abs().lte(tolerance);
}

function isPartition(total: Claim, parts: readonly Claim[]): boolean {
  const { topic } = total;
  if (topic === null) return false;
  const items = parts.map((part) => part.topic?.item);
  return PARTITIONS.some(
    ({ scopes, whole, parts: wanted }) =>
      scopes.includes(topic.scope) &&
      whole === topic.item &&
      wanted.length === items.length &&
      wanted.every((item) => items.includes(item)),
  );
}

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
