// An element of a manifest with its place, as the checks want it.
import { attributeOf, outline, type XmlElement } from '../../src/files/xml-elements';

export interface ManifestElement {
  /** Without prefix. */
  readonly name: string;
  /** The names from the root down to this element, `OfficeApp/Hosts/Host`. */
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly children: readonly ManifestElement[];
  /** By local name, whatever the prefix. */
  readonly attribute: (name: string) => string | undefined;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** The root; throws, with the parser's words, where the text is no XML. */
export function parseManifest(xml: string): ManifestElement {
  const placed = (element: XmlElement, above: string): ManifestElement => {
    const path = above === '' ? element.local : `${above}/${element.local}`;
    return {
      name: element.local,
      path,
      line: xml.slice(0, element.start).split('\n').length,
      text: element.text.trim(),
      children: element.children.map((child) => placed(child, path)),
      attribute: (name) => attributeOf(element, name),
    };
  };
  return placed(outline(xml, Infinity), '');
}

/** The element and everything in it. */
export function within(element: ManifestElement): readonly ManifestElement[] {
  return [element, ...element.children.flatMap(within)];
}

export function named(root: ManifestElement, name: string): readonly ManifestElement[] {
  return within(root).filter((element) => element.name === name);
}

export function problem(element: ManifestElement, message: string): Problem {
  return { line: element.line, message };
}
