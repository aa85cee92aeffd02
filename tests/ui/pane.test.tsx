// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeUpWorkbook } from '../support/made-up-review';
import { renderPane } from './render-pane';

vi.stubGlobal('GOUJI_VERSION', '0.0.0');
afterEach(cleanup);

const tab = (name: string) => screen.getByRole('tab', { name });

describe('总览', () => {
  it('names unit, year and kind, and gives every table of the set a tile with its state in words', async () => {
    await renderPane();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('示范县公共服务中心');
    expect(screen.getByText(/2023 年部门决算/u)).toBeTruthy();
    const tiles = within(screen.getByRole('list', { name: '各表状态' })).getAllByRole('listitem');
    expect(tiles).toHaveLength(13);
    const words = tiles.map((tile) => /平|尾差|有误|缺表|空表|未核对/u.exec(tile.textContent)?.[0]);
    expect(words.slice(0, 4)).toEqual(['平', '尾差', '有误', '平']);
    expect(words[9]).toBe('空表');
    expect(words[11]).toBe('缺表');
  });

  it('shows the key totals with their cells, and what is still needed', async () => {
    const { host, user } = await renderPane();
    const row = within(screen.getByRole('table', { name: '主要合计' })).getByRole('row', {
      name: /本年收入/u,
    });
    expect(row.textContent).toContain('100.00');
    await user.click(within(row).getByRole('button'));
    expect(host.calls.selected).toEqual([{ sheet: '公开01表', row: 1, col: 1 }]);
    const needed = screen.getByRole('region', { name: '还需要' });
    expect(needed.textContent).toContain('国有资本经营预算财政拨款支出决算表');
    expect(needed.textContent).toContain('1 条规则因资料不全未能核对');
  });
});

describe('勾稽', () => {
  it('sets a finding like a sum and goes to the cells of both sides', async () => {
    const { host, session, user } = await renderPane();
    await user.click(tab('勾稽'));
    const card = screen.getAllByRole('article', { name: '错误 T03.1' })[0];
    if (card === undefined) throw new Error('no card');
    const [sum] = within(card).getAllByRole('table');
    const rows = [...(sum?.querySelectorAll('tr') ?? [])];
    expect(rows.map((row) => row.textContent)).toEqual([
      '教育支出合计公开03表!C3101.00万元',
      '基本支出＋项目支出公开03表!D3公开03表!E3100.00万元',
      '差额1.00万元',
      '四舍五入可解释0.01万元',
    ]);
    expect(card.textContent).toContain('部门决算报表编制说明');
    if (sum === undefined) throw new Error('no sum');
    await user.click(within(sum).getByRole('button', { name: '定位到 公开03表!E3' }));
    expect(host.calls.selected.at(-1)).toEqual({ sheet: '公开03表', row: 2, col: 4 });
    expect(session.store.getState().selected).toBe('T03.1:205');
  });

  it('puts what follows from a finding under it', async () => {
    const { user } = await renderPane();
    await user.click(tab('勾稽'));
    const list = screen.getByRole('region', { name: '发现的问题' });
    expect(within(list).getByText('由此引起的 1 处')).toBeTruthy();
    expect(within(list).getAllByRole('article', { name: /T03\.1|T02\.1/u })).toHaveLength(2);
  });

  it('filters by severity and remembers the choice', async () => {
    const { user } = await renderPane();
    await user.click(tab('勾稽'));
    const filter = screen.getByRole('group', { name: '按程度筛选' });
    const tail = within(filter).getByRole('button', { name: /尾差/u });
    expect(tail.getAttribute('aria-pressed')).toBe('true');
    await user.click(tail);
    expect(tail.getAttribute('aria-pressed')).toBe('false');
    expect(screen.queryByRole('article', { name: '尾差 T02.1' })).toBeNull();
    expect(window.localStorage.getItem('gouji.hiddenSeverities')).toBe('tail');
  });

  it('lists what could not be checked apart from what passed', async () => {
    const { user } = await renderPane('100');
    await user.click(tab('勾稽'));
    const rules = screen.getByRole('region', { name: '规则核对情况' });
    const [first] = within(rules).getAllByRole('group');
    expect(first?.textContent).toContain('未核对');
    expect(first?.textContent).toContain('T12.1');
    expect(first?.textContent).not.toContain('T01.1');
  });

  it('follows an edit', async () => {
    const { host, user } = await renderPane('101');
    await user.click(tab('勾稽'));
    const { madeUpWorkbook } = await import('../support/made-up-review');
    host.put(madeUpWorkbook('100'));
    host.tell({ kind: 'sheets', names: ['公开03表'] });
    await waitFor(() => expect(screen.queryByRole('article', { name: '错误 T03.1' })).toBeNull());
  });
});

