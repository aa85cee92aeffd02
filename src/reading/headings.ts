// The words of headings that any form may have, and what a column is for by them.

const CODE_HEAD =
  /^(?:(?:支出|部门|预算|政府|功能|经济|分类|科目)*(?:科目)?(?:编码|代码)(?:（.+）)?|类|款|项)$/u;
const LABEL_HEAD =
  /^(?:(?:收入|支出)?项目(?:（.+）)?|(?:支出|功能|经济|分类|部门|预算)*科目名称(?:[（/、].+)?|科目|名称|(?:预算)?单位名称(?:（.+）)?|(?:支出)?(?:功能|经济)分类(?:科目)?|项目名称)$/u;
const UNIT_CODE_HEAD = /^(?:预算)?(?:单位|部门)(?:编码|代码)$/u;
const LINE_NUMBER_HEAD = /^(?:行次|序号|行号)$/u;
export const COLUMN_NUMBER_HEAD = '栏次';
const PROJECT_CODE_HEAD = /^项目(?:代码|编码)$/u;
export const LANE_HEAD = /^(?:收入|支出|收入支出|人员经费|公用经费)$/u;

export type ColumnRole = 'code' | 'unit-code' | 'label' | 'project' | 'line-number' | 'ignored' | 'amount';

/** Any of the above in one pass: nearly every heading of every sheet is asked. */
const STRUCTURAL = new RegExp(
  [CODE_HEAD, LABEL_HEAD, UNIT_CODE_HEAD, LINE_NUMBER_HEAD, PROJECT_CODE_HEAD, /^栏次$/u]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

export function isStructural(heading: string): boolean {
  return STRUCTURAL.test(heading);
}

/** What a column is for, by its headings. A column without headings is none. */
export function roleOf(path: readonly string[]): ColumnRole | undefined {
  const named = path.filter((heading) => heading !== COLUMN_NUMBER_HEAD);
  const last = named.at(-1);
  if (last === undefined) return undefined;
  if (UNIT_CODE_HEAD.test(last)) return 'unit-code';
  if (PROJECT_CODE_HEAD.test(last)) return 'ignored';
  if (CODE_HEAD.test(last)) return 'code';
  if (last === '项目名称') return 'project';
  if (LINE_NUMBER_HEAD.test(last)) return 'line-number';
  return LABEL_HEAD.test(last) ? 'label' : 'amount';
}
