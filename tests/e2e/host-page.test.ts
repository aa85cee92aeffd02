// `npm run host`: the emulated Excel with its visible grid beside the built pane, and the host checks on their page.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST_CHECKS } from '../contract/host-checks';
import { launchBrowser } from '../support/browser';

const root = fileURLToPath(new URL('../../', import.meta.url));

let command: ChildProcess;
let browser: Browser;
let address: string;

beforeAll(async () => {
  command = spawn(process.execPath, ['scripts/host.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  [address, browser] = await Promise.all([addressOf(command), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  command.kill();
  await browser?.close();
});

/** What the command prints when it serves. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let printed = '';
    stdout?.on('data', (part: Buffer) => {
      printed += part.toString();
      const match = /http:\/\/localhost:\d+\/(?=window\.html\n)/u.exec(printed);
      if (match !== null) found(match[0]);
    });
    stdout?.on('end', () => fail(new Error(`npm run host ended: ${printed}`)));
  });
}

async function open(query = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}window.html${query}`);
  return page;
}

const paneOf = (page: Page) => page.frameLocator('#pane');

describe('the emulated Excel for developers', () => {
  it('says that it is not Microsoft software, and shows the pane hear what is typed into the grid', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '不是 Microsoft 软件' }).waitFor();
    await paneOf(page).getByRole('list', { name: '各表状态' }).waitFor();
    await page.getByRole('button', { name: '公开08表' }).click();
    const slip = page.locator('#grid td', { hasText: /^2\.94$/u });
    await slip.click();
    await page.getByLabel('内容').fill('2.49');
    await page.getByLabel('内容').press('Enter');
    await paneOf(page).getByText('有误', { exact: true }).first().waitFor({ state: 'detached' });
    expect(await page.locator('#place').textContent()).toContain('公开08表!');
  }, 60_000);

  it('has the ribbon’s own commands, and shows what they say', async () => {
    const page = await open();
    await paneOf(page).getByRole('list', { name: '各表状态' }).waitFor();
    const dialog = page.frameLocator('#dialog');
    await page.getByRole('button', { name: '标注', exact: true }).click();
    await dialog.getByText(/^已标注 [1-9]/u).waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await page.locator('#dialog').waitFor({ state: 'hidden' });
  }, 60_000);

  it.each([
    ['版本', async (page: Page) => page.getByLabel('ExcelApi').selectOption('1.13'), '这个版本的 Excel 太旧'],
    ['只读', async (page: Page) => page.getByLabel('只读打开').check(), '以只读方式打开的'],
  ])(
    'opens the workbook anew where %s is chosen',
    async (_, choose, words) => {
      const page = await open();
      await paneOf(page).getByRole('list', { name: '各表状态' }).waitFor();
      await choose(page);
      await paneOf(page).getByText(words).waitFor();
      expect(await paneOf(page).getByText(words).count()).toBe(1);
    },
    60_000,
  );

  it('passes every host check on the page that is made for a real Excel', async () => {
    const page = await open('?pane=conformance.html');
    await paneOf(page).getByRole('button', { name: '开始' }).click();
    await paneOf(page).locator('#report[data-done]').waitFor();
    const report = await paneOf(page).getByRole('listitem').allTextContents();
    expect(report).toEqual(HOST_CHECKS.map(({ words }) => `通过：${words}`));
  }, 60_000);
});
