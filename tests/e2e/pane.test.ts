// The built task pane where there is no Excel.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { serve, type StaticServer } from '../support/static-server';
import { dist, overflow, visit } from './visit';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serve(`${dist}pane`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the task pane', () => {
  it('says what to do where Excel does not answer', async () => {
    const { page, complaints } = await visit(browser, `${server.url}taskpane.html`, 320);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Excel 没有应答');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await complaints()).toEqual([]);
  });

  it('says so even where the files of Office do not load', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/office-js/**', (route) => route.abort());
    await page.goto(`${server.url}taskpane.html`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('网页版');
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', true],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/17.17134', true],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0', false],
  ])('tells an old web view by its name: %s', (userAgent, old) => {
    const message = { innerHTML: '' };
    const script = readFileSync(join(dist, 'pane/old-view.js'), 'utf8');
    runInNewContext(script, { navigator: { userAgent }, document: { getElementById: () => message } });
    expect(message.innerHTML !== '').toBe(old);
  });
});

describe('the built pages', () => {
  it('keep Office.js out of the page and unchanged in the pane', () => {
    const page =
      readFileSync(join(dist, 'page/index.html'), 'utf8') + readFileSync(join(dist, 'page/page.js'), 'utf8');
    expect(page).not.toMatch(/office\.js|Office\.onReady/u);
    const original = readFileSync(
      new URL('../../node_modules/@microsoft/office-js/dist/office.js', import.meta.url),
    );
    expect(readFileSync(join(dist, 'pane/office-js/office.js')).equals(original)).toBe(true);
  });
});
