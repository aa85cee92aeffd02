// Adds a sheet to an .xlsx package by patching it: every other part stays byte for byte as it is.
import type { SheetPlan } from '../workbook/sheet-plan';
import { appendStyles } from './append-styles';
import { PackageParts } from './package-parts';
import { sheetXml } from './sheet-xml';
import { WorkbookPart } from './workbook-part';

/**
 * The package of an .xlsx with the plan as its last sheet; a sheet of the plan's name is replaced by it, in its place.
 * Changed besides: the lists of sheets, relationships and content types, the styles (added to at the end), and that
 * programs recalculate when they open it. `bytes` have to be those of a workbook that was read. Throws where it is none.
 */
export function addSheet(bytes: Uint8Array, plan: SheetPlan): Uint8Array {
  const parts = new PackageParts(bytes);
  addSheetTo(parts, plan);
  return parts.zipped();
}

/** The same on opened parts. */
export function addSheetTo(parts: PackageParts, plan: SheetPlan): void {
  const workbook = new WorkbookPart(parts);
  const { part, indexes } = appendStyles(workbook.stylesText(), plan);
  parts.set(workbook.stylesPath(), part);
  const xml = sheetXml(plan, indexes, workbook.namespace());
  const present = workbook.sheetPath(plan.name);
  if (present === undefined) parts.set(workbook.newSheet(plan), xml);
  else {
    parts.set(present, xml);
    workbook.forgetSheetRelations(present);
    workbook.dropCalculationChain();
  }
  workbook.recalculateOnLoad();
}
