// P44: a paragraph of prose that does not end in a full stop.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { readableBlocks } from '../language/readable';
import type { Proof } from '../proof';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const STOPPED = /[。！？!?…][”’）)》】]*$/u;
const OPEN_ENDED = /[：:，,、；;（(“《—\-]$/u;
/** What tells a sentence from a title of several clauses: a stop inside, a figure, a definition. */
const SENTENCE = /。|\d(?:万?元|%)|[：:](?:指|反映|是指|用于|主要)/u;
/** 2023年度本单位没有…: a statement about the year. */
const YEAR_FIRST = /^[\p{Script=Han}]{0,20}20\d{2}年/u;
const CLAUSES = /[，；].*[，；：]/u;
const SHORTEST = 18;
const LONG = 30;
/** Closing lines, labels and lines of tables: `单位：万元`, `公开时间：…`, addresses. */
/** Where a title ends and no sentence does. */
const TITLE_END = /(?:报告|表|决算|预算|说明|公开|方案|制度|办法|通知|情况|概况|目标)$/u;
const FIGURE_END = /\d(?:万?元|%)$/u;
const SHORT_STATEMENT = 8;
const LABEL = /^(?:附件|附表|附|注|备注|单位|公开|联系|填表|编制|来源|网址|索引|发布|日期|电话|图\d|表\d)/u;
const LIST_END = /[；;]$/u;

function isProse({ clean: { text }, kind, mark, body, place }: Block): boolean {
  // A box beside the text holds labels.
  if (place === 'text-box') return false;
  const saysFigure = FIGURE_END.test(text);
  // An item that says nothing but its amount looks like a heading.
  if (kind !== 'prose' && !(kind === 'heading' && saysFigure)) return false;
  if (text.length < (saysFigure ? SHORT_STATEMENT : SHORTEST) || LABEL.test(text.slice(body))) return false;
  if (SENTENCE.test(text)) return true;
  const isClause = YEAR_FIRST.test(text) || (text.length >= LONG && CLAUSES.test(text));
  return mark === null && isClause && !TITLE_END.test(text);
}

function find(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  return blocks.flatMap((block, at) => {
    const { text } = block.clean;
    if (!isProse(block)) return [];
    if (LIST_END.test(text)) return endsItsList(block, blocks[at + 1]) ? [lastSemicolon(block)] : [];
    if (STOPPED.test(text) || OPEN_ENDED.test(text)) return [];
    return [
      remarkAt(block, text.length, text.length, {
        severity: 'warning',
        explanation: `这一段的末尾“${text.slice(-LAST_WORDS)}”没有句号。`,
        expected: '。',
        fix: '。',
      }),
    ];
  });
}

const LAST_WORDS = 8;

/** Whether nothing of the same list follows: a heading, the end, or a line with another kind of number. */
function endsItsList(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'heading')
    return next?.mark?.style !== block.mark?.style || block.mark === null;
  return block.mark !== null && next.mark !== null && next.mark.style !== block.mark.style;
}

function lastSemicolon(block: Block): Remark {
  const end = block.clean.text.length;
  return remarkAt(block, end - 1, end, {
    severity: 'warning',
    explanation: '列举到此结束，末尾应为句号，现为分号。',
    fix: '。',
  });
}

export const missingStop: ProofRule = {
  id: 'P44',
  title: '段末有句号',
  kind: 'wording',
  severity: 'warning',
  find,
  fires: [
    '二、收入决算情况说明\n2023年度本年收入合计5万元。其中：财政拨款收入5万元，占100%',
    '3.经营收入：指事业单位在专业业务活动之外开展非独立核算经营活动取得的收入',
    '九、国有资本经营预算\n本单位2024年度没有使用国有资本经营预算安排的支出\n十、其他事项',
    '外事接待支出0万元\n八、政府性基金',
    '1.行政运行（项）：支出决算为5万元，完成预算100%；\n2.事业运行（项）：支出决算为6万元，完成预算100%；\n六、基本支出决算情况说明',
  ],
  silent: [
    '二、收入决算情况说明\n单位：万元\n公开时间：2024年9月4日\n图2：收入决算结构图',
    '1.行政运行（项）：支出决算为5万元，完成预算100%；\n2.事业运行（项）：支出决算为6万元，完成预算100%。',
    '1.着力督查督办，注重督帮结合，汇聚合力提质效\n夯实体系建设，创新督查方式。',
    '人员经费5万元，其中：\n1.基本工资3万元，占60%；\n2.奖金2万元，占40%。\n公用经费包括办公费、印刷费等。',
    '我单位评价等次为“优，予以表彰。”\n附件：2023年度部门整体支出绩效自评报告，含项目支出自评表，共2份',
  ],
};
