// The document of a check without findings; tests fill in what they are about.
import { NO_OUTCOMES } from '../../src/checking/run-rules';
import type { CheckDocument } from '../../src/output/check-json';

export function madeUpCheck(more: Partial<CheckDocument> = {}): CheckDocument {
  return {
    file: 'x.xlsx',
    kind: 'final-accounts',
    tableSet: 'sichuan-13',
    year: 2023,
    unitName: '示例县档案馆',
    summary: { ...NO_OUTCOMES, error: 0, warning: 0 },
    checks: [],
    findings: [],
    ...more,
  };
}
