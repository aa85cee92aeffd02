// npm run manifest: checks the manifest of the built folder; with `-- --url https://…` it is first given that address.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { DEVELOPMENT_URL, siteUrl } from './site-url.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'dist/web');
const built = join(web, 'manifest.xml');
const { values } = parseArgs({ options: { url: { type: 'string' } } });

if (!existsSync(built)) {
  console.error('还没有 dist/web/manifest.xml，请先运行 npm run build。');
  process.exit(2);
}
if (values.url !== undefined) {
  const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
  writeFileSync(built, source.replaceAll(DEVELOPMENT_URL, addressFrom(values.url)));
}

const xml = readFileSync(built, 'utf8');
const { module } = await runnerImport('./scripts/manifest/check-manifest.ts', { root, configFile: false });
const { module: code } = await runnerImport('./scripts/manifest/read-code.ts', { root, configFile: false });
const site = {
  // The pane lies in the root of the folder.
  url: /<SourceLocation DefaultValue="([^"]*\/)/u.exec(xml)?.[1] ?? '',
  read: (path) => (existsSync(join(web, path)) ? readFileSync(join(web, path)) : null),
};
const problems = module.checkManifest(xml, site, code.readCode(root));
for (const { line, message } of problems) console.log(`manifest.xml 第 ${line} 行：${message}`);
if (problems.length === 0) console.log(`manifest.xml 没有问题，网址是 ${site.url}`);
process.exit(problems.length === 0 ? 0 : 1);

function addressFrom(given) {
  try {
    return siteUrl(given);
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
