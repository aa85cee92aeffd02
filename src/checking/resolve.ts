// Operands of a rule → the places they mean at one spot of one book.
import type { Table } from '../facts/table';
import { type Books, lookUpTable } from './books';
import type { Item, Operand, SignedOperand } from './language/ast';
import { placeAt, places, type Resolution, summed } from './places';
import type { Term } from './relation';
import { resolveAddress } from './resolve-address';
import { childColumns, columnNamed, mainColumn, topEconomicColumns } from './columns';
import { childRows, selectRows } from './rows';
import type { Spot } from './spots';

export type TermsResolution =
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | Exclude<Resolution, { readonly kind: 'places' }>;

/** One side of a relation; the first operand that has no places decides. */
export function resolveSide(side: readonly SignedOperand[], spot: Spot, books: Books): TermsResolution {
  const terms: Term[] = [];
  for (const { sign, operand } of side) {
    const resolution = resolveOperand(operand, spot, books);
    if (resolution.kind !== 'places') return resolution;
    terms.push(...resolution.places.map((place) => ({ coefficient: sign, place })));
  }
  return { kind: 'terms', terms };
}

function resolveOperand(operand: Operand, spot: Spot, books: Books): Resolution {
  if (operand.kind === 'zero') return { kind: 'places', places: [] };
  if (operand.kind === 'address') {
    const lookup = lookUpTable(operand.table, books);
    if (lookup.kind === 'missing') return { kind: 'missing', missing: [lookup.name] };
    if (lookup.kind === 'not-applicable') return lookup;
    return resolveAddress(lookup.table, operand.items, { spot, books, prior: operand.table.prior });
  }
  const { table } = spot;
  if (table === null) return { kind: 'not-applicable', reason: '这条规则没有写明所指的表' };
  return resolveInScope(operand, spot, table, books);
}

function resolveInScope(
  operand: Exclude<Operand, { kind: 'zero' } | { kind: 'address' }>,
  spot: Spot,
  table: Table,
  books: Books,
): Resolution {
  const column = spot.column ?? mainColumn(table, spot.lane);
  switch (operand.kind) {
    case 'self':
      return spot.row === null ? { kind: 'skip' } : places([placeAt(table, spot.row, column)]);
    case 'name':
      return resolveName(operand.text, spot, table, books);
    case 'sum-children':
      return summed(
        (spot.row === null ? [] : childRows(table, spot.row)).map((row) => placeAt(table, row, column)),
      );
    case 'sum-child-columns': {
      const { row, economic } = spot;
      if (row === null || economic === null) return { kind: 'skip' };
      return summed(childColumns(table, economic).map((child) => placeAt(table, row, child.path)));
    }
    case 'sum-rows':
      return summed(selectRows(table, operand.rows, spot.lane).map((row) => placeAt(table, row, column)));
    case 'sum-columns': {
      const { row } = spot;
      if (row === null) return { kind: 'skip' };
      return summed(topEconomicColumns(table).map((each) => placeAt(table, row, each.path)));
    }
  }
}

/** A bare name: a column of the scope's row; where the scope walks over columns only, a line of that column. */
function resolveName(name: string, spot: Spot, table: Table, books: Books): Resolution {
  if (spot.row !== null) {
    const column = columnNamed(table, name, spot.row.lane)?.path ?? name;
    return places([placeAt(table, spot.row, column)]);
  }
  const items: readonly Item[] =
    spot.subject !== null && spot.column === null
      ? [{ kind: 'this-subject' }, { kind: 'name', text: name }]
      : [{ kind: 'name', text: name }, { kind: 'this-column' }];
  return resolveAddress(table, items, { spot, books, prior: false });
}
