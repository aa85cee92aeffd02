// An .xlsx package with cells changed, sheets added and cells marked; every other part stays byte for byte as it is.
import type { CellMark } from '../workbook/cell-mark';
import type { EditedCell } from '../workbook/changed-cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { addMarks } from './add-marks';
import { addSheetTo } from './add-sheet';
import { PackageParts } from './package-parts';
import { patchSheet } from './patch-sheet';
import { WorkbookPart } from './workbook-part';

export interface PackagePatch {
  readonly edits: readonly EditedCell[];
  /** Each becomes the last sheet; a sheet of the plan's name is replaced by it, in its place. */
  readonly plans: readonly SheetPlan[];
  /** In place of the marks that are there; null leaves those. */
  readonly marks: readonly CellMark[] | null;
}

export interface PatchedPackage {
  readonly bytes: Uint8Array;
  /** Edits that could not be made: parts of an array formula. */
  readonly refused: readonly EditedCell[];
}

/**
 * Changed besides: the lists of sheets, relationships and content types, the styles (added to at the end), and that
 * programs recalculate when they open it. `bytes` have to be those of a workbook that was read. Throws where it is none.
 */
export function patchPackage(bytes: Uint8Array, { edits, plans, marks }: PackagePatch): PatchedPackage {
  const parts = new PackageParts(bytes);
  const refused = editCells(parts, edits);
  for (const plan of plans) addSheetTo(parts, plan);
  if (marks !== null) addMarks(parts, marks);
  return { bytes: parts.zipped(), refused };
}

function editCells(parts: PackageParts, edits: readonly EditedCell[]): readonly EditedCell[] {
  if (edits.length === 0) return [];
  const workbook = new WorkbookPart(parts);
  // A formula that gave way to a number must not be named there any more.
  workbook.dropCalculationChain();
  workbook.recalculateOnLoad();
  const sheets = [...new Set(edits.map(({ cell }) => cell.sheet))];
  return sheets.flatMap((sheet) => {
    const path = workbook.sheetPath(sheet) ?? '';
    const text = parts.text(path);
    if (text === undefined) throw new Error(`a package without the sheet ${sheet}`);
    const patched = patchSheet(
      text,
      edits.filter(({ cell }) => cell.sheet === sheet),
    );
    parts.set(path, patched.text);
    return patched.refused;
  });
}
