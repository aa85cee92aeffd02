// P53: last year's year left in a frame that is about this one.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

/** The year that opens a statement about the accounts or the budget as a whole. */
const OPENING =
  /(^|。|；)(20\d{2})年度?(?:，)?(?=(?:收、?支|收入、|收入总|支出总|总收|本年(?:收入|支出)|财政拨款|一般公共预算|政府性基金|国有资本经营|“?三公”?经费|机关运行经费|(?:我|本)?(?:部门|单位)?(?:收支|收入|支出)(?:总)?(?:预算|决算)))/gu;
const HEADING =
  /(20\d{2})年度?(?=(?:[\p{Script=Han}]{0,20})(?:部门|单位)?(?:决算|预算)(?:公开|说明|情况|编制|$))/gu;
/** A sentence that itself goes on to the other year compares the two. */
const COMPARED = /(?:与|比|较)(20\d{2})年度?[^。；，]{0,30}?(?:相比|预算|决算|增|减|持平|数)/gu;

/** A section about what was done in a year. */
const DONE = /(20\d{2})年[\p{Script=Han}]{0,12}(?:完成情况|工作总结|开展情况|主要成效)/u;
const LATER = /(?:^|。)(20\d{2})年/gu;
const PLANNED = /将|拟|计划|打算|力争|目标|下一步/u;

function find(proof: Proof): readonly Remark[] {
  const { year } = proof;
  if (year === null) return [];
  return [
    ...openings(proof, year),
    ...headings(proof, year),
    ...comparisons(proof, year),
    ...laterYears(proof),
  ];
}

function openings(proof: Proof, year: number): readonly Remark[] {
  return patternRemarks(proof, OPENING, (match, block) => {
    const [said, before = '', told = ''] = match;
    const sentence = sentenceAt(block, match.index + before.length);
    if (Number(told) === year || block.kind === 'heading' || sentence.includes(`${year}年`)) return null;
    if (proof.kind === 'budget' && /执行|完成|决算/u.test(sentence)) return null;
    return stale(told, year, match.index + before.length, said.length - before.length);
  });
}

function headings(proof: Proof, year: number): readonly Remark[] {
  return patternRemarks(proof, HEADING, (match, block) => {
    const [said, told = ''] = match;
    if (block.kind !== 'heading' || Number(told) === year) return null;
    return stale(told, year, match.index, said.length);
  });
}

/** A year compared with itself, or with one that is not the year before. */
function comparisons(proof: Proof, year: number): readonly Remark[] {
  return patternRemarks(proof, COMPARED, (match, block) => {
    const told = Number(match[1]);
    const sentence = sentenceAt(block, match.index);
    const about = /^(?:[^，。；]{0,20}?)(20\d{2})年/u.exec(sentence)?.[1];
    if (about !== undefined && Number(about) !== year) return null;
    if (told === year - 1 || (about === undefined && told === year)) return null;
    if (told !== year && (told > year || proof.kind === null)) return null;
    const from = match.index + 1;
    const itself = told === year;
    // 决算数比2022年年初预算减少: accounts are held against their own budget.
    if (itself && match[0].includes('预算') && proof.kind !== 'budget') return null;
    return {
      from,
      to: from + `${told}年`.length,
      severity: itself ? 'error' : 'warning',
      explanation: itself
        ? `${year}年与本年相比：比较的对象应是上年（${year - 1}年）。`
        : `比较的对象是${told}年，一般应为上年（${year - 1}年），请核对是否沿用了往年的文字。`,
      expected: `${year - 1}年`,
    };
  });
}

/** 2024年，… among what was done in 2023. */
function laterYears(proof: Proof): readonly Remark[] {
  return patternRemarks(proof, LATER, (match, block) => {
    const heading = block.under.findLast(({ clean }) => DONE.test(clean.text))?.clean.text ?? '';
    const done = Number(DONE.exec(heading)?.[1]);
    const told = Number(match[1]);
    if (!(told > done) || PLANNED.test(sentenceAt(block, match.index + 1))) return null;
    const to = match.index + match[0].length;
    return {
      from: to - `${told}年`.length,
      to,
      severity: 'warning',
      explanation: `这一节说的是${done}年完成的工作，这里写的是${told}年，请核对年份。`,
      expected: `${done}年`,
    };
  });
}

function stale(told: string, year: number, from: number, length: number) {
  return {
    from,
    to: from + Math.min(length, `${told}年`.length),
    severity: 'warning',
    explanation: `本文说明的是${year}年，这里写的是${told}年，请核对是否沿用了往年的文字。`,
    expected: `${year}年`,
  } as const;
}

function sentenceAt({ clean: { text } }: Block, at: number): string {
  const end = text.indexOf('。', at);
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1;
  return text.slice(start, end < 0 ? text.length : end);
}

export const staleYear: ProofRule = {
  id: 'P53',
  title: '年份与本年度一致',
  kind: 'term',
  severity: 'error',
  find,
  fires: [
    '市档案服务中心2023年度部门决算\n2022年度收、支总计均为5万元。',
    '市档案服务中心2023年度部门决算\n第二部分 2022年度部门决算情况说明',
    '市档案服务中心2023年度部门决算\n2023年度收、支总计均为5万元。与2023年度相比，收、支总计各减少1万元。\n2023年度财政拨款支出5万元，与2023年度相比减少1万元。',
    '市档案服务中心2023年度部门决算\n2023年度财政拨款支出5万元，与2021年度相比减少1万元。',
    '市档案服务中心2023年度部门决算\n一、重点工作\n（一）2023年重点工作完成情况\n全年接待群众2600人次。2024年，充分发挥档案作用，办成实事12件。',
  ],
  silent: [
    '市档案服务中心2023年度部门决算\n一、重点工作\n（一）2023年重点工作完成情况\n全年接待群众2600人次。2024年，将继续推进数字化。',
    '市档案服务中心2023年度部门决算\n2023年度收、支总计均为5万元。与2022年度相比，收、支总计各减少1万元。',
    '市档案服务中心2023年度部门决算\n2022年度收、支总计为6万元，2023年度为5万元，减少1万元。',
    '市档案服务中心2025年部门预算\n2025年收支预算总数190.24万元，比2024年收支预算总数减少0.19万元。2024年执行数为5万元。',
    '市档案服务中心2023年度部门决算\n2023年度财政拨款支出决算5万元，比2023年年初预算减少1万元。2023年度支出合计5万元。',
    '2024年度预算执行情况报告已于2024年公开，按照2021年印发的办法执行。',
  ],
};
