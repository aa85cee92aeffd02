// Edited cells and marks in a package: styles stay, formulas that rest on an overwritten one live on, all else is byte for byte.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { patchPackage, type PatchedPackage } from '../../src/files/patch-package';
import { readWorkbookFile } from '../../src/files/read-file';
import { parseAddress } from '../../src/workbook/address';
import type { EditedCell } from '../../src/workbook/changed-cells';
import type { CellMark } from '../../src/workbook/cell-mark';
import type { Cell } from '../../src/workbook/workbook';
import { packageBytes, packageParts, sheetOf, zipped } from '../support/package-bytes';

const STYLES = '<cellXfs count="3"><xf/><xf numFmtId="4"/><xf numFmtId="49"/></cellXfs>';

const number = (text: string): Cell => ({ value: { kind: 'number', text } });
const text = (words: string): Cell => ({ value: { kind: 'text', text: words } });

function edit(address: string, before: Cell | null, after: Cell | null, sheet = '表 1'): EditedCell {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(address);
  return { cell: { sheet, ...place }, before, after };
}

const patched = (bytes: Uint8Array, edits: readonly EditedCell[]): PatchedPackage =>
  patchPackage(bytes, { edits, plans: [], marks: null });

const marked = (bytes: Uint8Array, marks: readonly CellMark[]): Uint8Array =>
  patchPackage(bytes, { edits: [], plans: [], marks }).bytes;

function part(bytes: Uint8Array, path = 'xl/worksheets/sheet1.xml'): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

async function cellsOf(bytes: Uint8Array) {
  const read = await readWorkbookFile('x.xlsx', bytes);
  if (isFileProblem(read)) throw new Error(read.message);
  return (address: string): Cell | null => {
    const place = parseAddress(address);
    return place === undefined ? null : (read.sheets[0]?.rows[place.row]?.[place.col] ?? null);
  };
}

