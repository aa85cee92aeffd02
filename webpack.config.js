// Builds everything: the command line, the task pane and the page, one target each, from the same sources.
import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

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
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
  };
}

/** The command line and its worker: ES modules for Node 20 that need nothing beside them. */
function cli(mode) {
  return {
    ...base('cli', mode, 'es2022'),
    target: 'node20',
    entry: { gouji: './src/hosts/cli/gouji.ts', worker: './src/hosts/cli/worker.ts' },
    experiments: { outputModule: true },
    output: {
      path: `${dist}cli`,
      filename: '[name].mjs',
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
    ],
  };
}

/** npm links `bin` to the file as it is: without the executable bit `npx gouji` is refused. */
function makeExecutable(compiler) {
  compiler.hooks.afterEmit.tapPromise('make-executable', () => chmod(`${dist}cli/gouji.mjs`, 0o755));
}

export default (_env, argv) => {
  const mode = argv.mode ?? 'production';
  return [cli(mode)];
};
