// A sheet added to a package: everything else stays byte for byte, whatever dialect the package speaks.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { newPackage } from '../../src/files/new-package';
import { patchPackage } from '../../src/files/patch-package';
import { readWorkbookFile } from '../../src/files/read-file';
import { EMPTY_PLAN, type SheetPlan } from '../../src/workbook/sheet-plan';
import { type Workbook } from '../../src/workbook/workbook';
import { packageBytes, packageParts, sheetOf, zipped } from '../support/package-bytes';

const addSheet = (bytes: Uint8Array, plan: SheetPlan): Uint8Array =>
  patchPackage(bytes, { edits: [], plans: [plan], marks: null }).bytes;

const PLAN: SheetPlan = {
  ...EMPTY_PLAN,
  name: '底稿 <甲&乙>',
  rows: [
    [{ value: { kind: 'text', text: '题目\n"引号" & <尖括号>' }, style: { bold: true, size: 16 } }],
    [
      { value: { kind: 'number', text: '118.46' }, formula: "'表 1'!A1*2", style: { format: '#,##0.0000' } },
      { value: { kind: 'text', text: '相符' }, formula: 'IF(A2>0,"相符","不符")', style: { border: true } },
      null,
      { value: { kind: 'boolean', value: true } },
      { value: { kind: 'error', code: '#REF!' } },
    ],
  ],
  widths: [20],
  frozenRows: 1,
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  highlights: [
    { range: { top: 1, left: 1, bottom: 1, right: 1 }, text: '不符', fill: 'FDE7E9', color: '9F1B1B' },
  ],
};

