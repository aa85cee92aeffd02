// A total and the parts that one sentence gives of it.
import { lastPlace } from '../../../amount/interval';
import { ZERO } from '../../../amount/decimal';
import type { Claim, PartList } from '../../claims/claim';
import { PARTITIONS } from '../../claims/subject-words';
import type { Context } from '../context';
import { partRelations } from '../part-sums';
import type { Relation } from '../relation';
import type { RelationRule } from '../relation-rule';

export const LIST_RULE: RelationRule = {
  id: 'P03',
  title: '“其中”各项之和等于总数',
  kind: 'footing',
  severity: 'error',
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
