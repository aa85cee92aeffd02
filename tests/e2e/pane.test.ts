// The built task pane where there is no Excel, or no browser that can run it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtSite } from './built-site';
import { dist, overflow, visit } from './visit';

const site = builtSite();

async function blankPage(): Promise<Page> {
  return (await site.browser.newContext()).newPage();
}

describe('the task pane', () => {
  it('says what to do where it is opened outside Excel, with the way to the page', async () => {
    const { page, complaints } = await visit(site.browser, `${site.url}taskpane.html`, 320);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('不在 Excel 里');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await complaints()).toEqual([]);
    const opening = page.waitForEvent('popup');
    await alert.getByRole('link', { name: '打开勾稽网页版' }).click();
    expect((await opening).url()).toBe(`${site.url}index.html`);
  });

  it('says that its files are incomplete where those of Office do not load', async () => {
    const page = await blankPage();
    await page.route('**/office-js/**', (route) => route.abort());
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('office-js 文件夹');
  });

  it('says so where Excel does not answer, and starts when it answers after all', async () => {
    const page = await blankPage();
    await page.clock.install();
    // Office as it is while its host is silent; the answer is given below.
    await page.route('**/office-js/office.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `window.Office = {
          HostType: { Excel: 'Excel' }, answer: null,
          context: { requirements: { isSetSupported: () => false } },
          onReady: () => new Promise((resolve) => { const before = Office.answer; Office.answer = (it) => { before?.(it); resolve(it); }; }),
        };`,
      }),
    );
    await page.goto(`${site.url}taskpane.html`);
    await page.getByText('正在等待 Excel 应答').waitFor();
    await page.clock.fastForward(10_000);
    await page.getByRole('alert').getByText('Excel 还没有应答').waitFor();
    await page.evaluate(() =>
      (window as unknown as { Office: { answer(it: object): void } }).Office.answer({ host: 'Excel' }),
    );
    await page.getByRole('alert').getByText('这个版本的 Excel 太旧').waitFor();
  });
});

describe('an old browser', () => {
  // What Internet Explorer 11, the first Edge and a Chromium before 97 have in common.
  const age = (page: Page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(Array.prototype, 'findLast');
    });

  it.each([
    ['taskpane.html', '旧的浏览器内核'],
    ['index.html', '这个浏览器太旧'],
  ])('is told so on %s, and nothing else is shown', async (file, words) => {
    const page = await blankPage();
    await age(page);
    await page.goto(site.url + file);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('alert').innerText()).toContain(words);
    expect(await page.locator('#root').count()).toBe(0);
  });

  it('is told even if it understands no newer syntax than ECMAScript 3', () => {
    const source = readFileSync(join(dist, 'web/old-view.js'), 'utf8');
    const faults = (text: string) =>
      new Linter().verify(text, [{ languageOptions: { ecmaVersion: 3, sourceType: 'script' } }]);
    expect(faults(source)).toEqual([]);
    expect(faults('const a = 1;')).not.toEqual([]);
  });

  it('is not what a current one is taken for', async () => {
    const page = await blankPage();
    await page.goto(site.url);
    await page.getByRole('list', { name: '各表状态' }).waitFor();
    expect(await page.locator('#old-view').isVisible()).toBe(false);
  });
});

describe('the built pages', () => {
  it('keep Office.js out of the page and unchanged in the pane', () => {
    const html = readFileSync(join(dist, 'web/index.html'), 'utf8');
    const [, script = ''] = /src="(app\/page\.[^"]+)"/u.exec(html) ?? [];
    expect(html + readFileSync(join(dist, 'web', script), 'utf8')).not.toMatch(/office\.js|Office\.onReady/u);
    const original = readFileSync(
      new URL('../../node_modules/@microsoft/office-js/dist/office.js', import.meta.url),
    );
    expect(readFileSync(join(dist, 'web/office-js/office.js')).equals(original)).toBe(true);
  });
});
