// The text as the lines of a sheet: each with a name by which it is known again, its words and its formula.
import type { Calculation } from '../../document/calculation';
import { type ExplanatoryText, type Paragraph, paragraphText } from '../../document/document';
import { calculationFormula, type FormulaGround } from './calculation-formula';
import { fingerprint } from './fingerprint';
import { paragraphTerms } from './paragraph-formula';

export interface TextLine {
  /** From writing to writing the same, whatever the figures are. */
  readonly key: string;
  readonly kind: 'title' | 'section' | Paragraph['kind'];
  readonly text: string;
  /** What is joined by `&` in the formula; empty where the line is plain text. */
  readonly terms: readonly string[];
  /** Has figures that its text does not follow. */
  readonly fixed: boolean;
}

/** `ground` is null for plain text. */
export function textLines(text: ExplanatoryText, ground: FormulaGround | null): readonly TextLine[] {
  const keys = new Set<string>();
  const plain = (kind: TextLine['kind'], name: string, words: string): TextLine => ({
    key: unused(name, keys),
    kind,
    text: words,
    terms: [],
    fixed: false,
  });
  return [
    plain('title', 'title', text.title),
    ...text.sections.flatMap((section) => [
      plain('section', section.id, section.title),
      ...section.paragraphs.map((paragraph): TextLine => {
        const name = `${section.id}/${fingerprint(opening(paragraph))}`;
        const line = plain(paragraph.kind, name, paragraphText(paragraph));
        const { pieces } = paragraph;
        if (ground === null || pieces === undefined) return line;
        const terms = paragraphTerms(pieces, ground);
        return terms === undefined ? { ...line, fixed: true } : { ...line, terms };
      }),
    ]),
  ];
}

/** The words before the first figure, without numbers: these tell a paragraph from its neighbours. */
function opening({ runs }: Paragraph): string {
  const [first] = runs;
  if (first === undefined || first.figure !== undefined || first.placeholder !== undefined) return '';
  return first.text.replace(/\d+/gu, '');
}

function unused(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${name}/${number}`)) number += 1;
  taken.add(`${name}/${number}`);
  return `${name}/${number}`;
}

/** The expression of a chart's figure, where the cells give it. */
export function figureFormula(
  calculation: Calculation | null | undefined,
  ground: FormulaGround | null,
): string | undefined {
  if (ground === null || calculation === null || calculation === undefined) return undefined;
  return calculationFormula(calculation, ground)?.text;
}
