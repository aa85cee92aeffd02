// Makes every slip in every cell of the clean books and writes the rates: `npm run bench:slips`.
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { peggyPlugin } from './peggy-plugin.mjs';

const { module } = await runnerImport('./tests/mutations/report.ts', {
  configFile: false,
  plugins: [peggyPlugin()],
});
writeFileSync(
  'docs/slip-rates.md',
  module.slipReport((line) => console.log(line)),
);
console.log('docs/slip-rates.md');
