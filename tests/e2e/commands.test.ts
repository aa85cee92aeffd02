// The ribbon's own commands as built, in Chromium before an emulated Excel: no pane is looked at, none is silent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from '../contract/sample';
import { EmulatedExcel } from '../host/emulated-excel';
import { type ExcelWindow, openInBrowser } from '../host/office-in-browser';
import { OFFICE_DIST } from '../host/office-in-node';
import { excelApi } from '../host/requirement-sets';
import { builtSite } from './built-site';
import { accessibilityFaults, dist } from './visit';

const site = builtSite();
const eventually: typeof expect.poll = (look) => expect.poll(look, { timeout: 10_000 });

async function open(): Promise<{ excel: EmulatedExcel; window: ExcelWindow }> {
  const excel = new EmulatedExcel(await sample(), excelApi('1.14', OFFICE_DIST));
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(10_000);
  return { excel, window: await openInBrowser(context, excel, site.url) };
}

/** Of the built manifest: the functions that its buttons call. */
const FUNCTIONS = [
  ...readFileSync(join(dist, 'web/manifest.xml'), 'utf8').matchAll(/<FunctionName>([^<]+)/gu),
].map(([, name = '']) => name);

const done = (id: string) => ({ id, status: 0 });

describe('the commands of the ribbon', () => {
  it('are all answered by the page as built, and each ends once', async () => {
    const { excel, window } = await open();
    const ids: string[] = [];
    for (const name of FUNCTIONS) {
      ids.push(await window.press(name));
      await eventually(() => window.desktop.openDialogs.length).toBe(1);
      window.desktop.closeByUser();
      await eventually(() => window.desktop.completed).toEqual(ids.map(done));
    }
    expect(ids).toHaveLength(2);
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
    expect(window.desktop.strayCloses).toBe(0);
  }, 60_000);

  it('mark, say what came of it in a dialog that can be closed, and take the marks away', async () => {
    const { excel, window } = await open();
    const formats = () => excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
    const mark = await window.press('markFindings');
    await eventually(() => window.desktop.openDialogs.length).toBe(1);
    const button = () => window.dialog().getByRole('button', { name: '知道了' });
    await button().waitFor();
    expect(await window.dialog().getByRole('status').innerText()).toMatch(
      /^已标注 [1-9]\d* 处：错误 \d+（红色），警告 \d+（黄色）。/u,
    );
    expect(formats().length).toBeGreaterThan(0);
    expect(
      formats()
        .map(({ address }) => address.split(','))
        .flat(),
    ).toContain(excel.workbook.selection.address);
    expect(window.desktop.completed).toEqual([]);
    await button().click();
    await eventually(() => window.desktop.completed).toEqual([done(mark)]);
    expect(window.desktop.openDialogs).toEqual([]);
    const clear = await window.press('clearMarks');
    await eventually(() => window.desktop.openDialogs.length).toBe(1);
    await window.dialog().getByText('已清除勾稽的标注').waitFor();
    expect(formats()).toEqual([]);
    await button().click();
    await eventually(() => window.desktop.completed).toEqual([done(mark), done(clear)]);
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
    expect(window.desktop.strayCloses).toBe(0);
    expect(excel.heldReferences).toBe(0);
  }, 60_000);

  it('use the rules of the user’s own that the pane keeps on this computer', async () => {
    const { excel, window } = await open();
    await window.pane().getByRole('list', { name: '各表状态' }).waitFor();
    await window
      .pane()
      .evaluate(() => localStorage.setItem('gouji.rules', '【自01】读不懂\n对 表3 每一：\n  甲 = 乙'));
    await window.press('markFindings');
    await eventually(() => window.desktop.openDialogs.length).toBe(1);
    await window.dialog().getByText('处读不懂，没有使用').waitFor();
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
    expect(window.desktop.strayCloses).toBe(0);
  }, 60_000);
});

describe('the page of an outcome', () => {
  it('says that it knows nothing where it was told nothing, never that all is well', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}outcome.html`);
    expect(await page.getByRole('status').innerText()).toContain('不知道做成没有');
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('takes what it is told as text', async () => {
    const page = await site.browser.newPage();
    const text = Buffer.from(JSON.stringify(['<img src=x onerror=alert(1)>'])).toString('base64url');
    await page.goto(`${site.url}outcome.html#${text}`);
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
