// The built page without its server, and the way a newer build takes its place.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser } from '../support/browser';
import { dist, visit } from './visit';

// Browsers take their time to notice a newer worker.
vi.setConfig({ testTimeout: 60_000 });

const WIDE = 1440;
const workbook = fileURLToPath(
  new URL('../../src/standards/samples/final-accounts-2022.xlsx', import.meta.url),
);

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// A copy that a test may change.
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-web-'));
  cpSync(`${dist}web`, folder, { recursive: true });
  server = await serve(folder);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The page, opened and kept. */
async function openKept() {
  const visited = await visit(browser, server.url, WIDE);
  const { page } = visited;
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
  });
  await shown(page);
  return visited;
}

const shown = (page: Page) => page.getByRole('list', { name: '各表状态' }).waitFor();

/** Puts a newer build into the folder, told by the title of its page. */
function publish(title: string): void {
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  change('index.html', /<title>.*<\/title>/u, `<title>${title}</title>`);
  change('service-worker.js', /GOUJI_BUILD="[^"]*"/u, `GOUJI_BUILD="${title}"`);
}

const titled = (page: Page, title: string) =>
  expect.poll(() => page.title(), { timeout: 30_000 }).toBe(title);

const bar = (page: Page) => page.getByText('勾稽有了新版本');

describe('the page without its server', () => {
  it('opens again, and reads and checks a workbook', async () => {
    const { page, complaints } = await openKept();
    await server.close();
    await page.reload();
    await shown(page);
    await page.getByLabel('打开文件').and(page.locator('input')).setInputFiles(workbook);
    await page.getByText('2022 年部门决算').waitFor();
    expect(await complaints()).toEqual([]);
  });

  it('has every script of the page at hand, and nothing of the task pane', async () => {
    const { page } = await openKept();
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toEqual(expect.arrayContaining(['/index.html', '/sample.xlsx', '/base.css']));
    expect(kept.some((path) => /\/app\/code-pages\./u.test(path))).toBe(true);
    expect(kept.filter((path) => /pane|office/u.test(path))).toEqual([]);
    await server.close();
    await expect(page.goto(`${server.url}taskpane.html`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/u);
  });
});

describe('a newer build', () => {
  it('is offered, taken on request, and kept in its turn', async () => {
    const { page } = await openKept();
    const before = await page.title();
    publish('newer');
    await page.reload();
    await bar(page).waitFor();
    expect(await page.title()).toBe(before);
    await page.getByRole('button', { name: '换上新版本' }).click();
    await titled(page, 'newer');
    await shown(page);
    expect(await bar(page).count()).toBe(0);
    await server.close();
    await page.reload();
    await shown(page);
    expect(await page.title()).toBe('newer');
  });

  it('waits where the user says so', async () => {
    const { page } = await openKept();
    publish('newer');
    await page.reload();
    await page.getByRole('button', { name: '以后再说' }).click();
    expect(await bar(page).count()).toBe(0);
    expect(await page.title()).not.toBe('newer');
  });

  it('does not take cells that were changed with it unasked', async () => {
    const { page } = await openKept();
    publish('newer');
    await page.reload();
    await bar(page).waitFor();
    await page.getByLabel('打开文件').and(page.locator('input')).setInputFiles(workbook);
    await page.getByText('2022 年部门决算').waitFor();
    await page.locator('[role=gridcell][data-address="C7"]').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    // Answered at once: until then the click itself may not come back.
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type();
    });
    await page.getByRole('button', { name: '换上新版本' }).click();
    expect(await asked).toBe('beforeunload');
    expect(await page.getByRole('button', { name: '改了 1 格' }).count()).toBe(1);
  });

  it('leaves another tab with the version it shows, until that tab takes it too', async () => {
    const { page: first } = await openKept();
    const second = await first.context().newPage();
    await second.goto(server.url);
    await shown(second);
    publish('newer');
    await first.reload();
    await first.getByRole('button', { name: '换上新版本' }).click();
    await titled(first, 'newer');
    expect(await second.title()).not.toBe('newer');
    await second.getByRole('button', { name: '换上新版本' }).click();
    await titled(second, 'newer');
  });
});
