// The names that the prescribed forms have for their columns and lines, whether or not a sheet shows them.
import type { DocumentKind } from '../../facts/book';
import { BUDGET_FORMS } from '../../standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS } from '../../standards/final-accounts/forms/forms';
import type { ColumnSpec, LineSpec, TableForm } from '../../standards/form';

/** The form of `表3` or `表1-2` in a kind of document; undefined where the set has no such table. */
export function formOf(kind: DocumentKind, number: string): TableForm | undefined {
  const { forms } = kind === 'budget' ? BUDGET_FORMS : FINAL_ACCOUNTS_FORMS;
  const id = kind === 'budget' ? `B${number}` : `T${number.padStart(2, '0')}`;
  return forms.find((form) => form.id === id);
}

/** Canonical paths of the form's columns. */
export function columnNames(form: TableForm): readonly string[] {
  return columnsOf(form).map(({ path }) => path);
}

function columnsOf(form: TableForm): readonly ColumnSpec[] {
  return form.rows === 'lanes' ? form.lanes.flatMap(({ columns }) => columns) : form.columns;
}

/** Canonical keys of the form's labelled lines; those of a block with the block in front. */
export function lineNames(form: TableForm): readonly string[] {
  if (form.rows === 'lanes') return form.lanes.flatMap(({ lines }) => lines.flatMap(keysOf));
  return form.rows === 'blocks' ? form.lines.flatMap(keysOf) : [];
}

function keysOf({ key, children = [] }: LineSpec): readonly string[] {
  return [key, ...children.map((child) => `${key}/${child.key}`)];
}

/** Does the form list economic subjects across? */
export function hasEconomicColumns(form: TableForm): boolean {
  return form.rows === 'coded' && form.economicColumns === true;
}
