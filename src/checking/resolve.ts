// Operands of a rule → the places they mean at each spot of one book.
import type { Table } from '../facts/table';
import { lookUpTable } from './books';
import { childColumns, columnNamed, mainColumn, topEconomicColumns } from './columns';
import type { Ground, Resolver } from './ground';
import type { Item, Operand, SignedOperand } from './language/ast';
import { missingColumn, type Resolution, SKIP, summed, termAt, termsOfSum } from './places';
import type { Term } from './relation';
import { addressResolver } from './resolve-address';
import { childRows, selectRows } from './rows';

/** One side of a relation; the first operand that has no places decides. */
export function sideResolver(side: readonly SignedOperand[], ground: Ground): Resolver {
  const operands = side.map(({ sign, operand }) => ({ sign, resolve: operandResolver(operand, ground) }));
  const [first] = operands;
  if (first !== undefined && operands.length === 1 && first.sign === 1) return first.resolve;
  return (spot) => {
    const terms: Term[] = [];
    for (const { sign, resolve } of operands) {
      const found = resolve(spot);
      if (found.kind !== 'terms') return found;
      for (const term of found.terms) terms.push(sign === 1 ? term : { ...term, coefficient: sign });
    }
    return { kind: 'terms', terms };
  };
}

function operandResolver(operand: Operand, ground: Ground): Resolver {
  if (operand.kind === 'zero') return always(termsOfSum([]));
  if (operand.kind === 'address') {
    const lookup = lookUpTable(operand.table, ground.books);
    if (lookup.kind === 'missing') return always({ kind: 'missing', missing: [lookup.name] });
    if (lookup.kind === 'not-applicable') return always(lookup);
    return addressResolver(lookup.table, operand.items, ground, operand.table.prior);
  }
  const { table } = ground;
  if (table === null) return always({ kind: 'not-applicable', reason: '这条规则没有写明所指的表' });
  return resolverInScope(operand, table, ground);
}

function always(resolution: Resolution): Resolver {
  return () => resolution;
}

function resolverInScope(
  operand: Exclude<Operand, { kind: 'zero' } | { kind: 'address' }>,
  table: Table,
  ground: Ground,
): Resolver {
  const main = mainColumn(table, ground.lane);
  switch (operand.kind) {
    case 'self':
      return ({ row, column }) => (row === null ? SKIP : termsOfSum([termAt(table, row, column ?? main)]));
    case 'name':
      return nameResolver(operand.text, table, ground);
    case 'sum-children':
      return ({ row, column }) =>
        row === null
          ? SKIP
          : summed(childRows(table, row).map((child) => termAt(table, child, column ?? main)));
    case 'sum-child-columns':
      return ({ row, economic }) =>
        row === null || economic === null
          ? SKIP
          : summed(childColumns(table, economic).map((child) => termAt(table, row, child.path)));
    case 'sum-rows': {
      const rows = selectRows(table, operand.rows, ground.lane);
      return ({ column }) => summed(rows.map((row) => termAt(table, row, column ?? main)));
    }
    case 'sum-columns':
      return ({ row }) =>
        row === null
          ? SKIP
          : summed(topEconomicColumns(table).map((column) => termAt(table, row, column.path)));
  }
}

/** A bare name: a column of the scope's row; where the scope walks over columns only, a line of that column. */
function nameResolver(name: string, table: Table, ground: Ground): Resolver {
  const line: Item = { kind: 'name', text: name };
  const ofSubject = addressResolver(table, [{ kind: 'this-subject' }, line], ground, false);
  const ofColumn = addressResolver(table, [line, { kind: 'this-column' }], ground, false);
  // The same in every row of a side.
  const paths = new Map<string | null, string>();
  const pathIn = (lane: string | null): string => {
    const path = paths.get(lane) ?? columnNamed(table, name, lane)?.path ?? name;
    paths.set(lane, path);
    return path;
  };
  return (spot) => {
    const { row, subject, column } = spot;
    if (row === null) return subject !== null && column === null ? ofSubject(spot) : ofColumn(spot);
    const path = pathIn(row.lane);
    return missingColumn(table, path, false) ?? termsOfSum([termAt(table, row, path)]);
  };
}
