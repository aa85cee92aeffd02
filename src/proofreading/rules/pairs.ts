// P42: brackets and quotation marks that are not closed, not opened, or closed in the wrong order.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import { readableBlocks } from '../language/readable';
import type { Block } from '../text/block';
import type { ProofRule } from './proof-rule';

const CLOSER: Readonly<Record<string, string>> = {
  '（': '）',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const OPENER = new Map(Object.entries(CLOSER).map(([open, close]) => [close, open]));
const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '【', ']': '】' };
/** `1）`, `a)` in front of an item are no closing brackets, and an apostrophe is no quotation mark. */
const ITEM_MARK = /(?:^|[。；：，、\s])(?:\d{1,2}|[a-zA-Z①-⑳一二三四五六七八九十])$/u;
/** Where one item of a paragraph has both brackets, all should. */
const BRACKETED_MARK = /[（(](?:\d{1,2}|[一二三四五六七八九十])[）)]/u;
const LATIN = /[A-Za-z]/u;

interface Sign {
  readonly block: Block;
  readonly at: number;
  readonly sign: string;
}

interface Unpaired {
  readonly open: readonly Sign[];
  readonly closed: readonly Sign[];
  readonly crossed: readonly Sign[];
}

/** The signs of one block that find no partner there. */
function unpairedIn(block: Block): Unpaired {
  const open: Sign[] = [];
  const closed: Sign[] = [];
  const crossed: Sign[] = [];
  Array.from({ length: block.clean.text.length }, (_, at) => at).forEach((at) => {
    const printed = block.clean.text.charAt(at);
    const sign = printed === '"' ? straightQuote(open) : (FULL_WIDTH[printed] ?? printed);
    if (sign in CLOSER) open.push({ block, at, sign });
    const opener = OPENER.get(sign);
    if (opener === undefined || isNoPartner(block.clean.text, at)) return;
    const partner = open.findLastIndex((other) => other.sign === opener);
    if (partner < 0) closed.push({ block, at, sign });
    // What was opened in between was never closed, or is closed later: then the two cross.
    else crossed.push(...open.splice(partner).slice(1));
  });
  return { open, closed, crossed };
}

/** A straight quotation mark closes the one that is open. */
function straightQuote(open: readonly Sign[]): string {
  return open.some(({ block, at }) => block.clean.text.charAt(at) === '"') ? '”' : '“';
}

function isNoPartner(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '’') return LATIN.test(text.charAt(at - 1));
  if ((sign !== ')' && sign !== '）') || !ITEM_MARK.test(text.slice(Math.max(0, at - 3), at))) return false;
  return !BRACKETED_MARK.test(text);
}

function find(blocks: readonly Block[]): readonly Remark[] {
  const remarks: Remark[] = [];
  let pending: readonly Sign[] = [];
  for (const block of blocks) {
    const { open, closed, crossed } = unpairedIn(block);
    const partners = new Set(closed);
    // A line that the page broke may close what the one before has opened.
    for (const sign of [...pending].reverse()) {
      const partner = [...partners].find((other) => other.sign === CLOSER[sign.sign]);
      if (partner === undefined) remarks.push(unclosed(sign));
      else partners.delete(partner);
    }
    remarks.push(...[...partners].map(unopened), ...crossed.map((sign) => settled(sign, partners)).flat());
    pending = open;
  }
  return [...remarks, ...pending.map(unclosed)];
}

function settled(sign: Sign, partners: ReadonlySet<Sign>): readonly Remark[] {
  const later = [...partners].find((other) => other.sign === CLOSER[sign.sign] && other.at > sign.at);
  return later === undefined ? [unclosed(sign)] : [];
}

function unclosed({ block, at, sign }: Sign): Remark {
  return remarkAt(block, at, spanEnd(block, at), {
    severity: 'error',
    actual: block.clean.text.charAt(at),
    explanation: `“${sign}”没有对应的“${CLOSER[sign] ?? ''}”，请补上或删去多余的一半。`,
  });
}

function unopened({ block, at, sign }: Sign): Remark {
  return remarkAt(block, Math.max(0, at - SHOWN), at + 1, {
    severity: 'error',
    actual: block.clean.text.charAt(at),
    explanation: `“${sign}”没有对应的“${OPENER.get(sign) ?? ''}”，请补上或删去多余的一半。`,
  });
}

const SHOWN = 4;

function spanEnd(block: Block, at: number): number {
  return Math.min(block.clean.text.length, at + 1 + SHOWN);
}

export const pairs: ProofRule = {
  id: 'P42',
  title: '括号、引号、书名号成对',
  kind: 'wording',
  severity: 'error',
  find: (proof) => find(readableBlocks(proof)),
  fires: [
    '2023年度“三公经费支出决算为1.2万元。',
    '一般公共服务支出（类档案事务（款）行政运行（项）：支出决算为5万元。',
    '按照《档案管理办法规定执行。',
    '按照档案管理办法》规定执行。',
    '截至2023年末，共有车辆0辆），其中轿车0辆。',
    '重点抓好以下工作：一）加快建设。（二）提升服务。',
    '2023年度"三公"经费和"会议费支出决算为1.2万元。',
    '按照《档案“管理》办法”规定执行。',
  ],
  silent: [
    '“三公”经费（含公务接待费）按《〈预算法〉实施条例》执行（档发〔2023〕5号）。',
    '1）负责档案保管；2）负责档案编研。',
    'a)负责档案保管；b)负责档案编研。',
    '（一)部门职责\n(二）机构设置',
    '根据《省财政厅关于印发〈预算管理办法〉和〈绩效管理办法\n〉的通知》规定执行，不再另行制定其他的有关规定。',
    'Int’l Archive Day（国际档案日）活动。',
  ],
};
