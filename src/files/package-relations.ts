// Relationships between the parts of a package, and the list of content types ([ECMA-376] part 2, 9.3 and 10.1).
import type { PackageParts } from './package-parts';
import { appendInside, escapeXml, outline } from './xml-elements';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path of the part it leads to, or the address outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** The part that holds the relationships of a part; `''` is the package itself. */
export function relationsPath(owner: string): string {
  const split = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, split)}_rels/${owner.slice(split)}.rels`;
}

/** `text` is the content of the relationships part of `owner`, undefined where there is none. */
export function readRelations(text: string | undefined, owner: string): readonly Relation[] {
  if (text === undefined) return [];
  return outline(text, 1).children.map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: external ? target : resolve(target, owner),
      external,
    };
  });
}

/** Types end alike in the transitional and the strict namespace. */
export function isOfType({ type, external }: Relation, ending: string): boolean {
  return !external && type.endsWith(`/${ending}`);
}

/** Adds a relationship of the part and gives its id. */
export function addRelation(parts: PackageParts, owner: string, type: string, target: string): string {
  const path = relationsPath(owner);
  const text =
    parts.text(path) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const root = outline(text, 1);
  const taken = new Set(root.children.map(({ attributes }) => attributes['Id']));
  let number = root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const xml = `<${root.prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
  parts.set(path, appendInside(text, root, xml));
  return id;
}

export function declareContentType(parts: PackageParts, path: string, type: string): void {
  const text = parts.text(CONTENT_TYPES);
  if (text === undefined) throw new Error(`a package without ${CONTENT_TYPES}`);
  const root = outline(text, 0);
  const xml = `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
  parts.set(CONTENT_TYPES, appendInside(text, root, xml));
}

function resolve(target: string, owner: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
