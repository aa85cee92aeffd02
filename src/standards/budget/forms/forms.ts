// The thirteen budget forms of Sichuan.
import type { FormSet } from '../../form';
import { B1_2, B3, B3_1, B3_2, B4, B5, B6 } from './by-subject';
import { B1, B1_1, B2, B2_1 } from './totals';
import { B3_3, B4_1 } from './three-public';

export const BUDGET_FORMS: FormSet = {
  kind: 'budget',
  forms: [B1, B1_1, B1_2, B2, B2_1, B3, B3_1, B3_2, B3_3, B4, B4_1, B5, B6],
};
