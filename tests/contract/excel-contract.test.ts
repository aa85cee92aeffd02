// The host checks before an emulated Excel, with the real Office.js client: as Excel 2021 (1.14), as the newest that client
// knows (1.15), and where no copy of the file can be had. One below the floor is refused.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import type { Workbook } from '../../src/workbook/workbook';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { HOST_CHECKS } from './host-checks';
import { sample } from './sample';

let file: Workbook;
let excel: EmulatedExcel;
const host = createExcelHost(readFile);

beforeAll(async () => {
  file = await sample();
});

/** What the client sends on its own after a batch. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

async function open(version: string, workbook: Workbook): Promise<void> {
  excel = new EmulatedExcel(workbook, excelApi(version, OFFICE_DIST));
  await openInExcel(excel, '1.14');
}

afterEach(async () => {
  await idle();
  expect(excel.misses).toEqual([]);
  expect(excel.heldReferences).toBe(0);
});

describe.each([
  ['ExcelApi 1.14', '1.14', false],
  ['ExcelApi 1.15', '1.15', false],
  ['ExcelApi 1.14 without a copy of the file', '1.14', true],
])('%s', (_, version, givesNoCopy) => {
  it.each(HOST_CHECKS.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await open(version, file);
    excel.givesNoCopy = givesNoCopy;
    expect(check.concerns(host)).toBe(true);
    await check.run(host, file);
  });
});

describe('other layouts', () => {
  it.each([
    ['元, codes in three columns', { unit: '元', codeColumns: 3, numericCodes: true, total: 'last' }],
    ['amounts as text, dashes', { zero: 'dash', amountsAs: 'text', basic: 'two-blocks' }],
    ['nine national tables', { national: true, basic: 'list', threePublic: 'D' }],
  ] as const)('%s: every figure is read as it was drawn', async (_, layout) => {
    const { workbook } = drawAccounts(CULTURE_CENTRE_2023, layout);
    await open('1.14', workbook);
    const check = HOST_CHECKS.find(({ title }) => title.startsWith('every figure'));
    await check?.run(host, workbook);
    expect(check).toBeDefined();
  });
});

describe('below the floor', () => {
  it('says so where merged areas cannot be had in any way', async () => {
    await open('1.12', file);
    excel.givesNoCopy = true;
    const result = await host.readWorkbook();
    expect(result).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Excel 2021') as string,
    });
  });
});
