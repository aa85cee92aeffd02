// Small .xlsx packages made by hand, so that a test says exactly what XML a file holds.
import { strToU8, zipSync, type Zippable } from 'fflate';

export interface PackageSheet {
  readonly name: string;
  /** What stands between <worksheet> and </worksheet>. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `extra` are further parts by path; `styles` stands between <styleSheet> and </styleSheet>. */
export function packageParts(
  sheets: readonly PackageSheet[],
  styles = '',
  extra: Readonly<Record<string, string>> = {},
): Record<string, Uint8Array> {
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
    ...extra,
  };
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
}

export function packageBytes(
  sheets: readonly PackageSheet[],
  styles = '',
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipped(packageParts(sheets, styles, extra));
}

export function zipped(parts: Zippable): Uint8Array {
  return zipSync(parts);
}

/** One sheet of these rows: `<c …>` elements as text. */
export function sheetOf(name: string, ...rows: readonly string[]): PackageSheet {
  const numbered = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`);
  return { name, xml: `<sheetData>${numbered.join('')}</sheetData>` };
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_none, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`
  );
}

function workbookXml(sheets: readonly PackageSheet[]): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
