// Writes the documents that are made from the program itself: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { peggyPlugin } from './peggy-plugin.mjs';

const { module } = await runnerImport('./tests/support/rule-book.ts', {
  configFile: false,
  plugins: [peggyPlugin()],
});
writeFileSync('docs/规则手册.md', module.ruleBook());
console.log('docs/规则手册.md');
