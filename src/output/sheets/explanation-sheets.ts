// The explanatory text as sheets of the workbook: 情况说明, its charts, and what its formulas rest on.
import type { Calculation, Piece } from '../../document/calculation';
import type { ExplanatoryText } from '../../document/document';
import type { FactBook } from '../../facts/book';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { type Grid, sheetNamed, type Workbook } from '../../workbook/workbook';
import { type FormulaGround, formulaGround } from './calculation-formula';
import { CHART_SHEET, chartSheet, isChartSheet } from './chart-sheet';
import { DATA_SHEET, DataRows, isDataSheet } from './data-sheet';
import { isTextSheet } from './rewritten-rows';
import { agreementGuards, type Guard, tableGuards } from './table-guards';
import { textLines } from './text-lines';
import { type Rewriting, TEXT_SHEET, textSheet } from './text-sheet';

export interface ExplanationInput {
  readonly workbook: Workbook;
  readonly book: FactBook;
  readonly text: ExplanatoryText;
  /** Formulas over the tables' cells, or the text as it is now. */
  readonly live: boolean;
}

export interface ExplanationSheets {
  /** In the order in which they are added. */
  readonly plans: readonly [SheetPlan, ...SheetPlan[]];
  readonly rewriting: Rewriting;
  /** Names that stand in for those of sheets that somebody else has: [wanted, taken instead]. */
  readonly renamed: readonly (readonly [wanted: string, instead: string])[];
}

/** What the sheets are called, and how each is known to be written by this program. */
const KINDS = [
  [TEXT_SHEET, isTextSheet],
  [CHART_SHEET, isChartSheet],
  [DATA_SHEET, isDataSheet],
] as const;

/** The names that the sheets would like to have. */
export const EXPLANATION_NAMES: readonly string[] = KINDS.map(([name]) => name);

/** Whether this program wrote the sheet. */
export function isExplanationSheet(grid: Grid): boolean {
  return KINDS.some(([, isOwn]) => isOwn(grid));
}

/** The name, and from the second on with its number: where the names before are those of somebody else's sheets. */
export function numberedName(wanted: string, number: number): string {
  return number === 1 ? wanted : `${wanted}(${number})`;
}

/** A sheet of these names that this program wrote is written anew, keeping what the user wrote on it; any other is left alone. */
export function explanationSheets({ workbook, book, text, live }: ExplanationInput): ExplanationSheets {
  const names = {
    text: ownName(workbook, TEXT_SHEET, isTextSheet),
    charts: ownName(workbook, CHART_SHEET, isChartSheet),
    data: ownName(workbook, DATA_SHEET, isDataSheet),
  };
  const data = new DataRows(names.data);
  const ground = live ? formulaGround(workbook, book, (figure) => data.given(figure)) : null;
  const lines = textLines(text, ground);
  const charts = text.charts.length === 0 ? [] : [chartSheet(names.charts, text.charts, ground)];
  if (ground !== null) for (const guard of guardsOf(workbook, book, text, ground)) data.guard(guard);
  const present = sheetNamed(workbook, names.text);
  const { plan, rewriting } = textSheet(names.text, lines, live ? data : null, present);
  const plans = [plan, ...charts, ...(live ? [data.plan()] : [])] as const;
  const wanted = { [names.text]: TEXT_SHEET, [names.charts]: CHART_SHEET, [names.data]: DATA_SHEET };
  const renamed = plans.flatMap(({ name }) => {
    const plain = wanted[name] ?? name;
    return plain === name ? [] : [[plain, name] as const];
  });
  return { plans, rewriting, renamed };
}

function guardsOf(
  workbook: Workbook,
  book: FactBook,
  text: ExplanatoryText,
  ground: FormulaGround,
): readonly Guard[] {
  const used = calculationsOf(text).flatMap(partsOf);
  const cells = used.flatMap((part) => (part.kind === 'cell' ? [part] : []));
  const amounts = cells.filter(({ unit }) => unit === '万元').map(({ decimals }) => decimals);
  const agreements = used.flatMap((part) => (part.kind === 'agreed' ? [part] : []));
  return [
    ...agreementGuards(agreements, ground),
    ...tableGuards(
      workbook,
      book,
      cells.map(({ cell }) => cell),
      Math.max(0, ...amounts),
    ),
  ];
}

function ownName(workbook: Workbook, wanted: string, isOwn: (grid: Grid) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = numberedName(wanted, number);
    const present = sheetNamed(workbook, name);
    if (present === undefined || isOwn(present)) return name;
  }
}

/** Everything the text is computed by. */
function calculationsOf({ sections, charts }: ExplanatoryText): readonly Calculation[] {
  const pieces = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.pieces ?? []),
  );
  const ofCharts = charts.flatMap(({ series }) => series.flatMap(({ calculations = [] }) => calculations));
  return [...pieces.flatMap(calculationsUnder), ...ofCharts].flatMap((calculation) => calculation ?? []);
}

function calculationsUnder(piece: Piece): readonly (Calculation | null)[] {
  switch (piece.kind) {
    case 'words':
      return [];
    case 'figure':
      return [piece.calculation];
    case 'choice':
      return [piece.left, piece.right, ...piece.wordings.flat().flatMap(calculationsUnder)];
  }
}

/** The calculation with all it is made of. */
function partsOf(calculation: Calculation): readonly Calculation[] {
  return [calculation, ...operandsOf(calculation).flatMap(partsOf)];
}

function operandsOf(calculation: Calculation): readonly Calculation[] {
  switch (calculation.kind) {
    case 'cell':
    case 'given':
    case 'zero':
      return [];
    case 'agreed':
      return [calculation.one, calculation.other];
    case 'sum':
      return calculation.parts;
    case 'difference':
      return [calculation.from, calculation.less];
    case 'size':
      return [calculation.of];
    case 'percent':
      return [calculation.part, calculation.whole];
  }
}
