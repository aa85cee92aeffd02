// The rule language as a tree: what the grammar builds and the compiler reads.
import type { DocumentKind } from '../../facts/book';
import type { RuleSeverity } from '../finding';

export type Operator = '=' | '<=' | '>=';

/** A place in the rule text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** `表3`, `公开03表`, `T03`, with 上年 in front for last year's workbook. `number` is `3` or `3-1`. */
export interface TableRef {
  readonly number: string;
  /** The kind of document that the way it is written tells; 表3 is a table of either. */
  readonly kind: DocumentKind | null;
  readonly prior: boolean;
  readonly at: TextPlace;
}

export type RowSelector =
  | 'rows'
  | 'total'
  | 'classes-and-sections'
  | 'classes'
  | 'sections'
  | 'items'
  | 'subjects'
  | 'economic'
  | 'economic-classes'
  | 'economic-sections'
  | 'projects'
  | 'units'
  | 'basic-only-items'
  | 'project-only-items';

export type ColumnSelector = 'columns' | 'economic-columns' | 'economic-class-columns';

export interface RowSet {
  readonly kind: 'row-set';
  readonly rows: RowSelector;
  /** Codes left out, with what lies under them. */
  readonly except: readonly string[];
}

export interface ColumnSet {
  readonly kind: 'column-set';
  readonly columns: ColumnSelector;
}

/** One part of an address between the brackets. */
export type Item =
  | { readonly kind: 'name'; readonly text: string; readonly at?: TextPlace }
  | { readonly kind: 'code'; readonly code: string }
  /** 本科目 (functional) or 本经济科目: the subject that the scope has reached. */
  | { readonly kind: 'this-subject' }
  | { readonly kind: 'this-economic' }
  | { readonly kind: 'this-column' }
  /** 本单位: the unit's own row. */
  | { readonly kind: 'this-unit' }
  /** 本项目: the projects of the same name. */
  | { readonly kind: 'this-project' }
  | RowSet;

export type Operand =
  | { readonly kind: 'zero' }
  /** 本级: the place where the scope's row and column cross. */
  | { readonly kind: 'self' }
  /** A column of the scope's row, or a line of the scope's column. */
  | { readonly kind: 'name'; readonly text: string; readonly at?: TextPlace }
  | { readonly kind: 'address'; readonly table: TableRef; readonly items: readonly Item[] }
  | { readonly kind: 'sum-children' }
  | { readonly kind: 'sum-child-columns' }
  | { readonly kind: 'sum-rows'; readonly rows: RowSet }
  | { readonly kind: 'sum-columns'; readonly columns: ColumnSet };

export interface SignedOperand {
  readonly sign: 1 | -1;
  readonly operand: Operand;
}

export interface RelationNode {
  readonly left: readonly SignedOperand[];
  readonly operator: Operator;
  readonly right: readonly SignedOperand[];
  readonly text: string;
}

export type UnitNature = '行政' | '参公' | '事业';

export type ConditionNode =
  | { readonly kind: 'relation'; readonly relation: RelationNode; readonly text: string }
  /** `表8[30110] 不为零`. */
  | { readonly kind: 'nonzero'; readonly operands: readonly SignedOperand[]; readonly text: string }
  | {
      readonly kind: 'layout';
      readonly table: TableRef;
      readonly layout: 'economic-rows' | 'wide';
      readonly text: string;
    }
  | {
      readonly kind: 'has-column';
      readonly table: TableRef;
      readonly column: string;
      readonly has: boolean;
      readonly text: string;
    }
  /** `表2 有“本年支出”行`: a labelled line. */
  | {
      readonly kind: 'has-line';
      readonly table: TableRef;
      readonly line: string;
      readonly has: boolean;
      readonly text: string;
    }
  /** `表3-2 有本项目`. */
  | { readonly kind: 'has-project'; readonly table: TableRef; readonly text: string }
  /** `表13 填有“预算数”`: some cell of that column, or of the columns under it, holds an amount. */
  | { readonly kind: 'filled'; readonly table: TableRef; readonly column: string; readonly text: string }
  /** `单位性质为行政、参公`. */
  | { readonly kind: 'unit-nature'; readonly natures: readonly UnitNature[]; readonly text: string }
  | { readonly kind: 'empty'; readonly table: TableRef; readonly text: string }
  | { readonly kind: 'absent'; readonly table: TableRef; readonly text: string }
  | {
      readonly kind: 'has-subject';
      readonly tables: readonly TableRef[];
      readonly has: boolean;
      readonly text: string;
    }
  | {
      readonly kind: 'subject-under';
      readonly codes: readonly string[];
      readonly under: boolean;
      readonly text: string;
    }
  | { readonly kind: 'items-unmixed'; readonly table: TableRef; readonly text: string };

export interface ScopeNode {
  readonly tables: readonly TableRef[];
  /** 收入 or 支出 of a two-sided table. */
  readonly lane: string | null;
  readonly rows: RowSet | null;
  readonly columns: ColumnSet | null;
}

export interface BlockNode {
  readonly scope: ScopeNode | null;
  readonly conditions: readonly ConditionNode[];
  readonly relations: readonly RelationNode[];
  /** Scope, conditions and relations as written, line by line, without remarks. */
  readonly text: string;
}

/** Years in which a rule holds; null is open. */
export interface Years {
  readonly from: number | null;
  readonly until: number | null;
}

export interface RuleNode {
  readonly id: string;
  /** Where it begins. */
  readonly line: number;
  readonly title: string;
  readonly severity: RuleSeverity;
  readonly basis: string;
  readonly years: Years;
  /** As 适用 says; null where it does not, then the tables tell. */
  readonly kinds: readonly DocumentKind[] | null;
  readonly blocks: readonly BlockNode[];
}

/** A line that switches rules off or changes how severe they are. */
export interface Adjustment {
  readonly rules: readonly string[];
  /** Null: switched off. */
  readonly severity: RuleSeverity | null;
  readonly reason: string | null;
  readonly line: number;
}
