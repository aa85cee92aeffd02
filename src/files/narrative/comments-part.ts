// Comments put into the comments part of a Word document, behind those that are there ([ECMA-376] part 1, 17.13.4).
import type { PackageParts } from '../package-parts';
import { addRelation, declareContentType } from '../package-relations';
import { appendInside, escapeXml, outline } from '../xml-elements';
import type { PlannedComment } from './mark-plan';
import { type DocxParts, relatedPart } from './open-docx';
import type { RevisionWriter } from './revision-xml';
import { boundPrefix } from './word-elements';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `namespace` is that of the main part: transitional or strict. */
export function addComments(
  parts: PackageParts,
  docx: DocxParts,
  comments: readonly PlannedComment[],
  namespace: string,
  writer: RevisionWriter,
): void {
  if (comments.length === 0) return;
  const path = relatedPart(docx, 'comments') ?? newPart(parts, docx, namespace);
  const text = parts.text(path);
  if (text === undefined) throw new Error(`a package without ${path}`);
  const root = outline(text, 0);
  const prefix = boundPrefix(root);
  const xml = comments.map(({ id, text: words }) => {
    const lines = words.split('\n').map((line) => paragraphXml(prefix, line));
    return `${writer.opening(prefix, 'comment', id)}${lines.join('')}</${prefix}comment>`;
  });
  parts.set(path, appendInside(text, root, xml.join('')));
}

function paragraphXml(prefix: string, line: string): string {
  return `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`;
}

function newPart(parts: PackageParts, { main }: DocxParts, namespace: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const taken = new Set(parts.paths());
  let name = 'comments.xml';
  for (let number = 2; taken.has(folder + name); number += 1) name = `comments${number}.xml`;
  const type = namespace.startsWith(STRICT) ? `${STRICT}officeDocument/relationships` : RELATIONSHIPS;
  addRelation(parts, main, `${type}/comments`, name);
  declareContentType(parts, folder + name, COMMENTS_TYPE);
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  parts.set(folder + name, `${declaration}\n<w:comments xmlns:w="${namespace}"/>`);
  return folder + name;
}
