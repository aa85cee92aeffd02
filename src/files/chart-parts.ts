// Charts of a sheet plan as DrawingML parts of an .xlsx package ([ECMA-376] part 1, 20.5 and 21.2).
import type { SheetPlan } from '../workbook/sheet-plan';
import { chartXml, drawingXml } from './chart-xml';
import type { PackageParts } from './package-parts';
import {
  addRelation,
  CONTENT_TYPES,
  declareContentType,
  isOfType,
  readRelations,
  relationsPath,
} from './package-relations';
import { outline } from './xml-elements';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Types of relationships that lead to what draws charts, and to nothing else. */
const OF_CHARTS = ['drawing', 'chart', 'chartStyle', 'chartColorStyle', 'chartUserShapes'];

/** Adds the charts of the sheet whose part is `sheet`; gives the id by which the sheet refers to its drawing, null without charts. */
export function addCharts(
  parts: PackageParts,
  sheet: string,
  plan: SheetPlan,
  relationships: string,
): string | null {
  if (plan.charts.length === 0) return null;
  const drawing = freePath(parts, 'xl/drawings/drawing');
  parts.set(drawing, '');
  declareContentType(parts, drawing, DRAWING_TYPE);
  const ids = plan.charts.map((chart) => {
    const path = freePath(parts, 'xl/charts/chart');
    parts.set(path, chartXml(chart, plan, relationships));
    declareContentType(parts, path, CHART_TYPE);
    return addRelation(parts, drawing, `${relationships}/chart`, `/${path}`);
  });
  parts.set(drawing, drawingXml(plan.charts, ids, relationships));
  return addRelation(parts, sheet, `${relationships}/drawing`, `/${drawing}`);
}

/** Takes away the charts of a sheet that is replaced, with all that belongs to them. */
export function removeCharts(parts: PackageParts, owner: string): void {
  const relations = readRelations(parts.text(relationsPath(owner)), owner);
  for (const relation of relations) {
    if (!OF_CHARTS.some((type) => isOfType(relation, type)) || parts.bytes(relation.target) === undefined)
      continue;
    removeCharts(parts, relation.target);
    parts.remove(relationsPath(relation.target));
    parts.remove(relation.target);
    undeclare(parts, relation.target);
  }
}

function undeclare(parts: PackageParts, path: string): void {
  const text = parts.text(CONTENT_TYPES) ?? '';
  const child = outline(text, 1).children.find(({ attributes }) => attributes['PartName'] === `/${path}`);
  if (child !== undefined) parts.set(CONTENT_TYPES, text.slice(0, child.start) + text.slice(child.end));
}

function freePath(parts: PackageParts, start: string): string {
  let number = 1;
  while (parts.bytes(`${start}${number}.xml`) !== undefined) number += 1;
  return `${start}${number}.xml`;
}
