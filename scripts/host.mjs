// npm run host: for developers, the built pane beside an emulated Excel with a visible grid, and the page that checks a real
// Excel against what the program expects of it. Neither is part of the build.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { base } from '../webpack.config.js';
import { CSP } from './content-security-policy.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/web');
const folder = join(root, '.cache/host');
const sources = join(root, 'tests/host/page');
const CLIENT = 'excel-win32-16.01.debug.js';
const FIRST_PORT = 8090;

if (!existsSync(join(built, 'taskpane.html'))) {
  console.error('请先构建：npm run build');
  process.exit(1);
}
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await cp(built, folder, { recursive: true });
for (const file of ['window.html', 'window.css', 'conformance.html'])
  await cp(join(sources, file), join(folder, file));
await cp(join(root, 'node_modules/@microsoft/office-js/dist', CLIENT), join(folder, 'office-js', CLIENT));

// The pages as built, but for the host in front of Office.js.
const office = /<script[^>]*src="office-js\/office\.js"/u;
const pages = ['taskpane.html', 'commands.html', 'outcome.html'];
for (const page of pages) {
  const html = await readFile(join(folder, page), 'utf8');
  await writeFile(
    join(folder, page),
    html.replace(office, (tag) => `<script src="frame.js"></script>${tag}`),
  );
}
const manifest = await readFile(join(folder, 'manifest.xml'), 'utf8');
await writeFile(
  join(folder, 'manifest-conformance.xml'),
  manifest.replaceAll('taskpane.html', 'conformance.html'),
);
await bundle();

const { url: address } = await serve(folder, FIRST_PORT, (file) =>
  pages.some((page) => file.endsWith(page)) ? CSP : null,
);
console.log(`模拟的 Excel（开发用，不是 Microsoft 软件）：${address}window.html`);
console.log(`约定检查，在模拟的 Excel 里：${address}window.html?pane=conformance.html`);
console.log('约定检查，在真的 Excel 里：见 docs/excel-host.md。按 Ctrl-C 结束。');

function bundle() {
  const configuration = {
    ...base('host', 'development', 'es2022'),
    devtool: 'inline-source-map',
    target: ['web', 'es2022'],
    entry: Object.fromEntries(
      ['window', 'frame', 'conformance'].map((name) => [name, join(sources, `${name}.ts`)]),
    ),
    output: { path: folder, filename: '[name].js' },
  };
  return new Promise((done, fail) => {
    webpack(configuration, (error, stats) => {
      if (error !== null || stats.hasErrors()) fail(error ?? new Error(stats.toString('errors-only')));
      else done();
    });
  });
}
