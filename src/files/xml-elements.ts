// The outline of an XML part, with places at which text can be put in without touching the rest.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly local: string;
  /** `x:` or ''. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** Offset of the closing tag; equal to `openEnd` for an element that closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
  /** The character data directly inside. */
  readonly text: string;
}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: Building[] };

/** The root of the part with its elements down to `depth` levels below it. */
export function outline(text: string, depth: number): XmlElement {
  const parser = new SaxesParser();
  const open: { readonly element: Building; readonly namespaces: Namespaces }[] = [];
  let root: Building | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    const namespaces = inScope(attributes, parent?.namespaces ?? NO_NAMESPACES);
    const element = opened(text, name, attributes, namespaces, parser.position);
    root ??= element;
    if (open.length <= depth) parent?.element.children.push(element);
    open.push({ element, namespaces });
  });
  const addText = (data: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.element.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop()?.element;
    if (element === undefined || isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf('<', element.end - 1);
  });
  parser.write(text).close();
  if (root === undefined) throw new Error('an XML part without a root element');
  return root;
}

/**
 * Namespaces by `xmlns` or `xmlns:x`. The parser can resolve them as well, but then takes three times as long: it makes
 * an object of each attribute.
 */
type Namespaces = Readonly<Record<string, string>>;

const NO_NAMESPACES: Namespaces = {};

function inScope(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  const declared = Object.keys(attributes).some((name) => name.startsWith('xmlns'));
  return declared ? { ...outer, ...attributes } : outer;
}

function opened(
  text: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  namespaces: Namespaces,
  openEnd: number,
): Building {
  const prefix = name.slice(0, name.indexOf(':') + 1);
  return {
    local: name.slice(prefix.length),
    prefix,
    namespace: namespaces[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '',
    attributes,
    // A `<` inside an attribute's value has to be written &lt;.
    start: text.lastIndexOf('<', openEnd - 1),
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    children: [],
    text: '',
  };
}

/** The value of the attribute of this local name, whatever its prefix. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  const plain = element.attributes[local];
  if (plain !== undefined) return plain;
  const name = Object.keys(element.attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : element.attributes[name];
}

/** The text with `xml` as the last content of the element. */
export function appendInside(text: string, element: XmlElement, xml: string): string {
  if (element.closeStart > element.openEnd || text[element.openEnd - 2] !== '/') {
    return text.slice(0, element.closeStart) + xml + text.slice(element.closeStart);
  }
  const name = `${element.prefix}${element.local}`;
  const opening = `${text.slice(element.start, element.openEnd - 2)}>`;
  return `${text.slice(0, element.start)}${opening}${xml}</${name}>${text.slice(element.openEnd)}`;
}

/** The text with one attribute (without namespace) of the element set. */
export function withAttribute(text: string, element: XmlElement, name: string, value: string): string {
  const tag = text.slice(element.start, element.openEnd);
  const present = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`, 'u');
  const changed = present.test(tag)
    ? tag.replace(present, (_all, before: string) => `${before}"${escapeXml(value)}"`)
    : tag.replace(/\s*\/?>$/u, (end) => ` ${name}="${escapeXml(value)}"${end.trimStart()}`);
  return text.slice(0, element.start) + changed + text.slice(element.openEnd);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for content and attributes; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? char);
}
