// @vitest-environment happy-dom
// What can be done with a finding: say why it is right, mend the cell; and what looks at a cell at all.
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Suspect } from '../../src/checking/finding';
import { review } from '../../src/session/review';
import type { Engine } from '../../src/session/state';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';
import { sampleWorkbook } from '../support/sample-files';
import { renderPane } from './render-pane';

vi.stubGlobal('GOUJI_VERSION', '0.0.0');
afterEach(cleanup);

const SUSPECT: Suspect = {
  cell: '公开03表!C3',
  actual: '101.00',
  expected: '100.00',
  amountUnit: '万元',
  kind: 'value',
  why: '改成这个数，有关的关系都平。',
};

/** The made-up engine with a suspect at its root finding. */
function engineWith(suspect: Suspect): Engine {
  return {
    ...madeUpEngine,
    review: (workbook, options) => {
      const made = madeUpEngine.review(workbook, options);
      const books = made.books.map((book) => ({
        ...book,
        report: {
          ...book.report,
          findings: book.report.findings.map((finding) =>
            finding.id === 'T03.1:205' ? { ...finding, suspects: [suspect] } : finding,
          ),
        },
      }));
      return { ...made, books };
    },
  };
}

async function checksTab(...args: Parameters<typeof renderPane>) {
  const pane = await renderPane(...args);
  await pane.user.click(screen.getByRole('tab', { name: '勾稽' }));
  return pane;
}

const open = () => screen.getByRole('region', { name: '发现的问题' });
const accepted = () => screen.getByRole('region', { name: /^已接受的例外/u });
const card = (within_: HTMLElement) => within(within_).getAllByRole('article', { name: '错误 T03.1' })[0];

async function accept(user: Awaited<ReturnType<typeof renderPane>>['user'], reason: string) {
  const [button] = within(open()).getAllByRole('button', { name: '说明原因' });
  if (button === undefined) throw new Error('no button');
  await user.click(button);
  if (reason !== '') await user.type(screen.getByRole('textbox', { name: '为什么这样是对的' }), reason);
  await user.type(screen.getByRole('textbox', { name: '说明人（可不填）' }), '张会计');
  await user.click(screen.getByRole('button', { name: '接受为例外' }));
}

describe('说明原因', () => {
  it('moves the finding with its followers to the accepted ones, with reason and name, and counts it apart', async () => {
    const { user } = await checksTab('101', { kept: new Map() });
    await accept(user, '财政已批复');
    expect(within(open()).queryByRole('article', { name: '错误 T03.1' })).toBeNull();
    expect(card(accepted())?.textContent).toContain('财政已批复（张会计，');
    expect(within(accepted()).getByText('由此引起的 1 处')).toBeTruthy();
    const filter = screen.getByRole('group', { name: '按程度筛选' });
    expect(within(filter).getByRole('button', { name: /错误/u }).textContent).toContain('0');
    await user.click(screen.getByRole('tab', { name: '总览' }));
    expect(screen.getByTestId('summary').textContent).toContain('没有未说明的错误；2 处例外已说明原因');
    const tiles = within(screen.getByRole('list', { name: '各表状态' })).getAllByRole('listitem');
    expect(tiles[2]?.textContent).toContain('例外');
  });

  it('wants a reason', async () => {
    const { user, session } = await checksTab('101', { kept: new Map() });
    await accept(user, '');
    expect(screen.getByText('请写明原因。')).toBeTruthy();
    expect(session.store.getState().exceptions).toEqual({});
  });

  it('is taken back with one button', async () => {
    const { user } = await checksTab('101', { kept: new Map() });
    await accept(user, '财政已批复');
    await user.click(within(accepted()).getByRole('button', { name: '撤销接受' }));
    expect(card(open())).toBeTruthy();
    expect(within(accepted()).queryByRole('article')).toBeNull();
  });

  it('re-opens when a figure changes, and says from what to what', async () => {
    const { user, host } = await checksTab('101', { kept: new Map() });
    await accept(user, '财政已批复');
    host.put(madeUpWorkbook('102'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    await waitFor(() => expect(card(open())).toBeTruthy());
    expect(card(open())?.textContent).toMatch(/重新打开：.*原 101.*现 102.*财政已批复/u);
    const [forget] = within(open()).getAllByRole('button', { name: '不再保留原说明' });
    if (forget === undefined) throw new Error('no button');
    await user.click(forget);
    expect(card(open())?.textContent).not.toContain('重新打开');
  });
});

describe('改为…', () => {
  it('shows old and new, asks once, and writes the one cell', async () => {
    const { user, host } = await checksTab('101', {}, engineWith(SUSPECT));
    await user.click(screen.getByRole('button', { name: '把 公开03表!C3 改为 100.00' }));
    const question = screen.getByRole('group', { name: '把 公开03表!C3 改为 100.00' });
    expect(question.textContent).toContain('101.00 → 100.00');
    expect(host.calls.typed).toEqual([]);
    await user.click(within(question).getByRole('button', { name: '确定修改' }));
    expect(host.calls.typed).toEqual([{ cell: { sheet: '公开03表', row: 2, col: 2 }, input: '100.00' }]);
    expect(await screen.findByText(/已把 公开03表!C3 从 101\.00 改为 100\.00/u)).toBeTruthy();
  });

  it('can be left without a change', async () => {
    const { user, host } = await checksTab('101', {}, engineWith(SUSPECT));
    const button = { name: '把 公开03表!C3 改为 100.00' };
    await user.click(screen.getByRole('button', button));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', button)).toBeNull();
    expect(host.calls.typed).toEqual([]);
  });

  it('says where the sheet is protected what to type by hand', async () => {
    const { user } = await checksTab('101', { locked: '工作表受保护。' }, engineWith(SUSPECT));
    await user.click(screen.getByRole('button', { name: '把 公开03表!C3 改为 100.00' }));
    await user.click(screen.getByRole('button', { name: '确定修改' }));
    const notice = await screen.findByText(/工作表受保护。/u);
    expect(notice.textContent).toContain('可以自己在 公开03表!C3 输入 100.00');
  });

  it('is not offered where no single value is known', async () => {
    const range = { ...SUSPECT, cell: '公开03表!C3:D3', expected: null };
    await checksTab('101', {}, engineWith(range));
    expect(screen.queryByText('改为…')).toBeNull();
  });
});

describe('覆盖', () => {
  const engine: Engine = { ...madeUpEngine, review: () => review(sampleWorkbook()) };

  it('counts the relations of each table and shows those of the cell that was gone to', async () => {
    const { user, session } = await checksTab('101', {}, engine);
    await user.click(screen.getByRole('button', { name: '查看各表的覆盖' }));
    const panel = screen.getByRole('region', { name: '覆盖' });
    const row = within(within(panel).getByRole('table')).getByRole('row', { name: /^收入支出决算总表/u });
    const [cells = '', least = ''] = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(Number(cells)).toBeGreaterThan(0);
    expect(Number(least)).toBeGreaterThan(0);
    const finding = session.store
      .getState()
      .review?.books[0]?.report.findings.find(({ severity }) => severity === 'error');
    const cell = finding?.suspects[0]?.cell ?? '';
    await session.locate(cell);
    const relations = await within(panel).findByRole('region', { name: `${cell} 的勾稽关系` });
    expect(relations.textContent).toContain(finding?.rule);
    expect(relations.textContent).toContain('不平');
  });
});
