// @vitest-environment happy-dom
// 校对: a text is pasted, gone through, corrected, ignored in places; its figures are ticked.
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleWorkbook } from '../support/sample-files';
import { TEXT_WITH_SLIPS } from '../support/text-with-slips';
import { renderPane } from './render-pane';

vi.stubGlobal('GOUJI_VERSION', '0.0.0');
afterEach(cleanup);

async function opened(text = TEXT_WITH_SLIPS) {
  const pane = await renderPane();
  await pane.user.click(screen.getByRole('tab', { name: '校对' }));
  await pane.user.click(screen.getByRole('textbox', { name: '或把文字粘贴在这里' }));
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole('button', { name: '开始校对' }));
  await screen.findByRole('region', { name: '文稿内容' });
  return pane;
}

const sheet = () => screen.getByRole('region', { name: '文稿内容' });
const steps = () => screen.getByRole('group', { name: '逐处查看' });
const status = () => within(steps()).getByRole('status').textContent;
const mark = (name: string) => within(sheet()).getByRole('button', { name });
/** The card, which has the focus. */
const card = (): HTMLElement => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) throw new Error('nothing has the focus');
  return activeElement;
};

describe('before a text is open', () => {
  it('says what it does, and why a file cannot be read', async () => {
    const { user, proofreading } = await renderPane();
    await user.click(screen.getByRole('tab', { name: '校对' }));
    expect(screen.getByRole('heading', { name: '校对文稿' })).toBeTruthy();
    expect(screen.getByText(/将与打开的“示范县某单位决算.xlsx”核对/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始校对' }).hasAttribute('disabled')).toBe(true);
    await proofreading.open('说明.pdf', new TextEncoder().encode('%PDF-1.7').buffer);
    expect((await screen.findByRole('alert')).textContent).toContain('说明.pdf：');
  });
});

describe('the text', () => {
  it('has a mark at every finding, in words too, and its headings', async () => {
    await opened();
    expect(mark('；； 错误').textContent).toBe('；；');
    expect(
      within(sheet())
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['一、收入决算情况说明', '二、支出决算情况说明', '三、名词解释', '四、“三公”经费']);
    expect(status()).toBe('5 处待处理');
  });

  it('is gone through by F8, each card with both figures, the computation and the focus', async () => {
    const { user } = await opened();
    await user.keyboard('{F8}{F8}');
    expect(card().getAttribute('aria-label')).toBe('第 2 处，共 5 处。错误，合计，“40.00”');
    expect(card().textContent).toContain('80+40=120万元');
    expect(
      within(card())
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['40.00', '40.50']);
    await user.keyboard('{Shift>}{F8}{F8}{/Shift}');
    expect(card().getAttribute('aria-label')).toContain('第 5 处，共 5 处。');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(mark('XX 错误'));
    expect(within(sheet()).queryByRole('button', { name: '忽略…' })).toBeNull();
  });

  it('is corrected in place, taken back and undone', async () => {
    const { user } = await opened();
    await user.click(mark('；； 错误'));
    await user.click(within(card()).getByRole('button', { name: '改为“；”' }));
    expect(mark('； 已修改 原文 ；；').textContent).toBe('；');
    expect(card().getAttribute('aria-label')).toContain('“40.00”');
    expect(status()).toBe('1 / 4 · 已改 1 处');
    await user.click(mark('； 已修改 原文 ；；'));
    await user.click(within(card()).getByRole('button', { name: '撤销修改' }));
    expect(mark('；； 错误')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '改正确定的 4 处' }));
    expect(status()).toBe('1 处待处理 · 已改 4 处');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(status()).toContain('5');
  });

  it('shows what is asked for only', async () => {
    const { user } = await opened();
    await user.selectOptions(screen.getByRole('combobox', { name: '按类别筛选' }), 'wording');
    expect(status()).toBe('4 处待处理');
    expect(within(sheet()).queryByRole('button', { name: '40.00 错误' })).toBeNull();
    await user.click(
      within(screen.getByRole('group', { name: '按程度筛选' })).getByRole('button', { name: /错误/u }),
    );
    expect(status()).toBe('所选范围内没有待处理的。');
  });
});

describe('what is ignored', () => {
  it('needs a reason, is counted apart and listed with a way back', async () => {
    const { user } = await opened();
    await user.click(mark('XX 错误'));
    await user.click(within(card()).getByRole('button', { name: '忽略…' }));
    await user.click(screen.getByRole('button', { name: '忽略' }));
    expect(screen.getByText('请写明原因。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: '为什么不用改' }), '留给领导填');
    await user.click(screen.getByRole('button', { name: '忽略' }));
    expect(status()).toContain('忽略 1 处');
    expect(within(sheet()).queryByRole('button', { name: 'XX 错误' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: '已忽略 1' }));
    expect(screen.getByText(/留给领导填/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '不再忽略' }));
    expect(screen.getByRole('tab', { name: '已忽略 0' })).toBeTruthy();
  });
});

describe('the figures', () => {
  it('are listed with what they agree with, ticked, and lead back to the text', async () => {
    const { user, session } = await opened();
    await user.click(screen.getByRole('tab', { name: /^数字/u }));
    const list = screen.getByRole('region', { name: '文中的数字' });
    const all = within(list).getAllByRole('listitem').length;
    await user.click(within(list).getByRole('checkbox', { name: /^已核 33.6%/u }));
    expect(within(list).getByRole('status').textContent).toBe(`已勾 1 / ${all}`);
    expect(Object.keys(session.store.getState().ticked)).toHaveLength(1);
    await user.click(within(list).getByRole('switch', { name: '只看没勾的' }));
    expect(within(list).queryByRole('checkbox', { name: /^已核 33.6%/u })).toBeNull();
    await user.click(within(list).getByRole('button', { name: '120.50万元' }));
    expect(sheet()).toBeTruthy();
  });
});

describe('a workbook', () => {
  it('of another unit is not taken for the truth, and says so', async () => {
    const { user, host, session } = await opened();
    host.put(sampleWorkbook());
    await session.load();
    await user.click(await screen.findByRole('button', { name: '仍与表核对' }));
    await screen.findByText(/按您的要求与“.*”核对/u);
  });

  it('has the cell of a wrong figure one click away', async () => {
    const { user, host, session } = await opened(
      '2023年度示例县文化服务中心部门决算\n2023年本年收入合计1.00万元。\n',
    );
    host.put(sampleWorkbook());
    await session.load();
    await waitFor(() => mark('1.00 错误'), { timeout: 5000 });
    await user.click(mark('1.00 错误'));
    const [cell] = within(within(card()).getByRole('group', { name: '有关单元格' })).getAllByRole('button');
    if (cell === undefined) throw new Error('no cell');
    await user.click(cell);
    expect(host.calls.selected).toHaveLength(1);
  });
});

describe('another text', () => {
  it('is opened only after a word about corrections that were not saved', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: '改正确定的 4 处' }));
    await user.click(screen.getByRole('button', { name: '换一份' }));
    expect(screen.getByRole('alert').textContent).toContain('已改的 4 处还没有保存');
    await user.click(screen.getByRole('button', { name: '不保存，换一份' }));
    expect(screen.getByRole('heading', { name: '校对文稿' })).toBeTruthy();
  });
});
