// Rule text → rules, and for each paragraph that is no rule a problem with line, column and what was expected.
import type { Adjustment, RuleNode } from './ast';
import { parse, SyntaxError as GrammarError } from './rule-language.peggy';

export interface RuleProblem {
  /** Counted from 1 within the whole text. */
  readonly line: number;
  readonly column: number;
  /** In Chinese, complete: place, what was expected, what was found. */
  readonly message: string;
  /** The same without the place. */
  readonly detail: string;
}

export interface ParsedRules {
  readonly rules: readonly RuleNode[];
  /** Lines that switch rules off or change their severity (停用 X25). */
  readonly adjustments: readonly Adjustment[];
  readonly problems: readonly RuleProblem[];
}

interface Paragraph {
  readonly firstLine: number;
  readonly text: string;
}

const RULE_START = /^\s*【/u;
const ADJUSTMENT_START = /^\s*(?:停用|改为)/u;
const SAYS_NOTHING = /^\s*(?:#|$)/u;

/**
 * Parses rule text as it stands in a `.rules` file. A rule begins at a line that opens with 【, a change of rules is a line
 * that opens with 停用 or 改为; what cannot be read becomes a problem and the others are still returned.
 */
export function parseRules(text: string): ParsedRules {
  const rules: RuleNode[] = [];
  const adjustments: Adjustment[] = [];
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphsOf(text)) {
    const result = parseParagraph(paragraph);
    if ('message' in result) problems.push(result);
    else if ('rules' in result) adjustments.push(result);
    else if (seen.has(result.id)) problems.push(repeated(result));
    else {
      seen.add(result.id);
      rules.push(result);
    }
  }
  return { rules, adjustments, problems };
}

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: { firstLine: number; lines: string[] }[] = [];
  let open = false;
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    const alone = ADJUSTMENT_START.test(line);
    if (alone || RULE_START.test(line) || (!open && !SAYS_NOTHING.test(line))) {
      paragraphs.push({ firstLine: index + 1, lines: [line] });
      open = !alone;
    } else if (open) paragraphs.at(-1)?.lines.push(line);
  });
  return paragraphs.map(({ firstLine, lines }) => ({ firstLine, text: `${lines.join('\n').trimEnd()}\n` }));
}

/** Blank lines in front make the grammar count lines as they stand in the whole text. */
function parseParagraph({ firstLine, text }: Paragraph): RuleNode | Adjustment | RuleProblem {
  const whole = '\n'.repeat(firstLine - 1) + text;
  const startRule = ADJUSTMENT_START.test(text) ? 'Adjustment' : 'Rule';
  try {
    return parse(whole, { startRule }) as RuleNode | Adjustment;
  } catch (error) {
    if (error instanceof GrammarError) return problemFrom(error, whole);
    throw error;
  }
}

function problemFrom(error: GrammarError, text: string): RuleProblem {
  const expected = [...new Set(error.expected.map(expectedWords))].filter((words) => words !== '');
  const found = foundWords(text, error);
  const { line, column } = error.location.start;
  return problemAt(
    line,
    column,
    `此处应为${expected.join('，或')}，${found}。请改正后再用这条规则，其余规则照常检查。`,
  );
}

/** A problem of rule text at a place of it. */
function problemAt(line: number, column: number, detail: string): RuleProblem {
  return { line, column, message: `第 ${line} 行第 ${column} 列：${detail}`, detail };
}

function expectedWords(item: {
  readonly type: string;
  readonly description?: string;
  readonly text?: string;
}): string {
  if (item.type === 'end') return '文末';
  if (item.type === 'other') return item.description ?? '';
  const text = item.type === 'literal' ? (item.text ?? '').trim() : '';
  return text === '' || text === '#' ? '' : `“${text}”`;
}

const FOUND_LENGTH = 12;

function foundWords(text: string, error: GrammarError): string {
  const rest = (text.slice(error.location.start.offset).split('\n')[0] ?? '').trim();
  return rest === '' ? '而这一行到此为止' : `读到的是“${rest.slice(0, FOUND_LENGTH)}”`;
}

function repeated({ id, line }: RuleNode): RuleProblem {
  return problemAt(line, 1, `编号【${id}】已经用过，每条规则的编号只能用一次，请另编一个。`);
}
