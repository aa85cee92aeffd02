// The built page in a real browser: roles, texts, geometry, policy.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import { builtSite } from './built-site';
import { accessibilityFaults, overflow, visit } from './visit';

const site = builtSite();

const WIDE = 1440;
const NARROW = 320;
const PANE_TABS = ['总览', '勾稽', '说明', '校对', '设置'];
const priorYear = fileURLToPath(
  new URL('../../src/standards/samples/final-accounts-2022.xlsx', import.meta.url),
);

async function open(width: number) {
  const visited = await visit(site.browser, site.url, width);
  await visited.page.getByRole('list', { name: '各表状态' }).waitFor();
  // Last year's sample comes after this year's.
  await visited.page.getByText('打开上年工作簿，核对年初数').waitFor({ state: 'detached' });
  return visited;
}

const paneTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const cell = (page: Page, address: string) => page.locator(`[role=gridcell][data-address="${address}"]`);

async function errorCount(page: Page): Promise<number> {
  const text = await page
    .getByRole('group', { name: '按程度筛选' })
    .getByRole('button', { name: /错误/u })
    .innerText();
  return Number(/\d+/u.exec(text)?.[0]);
}

async function type(page: Page, place: Locator, text: string): Promise<void> {
  await place.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Until the check that an edit started is done. */
async function whenErrors(page: Page, wanted: (count: number) => boolean): Promise<void> {
  for (let count = await errorCount(page); !wanted(count); count = await errorCount(page))
    await page.waitForTimeout(50);
}

/** The active cell lies between the headings and the far edges of the grid. */
async function inView(page: Page): Promise<void> {
  const grid = await page.getByRole('grid').boundingBox();
  const corner = await page.getByRole('columnheader').first().boundingBox();
  if (grid === null || corner === null) throw new Error('no grid');
  const outside = async () => {
    const box = await page.locator('[role=gridcell][aria-selected=true]').boundingBox();
    if (box === null) return Infinity;
    return Math.max(
      grid.x + corner.width - box.x,
      grid.y + corner.height - box.y,
      box.x + Math.min(box.width, grid.width - corner.width) - grid.x - grid.width,
      box.y + box.height - grid.y - grid.height,
    );
  };
  // Scrolling takes a frame or two; borders share a pixel.
  await expect.poll(outside).toBeLessThanOrEqual(1);
}

describe('the page', () => {
  it('opens with the sample: unit, year, thirteen tiles in words, key totals', async () => {
    const { page, complaints } = await open(WIDE);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    expect(await page.getByText('2023 年部门决算').count()).toBe(1);
    const tiles = page.getByRole('list', { name: '各表状态' }).getByRole('listitem');
    const texts = await tiles.allInnerTexts();
    expect(texts).toHaveLength(13);
    expect(texts.filter((text) => !/平|尾差|有误|缺表|空表|未核对/u.test(text))).toEqual([]);
    const totals = await page.getByRole('table', { name: '主要合计' }).getByRole('row').allInnerTexts();
    expect(totals.filter((text) => !/\d\.\d\d/u.test(text))).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('puts grid and pane side by side where there is room, tiles in rows that do not overlap', async () => {
    const { page } = await open(WIDE);
    const grid = await page.getByRole('grid').boundingBox();
    const pane = await page.getByRole('main').boundingBox();
    expect(grid?.width).toBeGreaterThan(700);
    expect(pane?.x).toBeGreaterThanOrEqual((grid?.x ?? 0) + (grid?.width ?? 0));
    const boxes = await page
      .getByRole('list', { name: '各表状态' })
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(one.right <= other.left || one.bottom <= other.top).toBe(true);
  });

  it('re-checks after an edit and after undo', async () => {
    const { page, complaints } = await open(WIDE);
    await page.getByRole('table', { name: '主要合计' }).getByRole('button').nth(1).click();
    const place = page.locator('[role=gridcell][aria-selected=true]');
    const before = await place.innerText();
    await paneTab(page, '勾稽').click();
    const errors = await errorCount(page);
    await type(page, place, '987654');
    await whenErrors(page, (count) => count > errors);
    await page.getByRole('button', { name: /撤销/u }).click();
    await whenErrors(page, (count) => count === errors);
    await place.filter({ hasText: before }).waitFor();
    expect(await complaints()).toEqual([]);
  });

  it('goes to the cells of a finding and marks them', async () => {
    const { page } = await open(WIDE);
    await paneTab(page, '勾稽').click();
    const errors = await errorCount(page);
    await type(page, cell(page, 'C7'), '987654');
    await whenErrors(page, (count) => count > errors);
    const card = page.getByRole('article').first();
    await card.getByRole('button').first().click();
    expect(await card.getAttribute('aria-current')).toBe('true');
    const marked = page.locator('[role=gridcell][data-marked]').first();
    await marked.waitFor();
    await inView(page);
  });

  it('brings the active cell wholly into view, at both ends of a wide table', async () => {
    const { page } = await open(WIDE);
    await page.getByRole('tab', { name: '公开07表' }).click();
    await cell(page, 'D7').click();
    for (const key of ['End', 'Home', 'Control+End', 'Control+Home']) {
      await page.keyboard.press(key);
      await inView(page);
    }
  });

  it('is worked by the keyboard: editor, Escape, F2, arrows, undo', async () => {
    const { page } = await open(WIDE);
    await cell(page, 'C7').click();
    const before = await cell(page, 'C7').innerText();
    await page.keyboard.type('5');
    await page.keyboard.press('Escape');
    expect(await cell(page, 'C7').innerText()).toBe(before);
    await page.keyboard.press('F2');
    expect(await page.getByRole('textbox', { name: '编辑 C7' }).inputValue()).not.toBe('');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    expect(await page.locator('[role=gridcell][aria-selected=true]').getAttribute('data-address')).toBe('C8');
    expect(await cell(page, 'C7').innerText()).toBe('5.00');
    await page.keyboard.press('Control+Z');
    expect(await cell(page, 'C7').innerText()).toBe(before);
  });

  it('draws a merged heading once, over all its columns', async () => {
    const { page } = await open(WIDE);
    const title = page.locator('[role=gridcell][aria-colspan]').first();
    const columns = Number(await title.getAttribute('aria-colspan'));
    expect(columns).toBeGreaterThan(1);
    const width = (await title.boundingBox())?.width ?? 0;
    const heads = await page
      .getByRole('columnheader')
      .evaluateAll((all) => all.slice(1).map((head) => head.getBoundingClientRect().width));
    const expected = heads.slice(0, columns).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(width - expected)).toBeLessThan(1);
  });

  it('keeps headings and labels in view while a wide table is scrolled, and the group’s heading readable', async () => {
    const { page, complaints } = await open(WIDE);
    await page.getByRole('tab', { name: '公开07表' }).click();
    const grid = page.getByRole('grid');
    const places = async (...addresses: readonly string[]) => {
      const boxes = await Promise.all(addresses.map((address) => cell(page, address).boundingBox()));
      return boxes.map((box) => ({ x: Math.round(box?.x ?? NaN), y: Math.round(box?.y ?? NaN) }));
    };
    // The code and the name of a row, and the corner of the headings.
    const before = await places('A8', 'B8', 'B5');
    await grid.evaluate((element) => element.scrollTo(1500, 0));
    await expect.poll(() => places('A8', 'B8', 'B5')).toEqual(before);
    await page.setViewportSize({ width: WIDE, height: 500 });
    await grid.evaluate((element) => element.scrollTo(1100, 200));
    const heads = await page.getByRole('columnheader').first().boundingBox();
    await expect
      .poll(async () => (await places('A4'))[0]?.y)
      .toBe(Math.round((heads?.y ?? NaN) + (heads?.height ?? NaN)));
    // A row that has scrolled by lies under the headings, and the heading of a group follows.
    const headings = await page.getByTestId('frozen-rows').boundingBox();
    const group = await page
      .getByTestId('frozen-rows')
      .getByText('工资福利支出', { exact: true })
      .first()
      .boundingBox();
    const edge = await cell(page, 'B5').boundingBox();
    expect(group?.x).toBeGreaterThanOrEqual(Math.floor((edge?.x ?? NaN) + (edge?.width ?? NaN)));
    expect(headings?.height).toBeLessThan(100);
    await cell(page, 'B16').click();
    for (const key of ['End', 'ArrowLeft', 'Home', 'Control+End', 'ArrowUp', 'Control+Home']) {
      await page.keyboard.press(key);
      await inView(page);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('leaves room for the amounts where there is little', async () => {
    const { page } = await open(NARROW);
    await page.getByRole('tab', { name: '表格' }).click();
    await page.getByRole('tab', { name: '公开07表' }).click();
    await page.getByRole('grid').evaluate((element) => element.scrollTo(600, 0));
    await expect.poll(async () => (await cell(page, 'B8').boundingBox())?.x ?? -1).toBeLessThan(0);
  });

  it('copies a cell and takes a block of cells from another spreadsheet', async () => {
    const { page } = await open(WIDE);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await cell(page, 'C7').click();
    const shown = await cell(page, 'C7').innerText();
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    await page.evaluate(() => navigator.clipboard.writeText('1,234.5\t甲\r\n2\t乙\r\n'));
    await page.keyboard.press('Control+V');
    await expect.poll(() => cell(page, 'C7').innerText()).toBe('1,234.50');
    expect(await cell(page, 'C8').innerText()).toBe('2.00');
    expect(await cell(page, 'D8').innerText()).toBe('乙');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => cell(page, 'C7').innerText()).toBe(shown);
    expect(await page.getByRole('button', { name: /改了/u }).count()).toBe(0);
  });

  it('lists what was changed, asks before another file takes its place, and finds back to the sample', async () => {
    const { page, complaints } = await open(WIDE);
    const input = page.getByLabel('打开文件').and(page.locator('input'));
    await input.setInputFiles(priorYear);
    await page.getByText('2022 年部门决算').waitFor();
    const before = await cell(page, 'C7').innerText();
    await type(page, cell(page, 'C7'), '5');
    await page.getByRole('button', { name: '改了 1 格' }).click();
    const list = page.getByLabel('改了 1 格').and(page.locator('[role=group], [role=dialog]'));
    expect(await list.getByRole('listitem').innerText()).toBe(`公开01表!C7 ${before} → 5`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    expect(await cell(page, 'C7').innerText()).toBe('5.00');
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '不要改动，打开' }).click();
    await page.getByText('2023 年部门决算').waitFor();
    expect(await page.getByRole('button', { name: /改了|打开示例/u }).count()).toBe(0);
    expect(await complaints()).toEqual([]);
  });

  it('opens a file, and keeps it where the next one cannot be read', async () => {
    const { page, complaints } = await open(WIDE);
    const input = page.getByLabel('打开文件').and(page.locator('input'));
    await input.setInputFiles(priorYear);
    await page.getByText('2022 年部门决算').waitFor();
    await input.setInputFiles({
      name: '说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('不是工作簿'),
    });
    await page.getByText(/说明\.txt：/u).waitFor();
    expect(await page.getByText('2022 年部门决算').count()).toBe(1);
    expect(await complaints()).toEqual([]);
  });

  it('takes a dropped file', async () => {
    const { page } = await open(WIDE);
    const bytes = readFileSync(priorYear).toString('base64');
    const data = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([content], '上年.xlsx'));
      return transfer;
    }, bytes);
    await page.dispatchEvent('[role=grid]', 'drop', { dataTransfer: data });
    await page.getByText('2022 年部门决算').waitFor();
  });

  it('shows where a figure of the text comes from, and hands the text over as a file', async () => {
    const { page, complaints } = await open(WIDE);
    await paneTab(page, '说明').click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^\d+\.\d+$/u })
      .first()
      .click();
    const card = page.getByLabel('数字来源');
    await card
      .getByRole('button', { name: /定位到/u })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '下载说明' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '纯文本' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/2023年度部门决算情况说明\.txt$/u);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(
      /^\ufeff2023年度部门决算情况说明\n第一部分 部门概况\n/u,
    );
    const exporting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Word' }).click();
    const document = await exporting;
    expect(document.suggestedFilename()).toMatch(/2023年度部门决算情况说明\.docx$/u);
    expect(
      readFileSync(await document.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await page.getByRole('button', { name: '写入工作表' }).count()).toBe(0);
    expect(await complaints()).toEqual([]);
  });

  it('hands out the workbook with what was typed, the working paper, the marks, the text', async () => {
    const { page, complaints } = await open(WIDE);
    const saved = async (button: Locator) => {
      const saving = page.waitForEvent('download');
      await button.click();
      const file = await saving;
      const read = await readWorkbookFile('x.xlsx', new Uint8Array(readFileSync(await file.path())));
      if (isFileProblem(read)) throw new Error(read.message);
      return {
        name: file.suggestedFilename(),
        sheets: read.sheets.slice(13).map(({ name }) => name),
        typed: read.sheets[0]?.rows[6]?.[2]?.value,
      };
    };
    await type(page, cell(page, 'C7'), '987.5');
    const typed = { kind: 'number', text: '987.5' };
    await page.getByRole('button', { name: '改了 1 格' }).click();
    expect(await saved(page.getByRole('button', { name: '下载改好的工作簿' }))).toEqual({
      name: '示例工作簿（改后）.xlsx',
      sheets: [],
      typed,
    });
    await page.getByText('改过的 1 格已写在里面。').waitFor();
    await page.keyboard.press('Escape');
    await paneTab(page, '勾稽').click();
    expect(await saved(page.getByRole('button', { name: '下载带底稿的工作簿' }))).toEqual({
      name: '示例工作簿（核对底稿）.xlsx',
      sheets: ['核对底稿'],
      typed,
    });
    expect(await saved(page.getByRole('button', { name: '下载带标注的工作簿' }))).toMatchObject({
      name: '示例工作簿（标注）.xlsx',
      typed,
    });
    await page.getByText(/标注了 \d+ 处/u).waitFor();
    await paneTab(page, '说明').click();
    await page.getByRole('button', { name: '下载说明' }).click();
    expect(await saved(page.getByRole('menuitem', { name: '活公式' }))).toEqual({
      name: '示例工作簿（情况说明）.xlsx',
      sheets: ['情况说明', '图表', '情况说明数据'],
      typed,
    });
    expect(await complaints()).toEqual([]);
  });

  it('keeps what was filled in over a reload, as a file, and for the year after', async () => {
    const { page, complaints } = await open(WIDE);
    await paneTab(page, '说明').click();
    await page.getByRole('button', { name: '下一处' }).click();
    await page.keyboard.type('项目支出减少');
    await page.keyboard.press('Tab');
    await page.getByRole('main').getByText('项目支出减少').first().waitFor();
    await page.reload();
    const field = page.getByRole('main').locator('textarea').first();
    await field.waitFor();
    await expect.poll(() => field.inputValue()).toBe('项目支出减少');

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载填写内容' }).click();
    const path = await (await saving).path();
    await field.fill('');
    await page.keyboard.press('Tab');
    await page.getByLabel('载入').and(page.locator('input')).setInputFiles(path);
    await page.getByText('已载入 1 项填写内容。').waitFor();
    await expect.poll(() => field.inputValue()).toBe('项目支出减少');

    // The sample is of 2023; what was kept for 2022 is last year's.
    await page.evaluate(() => {
      const [key = ''] = Object.keys(localStorage).filter((one) => one.includes('/2023/'));
      localStorage.setItem(key.replace('/2023/', '/2022/'), localStorage.getItem(key) ?? '');
      localStorage.removeItem(key);
    });
    await page.reload();
    await page.getByRole('button', { name: '上年：项目支出减少' }).first().click();
    await expect.poll(() => field.inputValue()).toBe('项目支出减少');
    expect(await complaints()).toEqual([]);
  });

  it('has no serious fault of accessibility in any tab', async () => {
    const { page } = await open(WIDE);
    for (const name of PANE_TABS) {
      await paneTab(page, name).click();
      expect(await accessibilityFaults(page), name).toEqual([]);
    }
  });
});

describe('the page on a narrow screen', () => {
  it('never reaches beyond its width', async () => {
    const { page } = await open(NARROW);
    for (const name of PANE_TABS) {
      await paneTab(page, name).click();
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
    }
  });

  it('shows pane or grid, and the grid when a cell is asked for', async () => {
    const { page, complaints } = await open(NARROW);
    expect(await page.getByRole('grid').isVisible()).toBe(false);
    await page.getByRole('table', { name: '主要合计' }).getByRole('button').first().click();
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('main').isVisible()).toBe(false);
    expect(await page.locator('[role=gridcell][aria-selected=true]').isVisible()).toBe(true);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await complaints()).toEqual([]);
  });
});
