// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../src/document/document';
import type { Engine } from '../../src/session/state';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';
import { renderPane } from './render-pane';

vi.stubGlobal('GOUJI_VERSION', '0.0.0');
afterEach(cleanup);

/** As in the made-up draft, with the total of the workbook at hand, a note and a chart. */
function liveEngine(amount: () => string): Engine {
  return {
    ...madeUpEngine,
    draft: (book, options) => {
      const made = madeUpEngine.draft(book, options);
      const bent = options.style?.尾差调整 !== undefined && options.style.尾差调整 !== '不调';
      const figured = (run: Run): Run =>
        run.figure === undefined
          ? run
          : { text: amount(), figure: { ...run.figure, how: `公开01表“本年收入合计” ${amount()}` } };
      const sections = made.text.sections.map((section) => ({
        ...section,
        paragraphs: [
          ...section.paragraphs.map((each) => ({ ...each, runs: each.runs.map(figured) })),
          { kind: 'caption' as const, chart: '图1', runs: [{ text: '图1：收支变动' }] },
        ],
      }));
      const charts = [
        {
          id: '图1',
          title: '收支变动',
          kind: 'column' as const,
          amountUnit: '万元' as const,
          categories: ['2022年', '2023年'],
          series: [{ name: '总计', values: ['90', '100'] }],
        },
      ];
      return {
        ...made,
        style: options.style?.name ?? made.style,
        text: { ...made.text, sections, charts },
        notes: bent ? [] : [{ section: '1', message: '各项之和差0.01万元。', canBend: true }],
      };
    },
  };
}

async function textTab(amount: () => string = () => '100.00') {
  const shown = await renderPane('100', { kept: new Map() }, liveEngine(amount));
  await shown.user.click(screen.getByRole('tab', { name: '说明' }));
  return shown;
}

const rewritten = async (user: Awaited<ReturnType<typeof textTab>>['user'], from: string, to: string) => {
  await user.click(screen.getByRole('button', { name: '改写这一段' }));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '改写' });
  fireEvent.change(field, { target: { value: field.value.replace(from, to) } });
  await user.click(screen.getByRole('button', { name: '保存' }));
};

const section = () => screen.getByRole('region', { name: /收入支出决算总体情况/u });

describe('改写', () => {
  it('keeps the words, follows the cell, is marked, and comes back to the template', async () => {
    let amount = '100.00';
    const { host, session, user } = await textTab(() => amount);
    await rewritten(user, '收、支总计均为', '全年收入和支出都是');
    expect(section().textContent).toContain('2023年度全年收入和支出都是100.00万元');
    expect(screen.getByText('已改写')).toBeTruthy();
    amount = '120.00';
    host.put(madeUpWorkbook('99'));
    await session.load();
    expect((await screen.findByText('120.00')).closest('p')?.textContent).toContain(
      '全年收入和支出都是120.00',
    );
    await user.click(screen.getByRole('button', { name: '恢复' }));
    expect(section().textContent).toContain('收、支总计均为120.00万元');
    expect(screen.queryByText('已改写')).toBeNull();
  });

  it('is kept with what was filled in, and goes out with the text', async () => {
    const { host, session, user } = await textTab();
    await rewritten(user, '收、支总计均为', '全年收支为');
    await vi.waitFor(() => expect([...(host.kept?.values() ?? [])].join('')).toContain('全年收支为'));
    await session.writeText(false);
    expect(session.store.getState().written?.lines.join('')).toContain('全年收支为100.00');
  });

  it('can be given up with Escape', async () => {
    const { user } = await textTab();
    await user.click(screen.getByRole('button', { name: '改写这一段' }));
    await user.type(screen.getByRole('textbox', { name: '改写' }), '甲{Escape}');
    expect(screen.queryByRole('textbox', { name: '改写' })).toBeNull();
    expect(screen.queryByText('已改写')).toBeNull();
  });
});

describe('说明', () => {
  it('lists the sentences that quote the cell last looked at', async () => {
    const { session } = await textTab();
    session.point('公开01表!B2');
    const quotes = await screen.findByRole('group', { name: '引用 公开01表!B2 的句子' });
    expect(within(quotes).getByRole('button').textContent).toContain('总计均为100.00万元');
    session.point('公开01表!A1');
    expect(await screen.findByText('说明里没有句子引用 公开01表!A1。')).toBeTruthy();
  });

  it('shows a chart with its figures for who cannot see it', async () => {
    await textTab();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '图1 收支变动：2022年 90万元，2023年 100万元',
    );
  });

  it('turns the adjustment of last digits on from the note that offers it', async () => {
    const { session, user } = await textTab();
    await user.click(screen.getByRole('button', { name: '调整尾差' }));
    expect(session.store.getState().drafts[0]?.style).toBe('自定义（基于四川甲）');
    expect(screen.queryByText(/差0\.01万元/u)).toBeNull();
  });

  it('shows what changed since the text went out', async () => {
    let amount = '100.00';
    const { host, session, user } = await textTab(() => amount);
    await session.writeText(false);
    amount = '120.00';
    host.put(madeUpWorkbook('99'));
    await session.load();
    await user.click(await screen.findByText('上次以来的变化'));
    fireEvent(screen.getByText('上次以来的变化').closest('details') ?? document, new Event('toggle'));
    expect((await screen.findByRole('deletion')).textContent).toBe('100.00');
    expect(screen.getByRole('insertion').textContent).toBe('120.00');
  });
});

describe('写法样式', () => {
  it('is chosen, changed switch by switch and kept', async () => {
    const { host, session, user } = await textTab();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(screen.getByRole('radio', { name: /四川乙/u }));
    expect(session.store.getState().drafts[0]?.style).toBe('四川乙');
    await user.type(screen.getByRole('searchbox', { name: /查找/u }), '科目写');
    await user.selectOptions(screen.getByRole('combobox', { name: /科目写类款项/u }), '编码');
    expect(screen.getByText('现在用：自定义（基于四川乙）')).toBeTruthy();
    await vi.waitFor(() => expect([...(host.kept?.values() ?? [])].join('')).toContain('编码'));
  });

  it('refuses a value that the switch does not have, in words', async () => {
    const { session, user } = await textTab();
    session.setStyle('{"base":"四川甲","比例小数":9}');
    expect((await screen.findByText(/样式没有采用/u)).textContent).toContain('比例小数');
    expect(session.store.getState().style).toBeNull();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(screen.getByText('现在用：四川甲')).toBeTruthy();
  });
});
