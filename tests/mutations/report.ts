// The rates as a page of docs/, written by `npm run bench:slips`.
import { cleanBooks, cleanBudgets } from './books';
import { type PairTally, pairSlips, singleSlips, type SlipResult, tally, type Tally } from './rates';
import { SLIPS } from './slips';

const SEED = 20_231_231;
const PAIRS = 400;

const HEAD = `# How slips are found

Written by \`npm run bench:slips\`: in clean books of a made-up unit every numeric cell, zeros included, gets each of the
slips below, one at a time, and the book is checked. *Seen* counts an error, a tail or a warning that the clean book does
not have; *named*: the cell is the one suspect and no other cell is claimed; *right*: with the value it had; *listed*:
named, or among the equals that are shown without a claim. The sums are over slips that move the figure by 0.10 万元 or
more; what is less may be rounding.
`;

/** The whole page; takes minutes. `log` hears of every book. */
export function slipReport(log: (line: string) => void): string {
  const sections = [...cleanBooks(), ...cleanBudgets()].map(({ name, book }) => {
    const results = singleSlips(book, SEED);
    const pairs = pairSlips(book, SEED, PAIRS);
    log(name);
    return section(name, results, pairs);
  });
  return [HEAD, ...sections].join('\n');
}

function section(name: string, results: readonly SlipResult[], pairs: PairTally): string {
  const certain = results.filter((result) => result.certain);
  const tables = [...new Set(results.map(({ table }) => table))];
  return [
    `## ${name}`,
    '',
    line(['', 'trials', 'error', 'seen', 'named', 'right', 'listed']),
    line(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    rates('**all, ≥ 0.10**', certain),
    ...SLIPS.map(({ name: slip }) =>
      rates(
        slip,
        results.filter((result) => result.slip === slip),
      ),
    ),
    ...tables.map((table) =>
      rates(
        `${table}, ≥ 0.10`,
        certain.filter((result) => result.table === table),
      ),
    ),
    '',
    `Two cells at once: both named in ${percent(pairs.both, pairs.trials)} of ${pairs.trials} trials.`,
    '',
  ].join('\n');
}

function rates(label: string, results: readonly SlipResult[]): string {
  const sum: Tally = tally(results.map(({ verdict }) => verdict));
  const counts = [sum.error, sum.seen, sum.named, sum.right, sum.listed];
  return line([label, String(sum.trials), ...counts.map((count) => percent(count, sum.trials))]);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)} %`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
