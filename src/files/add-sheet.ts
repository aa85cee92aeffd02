// Adds sheets to an .xlsx package by patching it: every other part stays byte for byte as it is.
import type { SheetPlan } from '../workbook/sheet-plan';
import { appendStyles } from './append-styles';
import { addCharts, removeCharts } from './chart-parts';
import { PackageParts } from './package-parts';
import { sheetXml } from './sheet-xml';
import { WorkbookPart } from './workbook-part';

/**
 * The package of an .xlsx with each plan as its last sheet; a sheet of the plan's name is replaced by it, in its place.
 * Changed besides: the lists of sheets, relationships and content types, the styles (added to at the end), and that
 * programs recalculate when they open it. `bytes` have to be those of a workbook that was read. Throws where it is none.
 */
export function addSheets(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const parts = new PackageParts(bytes);
  for (const plan of plans) addSheetTo(parts, plan);
  return parts.zipped();
}

/** The same on opened parts. */
export function addSheetTo(parts: PackageParts, plan: SheetPlan): void {
  const workbook = new WorkbookPart(parts);
  const { part, indexes } = appendStyles(workbook.stylesText(), plan);
  parts.set(workbook.stylesPath(), part);
  const present = workbook.sheetPath(plan.name);
  if (present !== undefined) {
    removeCharts(parts, present);
    workbook.forgetSheetRelations(present);
    workbook.dropCalculationChain();
  }
  const path = present ?? workbook.newSheet(plan);
  const relationships = workbook.relationshipsNamespace();
  const drawing = addCharts(parts, path, plan, relationships);
  parts.set(path, sheetXml(plan, indexes, { main: workbook.namespace(), relationships, drawing }));
  workbook.recalculateOnLoad();
}
