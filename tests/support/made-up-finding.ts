// A finding that says little; tests fill in what they are about.
import type { Finding } from '../../src/checking/finding';

export function madeUpFinding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: 'T03.1',
    severity: 'error',
    table: 'T03',
    message: `${id}的说明。`,
    basis: '依据一',
    cells: [],
    left: null,
    right: null,
    difference: null,
    tolerance: null,
    amountUnit: null,
    cause: null,
    suspects: [],
    ...more,
  };
}
