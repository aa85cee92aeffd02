// A rule pack: rules of the user's own and changes of built-in ones, from a file, from a sheet or typed in the pane.
import type { Adjustment, RuleNode } from '../language/ast';
import { parseRules, type RuleProblem } from '../language/parse-rules';

export interface RulePack {
  /** The file's name as given, or the sheet's. */
  readonly source: string;
  readonly rules: readonly RuleNode[];
  readonly adjustments: readonly Adjustment[];
  readonly problems: readonly PackProblem[];
  /** From a sheet: the cell (`sheet!A5`) and the line within it for every line of the text; null for any other text. */
  readonly lines: readonly PackLine[] | null;
}

export interface PackLine {
  readonly text: string;
  readonly cell: string;
  /** Within the cell, counted from 1. */
  readonly line: number;
}

export interface PackProblem {
  readonly line: number;
  readonly column: number;
  /** Where the rules stand in a sheet of the workbook itself. */
  readonly cell: string | null;
  /** In Chinese, complete but for the name of the file. */
  readonly message: string;
}

/** What is wrong at a place of the text. */
export type PackFault = Pick<RuleProblem, 'line' | 'column' | 'detail'>;

/** A problem among several packs. */
export interface SetProblem extends PackProblem {
  readonly source: string;
}

/** The sheet whose rules belong to its workbook. */
export const RULES_SHEET = '自定义审核公式';

/** Parses rule text; what cannot be read is listed under `problems`, the rest holds. */
export function parsePack(text: string, source: string): RulePack {
  return packOf(text, source, null);
}

/** The same for lines that stand in cells. */
export function parsePackLines(lines: readonly PackLine[], source: string): RulePack {
  return packOf(lines.map(({ text }) => text).join('\n'), source, lines);
}

function packOf(text: string, source: string, lines: readonly PackLine[] | null): RulePack {
  const { rules, adjustments, problems } = parseRules(text);
  return {
    source,
    rules,
    adjustments,
    problems: problems.map((problem) => packProblem(problem, lines)),
    lines,
  };
}

/** A problem with its place as the user sees it: line and column of a text, or cell and character. */
export function packProblem(
  { line, column, detail }: PackFault,
  lines: readonly PackLine[] | null,
): PackProblem {
  const at = lines?.[line - 1];
  if (at === undefined) {
    return { line, column, cell: null, message: `第 ${line} 行第 ${column} 列：${detail}` };
  }
  const within = at.line > 1 ? `第 ${at.line} 行` : '';
  return { line, column, cell: at.cell, message: `${at.cell} ${within}第 ${column} 个字：${detail}` };
}
