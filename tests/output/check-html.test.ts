// The page of a check: everything escaped, followers below their cause, what was not checked never missing.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/checking/finding';
import { NO_OUTCOMES } from '../../src/checking/run-rules';
import { checkHtml, checkPageFoot } from '../../src/output/check-html';
import { madeUpCheck } from '../support/made-up-check';
import { madeUpFinding } from '../support/made-up-finding';

const finding = (id: string, more: Partial<Finding> = {}) =>
  madeUpFinding(id, { cells: ['公开03表!C9'], ...more });

describe('the page of a check', () => {
  it('is closed where nothing is to be looked at, and open where there is', () => {
    expect(checkHtml(madeUpCheck({}), null)).toContain('<details><summary>');
    expect(checkHtml(madeUpCheck({ findings: [finding('甲')] }), null)).toContain('<details open>');
    const unable = { ...NO_OUTCOMES, cannotEvaluate: 3, error: 0, warning: 0 };
    expect(checkHtml(madeUpCheck({ summary: unable }), null)).toContain('<details open>');
  });

  it('has followers inside their cause, both sides with cells and the suspects', () => {
    const side = (label: string, amount: string, cell: string) => ({
      label,
      amount,
      amountUnit: '万元' as const,
      cells: [cell],
    });
    const root = finding('甲', {
      left: side('合计', '12.74', '公开03表!C9'),
      right: side('各项之和', '13.19', '公开03表!C10'),
      difference: '-0.45',
      tolerance: '0.04',
      amountUnit: '万元',
      suspects: [
        {
          cell: '公开03表!C10',
          actual: '2.94',
          expected: '2.49',
          amountUnit: '万元',
          kind: 'digits-swapped',
          why: '疑为数字换位',
        },
      ],
    });
    const page = checkHtml(madeUpCheck({ findings: [root, finding('乙', { cause: '甲' })] }), null);
    expect(page).toMatch(
      /<li class="error">.*甲的说明.*<ul><li class="error">.*乙的说明.*<\/li><\/ul><\/li>/u,
    );
    expect(page).toContain('公开03表!C10 现 2.94 万元 应为 2.49 万元：疑为数字换位');
    expect(page).toContain('<th>差额</th><td class="amount">-0.45 万元</td>');
  });

  it('says rule by rule what was not checked, and apart what was accepted', () => {
    const check = {
      rule: 'X04',
      title: '表间',
      status: 'cannotEvaluate' as const,
      counts: { ...NO_OUTCOMES, cannotEvaluate: 2 },
      reason: '缺表',
      missing: ['公开06表'],
      assumedZero: [],
    };
    const accepted = { reason: '已核实', by: '张会计', at: '2026-01-01T00:00:00Z' };
    const page = checkHtml(madeUpCheck({ checks: [check], findings: [finding('甲', { accepted })] }), null);
    expect(page).toContain('X04 表间：2 处无法核对。缺表；缺 公开06表');
    expect(page).toContain('已接受的例外 1 处');
    expect(page).toContain('说明：已核实（张会计，2026-01-01）');
  });

  it('takes no markup from names and messages', () => {
    const page = checkHtml(
      madeUpCheck({ unitName: '<b>甲</b>&', findings: [finding('<script>alert(1)</script>')] }),
      null,
    );
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;b&gt;甲&lt;/b&gt;&amp;');
  });

  it('counts at its end only where there were several', () => {
    expect(checkPageFoot(1, 0)).not.toContain('共');
    expect(checkPageFoot(3, 2)).toContain('共 5 个工作簿，其中 2 个没有读出、没有核对');
  });
});
