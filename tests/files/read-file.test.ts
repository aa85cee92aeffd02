// Bytes of every accepted format → grids, cell by cell.
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import { cellAt, type Cell, type Grid, type Workbook } from '../../src/workbook/workbook';
import { parseAddress } from '../../src/workbook/address';
import { packageBytes, sheetOf } from '../support/package-bytes';
import { workbookBytes } from '../support/workbook-bytes';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbookFile('made-up.xlsx', bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result;
}

async function onlySheet(bytes: Uint8Array): Promise<Grid> {
  const [grid] = (await read(bytes)).sheets;
  if (grid === undefined) throw new Error('no sheet');
  return grid;
}

function at(grid: Grid, address: string): Cell | undefined {
  const { row, col } = parseAddress(address) ?? { row: -1, col: -1 };
  return cellAt(grid, row, col);
}

describe('.xlsx', () => {
  const STYLES =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';

  test('numbers keep their text, format and display', async () => {
    const grid = await onlySheet(
      packageBytes(
        [
          sheetOf(
            '表',
            '<c r="A1" s="1"><v>1329.6</v></c><c r="B1"><v>253.87000000000003</v></c>' +
              '<c r="C1"><v>1E-7</v></c><c r="D1" s="2"><v>45291</v></c>',
          ),
        ],
        STYLES,
      ),
    );
    expect(at(grid, 'A1')).toEqual({
      value: { kind: 'number', text: '1329.6' },
      format: '#,##0.00',
      display: '1,329.60',
    });
    expect(at(grid, 'B1')?.value).toEqual({ kind: 'number', text: '253.87000000000003' });
    expect(at(grid, 'B1')?.format).toBeUndefined();
    expect(at(grid, 'C1')?.value).toEqual({ kind: 'number', text: '0.0000001' });
    expect(at(grid, 'D1')?.value).toEqual({ kind: 'number', text: '45291' });
  });

  test('texts: shared, inline, rich, as formula results; booleans; errors', async () => {
    const grid = await onlySheet(
      packageBytes([
        sheetOf(
          '表',
          '<c r="A1" t="inlineStr"><is><r><t>一般公共</t></r><r><rPr><b/></rPr><t>预算</t></r></is></c>' +
            '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> 0201</t></is></c>' +
            '<c r="C1" t="str"><f>A1</f><v>一般公共预算</v></c><c r="D1" t="b"><v>1</v></c>' +
            '<c r="E1" t="e"><f>F9</f><v>#REF!</v></c>',
        ),
      ]),
    );
    expect(at(grid, 'A1')?.value).toEqual({ kind: 'text', text: '一般公共预算' });
    expect(at(grid, 'B1')?.value).toEqual({ kind: 'text', text: ' 0201' });
    expect(at(grid, 'C1')).toEqual({ value: { kind: 'text', text: '一般公共预算' }, formula: 'A1' });
    expect(at(grid, 'D1')?.value).toEqual({ kind: 'boolean', value: true });
    expect(at(grid, 'E1')?.value).toEqual({ kind: 'error', code: '#REF!' });
  });

  test('a formula that was never calculated has no value; one that gave 0 or an empty text has', async () => {
    const grid = await onlySheet(
      packageBytes([
        sheetOf(
          '表',
          '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c>' +
            '<c r="D1" t="n"><f>1+1</f><v></v></c><c r="E1" t="str"><f>T(1)</f></c>',
          '<c r="A2"><f>1-1</f><v>0</v></c><c r="B2" t="str"><f>T(1)</f><v></v></c>',
        ),
      ]),
    );
    for (const address of ['A1', 'B1', 'C1', 'D1', 'E1']) {
      expect([address, at(grid, address)?.value]).toEqual([address, { kind: 'uncalculated' }]);
    }
    expect(at(grid, 'A2')?.value).toEqual({ kind: 'number', text: '0' });
    expect(at(grid, 'B2')?.value).toEqual({ kind: 'text', text: '' });
  });

  test('shared formulas are written out for each cell, array formulas in braces', async () => {
    const grid = await onlySheet(
      packageBytes([
        sheetOf(
          '表',
          '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c>',
          '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c>',
          '<c r="A3"><f t="array" ref="A3">SUM(A1:A2*2)</f><v>6</v></c>',
        ),
      ]),
    );
    expect(at(grid, 'B2')?.formula).toBe('A2*2');
    expect(at(grid, 'A3')?.formula).toBe('{SUM(A1:A2*2)}');
  });

  test('a number too large for a spreadsheet is an error, not a blank', async () => {
    const grid = await onlySheet(packageBytes([sheetOf('表', '<c r="A1"><v>1e400</v></c>')]));
    expect(at(grid, 'A1')?.value).toEqual({ kind: 'error', code: '#NUM!' });
  });

  test('merges, hidden rows and columns, hidden sheets', async () => {
    const visible = {
      name: '公开01表',
      xml:
        '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1" hidden="1">' +
        '<c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    };
    const { sheets } = await read(
      packageBytes([
        visible,
        { ...sheetOf('备用', '<c r="A1"><v>1</v></c>'), state: 'hidden' },
        { ...sheetOf('系统', '<c r="A1"><v>1</v></c>'), state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheets[0]?.hiddenRows).toEqual([0]);
    expect(sheets[0]?.hiddenColumns).toEqual([1]);
  });

  test('names of sheets are kept to the letter', async () => {
    const names = ['公开01表 ', '__proto__', 'a!b', 'constructor'];
    const { sheets } = await read(packageBytes(names.map((name) => sheetOf(name, '<c r="A1"><v>7</v></c>'))));
    expect(sheets.map(({ name }) => name)).toEqual(names);
    expect(sheets.map((grid) => at(grid, 'A1')?.value)).toEqual(
      names.map(() => ({ kind: 'number', text: '7' })),
    );
  });

  test('a used range far beyond the data is trimmed', async () => {
    const { xml } = sheetOf('表', '<c r="A1"><v>1</v></c><c r="IV1" s="0"/>');
    const far = '<row r="65536"><c r="IV65536" s="0"/></row></sheetData>';
    const grid = await onlySheet(
      packageBytes([{ name: '表', xml: `<dimension ref="A1:IV65536"/>${xml.replace('</sheetData>', far)}` }]),
    );
    expect(grid.rows).toHaveLength(1);
    expect(grid.rows[0]).toHaveLength(1);
  });

  test('what stands in front of the bytes in memory does not matter', async () => {
    const bytes = packageBytes([sheetOf('表', '<c r="A1"><v>5</v></c>')]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(at(await onlySheet(shifted.subarray(3)), 'A1')?.value).toEqual({ kind: 'number', text: '5' });
  });
});

describe('.xls', () => {
  const WORKBOOK: Workbook = {
    name: 'x.xls',
    sheets: [
      {
        name: '公开01表',
        visibility: 'visible',
        rows: [
          [{ value: { kind: 'text', text: '收入支出决算总表' } }],
          [
            { value: { kind: 'number', text: '12.5' }, format: '0.00' },
            null,
            { value: { kind: 'number', text: '25' }, formula: 'A2*2' },
          ],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        hiddenRows: [],
        hiddenColumns: [],
      },
      {
        name: '备用',
        visibility: 'hidden',
        rows: [[{ value: { kind: 'boolean', value: false } }]],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  };

  test('BIFF8: values, formats, formulas, merges, hidden sheets', async () => {
    const { sheets } = await read(workbookBytes(WORKBOOK, 'biff8'));
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error('two sheets expected');
    expect(at(first, 'A1')?.value).toEqual({ kind: 'text', text: '收入支出决算总表' });
    expect(at(first, 'A2')).toEqual({
      value: { kind: 'number', text: '12.5' },
      format: '0.00',
      display: '12.50',
    });
    expect(at(first, 'C2')?.value).toEqual({ kind: 'number', text: '25' });
    expect(first.merges).toEqual(WORKBOOK.sheets[0]?.merges);
    expect(second.visibility).toBe('hidden');
    expect(at(second, 'A1')?.value).toEqual({ kind: 'boolean', value: false });
  });

  test('BIFF5 in code page 936', async () => {
    // The writer has no Chinese code page: it writes ASCII of the right length, which is then replaced.
    const ascii: Workbook = {
      name: 'x.xls',
      sheets: [
        {
          name: 'GKAB',
          visibility: 'visible',
          rows: [[{ value: { kind: 'text', text: 'SRJSZB' } }]],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        },
      ],
    };
    const bytes = workbookBytes(ascii, 'biff5');
    replace(bytes, Buffer.from('SRJSZB'), [0xca, 0xd5, 0xc8, 0xeb, 0xb1, 0xed]); // 收入表
    replace(bytes, Buffer.from('GKAB'), [0xb9, 0xab, 0xbf, 0xaa]); // 公开
    replace(bytes, [0x42, 0x00, 0x02, 0x00, 0xe4, 0x04], [0x42, 0x00, 0x02, 0x00, 0xa8, 0x03]); // CODEPAGE
    const grid = await onlySheet(bytes);
    expect(grid.name).toBe('公开');
    expect(at(grid, 'A1')?.value).toEqual({ kind: 'text', text: '收入表' });
  });

  function replace(bytes: Uint8Array, from: Uint8Array | number[], to: readonly number[]): void {
    const found = Buffer.from(bytes.buffer).indexOf(Buffer.from(from));
    expect(found).toBeGreaterThan(0);
    bytes.set(to, found);
  }
});

describe('markup saved as .xls', () => {
  const TABLE = '<tr><td>0201</td><td>1,234.50</td></tr><tr><td colspan="2">合计</td></tr>';

  test('an HTML table in GBK: texts as they stand', async () => {
    // GBK has no writer here: 合计 by hand.
    const html = `<html><meta charset="gb2312"><table>${TABLE.replace('合计', '@@@@')}</table></html>`;
    const bytes = new Uint8Array(Buffer.from(html));
    bytes.set([0xba, 0xcf, 0xbc, 0xc6], Buffer.from(html).indexOf('@@@@'));
    const grid = await onlySheet(bytes);
    expect(at(grid, 'A1')?.value).toEqual({ kind: 'text', text: '0201' });
    expect(at(grid, 'B1')?.value).toEqual({ kind: 'text', text: '1,234.50' });
    expect(at(grid, 'A2')?.value).toEqual({ kind: 'text', text: '合计' });
    expect(grid.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
  });

  test('an HTML table in UTF-8 with a byte order mark', async () => {
    const grid = await onlySheet(new Uint8Array(Buffer.from(`\ufeff<table>${TABLE}</table>`)));
    expect(at(grid, 'A2')?.value).toEqual({ kind: 'text', text: '合计' });
  });

  test('SpreadsheetML 2003', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="公开02表"><Table><Row><Cell><Data ss:Type="String">0201</Data></Cell>' +
      '<Cell><Data ss:Type="Number">12.5</Data></Cell></Row></Table></Worksheet></Workbook>';
    const grid = await onlySheet(new Uint8Array(Buffer.from(xml)));
    expect(grid.name).toBe('公开02表');
    expect(at(grid, 'A1')?.value).toEqual({ kind: 'text', text: '0201' });
    expect(at(grid, 'B1')?.value).toEqual({ kind: 'number', text: '12.5' });
  });
});
