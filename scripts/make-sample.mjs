// Writes the embedded sample workbooks of the made-up unit: `node scripts/make-sample.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/support/sample-files.ts');
const folder = 'src/standards/samples';
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(module.sampleFiles())) {
  writeFileSync(`${folder}/${name}`, bytes);
  console.log(`${folder}/${name}`);
}
