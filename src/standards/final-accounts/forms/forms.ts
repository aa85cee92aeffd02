// The thirteen forms of the final accounts in the Sichuan order; nine of them are the national set under other numbers.
import type { FormSet } from '../../form';
import { T08, T13 } from './basic-and-three-public';
import { T02, T03, T05, T06, T07, T09, T10, T11, T12 } from './by-subject';
import { T01, T04 } from './two-sided';

export const FINAL_ACCOUNTS_FORMS: FormSet = {
  kind: 'final-accounts',
  forms: [T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T12, T13],
};

/** The national set (FY2022 on) in its own order: 公开05 is T06. */
export const NATIONAL_ORDER: readonly string[] = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T06',
  'T08',
  'T10',
  'T12',
  'T13',
];
