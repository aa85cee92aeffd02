// R29: what a budget plans to take in or to spend is not negative.
import type { Fact } from '../../facts/fact';
import type { Books } from '../books';
import { factFault } from './fact-fault';
import { resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

function checkSigns({ book }: Books): StructuralResult {
  const faults = book.tables.flatMap((table) =>
    table.facts.filter(isNegative).flatMap((fact) => factFault(table, fact, NEGATIVE)),
  );
  return resultOf(book.tables.length, faults, '没有认出报表');
}

function isNegative({ reading }: Fact): boolean {
  return reading.kind === 'amount' && reading.amount.shown.isNegative() && !reading.amount.shown.isZero();
}

const NEGATIVE = '是负数。预算的收入和支出一般不是负数；请核对正负号，确为冲减的请加说明。';

export const negativeRules: readonly StructuralRule[] = [
  {
    id: 'R29',
    title: '部门预算的金额不是负数',
    relation: '预算各表的金额都不小于零',
    basis: '部门预算公开格式要求（预算数是计划的收入数、支出数）',
    severity: 'warning',
    kind: 'budget',
    check: checkSigns,
  },
];
