// npm start: builds where needed, checks the embedded sample on the command line, serves the page with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/gouji.mjs');
const page = join(root, 'dist/web');
const FIRST_PORT = 8080;

if (!existsSync(program) || !existsSync(join(page, 'index.html'))) {
  console.log('正在构建……');
  run(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'], [0]);
}

console.log('用命令行核对内置的样例（虚构单位，特意留有一处错误）：\n');
const sample = ['check', join(page, 'sample.xlsx'), '--prior', join(page, 'sample-prior.xlsx')];
// 1: the sample's slip was found, as it should be.
run(process.execPath, [program, ...sample], [0, 1]);

const { url: address } = await serve(page, FIRST_PORT);
console.log(`\n网页已打开样例，请在浏览器中访问：${address}\n按 Ctrl-C 结束。`);

function run(command, given, accepted) {
  const { status } = spawnSync(command, given, { cwd: root, stdio: 'inherit' });
  if (!accepted.includes(status)) process.exit(status ?? 1);
}
