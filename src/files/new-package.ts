// A new .xlsx from sheet plans, for what cannot be patched: .xls and tables saved as HTML.
import type { CellMark } from '../workbook/cell-mark';
import type { SheetPlan } from '../workbook/sheet-plan';
import { addMarks } from './add-marks';
import { addSheetTo } from './add-sheet';
import { PackageParts } from './package-parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** What a package holds before its first sheet ([ECMA-376] part 2). */
const BARE: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"/>`,
};

/** The bytes of an .xlsx with these sheets, in this order, and these cells marked. */
export function newPackage(plans: readonly SheetPlan[], marks: readonly CellMark[] = []): Uint8Array {
  const parts = new PackageParts(null);
  for (const [path, text] of Object.entries(BARE)) {
    parts.set(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  }
  for (const plan of plans) addSheetTo(parts, plan);
  if (marks.length > 0) addMarks(parts, marks);
  return parts.zipped();
}
