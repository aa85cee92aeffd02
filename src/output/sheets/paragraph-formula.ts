// A paragraph as one Excel formula: its words, its figures over the cells, and the wordings that depend on them.
import type { Calculation, FigureForm, Piece } from '../../document/calculation';
import { calculationFormula, type FormulaGround } from './calculation-formula';

/** Excel takes no longer text inside a formula. */
const LONGEST_LITERAL = 255;

/** What is joined by `&` to say the pieces; undefined where a figure follows from no cell. */
export function paragraphTerms(
  pieces: readonly Piece[],
  ground: FormulaGround,
): readonly string[] | undefined {
  const terms: string[] = [];
  let words = '';
  const flush = () => {
    terms.push(...literals(words));
    words = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      words += piece.text;
      continue;
    }
    flush();
    const term = piece.kind === 'figure' ? figureFormula(piece, ground) : choiceFormula(piece, ground);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  flush();
  return terms;
}

/** `"…"`, in pieces no longer than Excel takes, never between the two halves of a character. */
export function literals(text: string): readonly string[] {
  const found: string[] = [];
  let part = '';
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (part.length + written.length > LONGEST_LITERAL) {
      found.push(`"${part}"`);
      part = '';
    }
    part += written;
  }
  return part === '' ? found : [...found, `"${part}"`];
}

type FigurePiece = Extract<Piece, { readonly kind: 'figure' }>;
type ChoicePiece = Extract<Piece, { readonly kind: 'choice' }>;

function figureFormula({ calculation, form }: FigurePiece, ground: FormulaGround): string | undefined {
  const expression = calculation === null ? undefined : calculationFormula(calculation, ground);
  return expression === undefined
    ? undefined
    : printedFormula(expression.text, form, expression.decimals === null);
}

/** The figure as the form prints it: `ROUND(x,2)&""` drops trailing zeros, TEXT keeps them. */
function printedFormula(value: string, form: FigureForm, quotient: boolean): string {
  const { decimals, keepZeros, zero, mostDecimals } = form;
  const figure = `ROUND(${value},${decimals})`;
  const kept = `TEXT(${figure},"${formatOf(decimals)}")`;
  if (mostDecimals === 0) {
    const usual = keepZeros ? kept : `${figure}&""`;
    const printedZero = keepZeros ? formatOf(decimals) : '0';
    return zero === null || zero === printedZero ? usual : `IF(${figure}=0,"${zero}",${usual})`;
  }
  const whole = `OR(${figure}=0,${figure}=100)`;
  const usual = keepZeros ? `IF(${whole},${figure}&"",${kept})` : `${figure}&""`;
  if (!quotient) return usual;
  // So near to 0 or 100 that it would be printed as one of them: as many decimals as it takes to tell them apart.
  const off = `MIN(ABS(${value}),ABS(100-${value}-${BELOW}))`;
  const places = `MAX(${decimals + 1},ROUNDUP(-LOG10(2*${off}),0))`;
  const near = `AND(${whole},ABS(${value}-${figure})>=${nearest(mostDecimals)})`;
  return `IF(${near},TEXT(${value},"0."&REPT("0",${places})),${usual})`;
}

/** Halves are rounded away from zero: one just below 100 is to be taken for nearer, one just above for farther. */
const BELOW = '0.000000001';

/** Half a unit of the last place: what is nearer is printed as 0 or 100 after all. */
function nearest(decimals: number): string {
  return `0.${'0'.repeat(decimals)}5`;
}

function formatOf(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** What the wordings above and below share is said once. */
function choiceFormula({ left, right, wordings }: ChoicePiece, ground: FormulaGround): string | undefined {
  const compared = comparison(left, right, ground);
  const [below, equal, above] = wordings;
  const same = wordingFormula(equal, ground);
  const unequal = compared === undefined ? undefined : eitherOf(compared.above, above, below, ground);
  if (compared === undefined || same === undefined || unequal === undefined) return undefined;
  return same === unequal ? same : `IF(${compared.equal},${same},${unequal})`;
}

function comparison(left: Calculation, right: Calculation, ground: FormulaGround) {
  const [one, other] = [calculationFormula(left, ground), calculationFormula(right, ground)];
  if (one === undefined || other === undefined) return undefined;
  return { equal: `${one.text}=${other.text}`, above: `${one.text}>${other.text}` };
}

/** `one` where the condition holds, else `other`; where they have the same pieces but for words, only the words are chosen. */
function eitherOf(
  condition: string,
  one: readonly Piece[],
  other: readonly Piece[],
  ground: FormulaGround,
): string | undefined {
  const pairs = one.map((piece, index) => [piece, other[index]] as const);
  if (one.length !== other.length || !pairs.every(([a, b]) => b !== undefined && areAlike(a, b))) {
    const [yes, no] = [wordingFormula(one, ground), wordingFormula(other, ground)];
    return yes === undefined || no === undefined
      ? undefined
      : yes === no
        ? yes
        : `IF(${condition},${yes},${no})`;
  }
  const terms = pairs.map(([a, b]) => {
    if (a.kind === 'words' && b?.kind === 'words' && a.text !== b.text) {
      return `IF(${condition},${literals(a.text).join('&') || '""'},${literals(b.text).join('&') || '""'})`;
    }
    if (a.kind !== 'choice' || b?.kind !== 'choice') return wordingFormula([a], ground);
    const compared = comparison(a.left, a.right, ground);
    const [below, equal, above] = a.wordings.map((pieces, index) =>
      eitherOf(condition, pieces, b.wordings[index] ?? [], ground),
    );
    if (compared === undefined || below === undefined || equal === undefined || above === undefined)
      return undefined;
    return `IF(${compared.equal},${equal},IF(${compared.above},${above},${below}))`;
  });
  return terms.includes(undefined) ? undefined : terms.join('&') || '""';
}

function areAlike(one: Piece, other: Piece): boolean {
  if (one.kind === 'words') return other.kind === 'words';
  if (one.kind === 'choice') {
    return other.kind === 'choice' && same([one.left, one.right], [other.left, other.right]);
  }
  return same(one, other);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function wordingFormula(pieces: readonly Piece[], ground: FormulaGround): string | undefined {
  const terms = paragraphTerms(pieces, ground);
  return terms === undefined ? undefined : terms.join('&') || '""';
}