describe('an edited cell', () => {
  const bytes = packageBytes(
    [
      sheetOf(
        '表 1',
        '<c r="A1" s="1" t="str"><v>旧</v></c><c r="C1" s="1"><v>2</v></c>',
        '<c r="A2" s="2"><f>A1+C1</f><v>3</v></c>',
      ),
      sheetOf('表 2', '<c r="A1"><v>9</v></c>'),
    ],
    STYLES,
    { 'xl/sharedStrings.xml': '<sst/>', 'xl/media/image1.png': 'picture' },
  );

  test('keeps its style, whatever it held before and holds now', () => {
    const sheet = part(
      patched(bytes, [edit('A1', text('旧'), number('1.50')), edit('C1', number('2'), text(' <新>'))]).bytes,
    );
    expect(sheet).toContain('<c r="A1" s="1"><v>1.50</v></c>');
    expect(sheet).toContain(
      '<c r="C1" s="1" t="inlineStr"><is><t xml:space="preserve"> &lt;新&gt;</t></is></c>',
    );
  });

  test('that is emptied stays as a cell with its style', () => {
    expect(part(patched(bytes, [edit('C1', number('2'), null)]).bytes)).toContain('<c r="C1" s="1"></c>');
  });

  test('leaves every other part byte for byte but for the request to recalculate', () => {
    const before = unzipSync(bytes);
    const after = unzipSync(patched(bytes, [edit('A1', null, number('1'))]).bytes);
    const changed = Object.keys(after).filter(
      (path) => !Buffer.from(after[path] ?? []).equals(Buffer.from(before[path] ?? [])),
    );
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(part(patched(bytes, [edit('A1', null, number('1'))]).bytes, 'xl/workbook.xml')).toContain(
      'fullCalcOnLoad="1"',
    );
  });

  test('is put in where there was none, in order, rows too', async () => {
    const { bytes: copy } = patched(bytes, [
      edit('B1', null, number('7')),
      edit('E5', null, text('末')),
      edit('B4', null, number('4')),
    ]);
    const sheet = part(copy);
    expect([...sheet.matchAll(/ r="([A-Z]*\d+)"/gu)].map(([, place]) => place)).toEqual(
      '1 A1 B1 C1 2 A2 4 B4 5 E5'.split(' '),
    );
    const at = await cellsOf(copy);
    expect(at('B1')?.value).toEqual({ kind: 'number', text: '7' });
    expect(at('E5')?.value).toEqual({ kind: 'text', text: '末' });
  });

  test('that is new has the style of its row, else of its column', () => {
    const sheet =
      '<cols><col min="2" max="3" width="9" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"/></sheetData>';
    const own = packageBytes([{ name: '表 1', xml: sheet }], STYLES);
    const copy = part(
      patched(own, [
        edit('B1', null, number('1')),
        edit('B2', null, number('2')),
        edit('D2', null, number('3')),
      ]).bytes,
    );
    expect(copy).toContain('<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>1</v></c></row>');
    expect(copy).toContain('<row r="2"><c r="B2" s="2"><v>2</v></c><c r="D2"><v>3</v></c></row>');
  });

  test('finds its place among cells and rows that name none', async () => {
    const own = packageBytes([
      {
        name: '表 1',
        xml: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row></sheetData>',
      },
    ]);
    const { bytes: copy } = patched(own, [
      edit('B1', number('2'), number('20')),
      edit('A2', null, number('30')),
    ]);
    const at = await cellsOf(copy);
    expect(['A1', 'B1', 'A2', 'C2', 'D2'].map((place) => at(place)?.value)).toEqual(
      ['1', '20', '30', '3', '4'].map((value) => ({ kind: 'number', text: value })),
    );
  });

  test('in a sheet with a prefix, and in an empty one', async () => {
    const prefixed = part(bytes)
      .replace(/<(\/?)(?=[a-z])/gu, '<$1x:')
      .replace(' xmlns=', ' xmlns:x=');
    const parts = packageParts([sheetOf('表 1')]);
    const dialect = zipped({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(prefixed) });
    const { bytes: copy } = patched(dialect, [edit('C1', number('2'), text('新'))]);
    expect(part(copy)).toContain('<x:c r="C1" s="1" t="inlineStr"><x:is><x:t ');
    expect((await cellsOf(copy))('C1')?.value).toEqual({ kind: 'text', text: '新' });
    const empty = packageBytes([{ name: '表 1', xml: '<sheetData/>' }]);
    expect(part(patched(empty, [edit('B2', null, number('5'))]).bytes)).toContain(
      '<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>',
    );
  });
});

