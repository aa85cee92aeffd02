// After an edit: the formulas that rest on the edited cells, calculated anew in the order in which they rest on each other.
import { type CellChange, withCells } from '../edit';
import { cellAt, type Cell, type CellRef, type Workbook } from '../workbook';
import { evaluate, type Lookup } from './evaluate';
import { type Area, type Formula, parseFormula } from './expression';
import { fromCell, toCell, UNKNOWN, type Value } from './value';

interface Node {
  readonly ref: CellRef;
  readonly cell: Cell;
  readonly formula: Formula;
  /** Names of sheets differ in Excel only beyond case. */
  readonly sheet: string;
  readonly dependents: Node[];
  /** How many of the cells it rests on are not settled. */
  waiting: number;
}

/**
 * Recalculates what depends, directly or through others, on the `edited` cells; everything else stays as it is. A formula
 * made of more than SUM, + − × ÷, ROUND, IF, ABS and references, one in a circle, and whatever rests on such a one,
 * becomes `stale`: its old value is no longer true and the new one is not known.
 */
export function recalculate(workbook: Workbook, edited: readonly CellRef[]): Workbook {
  const nodes = formulaNodes(workbook);
  const touched = touchedNodes(nodes, edited);
  if (touched.length === 0) return workbook;
  const fresh = new Map<string, Value>();
  const lookup = (node: Node) => lookupFor(workbook, node, fresh);
  const ready = touched.filter((node) => node.waiting === 0);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    const { expression } = node.formula;
    const value = expression === null ? UNKNOWN : evaluate(expression, lookup(node));
    // As the cell holds it: 15 digits, 0 for a blank.
    fresh.set(keyOf(node), fromCell(toCell(value)));
    for (const dependent of node.dependents) {
      dependent.waiting -= 1;
      if (dependent.waiting === 0) ready.push(dependent);
    }
  }
  // What never became ready stands in a circle or rests on one.
  return withCells(
    workbook,
    touched.map((node) => changeOf(node, fresh.get(keyOf(node)) ?? UNKNOWN)),
  );
}

/** What was displayed belongs to the old value. */
function changeOf({ ref, cell }: Node, value: Value): CellChange {
  const kept: Cell = { ...cell, value: toCell(value) };
  const { display: _old, ...rest } = kept;
  return { ref, cell: rest };
}

function formulaNodes(workbook: Workbook): readonly Node[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, col): readonly Node[] => {
        if (cell?.formula === undefined) return [];
        const formula = parseFormula(cell.formula);
        const ref = { sheet: name, row, col };
        return [{ ref, cell, formula, sheet: name.toLowerCase(), dependents: [], waiting: 0 }];
      }),
    ),
  );
}

/** The formulas to calculate, each knowing who rests on it and on how many of the others it rests itself. */
function touchedNodes(nodes: readonly Node[], edited: readonly CellRef[]): readonly Node[] {
  const editedKeys = new Set(edited.map((ref) => keyOf({ ref, sheet: ref.sheet.toLowerCase() })));
  const touched = new Set<Node>();
  const queue: Node[] = [];
  const touch = (node: Node) => {
    if (!touched.has(node)) queue.push(node);
    touched.add(node);
  };
  // A formula that was typed in is calculated too.
  nodes.filter((node) => editedKeys.has(keyOf(node))).forEach(touch);
  for (const ref of edited) {
    nodes.filter((node) => node.formula.opaque || reads(node, ref.sheet.toLowerCase(), ref)).forEach(touch);
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const { sheet, ref, dependents } = node;
    dependents.push(...nodes.filter((other) => reads(other, sheet, ref)));
    for (const dependent of dependents) {
      dependent.waiting += 1;
      touch(dependent);
    }
  }
  return [...touched];
}

function reads(node: Node, sheet: string, { row, col }: CellRef): boolean {
  return node.formula.areas.some(
    ({ sheet: named, rect }) =>
      (named?.toLowerCase() ?? node.sheet) === sheet &&
      row >= rect.top &&
      row <= rect.bottom &&
      col >= rect.left &&
      col <= rect.right,
  );
}

function keyOf({ ref, sheet }: Pick<Node, 'ref' | 'sheet'>): string {
  return `${ref.row},${ref.col},${sheet}`;
}

/** Values of cells, those just calculated in place of the old ones. */
function lookupFor(workbook: Workbook, node: Node, fresh: ReadonlyMap<string, Value>): Lookup {
  return (area: Area) => {
    const wanted = area.sheet?.toLowerCase() ?? node.sheet;
    const grid = workbook.sheets.find(({ name }) => name.toLowerCase() === wanted);
    if (grid === undefined) return null;
    const { top, left, right } = area.rect;
    const values: Value[] = [];
    for (let row = top; row <= Math.min(area.rect.bottom, grid.rows.length - 1); row += 1) {
      for (let col = left; col <= Math.min(right, (grid.rows[row]?.length ?? 0) - 1); col += 1) {
        const known = fresh.get(keyOf({ ref: { sheet: grid.name, row, col }, sheet: wanted }));
        const cell = cellAt(grid, row, col);
        if (known !== undefined) values.push(known);
        else if (cell !== undefined) values.push(fromCell(cell.value));
      }
    }
    return values;
  };
}
