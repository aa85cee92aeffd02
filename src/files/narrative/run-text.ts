// What a child of a run adds to the text ([ECMA-376] part 1, 17.3.3).
import { attributeOf, type XmlElement } from '../xml-elements';
import type { RunChild } from './story';
import { childNamed, chosenAlternative, nameOf } from './word-elements';

export function runChild(element: XmlElement): RunChild {
  const name = nameOf(element);
  if (name === 'w:t') return shown(element, 'text', plainText(element));
  if (name === 'w:ruby') return shown(element, 'fixed', textInside(childNamed(element, 'w:rubyBase'), 'w:t'));
  return shown(element, 'sign', signOf(name, element));
}

/** The text of all elements of this name inside. */
export function textInside(element: XmlElement | undefined, name: string): string {
  if (element === undefined) return '';
  if (nameOf(element) === name) return element.text;
  return element.children.map((child) => textInside(child, name)).join('');
}

function shown(element: XmlElement, kind: RunChild['kind'], text: string): RunChild {
  return text === '' ? { element, kind: 'none', text } : { element, kind, text };
}

/** White space at the ends counts only where it is to be preserved; inside, a line end is a space. */
function plainText({ text, attributes }: XmlElement): string {
  const kept = attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  return kept.replace(/[\t\r\n]/gu, ' ');
}

function signOf(name: string, element: XmlElement): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(element);
    case 'mc:AlternateContent': {
      // A sign of a symbol font newer than the format, such as ①.
      const sign = childNamed(chosenAlternative(element), 'w16se:symEx');
      return sign === undefined ? '' : symbol(sign);
    }
    default:
      return '';
  }
}

/** One character, of the font's private use area where the font has its own signs. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
