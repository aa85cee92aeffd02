// npm run bench: warm, in one process, how long facts, relations and findings take compared with parsing the file, and how
// long a review after one edit takes compared with a whole one.
import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import * as core from '../dist/cli/core.mjs';

const SAMPLE = fileURLToPath(new URL('../src/standards/samples/final-accounts-2023.xlsx', import.meta.url));
const WARM_UP = 30;
const RUNS = 40;
const MOST_EDITS = 400;

for (const path of argv.length > 2 ? argv.slice(2) : [SAMPLE]) {
  console.log(path);
  console.log(`  ${await measureWhole(path)}`);
  console.log(`  ${await measureEdits(path)}`);
}

async function measureWhole(path) {
  const bytes = new Uint8Array(await readFile(path));
  const laps = { parsing: [], facts: [], findings: [] };
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const start = performance.now();
    const workbook = await core.readWorkbookFile(path, bytes);
    const parsed = performance.now();
    const { books } = core.readWorkbook(workbook);
    const read = performance.now();
    books.forEach((book) => core.checkBook(book));
    const checked = performance.now();
    if (run < 0) continue;
    laps.parsing.push(parsed - start);
    laps.facts.push(read - parsed);
    laps.findings.push(checked - read);
  }
  const [parsing, facts, findings] = Object.values(laps).map(least);
  const ratio = ((facts + findings) / parsing).toFixed(2);
  const words = [`parsing ${ms(parsing)}`, `facts ${ms(facts)}`, `relations and findings ${ms(findings)}`];
  return `${words.join(', ')}; (facts + relations + findings) / parsing = ${ratio}`;
}

/** One amount after the other grows by 1: the edited cell found and read, its relations judged, the findings worded. */
async function measureEdits(path) {
  const workbook = await core.readWorkbookFile(path, new Uint8Array(await readFile(path)));
  const { books } = core.readWorkbook(workbook);
  const states = books.map((book) => core.checked(book));
  const cells = editable(books, workbook);
  const again = { judged: [], worded: [] };
  const whole = { judged: [], worded: [] };
  for (const { ref, cell } of [...cells, ...cells]) {
    const text = String(Number((Number(cell.value.text) + 1).toFixed(4)));
    const edited = core.withCell(workbook, ref, { ...cell, value: { kind: 'number', text } });
    lap(again, () => {
      const fresh = core.rereadAmounts(books, core.changedValues(workbook, edited) ?? [], edited) ?? books;
      return states.map((state, index) => core.recheck(state, fresh[index]));
    });
    lap(whole, () => core.readWorkbook(edited).books.map((book) => core.checked(book)));
  }
  const [judged, worded] = [again.judged, again.worded].map(median);
  const [allJudged, allWorded] = [whole.judged, whole.worded].map(median);
  return [
    `one edit of ${cells.length}: read and judged ${ms(judged)} = ${share(judged, allJudged)} of ${ms(allJudged)}`,
    `with findings and suspects ${ms(worded)} = ${share(worded, allWorded)} of ${ms(allWorded)} (medians)`,
  ].join('; ');
}

/** Amounts typed as numbers, evenly spread over the book. */
function editable(books, workbook) {
  const all = books.flatMap((book) =>
    book.tables.flatMap(({ facts }) =>
      facts.flatMap(({ reading, cell: ref }) => {
        const grid = workbook.sheets.find(({ name }) => name === ref.sheet);
        const cell = grid?.rows[ref.row]?.[ref.col];
        const isTyped = reading.kind === 'amount' && !reading.formula && !reading.amount.shown.isZero();
        return isTyped && cell?.value.kind === 'number' ? [{ ref, cell }] : [];
      }),
    ),
  );
  const step = Math.ceil(all.length / MOST_EDITS);
  return all.filter((_, index) => index % step === 0);
}

function lap(laps, check) {
  const start = performance.now();
  const states = check();
  const judged = performance.now();
  states.forEach((state) => core.reportOf(state));
  laps.judged.push(judged - start);
  laps.worded.push(performance.now() - start);
}

/** The least of many runs: what else the machine does only ever adds. */
function least(values) {
  return Math.min(...values);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function share(part, total) {
  return `${((100 * part) / total).toFixed(1)} %`;
}

function ms(value) {
  return `${value.toFixed(value < 1 ? 3 : 1)} ms`;
}