const SHEET = sheetOf('表 1', '<c r="A1" s="1"><v>59.23</v></c>');
const STYLES =
  '<fonts count="1"><font><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf/><xf numFmtId="4"/></cellXfs><extLst><ext uri="{own}"/></extLst>';

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbookFile('x.xlsx', bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

function textOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

describe('adding a sheet', () => {
  const original: Readonly<Record<string, Uint8Array>> = {
    ...packageParts([SHEET], STYLES, {
      'xl/calcChain.xml': '<calcChain/>',
      'customXml/item1.xml': '<a xmlns="urn:own">保留</a>',
    }),
    'xl/media/image1.png': PICTURE,
  };
  const added = addSheet(zipped(original), PLAN);

  test('keeps every part; only the lists that have to name the sheet change', () => {
    const parts = partsOf(added);
    const changed = Object.keys(original).filter(
      (path) => !Buffer.from(parts[path] ?? []).equals(Buffer.from(original[path] ?? [])),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(Object.keys(parts).filter((path) => !(path in original))).toEqual(['xl/worksheets/sheet2.xml']);
  });

  test('the sheet reads back with its formulas, their values and its texts', async () => {
    const { sheets } = await read(added);
    expect(sheets.map(({ name }) => name)).toEqual(['表 1', '底稿 <甲&乙>']);
    expect(sheets[0]?.rows[0]?.[0]).toMatchObject({
      value: { kind: 'number', text: '59.23' },
      format: '#,##0.00',
    });
    expect(sheets[1]?.rows[0]?.[0]?.value).toEqual({ kind: 'text', text: '题目\n"引号" & <尖括号>' });
    expect(sheets[1]?.rows[1]?.[0]).toMatchObject({
      value: { kind: 'number', text: '118.46' },
      formula: "'表 1'!A1*2",
      format: '#,##0.0000',
    });
    expect(sheets[1]?.rows[1]?.[1]?.value).toEqual({ kind: 'text', text: '相符' });
    expect(sheets[1]?.rows[1]?.slice(3).map((cell) => cell?.value)).toEqual([
      { kind: 'boolean', value: true },
      { kind: 'error', code: '#REF!' },
    ]);
    expect(sheets[1]?.merges).toEqual(PLAN.merges);
  });

  test('styles are added behind those that are there, with their counts', () => {
    const styles = textOf(added, 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="5"><xf/><xf numFmtId="4"/><xf ');
    expect(styles).toMatch(/<numFmts count="1">.*<fonts count="3"><font><sz val="11"\/><\/font>/u);
    expect(styles).toMatch(/<dxfs count="1">.*<\/dxfs><extLst><ext uri="\{own\}"\/><\/extLst>/u);
  });

  test('programs are told to calculate when they open it', () => {
    expect(textOf(added, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    const manual = packageParts([SHEET]);
    const workbook = strFromU8(manual['xl/workbook.xml'] ?? new Uint8Array());
    const withCalc = workbook.replace('</workbook>', '<calcPr calcId="191029"/><extLst/></workbook>');
    const bytes = zipped({ ...manual, 'xl/workbook.xml': Buffer.from(withCalc) });
    expect(textOf(addSheet(bytes, PLAN), 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>',
    );
  });

  test('the same input gives the same bytes', () => {
    expect(Buffer.from(addSheet(zipped(original), PLAN)).equals(Buffer.from(added))).toBe(true);
  });
});

describe('dialects', () => {
  test('elements with a prefix, strict namespaces, no styles at all', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const prefixed = (text: string): string =>
      text.replace(/<(\/?)(?=[a-z])/gu, '<$1x:').replace(' xmlns=', ' xmlns:x=');
    const parts = packageParts([SHEET], STYLES);
    const changed = Object.fromEntries(
      Object.entries(parts)
        .filter(([path]) => path !== 'xl/styles.xml')
        .map(([path, part]) => {
          const text = strict(strFromU8(part)).replace(/<Relationship [^>]*styles.xml"\/>/u, '');
          const own = path.startsWith('xl/w') ? prefixed(text.replace(/<\?xml[^>]*\?>/u, '')) : text;
          return [path, Buffer.from(own)];
        }),
    );
    const bytes = addSheet(zipped(changed), PLAN);
    expect(textOf(bytes, 'xl/workbook.xml')).toMatch(
      /<x:sheet name="底稿 &lt;甲&amp;乙&gt;" sheetId="2" r:id="rId\d+"\/><\/x:sheets>/u,
    );
    expect(textOf(bytes, 'xl/styles.xml')).toContain('purl.oclc.org');
    const { sheets } = await read(bytes);
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 2]);
  });
});

describe('a sheet of that name', () => {
  test('is replaced in its place, and the chain of calculations dropped', async () => {
    const chain =
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
    const parts = packageParts([sheetOf('底稿', '<c r="A1"><f>1+1</f><v>2</v></c>'), SHEET], STYLES, {
      'xl/calcChain.xml': '<calcChain/>',
    });
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
      '</Types>',
      `${chain}</Types>`,
    );
    const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const bytes = addSheet(
      zipped({
        ...parts,
        '[Content_Types].xml': Buffer.from(types),
        'xl/_rels/workbook.xml.rels': Buffer.from(relations),
      }),
      { ...PLAN, name: '底稿' },
    );
    const { sheets } = await read(bytes);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['底稿', 2],
      ['表 1', 1],
    ]);
    expect(partsOf(bytes)).not.toHaveProperty('xl/calcChain.xml');
    expect(textOf(bytes, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('a new package', () => {
  test('holds the sheets in order, hidden ones hidden', async () => {
    const hidden: SheetPlan = {
      ...EMPTY_PLAN,
      name: '乙',
      visibility: 'hidden',
      rows: [[null, { value: { kind: 'number', text: '1' } }]],
      hiddenRows: [0],
    };
    const { sheets } = await read(newPackage([PLAN, hidden]));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['底稿 <甲&乙>', 'visible'],
      ['乙', 'hidden'],
    ]);
    expect(sheets[1]?.hiddenRows).toEqual([0]);
    expect(sheets[0]?.rows[1]?.[0]?.format).toBe('#,##0.0000');
  });

  test('a package that is no workbook is our own mistake', () => {
    expect(() => addSheet(packageBytes([]).slice(0, 10), PLAN)).toThrow();
  });
});
