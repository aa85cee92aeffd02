// Small .docx packages made by hand, so that a test says exactly what XML a document holds.
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}/relationships"`,
  `xmlns:m="${OFFICE}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Each text stands inside the root element of its part. */
export interface DocxTexts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** The content of c:chartSpace, and the workbook behind it; the first is related as `chart1`. */
  readonly charts?: readonly { readonly xml: string; readonly workbook?: Uint8Array }[];
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;

export function docxBytes(texts: DocxTexts): Uint8Array {
  return zipSync(docxParts(texts));
}

export function docxParts(texts: DocxTexts): Record<string, Uint8Array> {
  const charts = texts.charts ?? [];
  const present = PARTS.filter((name) => texts[name] !== undefined);
  const types = [
    override('document.xml', `${TYPE}.document.main+xml`),
    ...present.map((name) => override(`${name}.xml`, `${TYPE}.${name}+xml`)),
    ...charts.map((_chart, index) => override(`charts/chart${index + 1}.xml`, CHART_TYPE)),
  ];
  const related = [
    ...present.map((name) => relation(name, name, `${name}.xml`)),
    ...charts.map((_chart, index) => relation(`chart${index + 1}`, 'chart', `charts/chart${index + 1}.xml`)),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>';
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types">${defaults}${types.join('')}</Types>`,
    ),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': part('document', `<w:body>${texts.body}</w:body>`),
    'word/_rels/document.xml.rels': relations(related),
  };
  for (const name of present) parts[`word/${name}.xml`] = part(name, texts[name] ?? '');
  for (const [index, chart] of charts.entries()) Object.assign(parts, chartParts(index + 1, chart));
  return { ...parts, ...texts.extra };
}

/** `<w:p>` of these runs or other content. */
export function paragraph(...content: readonly string[]): string {
  return `<w:p>${content.join('')}</w:p>`;
}

/** A run of this text; `properties` stand inside w:rPr. */
export function run(text: string, properties = ''): string {
  const formatted = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${formatted}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = `<w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(width)}</w:tblGrid>`;
  const list = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl>${grid}${list.join('')}</w:tbl>`;
}

/** A drawing in a run, with `inner` as its data of this kind. */
export function drawing(uri: string, inner: string): string {
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="3600000" cy="1800000"/>' +
    `<wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic>` +
    '</wp:inline></w:drawing></w:r>'
  );
}

/** A run with a text box as Word writes it: once for current programs, once more for old ones. */
export function textBox(content: string): string {
  const inner = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const shape = drawing('http://schemas.microsoft.com/office/word/2010/wordprocessingShape', inner);
  const choice = shape.slice('<w:r>'.length, -'</w:r>'.length);
  const fallback = `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
}

export function chartRun(id: string): string {
  return drawing('http://schemas.openxmlformats.org/drawingml/2006/chart', `<c:chart r:id="${id}"/>`);
}

function chartParts(
  number: number,
  chart: { readonly xml: string; readonly workbook?: Uint8Array },
): Record<string, Uint8Array> {
  const path = `word/charts/chart${number}.xml`;
  const root = `<c:chartSpace ${NAMESPACES}>${chart.xml}</c:chartSpace>`;
  if (chart.workbook === undefined) return { [path]: xml(root) };
  const target = `../embeddings/book${number}.xlsx`;
  return {
    [path]: xml(root),
    [`word/charts/_rels/chart${number}.xml.rels`]: relations([relation('rId1', 'package', target)]),
    [`word/embeddings/book${number}.xlsx`]: chart.workbook,
  };
}

function part(name: string, content: string): Uint8Array {
  return xml(`<w:${name} ${NAMESPACES}>${content}</w:${name}>`);
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

function relations(list: readonly string[]): Uint8Array {
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
}

function override(path: string, type: string): string {
  return `<Override PartName="/word/${path}" ContentType="${type}"/>`;
}
