// Builds everything: the command line, and one folder with the task pane and the page, from the same sources.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { minify } from '@swc/core';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { CSP } from './scripts/content-security-policy.mjs';
import { NoticesPlugin } from './scripts/notices-plugin.mjs';
import { OfflineFilesPlugin } from './scripts/offline-files-plugin.mjs';
import { DEVELOPMENT_URL, siteUrl } from './scripts/site-url.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('dist/', import.meta.url));

/** What every target shares: one loader for TypeScript, grammars as parsers, `?raw` as text, a file cache. */
export function base(name, mode, swcTarget) {
  return {
    name,
    mode,
    context: root,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        { resourceQuery: /raw/, type: 'asset/source' },
        { test: /\.peggy$/, loader: fileURLToPath(new URL('scripts/peggy-loader.cjs', import.meta.url)) },
        {
          test: /\.tsx?$/,
          resourceQuery: { not: [/raw/] },
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: swcTarget,
            },
          },
        },
      ],
    },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      cacheDirectory: fileURLToPath(new URL('node_modules/.cache/webpack/', import.meta.url)),
      // Its own text: webpack does not notice a change of an ES module configuration by itself.
      version: createHash('sha256')
        .update(readFileSync(fileURLToPath(import.meta.url)))
        .digest('hex'),
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
}

/** The command line and its worker: ES modules for Node 20 that need nothing beside them. */
function cli(mode) {
  const common = base('cli', mode, 'es2022');
  return {
    ...common,
    target: 'node20',
    resolve: {
      ...common.resolve,
      // The build without file access: templates come from the program, never from disk.
      alias: { liquidjs: 'liquidjs/dist/liquid.browser.mjs' },
    },
    module: {
      ...common.module,
      // `new URL('./worker.mjs', import.meta.url)` is the file beside the program, not one to bundle.
      parser: { javascript: { url: false, importMeta: false, worker: false } },
    },
    entry: {
      gouji: './src/hosts/cli/gouji.ts',
      worker: './src/hosts/cli/worker.ts',
      core: './src/hosts/cli/core.ts',
    },
    experiments: { outputModule: true },
    output: {
      path: `${dist}cli`,
      filename: '[name].mjs',
      chunkFilename: '[name].mjs',
      module: true,
      chunkFormat: 'module',
      library: { type: 'module' },
      clean: true,
    },
    // Readable stack traces matter more than size where nothing is downloaded.
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^gouji\.mjs$/ }),
      { apply: makeExecutable },
      new NoticesPlugin(root),
    ],
  };
}

/** npm links `bin` to the file as it is: without the executable bit `npx gouji` is refused. */
function makeExecutable(compiler) {
  compiler.hooks.afterEmit.tapPromise('make-executable', () => chmod(`${dist}cli/gouji.mjs`, 0o755));
}

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Minifies with swc, which is here anyway and several times faster than webpack's own. */
const swcMinimizer = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const shrink = (compilation, assets) =>
      Promise.all(
        Object.keys(assets)
          .filter((file) => file.endsWith('.js') && compilation.getAsset(file)?.info.minimized !== true)
          .map(async (file) => {
            const { code } = await minify(assets[file].source().toString(), { compress: true, mangle: true });
            compilation.updateAsset(file, new sources.RawSource(code), { minimized: true });
          }),
      );
    compiler.hooks.compilation.tap('swc-minimizer', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'swc-minimizer', stage }, (assets) =>
        shrink(compilation, assets),
      );
    });
  },
};

/** Office.js as Microsoft ships it, self-hosted: only what Excel asks for, never bundled and never changed. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** What a name says of the content: such a file is never changed, so it may be kept for ever. */
const HASHED = 'app/[name].[contenthash:16].js';

/** The folder to be copied to a web server: the page, the task pane, and all that belongs to them. */
function web(mode, url) {
  const shared = base('web', mode, 'es2022');
  return {
    ...shared,
    target: ['web', 'es2022'],
    entry: {
      page: './src/hosts/browser/page.tsx',
      pane: './src/hosts/excel/taskpane.tsx',
      commands: './src/hosts/excel/commands.ts',
      outcome: './src/hosts/excel/outcome.ts',
      // A browser looks for a newer one under the same name.
      'service-worker': {
        import: './src/hosts/browser/service-worker.ts',
        filename: 'service-worker.js',
      },
    },
    output: {
      path: `${dist}web`,
      filename: HASHED,
      chunkFilename: HASHED,
      publicPath: 'auto',
      clean: true,
    },
    optimization: { minimizer: [swcMinimizer] },
    plugins: [
      new webpack.DefinePlugin({ GOUJI_VERSION: JSON.stringify(manifest.version) }),
      html('page', 'src/hosts/browser/page.html', 'index.html'),
      html('pane', 'src/hosts/excel/taskpane.html', 'taskpane.html'),
      html('commands', 'src/hosts/excel/commands.html', 'commands.html'),
      html('outcome', 'src/hosts/excel/outcome.html', 'outcome.html'),
      new CopyWebpackPlugin({ patterns: copied(url) }),
      new NoticesPlugin(root),
      new OfflineFilesPlugin('page', [
        'index.html',
        'base.css',
        'old-view.js',
        'assets/icon-32.png',
        'sample.xlsx',
        'sample-prior.xlsx',
      ]),
    ],
  };
}

function html(chunk, template, filename) {
  return new HtmlWebpackPlugin({
    chunks: [chunk],
    template,
    filename,
    inject: 'body',
    templateParameters: { csp: CSP },
  });
}

/** The files that go as they are; `minimized` keeps them so. */
function copied(url) {
  const office = `${root}node_modules/@microsoft/office-js/`;
  const info = { minimized: true };
  const addressed = (content) => content.toString().replaceAll(DEVELOPMENT_URL, url);
  return [
    { from: 'src/hosts/base.css' },
    { from: 'src/hosts/old-view.js', info },
    { from: 'assets', to: 'assets' },
    { from: 'src/standards/samples/final-accounts-2023.xlsx', to: 'sample.xlsx' },
    { from: 'src/standards/samples/final-accounts-2022.xlsx', to: 'sample-prior.xlsx' },
    ...OFFICE_FILES.map((file) => ({ from: `${office}dist/${file}`, to: `office-js/${file}`, info })),
    { from: `${office}LICENSE.md`, to: 'office-js/LICENSE.md' },
    { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
    { from: 'deploy/nginx.conf' },
    { from: 'deploy/安装说明.txt', transform: addressed },
    { from: 'manifest.xml', transform: addressed },
  ];
}

export default (env, argv) => {
  const mode = argv.mode ?? 'production';
  const url =
    mode === 'production'
      ? siteUrl(env.url ?? process.env.GOUJI_URL ?? manifest.config.url)
      : DEVELOPMENT_URL;
  return [cli(mode), web(mode, url)];
};
