// Adds the styles of a sheet plan to a styles part, behind those that are there ([ECMA-376] part 1, 18.8).
import type { CellStyle, SheetPlan } from '../workbook/sheet-plan';
import type { StyleIndexes } from './sheet-xml';
import { appendInside, escapeXml, outline, withAttribute, type XmlElement } from './xml-elements';

/** The schema's order of the lists. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** What a list begins with where the part has none: cells without a style use entry 0. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font/>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

const FIRST_FREE_FORMAT = 164;
const PLAIN_SIZE = 10;

/** The new text of the part, and where each style of the plan stands in it. */
export function appendStyles(
  part: string,
  plan: SheetPlan,
): { readonly part: string; readonly indexes: StyleIndexes } {
  const sheet = new StyleSheet(part);
  const styles = new Map<string, number>();
  for (const cell of plan.rows.flat()) {
    const style = cell?.style;
    if (style === undefined || styles.has(keyOf(style))) continue;
    styles.set(keyOf(style), sheet.addCellFormat(style));
  }
  const ofHighlights = plan.highlights.map(({ fill, color }) =>
    sheet.addDifferential(fill, `<font><b/><color rgb="FF${color}"/></font>`),
  );
  const ofStyle = (style: CellStyle | undefined): number =>
    style === undefined ? 0 : (styles.get(keyOf(style)) ?? 0);
  return { part: sheet.text, indexes: { ofStyle, ofHighlights } };
}

/** The same for the fills (`RRGGBB`) of conditional formats. */
export function appendFills(
  part: string,
  fills: readonly string[],
): { readonly part: string; readonly indexes: readonly number[] } {
  const sheet = new StyleSheet(part);
  const indexes = fills.map((fill) => sheet.addDifferential(fill));
  return { part: sheet.text, indexes };
}

function keyOf(style: CellStyle): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A styles part that grows. */
class StyleSheet {
  text: string;
  private readonly added = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  addCellFormat({ bold, size, fill, border, wrap, align, format }: CellStyle): number {
    const fontId =
      bold === true || size !== undefined || border === true
        ? this.add('fonts', fontXml(bold === true, size ?? PLAIN_SIZE))
        : 0;
    const fillId = fill === undefined ? 0 : this.add('fills', fillXml(fill));
    const borderId = border === true ? this.add('borders', BORDER) : 0;
    const numFmtId = format === undefined ? 0 : this.addFormat(format);
    const alignment = [
      align === undefined ? '' : ` horizontal="${align}"`,
      wrap === true ? ' wrapText="1"' : '',
      wrap === true || border === true ? ' vertical="center"' : '',
    ].join('');
    const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const inner = alignment === '' ? '/>' : `><alignment${alignment}/></xf>`;
    return this.add('cellXfs', `<xf ${ids} ${applied}${inner}`);
  }

  /** A format that a condition puts over a cell's own. */
  addDifferential(fill: string, font = ''): number {
    const colours = `<fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/>`;
    const pattern = `<patternFill patternType="solid">${colours}</patternFill>`;
    return this.add('dxfs', `<dxf>${font}<fill>${pattern}</fill></dxf>`);
  }

  /** The index of an entry (written without prefix) of a list; equal entries are added once. */
  add(list: string, xml: string): number {
    const key = `${list} ${xml}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const root = outline(this.text, 2);
    const present = root.children.find(({ local }) => local === list);
    const index = present === undefined ? this.begin(root, list, xml) : this.extend(present, xml);
    this.added.set(key, index);
    return index;
  }

  private addFormat(code: string): number {
    const key = `format ${code}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const formats = outline(this.text, 2).children.find(({ local }) => local === 'numFmts')?.children ?? [];
    const own = formats.find(({ attributes }) => attributes['formatCode'] === code);
    const used = formats.map(({ attributes }) => Number(attributes['numFmtId'] ?? 0));
    const id =
      own === undefined ? Math.max(FIRST_FREE_FORMAT - 1, ...used) + 1 : Number(own.attributes['numFmtId']);
    if (own === undefined) this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    this.added.set(key, id);
    return id;
  }

  private extend(list: XmlElement, xml: string): number {
    const index = list.children.length;
    this.text = withAttribute(this.text, list, 'count', String(index + 1));
    const counted = outline(this.text, 1).children.find(({ local }) => local === list.local) ?? list;
    this.text = appendInside(this.text, counted, prefixed(xml, list.prefix));
    return index;
  }

  private begin(root: XmlElement, list: string, xml: string): number {
    const entries = [...(FIRST[list] ?? []), xml];
    const name = `${root.prefix}${list}`;
    const inner = prefixed(entries.join(''), root.prefix);
    const whole = `<${name} count="${entries.length}">${inner}</${name}>`;
    const place = LISTS.indexOf(list);
    const next = root.children.find(({ local }) => !LISTS.includes(local) || LISTS.indexOf(local) > place);
    this.text =
      next === undefined
        ? appendInside(this.text, root, whole)
        : this.text.slice(0, next.start) + whole + this.text.slice(next.start);
    return entries.length - 1;
  }
}

const BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('')}<diagonal/></border>`;

function fontXml(bold: boolean, size: number): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Some programs write every element with a prefix. */
function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/gu, `<$1${prefix}`);
}
