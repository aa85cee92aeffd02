// How a prescribed table form is described as data: titles, columns by heading, lines by label.

/** Accepted names, the canonical one first. Headings stand as `headingText` gives them: without year, unit, quotes, white space. */
export type Names = readonly string[];

export interface ColumnSpec {
  /** Canonical path (contract, table of columns). */
  readonly path: string;
  /** Headings from the top level down; a level that sheets may leave out is marked optional. */
  readonly levels: readonly { readonly names: Names; readonly optional?: boolean }[];
}

/** A labelled line of a two-sided table; its children are the lines right below it that repeat common names. */
export interface LineSpec {
  readonly key: string;
  readonly names: Names;
  /** Key of the line this one is summed into. */
  readonly into?: string;
  /** Lines named in `children` that follow this one belong to it: their key gets this key in front. */
  readonly children?: readonly LineSpec[];
}

export interface LaneSpec {
  /** `收入` or `支出`. */
  readonly lane: string;
  readonly columns: readonly ColumnSpec[];
  readonly lines: readonly LineSpec[];
  /** Lines by functional class (一般公共服务支出 …) occur in this lane and are summed into this key. */
  readonly classesInto?: string;
}

/**
 * How rows are found: `coded` by subject code (functional or economic), also per unit and with projects · `lanes` two
 * sides with labelled lines · `blocks` code-name-amount blocks side by side (基本支出) · `single` one data row or a list of
 * items (三公经费) · `items` one row a project (绩效目标).
 */
export type TableForm = {
  readonly id: string;
  /** Canonical title. */
  readonly title: string;
  /** Further titles in use, after normalisation, without year, owner, 部门/单位. */
  readonly titles: Names;
} & (
  | {
      readonly rows: 'coded';
      readonly columns: readonly ColumnSpec[];
      /** Columns by economic subject (工资福利支出/基本工资) may occur. */
      readonly economicColumns?: boolean;
      /** Project rows or a project column may occur. */
      readonly projects?: boolean;
    }
  | { readonly rows: 'lanes'; readonly lanes: readonly LaneSpec[] }
  | { readonly rows: 'blocks'; readonly columns: readonly ColumnSpec[]; readonly lines: readonly LineSpec[] }
  | { readonly rows: 'single'; readonly columns: readonly ColumnSpec[]; readonly measures: readonly Names[] }
  | { readonly rows: 'items'; readonly columns: readonly ColumnSpec[] }
);

/**
 * Headings of columns that a sheet may carry beside the form's own and that are left unread on purpose: other measures of the
 * same items, comparisons, remarks, and the balances that some provinces add to 公开06表.
 */
export const OTHER_HEADINGS =
  /^(?:年初|全年|调整|本年|上年|去年)?(?:预算数|决算数)$|^上年|^比上年|^(?:与|较)上年|增减|增长|完成|比重|占比|比例|^备注|说明$|^年初结转和结余$|^年末结转和结余$|^本年收入$|团组数|^机关运行经费|人次|人数|批次|购置数|购置量|保有量|执行数|^校验|^核对|^检查/u;

export interface FormSet {
  readonly kind: 'final-accounts' | 'budget';
  /** In the order of the set. */
  readonly forms: readonly TableForm[];
}

/** A column whose heading stands alone. */
export function column(path: string, ...names: string[]): ColumnSpec {
  return { path, levels: [{ names: names.length > 0 ? names : [path] }] };
}

/** A column below a group; `names` are the accepted last headings. */
export function grouped(path: string, group: Names, names: Names, optional = false): ColumnSpec {
  return { path, levels: [{ names: group, optional }, { names }] };
}
