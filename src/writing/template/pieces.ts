// The pieces of a paragraph as a template writes them: tidied, and the runs they say now.
import type { Calculation, Piece } from '../../document/calculation';
import type { Figure, Run } from '../../document/document';

const LINE_BREAK = /[ \t]*\n[ \t]*/gu;

/** A piece with what its run needs beside. */
export type WrittenPiece =
  | { readonly kind: 'words'; readonly text: string; readonly placeholder?: string }
  | (Extract<Piece, { readonly kind: 'figure' }> & { readonly figure: Figure })
  | {
      readonly kind: 'choice';
      readonly left: Calculation;
      readonly right: Calculation;
      readonly wordings: readonly [WrittenPieces, WrittenPieces, WrittenPieces];
      readonly chosen: WrittenPieces;
    };

type WrittenPieces = readonly WrittenPiece[];

/** Line breaks within a paragraph go, and the blanks at its ends; words that touch are one piece. */
export function tidied(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  const whole = merged(pieces);
  const last = whole.length - 1;
  return whole
    .map((piece, index) => {
      if (!isPlain(piece)) return piece;
      const text = piece.text.replace(LINE_BREAK, '');
      const started = index === 0 ? text.trimStart() : text;
      return { ...piece, text: index === last ? started.trimEnd() : started };
    })
    .filter((piece) => piece.kind === 'choice' || piece.text !== '');
}

function merged(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  const found: WrittenPiece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last !== undefined && isPlain(last) && isPlain(piece))
      found[found.length - 1] = { kind: 'words', text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

function isPlain(piece: WrittenPiece): piece is WrittenPiece & { readonly kind: 'words' } {
  return piece.kind === 'words' && piece.placeholder === undefined;
}

/** What the figures choose now. */
export function runsOf(pieces: readonly WrittenPiece[]): readonly Run[] {
  return merged(pieces.flatMap(chosenPieces)).flatMap((piece): readonly Run[] => {
    if (piece.kind === 'choice' || piece.text === '') return [];
    const { text } = piece;
    if (piece.kind === 'figure') return [{ text, figure: piece.figure }];
    return [piece.placeholder === undefined ? { text } : { text, placeholder: piece.placeholder }];
  });
}

function chosenPieces(piece: WrittenPiece): readonly WrittenPiece[] {
  return piece.kind === 'choice' ? piece.chosen.flatMap(chosenPieces) : [piece];
}

export function bare(piece: WrittenPiece): Piece {
  const { kind } = piece;
  if (kind === 'words') return { kind, text: piece.text };
  if (kind === 'figure') return { kind, text: piece.text, calculation: piece.calculation, form: piece.form };
  const { left, right } = piece;
  const [below, equal, above] = piece.wordings;
  return { kind, left, right, wordings: [below.map(bare), equal.map(bare), above.map(bare)] };
}
