// npm run bench: warm, in one process, how long facts, relations and findings take compared with parsing the file.
import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { checkBook, readWorkbook, readWorkbookFile } from '../dist/cli/core.mjs';

const SAMPLE = fileURLToPath(new URL('../src/standards/samples/final-accounts-2023.xlsx', import.meta.url));
const WARM_UP = 30;
const RUNS = 40;

for (const path of argv.length > 2 ? argv.slice(2) : [SAMPLE]) console.log(await measure(path));

async function measure(path) {
  const bytes = new Uint8Array(await readFile(path));
  const parsing = [];
  const reading = [];
  const checking = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const start = performance.now();
    const workbook = await readWorkbookFile(path, bytes);
    const parsed = performance.now();
    const { books } = readWorkbook(workbook);
    const read = performance.now();
    books.forEach((book) => checkBook(book));
    const checked = performance.now();
    if (run < 0) continue;
    parsing.push(parsed - start);
    reading.push(read - parsed);
    checking.push(checked - read);
  }
  const [parse, facts, findings] = [parsing, reading, checking].map(best);
  const ratio = (facts + findings) / parse;
  const words = [`parsing ${ms(parse)}`, `facts ${ms(facts)}`, `relations and findings ${ms(findings)}`];
  return `${path}\n  ${words.join(', ')}; (facts + relations + findings) / parsing = ${ratio.toFixed(2)}`;
}

/** The least of many runs: what else the machine does only ever adds. */
function best(values) {
  return Math.min(...values);
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