describe('formulas', () => {
  const formula = (f: string, value: string): Cell => ({ ...number(value), formula: f });

  test('that are recalculated stay as they are written; what is not known is left to the program', () => {
    const bytes = packageBytes([
      sheetOf('表 1', '<c r="A1" s="1"><f ca="1">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c>'),
    ]);
    const known = patched(bytes, [edit('A1', formula('B1*2', '2'), formula('B1*2', '6'))]);
    expect(part(known.bytes)).toContain('<c r="A1" s="1"><f ca="1">B1*2</f><v>6</v></c>');
    const stale: Cell = { value: { kind: 'stale' }, formula: 'B1*2' };
    const unknown = patched(bytes, [edit('A1', formula('B1*2', '2'), stale)]);
    expect(part(unknown.bytes)).toContain('<c r="A1" s="1"><f ca="1">B1*2</f></c>');
  });

  test('give way to a number, and come in place of one', async () => {
    const bytes = packageBytes([
      sheetOf('表 1', '<c r="A1" s="1"><f>B1*2</f><v>2</v></c><c r="B1"><v>1</v></c>'),
    ]);
    const { bytes: copy } = patched(bytes, [
      edit('A1', formula('B1*2', '2'), number('5')),
      edit('B1', number('1'), formula('A1&"<"', '5')),
    ]);
    const at = await cellsOf(copy);
    expect(at('A1')).toMatchObject({ value: { kind: 'number', text: '5' } });
    expect(at('A1')?.formula).toBeUndefined();
    expect(at('B1')?.formula).toBe('A1&"<"');
  });

  test('that share an overwritten one get their own, moved as Excel moves it', async () => {
    const shared = 'SUM($A1:B1)+\'A1 表\'!C$2&amp;"D4"+LOG10(A1)';
    const bytes = packageBytes([
      sheetOf(
        '表 1',
        `<c r="C1"><f t="shared" ref="C1:D2" si="0">${shared}</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>2</v></c>`,
        '<c r="C2"><f t="shared" si="0"/><v>3</v></c><c r="D2"><f t="shared" si="0"/><v>4</v></c>',
      ),
    ]);
    const { bytes: copy } = patched(bytes, [
      edit('C1', formula('x', '1'), number('10')),
      edit('D1', formula('y', '2'), number('20')),
      edit('D2', formula('z', '4'), formula('z', '40')),
    ]);
    expect(part(copy)).not.toContain('shared');
    const at = await cellsOf(copy);
    expect(at('C2')).toEqual({
      value: { kind: 'number', text: '3' },
      formula: 'SUM($A2:B2)+\'A1 表\'!C$2&"D4"+LOG10(A2)',
      display: '3',
    });
    expect(at('D2')).toMatchObject({
      value: { kind: 'number', text: '40' },
      formula: 'SUM($A2:C2)+\'A1 表\'!D$2&"D4"+LOG10(B2)',
    });
  });

  test('that fill an area are never changed in part, and that is told', () => {
    const bytes = packageBytes([
      sheetOf(
        '表 1',
        '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>6</v></c>',
        '<c r="A2"><v>4</v></c>',
      ),
    ]);
    const edits = [edit('A2', formula('{B1:B2*2}', '4'), number('5')), edit('C1', null, number('7'))];
    const copy = patched(bytes, edits);
    expect(copy.refused).toEqual([edits[0]]);
    expect(part(copy.bytes)).toContain('<c r="A2"><v>4</v></c>');
    expect(part(copy.bytes)).toContain('<c r="C1"><v>7</v></c>');
  });
});

describe('marks', () => {
  const RULES =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="A1"><cfRule type="containsText" dxfId="0" priority="1" text="a>b" operator="containsText"><formula>1</formula></cfRule></conditionalFormatting><pageMargins left="1"/>';
  const bytes = packageBytes(
    [{ name: '表 1', xml: RULES }, sheetOf('表 2', '<c r="A1"><v>1</v></c>')],
    '<dxfs count="1"><dxf/></dxfs>',
  );
  const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
  const marks: readonly CellMark[] = [
    { sheet: '表 1', area: area(0, 0), severity: 'error' },
    { sheet: '表 1', area: area(1, 1, 3, 1), severity: 'error' },
    { sheet: '表 1', area: area(4, 0), severity: 'warning' },
  ];

  test('are conditional formats in front of the others, where the schema has them', () => {
    const sheet = part(marked(bytes, marks));
    expect(sheet).toMatch(
      /<\/mergeCells><conditionalFormatting sqref="A1 B2:B4"><cfRule type="expression" dxfId="1" priority="1"><formula>LEN\(&quot;勾稽标注&quot;\)&gt;0<\/formula><\/cfRule><\/conditionalFormatting><conditionalFormatting sqref="A5"><cfRule type="expression" dxfId="2" priority="2">/u,
    );
    expect(sheet).toMatch(/dxfId="0" priority="3" text="a>b"/u);
    expect(part(marked(bytes, marks), 'xl/styles.xml')).toMatch(
      /<dxfs count="3"><dxf\/><dxf><fill>.*FFFFC7CE.*FFFFEB9C.*<\/dxfs>/u,
    );
  });

  test('leave the sheets without them byte for byte', () => {
    const path = 'xl/worksheets/sheet2.xml';
    expect(part(marked(bytes, marks), path)).toBe(part(bytes, path));
  });

  test('take the place of earlier ones, and of nobody else’s', () => {
    const again = part(marked(marked(bytes, marks), marks.slice(0, 1)));
    expect(again.match(/勾稽标注/gu)).toHaveLength(1);
    expect(again).toContain('text="a>b"');
    expect(part(marked(marked(bytes, marks), []))).not.toContain('勾稽标注');
  });
});
