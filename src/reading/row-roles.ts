// What a row of a table by code is: total, unit, subject or project, by its own texts and by the rows above it.
import type { RowRole } from '../facts/table';
import type { TableForm } from '../standards/form';
import { namesOf } from '../standards/subjects/subjects';
import { compactLabel, labelText } from '../workbook/label';
import { type Grid, textAt } from '../workbook/workbook';
import type { DraftRow } from './raw-table';
import { assembleCode, codeDigits, type Stub } from './stub';

const TOTAL = /^(?:本年|部门|单位)?(?:财政拨款)?(?:收入|支出|基本支出|项目支出)?(?:合计|总计)数?$/u;
/** `2010350 事业运行`, `[2010350]事业运行`: sheets without a code column. */
const CODE_IN_NAME = /^[[【（]?(\d{3}(?:\d{2}){0,2})[\]】）]?[^\d.]/u;

export interface RowTexts {
  readonly code: string;
  readonly unitCode: string;
  readonly label: string;
  readonly project: string;
}

export function textsOf(grid: Grid, row: number, stub: Stub, above: string): RowTexts {
  const text = (col: number): string => compactLabel(textAt(grid, row, col));
  const words = [...stub.code, ...stub.unitCode]
    .map(text)
    .find((value) => value !== '' && codeDigits(value) === '');
  const label = stub.label.map(text).find((value) => value !== '') ?? words ?? '';
  const project = stub.project.map(text).find((value) => value !== '') ?? '';
  const parts = stub.code.map((col) => codeDigits(text(col)));
  return {
    code: stub.code.length > 0 ? assembleCode(parts, above) : (CODE_IN_NAME.exec(label)?.[1] ?? ''),
    unitCode: stub.unitCode.map((col) => codeDigits(text(col))).find((value) => value !== '') ?? '',
    label: label === '' ? (words ?? '') : label,
    project,
  };
}

export function roleOfRow(
  texts: RowTexts,
  form: TableForm & { rows: 'coded' },
  stub: Stub,
): RowRole | undefined {
  // 三公 tables of one unit have neither codes nor names: their one row is the total.
  if ([stub.code, stub.unitCode, stub.label, stub.project].every((columns) => columns.length === 0))
    return 'total';
  if (texts.code === '' && TOTAL.test(labelText(texts.label || texts.project))) return 'total';
  if (texts.project !== '' && form.projects === true) return 'project';
  if (texts.code !== '') return /^[35]/u.test(texts.code) ? 'economic' : 'functional';
  if (texts.unitCode !== '') return 'unit';
  return form.projects === true && texts.label !== '' ? 'project' : undefined;
}

/**
 * What only the rows above tell: a unit's code that has been there already stands before a project, or before a subject whose
 * own code is missing; a subject's code that has been there already, before a project's name. A department above its units may
 * go without a code, and so may every unit of a table that lists nothing but units.
 */
export function roleBelow(
  above: readonly DraftRow[],
  role: RowRole | undefined,
  texts: RowTexts,
  { form, stub }: { readonly form: TableForm & { rows: 'coded' }; readonly stub: Stub },
): RowRole | undefined {
  const { code, unitCode, label } = texts;
  const last = above.at(-1);
  if (role === 'unit' && stub.code.length > 0 && last?.unit === unitCode) {
    return form.projects === true ? 'project' : undefined;
  }
  if (role === 'functional' && form.projects === true && last?.code === code) {
    return namesOf(code).includes(label) ? role : 'project';
  }
  const isNameOnly = label !== '' && code === '' && unitCode === '' && texts.project === '';
  if (!isNameOnly || (role !== undefined && role !== 'project')) return role;
  if (role === undefined && stub.code.length === 0) return 'unit';
  const isOnTop = above.every((row) => row.role === 'total' || (row.role === 'unit' && row.code === null));
  return stub.unitCode.length > 0 && isOnTop ? 'unit' : role;
}
