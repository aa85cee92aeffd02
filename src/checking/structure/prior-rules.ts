// R21: the workbook given as last year's is last year's, of the same unit.
import { toHalfWidth } from '../../amount/parse';
import type { Books } from '../books';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

/** A name or year that a workbook does not give raises no doubt. */
function checkPrior({ book, prior }: Books): StructuralResult {
  if (prior === null) return resultOf(0, [], '没有给出上年文件');
  const faults: Fault[] = [];
  if (book.unitName !== null && prior.unitName !== null && plain(book.unitName) !== plain(prior.unitName)) {
    faults.push(
      doubt('单位', `上年文件的单位是“${prior.unitName}”，本年是“${book.unitName}”。请确认选对了上年文件。`),
    );
  }
  if (book.year !== null && prior.year !== null && prior.year !== book.year - 1) {
    const wanted = `应为 ${book.year - 1} 年`;
    faults.push(
      doubt('年度', `上年文件是 ${prior.year} 年，本年是 ${book.year} 年，${wanted}。请确认选对了上年文件。`),
    );
  }
  return resultOf(2, faults, '');
}

function plain(name: string): string {
  return toHalfWidth(name).replace(/\s/gu, '');
}

/** Its place is in another workbook, which a cell reference cannot name. */
function doubt(key: string, message: string): Fault {
  return { key, table: null, cells: [], position: null, message };
}

export const priorRules: readonly StructuralRule[] = [
  {
    id: 'R21',
    title: '上年文件是同一单位上一年度的',
    relation: '上年文件的单位与本年相同，年度是本年的前一年',
    basis: '部门决算报表编制说明（上年数取自上年度同一单位的报表）',
    severity: 'warning',
    kind: null,
    check: checkPrior,
  },
];
