// Rule text → rules, and for each paragraph that is no rule a problem with line, column and what was expected.
import type { RuleNode } from './ast';
import { parse, SyntaxError as GrammarError } from './rule-language.peggy';

export interface RuleProblem {
  /** Counted from 1 within the whole text. */
  readonly line: number;
  readonly column: number;
  /** In Chinese, complete: place, what was expected, what was found. */
  readonly message: string;
}

export interface ParsedRules {
  readonly rules: readonly RuleNode[];
  readonly problems: readonly RuleProblem[];
}

interface Paragraph {
  readonly firstLine: number;
  readonly text: string;
}

/**
 * Parses rule text as it stands in a `.rules` file. A rule begins at a line that opens with 【; one that cannot be read
 * becomes a problem and the others are still returned.
 */
export function parseRules(text: string): ParsedRules {
  const rules: RuleNode[] = [];
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphsOf(text)) {
    const result = parseParagraph(paragraph);
    if ('message' in result) problems.push(result);
    else if (seen.has(result.id)) problems.push(repeated(paragraph, result.id));
    else {
      seen.add(result.id);
      rules.push(result);
    }
  }
  return { rules, problems };
}

function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: { firstLine: number; lines: string[] }[] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    const current = paragraphs.at(-1);
    const starts = /^\s*【/u.test(line);
    const stray = current === undefined && line.trim() !== '' && !line.trim().startsWith('#');
    if (starts || stray) paragraphs.push({ firstLine: index + 1, lines: [line] });
    else current?.lines.push(line);
  });
  return paragraphs.map(({ firstLine, lines }) => ({ firstLine, text: `${lines.join('\n').trimEnd()}\n` }));
}

function parseParagraph(paragraph: Paragraph): RuleNode | RuleProblem {
  try {
    return parse(paragraph.text) as RuleNode;
  } catch (error) {
    if (error instanceof GrammarError) return problemFrom(error, paragraph);
    throw error;
  }
}

function problemFrom(error: GrammarError, paragraph: Paragraph): RuleProblem {
  const line = paragraph.firstLine + error.location.start.line - 1;
  const column = error.location.start.column;
  const expected = [...new Set(error.expected.map(expectedWords))].filter((words) => words !== '');
  const found = foundWords(paragraph.text, error);
  const message = `第 ${line} 行第 ${column} 列：此处应为${expected.join('，或')}，${found}。请改正后再用这条规则，其余规则照常检查。`;
  return { line, column, message };
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

function repeated(paragraph: Paragraph, id: string): RuleProblem {
  const message = `第 ${paragraph.firstLine} 行：编号【${id}】已经用过，每条规则的编号只能用一次，请另编一个。`;
  return { line: paragraph.firstLine, column: 1, message };
}
