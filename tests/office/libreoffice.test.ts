// Files that LibreOffice wrote are read alike, and formulas give what LibreOffice calculates.
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import { readWorkbook } from '../../src/reading/read-workbook';
import { formatShown } from '../../src/amount/format';
import { formatRef } from '../../src/workbook/address';
import { recalculate } from '../../src/workbook/formula/recalculate';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { savedByLibreOffice } from '../support/libreoffice';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { packageBytes, sheetOf } from '../support/package-bytes';
import { xlsxBytes } from '../support/sample-files';

async function read(name: string, bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbookFile(name, bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result;
}

/** Every amount with its cell. */
function amounts(workbook: Workbook): readonly string[] {
  return readWorkbook(workbook).books.flatMap(({ tables }) =>
    tables.flatMap(({ facts }) =>
      facts.flatMap(({ table, column, reading, cell }) =>
        reading.kind === 'amount'
          ? [`${table} ${column} ${formatRef(cell)} ${formatShown(reading.amount)}`]
          : [],
      ),
    ),
  );
}

describe('the same facts after a round through LibreOffice', () => {
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023, { formulas: true, sheetNames: 'code' });

  test.each(['xlsx', 'xls'] as const)('.%s', async (format) => {
    const saved = await read(`x.${format}`, savedByLibreOffice(xlsxBytes(workbook), format));
    expect(amounts(saved)).toEqual(amounts(workbook));
    expect(amounts(saved).length).toBeGreaterThan(500);
  });
});

describe('formulas', () => {
  const FORMULAS = [
    'A1+B1*C1',
    '(A1-B1)/C1',
    '-A1%+B1',
    'SUM(A1:E1)',
    'SUM(A1,2,D1)',
    'ROUND(A1/C1,2)',
    'ROUND(-A1*100.5,0)',
    'ROUND(1234.5+E1,-2)',
    'ROUND(2.675+E1,2)',
    'IF(A1>B1,A1,B1)',
    'IF(D1="合计",1,2)',
    'IF(E1="",7,8)',
    'IF(A1,B1)',
    'ABS(B1-A1*10)',
    'A1/E1',
    'E1',
    'A1>=B1',
    'D1="合计"',
    'D1<A1',
  ];

  test('each gives what LibreOffice calculates', async () => {
    const cells = FORMULAS.map((formula, index) => {
      const escaped = formula.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return `<c r="A${index + 2}"><f>${escaped}</f></c>`;
    });
    const inputs =
      '<c r="A1"><v>10.25</v></c><c r="B1"><v>3.1</v></c><c r="C1"><v>3</v></c>' +
      '<c r="D1" t="inlineStr"><is><t>合计</t></is></c>';
    const bytes = packageBytes([sheetOf('表', inputs, ...cells)]);
    const calculated = await read('x.xlsx', savedByLibreOffice(bytes, 'xlsx'));
    const edited = [0, 1, 2, 3, 4].map((col) => ({ sheet: '表', row: 0, col }));
    const own = recalculate(await read('x.xlsx', bytes), edited);
    const valuesOf = ({ sheets }: Workbook) =>
      FORMULAS.map((formula, index) => [formula, sheets[0]?.rows[index + 1]?.[0]?.value]);
    expect(valuesOf(own)).toEqual(valuesOf(calculated));
  });
});
