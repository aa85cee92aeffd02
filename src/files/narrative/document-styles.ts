// What the styles and the numbering of a Word document say about a paragraph ([ECMA-376] part 1, 17.7 and 17.9).
import { attributeOf, outline, type XmlElement } from '../xml-elements';
import { childNamed, childrenNamed, isOn, valueOf } from './word-elements';

interface Style {
  readonly basedOn: string | undefined;
  readonly headingLevel: HeadingLevel | undefined;
  readonly numbering: XmlElement | undefined;
  readonly hidden: boolean | undefined;
}

/** null: expressly body text. */
type HeadingLevel = number | null;

/** `numId ilvl` of the levels for which Word writes a number. */
type NumberedLevels = ReadonlySet<string>;

const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/iu;

export class DocumentStyles {
  private readonly styles = new Map<string, Style>();
  private readonly numbered: NumberedLevels;
  private defaultParagraph: string | undefined;

  /** The texts of the two parts, undefined where the document has none. */
  constructor(styles: string | undefined, numbering: string | undefined) {
    this.numbered = numbering === undefined ? new Set() : numberedLevels(outline(numbering, 4));
    if (styles === undefined) return;
    for (const element of childrenNamed(outline(styles, 4), 'w:style')) {
      const id = attributeOf(element, 'styleId') ?? '';
      this.styles.set(id, styleOf(element));
      const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '');
      if (isDefault && attributeOf(element, 'type') === 'paragraph') this.defaultParagraph = id;
    }
  }

  /** `properties` are those of the paragraph (w:pPr). */
  headingLevel(properties: XmlElement | undefined): number | null {
    const own = outlineLevel(properties);
    if (own !== undefined) return own;
    return this.inherited(this.paragraphStyle(properties), ({ headingLevel }) => headingLevel) ?? null;
  }

  isNumbered(properties: XmlElement | undefined): boolean {
    const style = this.inherited(this.paragraphStyle(properties), ({ numbering }) => numbering);
    const own = childNamed(properties, 'w:numPr');
    const id = valueOf(own, 'w:numId') ?? valueOf(style, 'w:numId');
    const level = valueOf(own, 'w:ilvl') ?? valueOf(style, 'w:ilvl') ?? '0';
    return id !== undefined && this.numbered.has(`${id} ${level}`);
  }

  /** Whether a run (w:rPr) of a paragraph (w:pPr) is hidden text. */
  isHidden(run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    const hidden = ({ hidden }: Style): boolean | undefined => hidden;
    return (
      isOn(run, 'w:vanish') ??
      this.inherited(valueOf(run, 'w:rStyle'), hidden) ??
      this.inherited(this.paragraphStyle(paragraph), hidden) ??
      false
    );
  }

  private paragraphStyle(properties: XmlElement | undefined): string | undefined {
    return valueOf(properties, 'w:pStyle') ?? this.defaultParagraph;
  }

  /** The nearest style in the chain that has the property. A chain may run in a circle. */
  private inherited<T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); next = this.styles.get(next)?.basedOn) {
      seen.add(next);
      const style = this.styles.get(next);
      const found = style === undefined ? undefined : pick(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function styleOf(element: XmlElement): Style {
  const paragraph = childNamed(element, 'w:pPr');
  const level = outlineLevel(paragraph);
  const byName = HEADING_NAME.exec(valueOf(element, 'w:name') ?? '')?.[1];
  return {
    basedOn: valueOf(element, 'w:basedOn'),
    headingLevel: level === undefined && byName !== undefined ? Number(byName) : level,
    numbering: childNamed(paragraph, 'w:numPr'),
    hidden: isOn(childNamed(element, 'w:rPr'), 'w:vanish'),
  };
}

/** Outline levels count from 0, and 9 is body text (17.3.1.20). */
function outlineLevel(properties: XmlElement | undefined): HeadingLevel | undefined {
  const level = valueOf(properties, 'w:outlineLvl');
  if (level === undefined) return undefined;
  return /^[0-8]$/u.test(level) ? Number(level) + 1 : null;
}

function numberedLevels(root: XmlElement): NumberedLevels {
  const abstract = new Map(
    childrenNamed(root, 'w:abstractNum').map((element) => [attributeOf(element, 'abstractNumId'), element]),
  );
  const found = new Set<string>();
  for (const number of childrenNamed(root, 'w:num')) {
    const levels = new Map(levelsOf(abstract.get(valueOf(number, 'w:abstractNumId'))));
    for (const override of childrenNamed(number, 'w:lvlOverride')) {
      for (const [level, element] of levelsOf(override)) levels.set(level, element);
    }
    for (const [level, element] of levels) {
      if (writesNumber(element)) found.add(`${attributeOf(number, 'numId')} ${level}`);
    }
  }
  return found;
}

function levelsOf(element: XmlElement | undefined): readonly (readonly [string, XmlElement])[] {
  return childrenNamed(element, 'w:lvl').map((level) => [attributeOf(level, 'ilvl') ?? '0', level]);
}

/** A bullet is no number, nor is a level without a `%1` in its text. */
function writesNumber(level: XmlElement): boolean {
  const kind = valueOf(level, 'w:numFmt');
  return kind !== 'bullet' && kind !== 'none' && /%\d/u.test(valueOf(level, 'w:lvlText') ?? '');
}
