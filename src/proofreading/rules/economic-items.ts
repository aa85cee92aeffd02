// P62: names of economic subjects in the lists of 人员经费 and 公用经费: misspelt, or under the wrong one of the two.
import { economicByName, economicSubjects } from '../../standards/subjects/subjects';
import type { Remark } from '../finding';
import { nearestName } from '../language/edit-distance';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const LIST = /(人员经费|公用经费)[^。；]{0,40}?(?:包括|用于)[：:]?([^。；]*)/gu;
const SEPARATOR = /[、，；,]/u;
/** The amount behind a name, and the words that close a list. */
const BEHIND_NAME = /(?:\d[\d,.]*万?元)?(?:等(?:支出|费用|方面)?)?$/u;
const NAMES = economicSubjects()
  .filter(({ level }) => level === 2)
  .map(({ name }) => name);
/** Shorter names differ by too little to be told apart. */
const SHORTEST = 4;
const GROUP = { personnel: '人员经费', public: '公用经费' } as const;

interface Item {
  readonly name: string;
  readonly from: number;
}

function itemsIn(list: string, start: number): readonly Item[] {
  let from = start;
  return list.split(SEPARATOR).map((part) => {
    const item = { name: part.replace(BEHIND_NAME, ''), from };
    from += part.length + 1;
    return item;
  });
}

function find(proof: Proof): readonly Remark[] {
  return readableBlocks(proof).flatMap((block) =>
    [...block.clean.text.matchAll(LIST)].flatMap((match) => {
      const [whole, heading = '', list = ''] = match;
      const start = match.index + whole.length - list.length;
      return itemsIn(list, start).flatMap((item) => judged(block, item, heading));
    }),
  );
}

function judged(block: Block, { name, from }: Item, heading: string): readonly Remark[] {
  const known = [name, `${name}支出`, name.replace(/支出$/u, '')]
    .map((form) => economicByName(form))
    .find(Boolean);
  if (known === undefined) return misspelt(block, name, from);
  const belongs = known.group === 'personnel' ? GROUP.personnel : GROUP.public;
  if (belongs === heading || (known.group !== 'personnel' && known.group !== 'public')) return [];
  return [
    remarkAt(block, from, from + name.length, {
      severity: 'warning',
      explanation: `“${name}”（${known.code}）属于${belongs}，这里列在${heading}之下，请核对。`,
    }),
  ];
}

function misspelt(block: Block, name: string, from: number): readonly Remark[] {
  if (name.length < SHORTEST || !/^[\p{Script=Han}（）]+$/u.test(name)) return [];
  const right = nearestName(name, NAMES);
  // 其他交通费 for 其他交通费用 is a short form, not a slip.
  if (right === undefined || right.startsWith(name) || name.startsWith(right)) return [];
  if (right.replace(/[（）]/gu, '') === name || right.replace(/（.*?）/gu, '') === name) return [];
  return [
    remarkAt(block, from, from + name.length, {
      severity: 'warning',
      explanation: `经济分类科目里没有“${name}”，最接近的是“${right}”。`,
      fix: right,
    }),
  ];
}

export const economicItems: ProofRule = {
  id: 'P62',
  title: '经济分类科目的名称与归属',
  kind: 'term',
  severity: 'warning',
  find,
  fires: [
    '人员经费5万元，主要包括：基本工资、津帖补贴、奖金、绩效工资。',
    '人员经费5万元，主要包括：基本工资、津贴补贴、办公费。',
    '公用经费5万元，主要包括：办公费1万元、印刷费2万元、住房公积金2万元。',
    '公用经费5万元，主要包括：办公费、其它商品和服务支出。',
  ],
  silent: [
    '人员经费5万元，主要包括：基本工资3万元、津贴补贴1万元、机关事业单位基本养老保险缴费1万元。公用经费3万元，主要包括：办公费、水电费、其他交通费、维修费、公务用车运行维护费、办公设备购置等支出。',
    '人员经费5万元，主要包括：基本工资、奖金；公用经费3万元，主要包括：办公费、水费。',
    '人员经费5万元，主要包括：基本工资、社会保险缴费、医疗保险缴费、离退休费、抚恤金等支出。',
    '公用经费主要用于保障机构正常运转，其中：人员经费另行说明。',
  ],
};
