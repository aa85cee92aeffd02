// A copy of the file that a workbook was read from, with sheets of ours added, findings marked and edits made.
import { newPackage } from '../files/new-package';
import { patchPackage } from '../files/patch-package';
import { sniff } from '../files/sniff';
import { formatRef } from '../workbook/address';
import type { CellMark } from '../workbook/cell-mark';
import { type EditedCell, isRecalculated } from '../workbook/changed-cells';
import { planOfGrid, type SheetPlan } from '../workbook/sheet-plan';
import type { Cell, Workbook } from '../workbook/workbook';

export interface CopySource {
  /** Those the workbook was read from. */
  readonly bytes: Uint8Array;
  /** As it is now. */
  readonly workbook: Workbook;
  /** How it differs from what was read, recalculated cells included. */
  readonly edits?: readonly EditedCell[];
}

export interface CopyAdditions {
  /** Sheets of these names are replaced. */
  readonly plans: readonly SheetPlan[];
  /** In place of the marks that are there; null leaves those. */
  readonly marks: readonly CellMark[] | null;
}

export interface WorkbookCopy {
  /** Of an .xlsx. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many cells hold what was typed since the file was read. */
  readonly edited: number;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

const ONLY_VALUES =
  '这不是 .xlsx 文件，结果是新的 .xlsx，只有各表的数值，没有公式、格式和图表；原文件没有改动。';

/**
 * An .xlsx keeps every part but for what is added and edited; anything else becomes a new .xlsx with the values of its
 * sheets (contract "Output"). An edit that cannot be made is told with its cell.
 */
export function copyWithSheets(
  { bytes, workbook, edits = [] }: CopySource,
  { plans, marks }: CopyAdditions,
): WorkbookCopy {
  if (sniff(bytes) === 'zip') {
    const untrusted = edits.filter(isUntrustedFormula);
    const trusted = edits.filter((edit) => !untrusted.includes(edit));
    const patched = patchPackage(bytes, { edits: trusted, plans, marks });
    return {
      bytes: new Uint8Array(patched.bytes),
      edited: typed(trusted).length - patched.refused.length,
      notes: [...untrustedNote(untrusted), ...refusedNote(patched.refused)],
    };
  }
  const written = new Set(plans.map(({ name }) => name));
  const others = workbook.sheets.filter(({ name }) => !written.has(name));
  const made = newPackage([...others.map(planOfGrid), ...plans], marks ?? []);
  const notes = [ONLY_VALUES, ...unknownNote(edits)];
  return { bytes: new Uint8Array(made), edited: typed(edits).length, notes };
}

function typed(edits: readonly EditedCell[]): readonly EditedCell[] {
  return edits.filter((edit) => !isRecalculated(edit));
}

/** A formula that was typed and not understood here might be none: a program would call the whole file damaged. */
function isUntrustedFormula({ before, after }: EditedCell): boolean {
  if (after?.formula === undefined || after.formula === before?.formula) return false;
  return !hasValue(after) || (after.value.kind === 'error' && after.value.code === '#REF!');
}

function hasValue({ value }: Cell): boolean {
  return value.kind !== 'uncalculated' && value.kind !== 'stale';
}

function untrustedNote(edits: readonly EditedCell[]): readonly string[] {
  return edits.length === 0
    ? []
    : [`${placesOf(edits)}里输入的公式勾稽算不出来，没有写进副本，请在副本里自己输入。`];
}

function refusedNote(edits: readonly EditedCell[]): readonly string[] {
  return edits.length === 0
    ? []
    : [`${placesOf(edits)}是数组公式的一部分，不能单独改，副本里仍是原来的；请在副本里先改这个公式。`];
}

/** Where only values are written, one that is not known leaves a blank. */
function unknownNote(edits: readonly EditedCell[]): readonly string[] {
  const unknown = edits.filter(({ after }) => after !== null && !hasValue(after));
  return unknown.length === 0 ? [] : [`${placesOf(unknown)}没有重算，副本里是空的。`];
}

const MOST_NAMED = 5;

function placesOf(edits: readonly EditedCell[]): string {
  const named = edits.slice(0, MOST_NAMED).map(({ cell }) => formatRef(cell));
  return `${named.join('、')}${edits.length > MOST_NAMED ? ` 等 ${edits.length} 格` : ''}`;
}
