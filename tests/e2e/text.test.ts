// The place 说明 on the built page: rewritten paragraphs follow the cells, copies keep their formatting, charts are drawn.
import { describe, expect, it } from 'vitest';
import { builtSite } from './built-site';
import { accessibilityFaults, overflow, visit } from './visit';

const site = builtSite();

async function open(width: number) {
  const visited = await visit(site.browser, site.url, width);
  await visited.page.getByRole('list', { name: '各表状态' }).waitFor();
  await visited.page.getByRole('tab', { name: '说明', exact: true }).click();
  return visited;
}

describe('the text', () => {
  it('keeps a rewritten paragraph over a reload while its figures follow the cells', async () => {
    const { page, complaints } = await open(1440);
    const section = page.getByRole('region', { name: '二、收入决算情况说明' });
    await section.getByRole('button', { name: '改写这一段' }).first().click();
    const field = page.getByRole('textbox', { name: '改写' });
    await field.fill((await field.inputValue()).replace('事业收入', '事业方面收入'));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await section.getByText('已改写').waitFor();
    // The figure itself leads to its cell.
    await section.getByRole('button', { name: '3.7', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '定位到 公开01表!C11' }).click();
    await page.keyboard.press('Escape');
    await page.locator('[role=gridcell][data-address="C11"]').click();
    await page.keyboard.type('13.7');
    await page.keyboard.press('Enter');
    await section.getByText('13.7', { exact: true }).waitFor();
    expect(await section.getByText('事业方面收入').first().innerText()).toContain('事业方面收入13.7万元');
    await page.reload();
    await page.getByText('事业方面收入').first().waitFor();
    expect(await page.getByRole('button', { name: '恢复' }).count()).toBe(1);
    expect(await complaints()).toEqual([]);
  });

  it('is written by a template of the user’s own, over a reload, and a mistake in it is shown with its place', async () => {
    const { page, complaints } = await open(1440);
    const section = page.getByRole('region', { name: '二、收入决算情况说明' });
    await section.getByRole('button', { name: '二、收入决算情况说明：更多' }).click();
    await page.getByRole('menuitem', { name: '修改本节模板' }).click();
    const field = page.getByRole('textbox', { name: '本节模板' });
    const built = await field.inputValue();
    await field.fill(built.replace('{{ 本年收入', '{{ 本年收人'));
    await page.getByText('第 3 行第 18 个字：没有“本年收人”这个名称。').waitFor();
    expect(await page.getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '到第 3 行第 18 个字' }).click();
    const rest = await field.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart));
    expect(rest).toMatch(/^本年收人/u);
    await field.fill(built.replace('本年收入合计{{', '全年共取得收入{{'));
    const preview = page.getByRole('group', { name: '这样写出来是' });
    await preview.getByText('全年共取得收入').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '采用' }).click();
    await section.getByText('本节用您改过的模板').waitFor();
    await page.reload();
    await section.getByText('全年共取得收入').waitFor();
    await section.getByRole('button', { name: '二、收入决算情况说明：更多' }).click();
    await page.getByRole('menuitem', { name: '恢复标准模板' }).click();
    await section.getByText('本年收入合计').waitFor();
    expect(await section.getByText('本节用您改过的模板').count()).toBe(0);
    expect(await complaints()).toEqual([]);
  });

  it('is copied with headings and chart tables, and without', async () => {
    const { page, complaints } = await open(1440);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制全文' }).click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
    expect(copied.html).toMatch(/<h2[^>]*>一、收入支出决算总体情况说明<\/h2>/u);
    expect(copied.html).toContain('<table');
    expect(copied.plain).toContain('\n一、收入支出决算总体情况说明\n');
    expect(await complaints()).toEqual([]);
  });

  it('draws its charts in the width there is', async () => {
    const { page } = await open(320);
    const charts = page.getByRole('img', { name: /^图\d/u });
    expect(await charts.count()).toBeGreaterThanOrEqual(5);
    for (const chart of await charts.all())
      expect((await chart.boundingBox())?.width).toBeLessThanOrEqual(320);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
