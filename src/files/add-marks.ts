// Marks the cells of findings in the sheets of a package by conditional formats ([ECMA-376] part 1, 18.3.1.18).
import { rectAddress } from '../workbook/address';
import { type CellMark, MARK_COLOURS, MARK_CONDITION } from '../workbook/cell-mark';
import { appendFills } from './append-styles';
import { edited, insertAt } from './narrative/text-edits';
import type { PackageParts } from './package-parts';
import { WorkbookPart } from './workbook-part';
import { escapeXml, outline, type XmlElement } from './xml-elements';

const SEVERITIES = ['error', 'warning'] as const satisfies readonly CellMark['severity'][];

/** What stands before the conditional formats of a sheet, by the schema. */
const BEFORE_FORMATS: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
]);

/** In place of whatever this program marked before; the cells' own looks and others' conditional formats stay. */
export function addMarks(parts: PackageParts, marks: readonly CellMark[]): void {
  const workbook = new WorkbookPart(parts);
  const { part, indexes } = appendFills(
    workbook.stylesText(),
    SEVERITIES.map((severity) => MARK_COLOURS[severity]),
  );
  if (marks.length > 0) parts.set(workbook.stylesPath(), part);
  for (const { name, path } of workbook.sheets()) {
    const text = parts.text(path);
    if (text === undefined) continue;
    const wanted = SEVERITIES.flatMap((severity, index) => {
      const areas = marks.filter((mark) => mark.sheet === name && mark.severity === severity);
      return areas.length === 0 ? [] : [{ areas, format: indexes[index] ?? 0 }];
    });
    const next = withMarks(text, wanted);
    if (next !== text) parts.set(path, next);
  }
}

interface Mark {
  readonly areas: readonly CellMark[];
  readonly format: number;
}

function withMarks(before: string, marks: readonly Mark[]): string {
  if (marks.length === 0 && !before.includes('勾稽标注')) return before;
  const text = withRoomInFront(before, marks.length);
  const root = outline(text, 3);
  const cleared = root.children.filter(isOwn).map(({ start, end }) => ({ from: start, to: end, xml: '' }));
  const last = root.children.filter(({ local }) => BEFORE_FORMATS.has(local)).at(-1);
  const added = marks.map((mark, index) => formatXml(mark, index + 1, root.prefix)).join('');
  return edited(text, [...(last === undefined ? [] : [insertAt(last.end, added)]), ...cleared]);
}

function isOwn({ local, children }: XmlElement): boolean {
  const [rule, ...others] = children;
  return (
    local === 'conditionalFormatting' &&
    others.length === 0 &&
    rule?.children.some(({ text }) => text === MARK_CONDITION) === true
  );
}

function formatXml({ areas, format }: Mark, priority: number, prefix: string): string {
  const places = areas.map(({ area }) => rectAddress(area)).join(' ');
  const formula = `<${prefix}formula>${escapeXml(MARK_CONDITION)}</${prefix}formula>`;
  const rule = `<${prefix}cfRule type="expression" dxfId="${format}" priority="${priority}">${formula}</${prefix}cfRule>`;
  return `<${prefix}conditionalFormatting sqref="${places}">${rule}</${prefix}conditionalFormatting>`;
}

const RULE = /<(?:\w+:)?cfRule\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

/** A mark has to be seen: the first places are its own, as for a format that is added in Excel. */
function withRoomInFront(text: string, places: number): string {
  if (places === 0) return text;
  return text.replace(RULE, (tag) =>
    tag.replace(
      /(\spriority\s*=\s*["'])(\d+)/u,
      (_all, before: string, priority: string) => before + String(Number(priority) + places),
    ),
  );
}
