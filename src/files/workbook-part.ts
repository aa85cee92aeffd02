// The workbook part of a package with its lists: sheets, relationships, content types ([ECMA-376] part 1, 18.2; part 2).
import type { SheetPlan } from '../workbook/sheet-plan';
import type { PackageParts } from './package-parts';
import {
  addRelation,
  CONTENT_TYPES,
  declareContentType,
  isOfType,
  readRelations,
  relationsPath,
} from './package-relations';
import { sheetParts, workbookPath } from './package-sheets';
import { appendInside, escapeXml, outline, withAttribute } from './xml-elements';

const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = `${STRICT}officeDocument/relationships`;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What follows calcPr in a workbook part ([ECMA-376] part 1, 18.2.27). */
const AFTER_CALCULATION = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Finds and registers what belongs to the workbook part of opened parts; changes them in place. */
export class WorkbookPart {
  private readonly path: string;
  private readonly folder: string;
  private readonly relations: string;

  constructor(private readonly parts: PackageParts) {
    const path = workbookPath(parts.paths());
    if (path === undefined) throw new Error('a package without a workbook part');
    this.path = path;
    this.folder = path.slice(0, path.lastIndexOf('/') + 1);
    this.relations = relationsPath(path);
  }

  namespace(): string {
    return outline(this.text(this.path), 0).namespace;
  }

  stylesPath(): string {
    const known = this.related('styles');
    if (known !== undefined) return known;
    this.relate('styles', 'styles.xml');
    this.declare(`${this.folder}styles.xml`, 'styles');
    return `${this.folder}styles.xml`;
  }

  stylesText(): string {
    return this.parts.text(this.stylesPath()) ?? `<styleSheet xmlns="${this.namespace()}"/>`;
  }

  sheetPath(name: string): string | undefined {
    return this.sheets().find((sheet) => sheet.name === name)?.path;
  }

  /** Every sheet with the path of its part. */
  sheets(): readonly { readonly name: string; readonly path: string }[] {
    const texts = [this.path, this.relations].map((path) => [path, this.parts.bytes(path)] as const);
    const parts = new Map(
      texts.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes] as const])),
    );
    return sheetParts(parts);
  }

  /** Registers a sheet and gives the path for its part. */
  newSheet(plan: SheetPlan): string {
    const taken = new Set(this.parts.paths());
    let number = 1;
    while (taken.has(`${this.folder}worksheets/sheet${number}.xml`)) number += 1;
    const local = `worksheets/sheet${number}.xml`;
    const relation = this.relate('worksheet', local);
    this.declare(`${this.folder}${local}`, 'worksheet');
    this.list(plan, relation);
    return `${this.folder}${local}`;
  }

  recalculateOnLoad(): void {
    const text = this.text(this.path);
    const root = outline(text, 1);
    const present = root.children.find(({ local }) => local === 'calcPr');
    const next = root.children.find(({ local }) => AFTER_CALCULATION.includes(local));
    const xml = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
    if (present !== undefined) this.parts.set(this.path, withAttribute(text, present, 'fullCalcOnLoad', '1'));
    else if (next === undefined) this.parts.set(this.path, appendInside(text, root, xml));
    else this.parts.set(this.path, text.slice(0, next.start) + xml + text.slice(next.start));
  }

  /** The chain names the formula cells of a sheet that is replaced; programs build it anew. */
  dropCalculationChain(): void {
    const path = this.related('calcChain');
    if (path === undefined) return;
    this.parts.remove(path);
    this.dropChild(this.relations, (attributes) => (attributes['Type'] ?? '').endsWith('/calcChain'));
    this.dropChild(CONTENT_TYPES, (attributes) => attributes['PartName'] === `/${path}`);
  }

  /** A printer setting or comment of the sheet that stood there is no longer referred to. */
  forgetSheetRelations(path: string): void {
    this.parts.remove(relationsPath(path));
  }

  private list({ name, visibility }: SheetPlan, relation: string): void {
    const text = this.text(this.path);
    const root = outline(text, 2);
    const sheets = root.children.find(({ local }) => local === 'sheets');
    if (sheets === undefined) throw new Error('a workbook part without a list of sheets');
    const ids = sheets.children.map(({ attributes }) => Number(attributes['sheetId'] ?? 0));
    const id = Math.max(0, ...ids) + 1;
    const namespace = this.relationshipsNamespace();
    const bound = Object.entries(root.attributes).find(
      ([key, value]) => key.startsWith('xmlns:') && value === namespace,
    );
    const prefix = bound?.[0].slice('xmlns:'.length) ?? 'r';
    const declared = bound === undefined ? ` xmlns:r="${namespace}"` : '';
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    const xml = `<${sheets.prefix}sheet name="${escapeXml(name)}" sheetId="${id}"${state}${declared} ${prefix}:id="${relation}"/>`;
    this.parts.set(this.path, appendInside(text, sheets, xml));
  }

  /** The path of the part that the workbook part has a relationship of this type to. */
  private related(type: string): string | undefined {
    const relations = readRelations(this.parts.text(this.relations), this.path);
    return relations.find((relation) => isOfType(relation, type))?.target;
  }

  private relate(type: string, target: string): string {
    return addRelation(this.parts, this.path, `${this.relationshipsNamespace()}/${type}`, target);
  }

  private declare(path: string, type: string): void {
    declareContentType(this.parts, path, `${CONTENT_TYPE}.${type}+xml`);
  }

  private dropChild(path: string, drops: (attributes: Readonly<Record<string, string>>) => boolean): void {
    const text = this.text(path);
    const child = outline(text, 1).children.find(({ attributes }) => drops(attributes));
    if (child !== undefined) this.parts.set(path, text.slice(0, child.start) + text.slice(child.end));
  }

  relationshipsNamespace(): string {
    return this.namespace().startsWith(STRICT) ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  }

  private text(path: string): string {
    const text = this.parts.text(path);
    if (text === undefined) throw new Error(`a package without ${path}`);
    return text;
  }
}
