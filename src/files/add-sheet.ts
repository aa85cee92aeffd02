// Adds a sheet to the opened parts of an .xlsx package.
import type { SheetPlan } from '../workbook/sheet-plan';
import { appendStyles } from './append-styles';
import { addCharts, removeCharts } from './chart-parts';
import type { PackageParts } from './package-parts';
import { sheetXml } from './sheet-xml';
import { WorkbookPart } from './workbook-part';

/** Adds the plan as the last sheet; a sheet of its name is replaced by it, in its place. */
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
