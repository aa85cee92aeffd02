// The host checks as a page for the task pane of a real Excel, with a report that can be read and copied.
import { HOST_CHECKS } from '../../contract/host-checks';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { officeReady } from '../../../src/hosts/excel/office-ready';
import type { Workbook } from '../../../src/workbook/workbook';
import { readFile } from '../read-file';

const start = document.getElementById('start');
const report = document.getElementById('report');
const where = document.getElementById('where');

async function run(file: Workbook): Promise<void> {
  report?.replaceChildren();
  const host = createExcelHost(readFile);
  for (const check of HOST_CHECKS) {
    const line = document.createElement('li');
    line.textContent = `… ${check.words}`;
    report?.append(line);
    const failure = await check.run(host, file).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    line.textContent = failure === null ? `通过：${check.words}` : `不符：${check.words}。${failure}`;
  }
  report?.setAttribute('data-done', 'true');
}

async function prepare(): Promise<void> {
  const state = await officeReady();
  if (where === null || !(start instanceof HTMLButtonElement)) return;
  if (state !== 'ready') {
    where.textContent = `不能开始：${state}`;
    return;
  }
  const { platform, diagnostics } = Office.context;
  where.textContent = `Excel ${diagnostics.version}，${String(platform)}`;
  const bytes = await (await fetch('sample.xlsx')).arrayBuffer();
  const file = await readFile('sample.xlsx', bytes);
  if (file.kind === 'failed') throw new Error(file.message);
  start.disabled = false;
  start.onclick = () => void run(file.value);
}

void prepare();
