// P16, P17: the table in which a department scores itself: weights against the headings above them, formulas against weights.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

interface Heading {
  readonly name: string;
  readonly block: Block;
  readonly points: number;
  /** Headings right below it make it one of the first level. */
  isUpper: boolean;
}

interface Indicator {
  readonly weight: number;
  readonly upper: Heading | null;
  readonly heading: Heading | null;
  readonly texts: readonly Block[];
}

const POINTS = /^(.{0,14}?)[（(](\d+)分[）)]$/u;
const NUMBER = /^\d+(?:\.\d+)?$/u;

/** The indicators of the table with 指标分值 in its header; none where weights and scores do not alternate as they should. */
function indicatorsOf({ blocks }: Proof): readonly Indicator[] {
  const start = blocks.findIndex(({ kind, clean }) => kind === 'cell' && clean.text === '指标分值');
  if (start < 0) return [];
  const length = blocks.slice(start).findIndex(({ clean }) => /^合计$|自评表/u.test(clean.text));
  const cells = blocks.slice(start + 1, length < 0 ? undefined : start + length);
  const indicators: Indicator[] = [];
  let upper: Heading | null = null;
  let heading: Heading | null = null;
  let weight: number | null = null;
  let texts: Block[] = [];
  for (const [index, block] of cells.entries()) {
    const { text } = block.clean;
    const points = POINTS.exec(text);
    if (points !== null) {
      const last: Heading | null = texts.length <= 1 ? heading : null;
      const named = points[1] === '' ? (cells[index - 1]?.clean.text ?? '') : (points[1] ?? '');
      const isBelow: boolean = last !== null && weight === null && cells.indexOf(last.block) >= index - 2;
      if (isBelow && last !== null) upper = { ...last, isUpper: true };
      heading = { name: named, block, points: Number(points[2]), isUpper: false };
      texts = [];
    } else if (!NUMBER.test(text)) {
      texts.push(block);
    } else if (weight === null) {
      weight = Number(text);
      texts = [];
    } else {
      if (Number(text) > weight) return [];
      indicators.push({ weight, upper, heading, texts });
      weight = null;
      texts = [];
    }
  }
  return weight === null ? indicators : [];
}

/** Headings that a page break repeats count once. */
function sums(
  indicators: readonly Indicator[],
  of: 'upper' | 'heading',
): readonly (readonly [Heading, number])[] {
  const byName = new Map<string, readonly [Heading, number]>();
  for (const indicator of indicators) {
    const heading = indicator[of];
    if (heading === null) continue;
    const [first, sum] = byName.get(heading.name) ?? [heading, 0];
    byName.set(heading.name, [first, sum + indicator.weight]);
  }
  return [...byName.values()];
}

function findSums(proof: Proof): readonly Remark[] {
  const indicators = indicatorsOf(proof);
  return [...sums(indicators, 'upper'), ...sums(indicators, 'heading')]
    .filter(([{ points }, sum]) => points !== sum)
    .map(([{ name, block, points }, sum]) =>
      remarkAt(block, 0, block.clean.text.length, {
        severity: 'error',
        explanation: `“${name}”写 ${points} 分，下面各项指标分值之和是 ${sum} 分，请核对。`,
        actual: `${points}分`,
        expected: `${sum}分`,
      }),
    );
}

const FORMULA = /得分[=＝](\d+)-[^。=＝]*?×(?:100%×)?(\d+)(?=[。；（(]|$)/u;

function findFormulas(proof: Proof): readonly Remark[] {
  return indicatorsOf(proof).flatMap(({ weight, texts }) =>
    texts.flatMap((block) => {
      const formula = FORMULA.exec(block.clean.text);
      const [whole = '', from, factor] = formula ?? [];
      if (formula === null || Number(factor) !== weight || Number(from) === weight) return [];
      return [
        remarkAt(block, formula.index, formula.index + whole.length, {
          severity: 'error',
          explanation: `这项指标分值 ${weight} 分，算式却从 ${from} 分扣起（扣的部分乘 ${factor}），最高只能得 ${from} 分；应从 ${weight} 分扣起。`,
          actual: `=${from}-`,
          expected: `=${weight}-`,
        }),
      ];
    }),
  );
}

const TABLE = (points: string, formula: string): string =>
  [
    '指标分值',
    '总体绩效',
    '（12分）',
    '预算管理',
    points,
    '编制质量',
    '7',
    '是否科学',
    formula,
    '6.5',
    '执行进度',
    '5',
    '支出进度',
    '按比例计分',
    '5',
    '合计',
  ]
    .map((cell) => `\t${cell}`)
    .join('\n');
const RIGHT = TABLE('（12分）', '该项指标得分=7-不合格项目数量÷项目总数×100%×7。');

export const evaluationSums: ProofRule = {
  id: 'P16',
  title: '自评表的标题分值等于各项指标分值之和',
  kind: 'footing',
  severity: 'error',
  find: findSums,
  fires: [TABLE('（15分）', '按比例计分')],
  silent: [RIGHT],
};

export const evaluationFormulas: ProofRule = {
  id: 'P17',
  title: '自评表的计分算式与指标分值相符',
  kind: 'logic',
  severity: 'error',
  find: findFormulas,
  fires: [TABLE('（12分）', '该项指标得分=4-不合格项目数量÷项目总数×100%×7。')],
  silent: [RIGHT],
};
