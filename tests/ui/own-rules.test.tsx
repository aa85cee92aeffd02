// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPane } from './render-pane';

vi.stubGlobal('GOUJI_VERSION', '0.0.0');
afterEach(cleanup);

async function withRules(text: string) {
  const pane = await renderPane();
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  await pane.user.click(screen.getByRole('textbox', { name: '规则' }));
  await pane.user.paste(text);
  return pane;
}

describe('自定义规则', () => {
  it('says what each rule comes to on the open workbook, with the figures', async () => {
    await withRules('【自01】收入不是负数\n表1[收入, 本年收入合计] >= 0');
    const rules = await screen.findByRole('list', { name: '规则的意思' });
    const [rule] = within(rules).getAllByRole('listitem');
    expect(rule?.textContent).toContain('自01收入不是负数');
    expect(rule?.textContent).toContain('成立');
    expect(rule?.textContent).toContain('通过 1，尾差 0，不符 0');
    expect(rule?.textContent).toMatch(/例：公开01表.*100\.00/u);
  });

  it('names a mistake by line and column and still tries the others', async () => {
    await withRules('【自01】甲\n表1[收入, 总计] 约等于 0\n【自02】乙\n表1[收入, 本年收入合计] >= 0');
    const problems = await screen.findByRole('list', { name: '没有使用的规则' });
    expect(problems.textContent).toContain('第 2 行第 12 列');
    expect(screen.getByRole('list', { name: '规则的意思' }).textContent).toContain('自02乙');
  });

  it('checks with the rules, and keeps them for the next visit', async () => {
    const { user, session } = await withRules('停用 X25：口径不同');
    expect(screen.getByText('X25 已停用（来自 窗格里的自定义规则：口径不同）')).toBeTruthy();
    await user.tab();
    await waitFor(() => expect(session.store.getState().rules?.adjustments).toHaveLength(1));
    expect(window.localStorage.getItem('gouji.rules')).toBe('停用 X25：口径不同');
    await session.load();
    expect(session.store.getState().rules?.adjustments).toHaveLength(1);
    await user.clear(screen.getByRole('textbox', { name: '规则' }));
    await user.tab();
    expect(session.store.getState().rules).toBeNull();
    expect(window.localStorage.getItem('gouji.rules')).toBeNull();
  });
});
