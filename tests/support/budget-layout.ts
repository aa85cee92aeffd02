// How a made-up budget is drawn, and what all its sheets have in common.
import type { DrawnSheet, DrawStyle } from './drawn-sheet';
import type { Budget, BudgetLine } from './made-up-budget';

export interface BudgetLayout extends DrawStyle {
  /** The nine tables without units and projects, the total last; else the thirteen of Sichuan, by units. */
  readonly national: boolean;
  /** Only 项 and 款 are listed, no levels above them. */
  readonly leafOnly: boolean;
  /** 表3 by economic subject across, as it was before 2021. */
  readonly wideGeneral: boolean;
  /** The department's row has no code. */
  readonly codelessDepartment: boolean;
  /** The three public expenses are in 万元 whatever the others are in. */
  readonly publicInWan: boolean;
  /** 表6 has a total. */
  readonly totalOfTargets: boolean;
}

export const PLAIN_BUDGET: BudgetLayout = {
  unit: '万元',
  zero: 'blank',
  amountsAs: 'number',
  national: false,
  leafOnly: false,
  wideGeneral: false,
  codelessDepartment: false,
  publicInWan: false,
  totalOfTargets: false,
};

export type Wanted = (line: BudgetLine) => boolean;

export function sumOf({ lines }: Budget, wanted: Wanted): number {
  return lines.filter(wanted).reduce((sum, { yuan }) => sum + yuan, 0);
}

/** Title, number, owner and unit of amounts; returns the row where the header begins. */
export function budgetFrame(
  sheet: DrawnSheet,
  { year, department }: Budget,
  layout: BudgetLayout,
  { number, title, width }: { readonly number: string; readonly title: string; readonly width: number },
): number {
  if (!layout.national) sheet.text(0, 0, `表${number}`);
  sheet.text(1, 0, layout.national ? `${year}年${title}` : title);
  sheet.merge(1, 0, 1, width - 1);
  sheet.text(2, 0, `部门：${department.name}`);
  sheet.text(2, width - 1, `金额单位：${sheet.unit}`);
  return 3;
}
