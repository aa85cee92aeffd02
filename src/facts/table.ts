// A recognised table: rows and columns by meaning, and the facts where they cross.
import type { AmountUnit } from '../amount/amount';
import type { CellRef } from '../workbook/workbook';
import type { Fact, TableId } from './fact';

/**
 * `total` the 合计 row of a table by code, or the one data row of T13 · `line` a labelled line of a two-sided table ·
 * `functional`, `economic` a subject by code · `unit` a department or unit · `project` a project under a subject.
 */
export type RowRole = 'total' | 'line' | 'functional' | 'economic' | 'unit' | 'project';

export interface Row {
  /** Position in `Table.rows`. */
  readonly index: number;
  readonly role: RowRole;
  /** The side or block the row stands in: `收入`, `支出` in two-sided tables, else null. */
  readonly lane: string | null;
  /** Subject code with its zeros, or unit code; null where the row carries none. */
  readonly code: string | null;
  /** As found, without white space, brackets full width, list marks kept. */
  readonly label: string;
  /**
   * Canonical name of a line, free of list marks and spelling variants: `本年收入合计`, `总计`, `人员经费合计`; a line of
   * a sub-block carries it in front: `年初财政拨款结转和结余/一般公共预算财政拨款`. `合计` for a `total` row. Null where unknown.
   */
  readonly key: string | null;
  /** Functional or economic code: the row's own, or for a class line of T01/T04/B1/B2 the class by its name. */
  readonly subject: string | null;
  /** 0 total, 1 类 (3 digits), 2 款 (5), 3 项 (7), 4 project; lines: 0. */
  readonly level: number;
  /** In a table by units the unit whose block the row stands in: its code, or its name where it has none. */
  readonly unit?: string;
  /** Index of the row this one is summed into: the nearest ancestor that is there; null where none. */
  readonly parent: number | null;
  readonly sheetRow: number;
  readonly hidden: boolean;
}

export interface Column {
  /** Canonical path, unique within the table. */
  readonly path: string;
  /** Two-sided tables: the side the column belongs to. */
  readonly lane: string | null;
  /** Wide tables: the economic code of the column (3 digits for 小计), else null. */
  readonly economic: string | null;
  readonly sheetColumn: number;
  readonly hidden: boolean;
}

/** Text found in a sheet, with its cell. */
export interface Found {
  readonly text: string;
  readonly cell: CellRef;
}

/** Where in the sheet the data begins, and what stands above it: rows of the sheet. */
export interface TableHead {
  /** -1 where the sheet has no title. */
  readonly title: number;
  /** The first row of the header. */
  readonly top: number;
  /** The first row that may hold data. */
  readonly data: number;
}

export interface Table {
  readonly id: TableId;
  /** The canonical title. */
  readonly title: string;
  /** Which of the known layouts it has, e.g. `lanes`, `functional`, `wide`, `economic-rows`, `list`, `projects`. */
  readonly layout: string;
  readonly sheet: string;
  readonly sheetHidden: boolean;
  readonly head: TableHead;
  /** `empty`: recognised, but no amount cell holds anything. */
  readonly status: 'read' | 'empty';
  readonly unit: AmountUnit;
  /** The unit label's cell; null where the sheet names no unit and it was inferred. */
  readonly unitLabel: Found | null;
  /** Decimals under General: the most any amount of the table shows, at least two in 万元. */
  readonly decimals: number;
  readonly unitName: Found | null;
  readonly year: { readonly value: number; readonly cell: CellRef } | null;
  /** The sentence that says the table has no data (…故本表无数据). */
  readonly emptySentence: Found | null;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly facts: readonly Fact[];
}