describe('说明', () => {
  it('shows where a figure comes from', async () => {
    const { host, user } = await renderPane();
    await user.click(tab('说明'));
    await user.click(screen.getByRole('button', { name: '100.00' }));
    const card = await screen.findByLabelText('数字来源');
    expect(card.textContent).toContain('公开01表“本年收入合计” 100.00');
    // Fluent's focus trap hides what it thinks is not focused; happy-dom leaves it guessing, a browser (tests/e2e) does not.
    const place = { name: '定位到 公开01表!B2', hidden: true };
    await user.click(await within(card).findByRole('button', place));
    expect(host.calls.selected.at(-1)).toEqual({ sheet: '公开01表', row: 1, col: 1 });
  });

  it('leads from a placeholder to its question, and puts the answer in its place', async () => {
    const { user } = await renderPane();
    await user.click(tab('说明'));
    await user.click(screen.getByRole('button', { name: '【待填：变动的主要原因】' }));
    const field = screen.getByRole('textbox', { name: '收支总计变动的主要原因' });
    expect(document.activeElement).toBe(field);
    await user.type(field, '人员减少');
    await user.tab();
    await waitFor(() => expect(screen.queryByRole('button', { name: /待填/u })).toBeNull());
    expect(screen.getByText(/人员减少。/u)).toBeTruthy();
    expect(screen.getByText('各处都已填写')).toBeTruthy();
  });

  it('offers last year’s answer', async () => {
    const { session, user } = await renderPane();
    await user.click(tab('说明'));
    await user.click(screen.getByRole('button', { name: /上年：人员增加/u }));
    expect(session.store.getState().answers).toEqual({ 'reason.total-change': '人员增加' });
  });

  it('takes no fraction for a count', async () => {
    const { session, user } = await renderPane();
    await user.click(tab('说明'));
    const field = screen.getByLabelText('公务用车保有量（辆）');
    await user.type(field, '1.5');
    await user.tab();
    expect(screen.getByText('请填整数。')).toBeTruthy();
    expect(session.store.getState().answers['count.vehicles'] ?? null).toBeNull();
    await user.clear(field);
    await user.type(field, '２');
    await user.tab();
    expect(session.store.getState().answers['count.vehicles']).toBe(2);
  });

  it('is written as formulas or as plain text, as chosen last, and says what it left alone', async () => {
    const { host, user } = await renderPane('100');
    const names = () => host.calls.plans.splice(0).map(({ name }) => name);
    await user.click(tab('说明'));
    await user.click(screen.getByRole('button', { name: '写入工作表' }));
    await screen.findByText('已写入工作表“情况说明”。');
    expect(names()).toContain('情况说明数据');
    await user.click(screen.getByRole('button', { name: '更多写入方式' }));
    await user.click(await screen.findByRole('menuitemradio', { name: '纯文字' }));
    await user.click(screen.getByRole('button', { name: '写入工作表' }));
    await waitFor(() => expect(host.calls.plans.filter(({ name }) => name === '情况说明')).toHaveLength(2));
    expect(names()).not.toContain('情况说明数据');
    const sheet = { visibility: 'visible', merges: [], hiddenRows: [], hiddenColumns: [] } as const;
    const foreign = {
      ...sheet,
      name: '情况说明',
      rows: [[{ value: { kind: 'text', text: '别人的' } as const }]],
    };
    const open = madeUpWorkbook('100');
    host.put({ ...open, sheets: [...open.sheets, foreign] });
    await user.click(screen.getByRole('button', { name: '写入工作表' }));
    await screen.findByText(/没有动它，写在“情况说明\(2\)”/u);
    expect(names()).toContain('情况说明(2)');
  });
});

describe('states', () => {
  it('says that a workbook could not be read, and tries again', async () => {
    const { host, user } = await renderPane('100', { read: { kind: 'failed', message: '文件有打开密码。' } });
    expect(screen.getByRole('alert').textContent).toContain('文件有打开密码。');
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    expect(host.calls.reads).toBe(2);
  });

  it('opens on the tab that was open last', async () => {
    const { user } = await renderPane();
    await user.click(tab('设置'));
    expect(window.localStorage.getItem('gouji.tab')).toBe('settings');
    expect(screen.getByText('版本 0.0.0', { exact: false })).toBeTruthy();
  });

  it('opens last year’s workbook and removes it', async () => {
    const { session, user } = await renderPane();
    await user.click(tab('设置'));
    await user.upload(
      screen.getByLabelText('打开上年工作簿', { selector: 'input' }),
      new File(['x'], '上年.xlsx'),
    );
    await waitFor(() => expect(screen.getByText('已打开：上年.xlsx')).toBeTruthy());
    await user.click(screen.getByRole('button', { name: '移除' }));
    expect(session.store.getState().prior).toBeNull();
  });
});
