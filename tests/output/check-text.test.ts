// The text of a check: blocks, indentation and a summary that never lets "not checked" look like "passed".
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/checking/finding';
import { NO_OUTCOMES } from '../../src/checking/run-rules';
import { checkText } from '../../src/output/check-text';
import { madeUpCheck } from '../support/made-up-check';
import { madeUpFinding } from '../support/made-up-finding';

const finding = (id: string, cause: string | null, suspects: Finding['suspects'] = []) =>
  madeUpFinding(id, { rule: id.split(':')[0] ?? id, cause, suspects });

describe('check as text', () => {
  it('indents what follows from another finding below it, with its suspect', () => {
    const why = '改为 12.27 后全部成立';
    const suspect = {
      cell: '公开03表!G16',
      actual: '12.72',
      expected: '12.27',
      amountUnit: '万元',
      kind: 'value',
      why,
    } as const;
    const findings = [finding('T03.1:2013699', null, [suspect]), finding('T03.2:20136', 'T03.1:2013699')];
    expect(checkText(madeUpCheck({ findings })).slice(0, -1)).toEqual([
      '[错误] T03.1 T03.1:2013699的说明。',
      '  疑点：公开03表!G16 现 12.72 万元 应为 12.27 万元：改为 12.27 后全部成立',
      '  依据：依据一',
      '  [错误] T03.2 T03.2:20136的说明。',
      '    依据：依据一',
    ]);
  });

  it('names in the last line what could not be evaluated', () => {
    const counts = { ...NO_OUTCOMES, cannotEvaluate: 2 };
    const check = {
      rule: 'X19',
      title: '',
      status: 'cannotEvaluate',
      counts,
      reason: null,
      missing: ['T09'],
      assumedZero: [],
    } as const;
    const summary = { ...counts, error: 0, warning: 1 };
    expect(checkText(madeUpCheck({ checks: [check], summary })).at(-1)).toBe(
      '合计：错误 0，警告 1；核对关系：相符 0，尾差 0，不符 0，不适用 0，无法核对 2（X19 缺 T09）。',
    );
  });
});
