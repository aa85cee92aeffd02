// Names and small look-ups for the elements of a Word document ([ECMA-376] part 1, 17; part 3 for alternate content).
import { attributeOf, type XmlElement } from '../xml-elements';

/** The transitional and the strict namespaces, with the prefix the standard itself uses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2015/wordml/symex', 'w16se'],
]);

/** `w:p`, whatever prefix the document uses; of a namespace not known here the local name after a colon. */
export function nameOf({ namespace, local }: XmlElement): string {
  return `${PREFIXES.get(namespace) ?? ''}:${local}`;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => nameOf(child) === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => nameOf(child) === name) ?? [];
}

/** The element at the end of a path of first children of these names. */
export function descendant(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce(childNamed, element);
}

/** The `val` attribute of the child of this name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  const child = childNamed(element, name);
  return child === undefined ? undefined : attributeOf(child, 'val');
}

/** A property that is on where its element stands without a value (17.17.4); undefined where it is not given. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  if (childNamed(element, name) === undefined) return undefined;
  return !['0', 'false', 'off'].includes(valueOf(element, name) ?? '1');
}

/** Of alternatives the first: what current programs show. The fallback says the same for older ones. */
export function chosenAlternative(alternate: XmlElement): XmlElement | undefined {
  return childNamed(alternate, 'mc:Choice') ?? childNamed(alternate, 'mc:Fallback');
}

/** A prefix, with its colon, that the root element binds to its own namespace; attributes need one. */
export function boundPrefix({ attributes, namespace, prefix }: XmlElement): string {
  const bound = Object.keys(attributes).find(
    (name) => name.startsWith('xmlns:') && attributes[name] === namespace,
  );
  return bound === undefined ? prefix : `${bound.slice('xmlns:'.length)}:`;
}
