// Takes the pictures of docs/安装部署.md, and page-edits and template of docs/使用手册.md, from the built folder: `node scripts/pictures.mjs` after a build.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const own = { root, configFile: false };
const { module: browsers } = await runnerImport('./tests/support/browser.ts', own);

// A copy: one picture needs a newer build.
const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
cpSync(join(root, 'dist/web'), folder, { recursive: true });
const server = await serve(folder);
const browser = await browsers.launchBrowser();
const picture = (name) => ({ path: join(root, `docs/images/${name}.png`), scale: 'css' });

const wide = await open(1100, 620);
await wide.goto(server.url);
await wide.getByRole('list', { name: '各表状态' }).waitFor();
await wide.getByText('打开上年工作簿，核对年初数').waitFor({ state: 'detached' });
await wide.screenshot(picture('install-page'));

await wide.locator('[role=gridcell][data-address="C8"]').click();
await wide.keyboard.type('5.00');
await wide.keyboard.press('Enter');
await wide.getByRole('button', { name: '改了 1 格' }).click();
await wide.getByRole('button', { name: '下载改好的工作簿' }).waitFor();
await wide.waitForTimeout(500);
await wide.screenshot({ ...picture('page-edits'), clip: { x: 560, y: 0, width: 540, height: 220 } });
await wide.keyboard.press('Escape');
await wide.getByRole('button', { name: /撤销/u }).click();

await wide.getByRole('tab', { name: '说明', exact: true }).click();
await wide.getByRole('button', { name: '二、收入决算情况说明：更多' }).click();
await wide.getByRole('menuitem', { name: '修改本节模板' }).click();
await wide.getByRole('group', { name: '这样写出来是' }).waitFor();
const income = wide.getByRole('region', { name: '二、收入决算情况说明' });
await wide.setViewportSize({ width: 1100, height: 1000 });
await income.screenshot(picture('template'));
await wide.setViewportSize({ width: 1100, height: 620 });
await wide.getByRole('tab', { name: '总览', exact: true }).click();

await wide.evaluate(() => navigator.serviceWorker.ready);
const worker = join(folder, 'service-worker.js');
writeFileSync(worker, readFileSync(worker, 'utf8').replace(/GOUJI_BUILD="[^"]*"/u, 'GOUJI_BUILD="newer"'));
await wide.reload();
await wide.getByRole('button', { name: '换上新版本' }).waitFor();
await wide.screenshot({ ...picture('install-new-version'), clip: { x: 0, y: 0, width: 1100, height: 140 } });

const narrow = await open(420, 240);
await narrow.goto(`${server.url}taskpane.html`);
await narrow.getByRole('alert').waitFor();
await narrow.screenshot(picture('install-not-excel'));

const old = await open(420, 240);
await old.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
await old.goto(`${server.url}taskpane.html`);
await old.getByRole('alert').waitFor();
await old.screenshot(picture('install-old-view'));

await browser.close();
await server.close();
rmSync(folder, { recursive: true });

async function open(width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  return context.newPage();
}
