// Copies of the opened workbook on the page: what was edited is in them, what was found is added, the rest stays.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createBrowserHost } from '../../src/hosts/browser/browser-host';
import type { CopiedFile, CopyContent } from '../../src/session/copy-actions';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import { parseRef } from '../../src/workbook/address';
import { cellAt, sheetNamed, type Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { readFile } from '../host/read-file';
import { directCopy } from '../support/direct-copy';
import { openXmlErrors } from '../support/open-xml';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';
import { workbookBytes } from '../support/workbook-bytes';

const sample = sampleWorkbook();
const sampleBytes = xlsxBytes(sample);

async function opened(name = '某 局.xlsx', bytes = sampleBytes) {
  const host = createBrowserHost({ parse: readFile, copy: directCopy });
  const session = createSession(host, { review, draft }, 0);
  const result = await host.open(name, new Uint8Array(bytes).buffer);
  if (result.kind === 'failed') throw new Error(result.message);
  await session.load();
  const edit = (place: string, input: string) => {
    const cell = parseRef(place);
    if (cell !== undefined) host.edit(cell, input);
  };
  const copy = async (content: CopyContent): Promise<CopiedFile> => {
    const file = await session.copyWorkbook(content);
    if (file === null) throw new Error(JSON.stringify(session.store.getState().notice));
    return file;
  };
  return { host, session, edit, copy };
}

async function read(file: CopiedFile): Promise<Workbook> {
  const result = await readFile(file.name, file.bytes.buffer);
  if (result.kind === 'failed') throw new Error(result.message);
  return result.value;
}

function valueIn(workbook: Workbook, place: string) {
  const ref = parseRef(place);
  const grid = ref === undefined ? undefined : sheetNamed(workbook, ref.sheet);
  return ref === undefined || grid === undefined ? undefined : cellAt(grid, ref.row, ref.col);
}

const names = ({ sheets }: Workbook) => sheets.map(({ name }) => name);
const original = names(sample);

describe('a copy of the opened workbook', () => {
  it('with the working paper holds what was typed, in its style, and is named after the file', async () => {
    const { edit, copy, session } = await opened();
    const before = valueIn(sample, '公开01表!C7');
    edit('公开01表!C7', '123.45');
    const file = await copy('paper');
    expect(file.name).toBe('某 局（核对底稿）.xlsx');
    const workbook = await read(file);
    expect(names(workbook)).toEqual([...original, '核对底稿']);
    expect(valueIn(workbook, '公开01表!C7')).toMatchObject({
      value: { kind: 'number', text: '123.45' },
      format: before?.format,
    });
    expect(session.store.getState().notice).toEqual({
      kind: 'copied',
      name: file.name,
      edited: 1,
      notes: [],
    });
  });

  it('with nothing but the edits changes the sheet that was edited and no other part', async () => {
    const { edit, copy } = await opened('甲.xlsx');
    edit('公开01表!C7', '1');
    edit('公开01表!C7', '2');
    const file = await copy('edits');
    expect(file.name).toBe('甲（改后）.xlsx');
    const [old, fresh] = [unzipSync(sampleBytes), unzipSync(file.bytes)];
    const changed = Object.keys(fresh).filter(
      (path) => !Buffer.from(fresh[path] ?? []).equals(Buffer.from(old[path] ?? [])),
    );
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(valueIn(await read(file), '公开01表!C7')?.value).toEqual({ kind: 'number', text: '2' });
  });

  it('is the file as it was where edits were taken back', async () => {
    const { host, edit, copy, session } = await opened('甲.xlsx');
    edit('公开01表!C7', '1');
    host.undo();
    const file = await copy('edits');
    expect(unzipSync(file.bytes)).toEqual(unzipSync(sampleBytes));
    expect(session.store.getState().notice).toMatchObject({ edited: 0 });
  });

  it('with the text as formulas or as words, and the text counts as gone out', async () => {
    const { copy, session } = await opened();
    const live = await read(await copy('live-text'));
    expect(names(live)).toEqual([...original, '情况说明', '图表', '情况说明数据']);
    const formulas = (workbook: Workbook) =>
      sheetNamed(workbook, '情况说明')
        ?.rows.flat()
        .filter((cell) => cell?.formula !== undefined).length ?? 0;
    expect(formulas(live)).toBeGreaterThan(20);
    const plain = await read(await copy('plain-text'));
    expect(names(plain)).toEqual([...original, '情况说明', '图表']);
    expect(formulas(plain)).toBe(0);
    expect(session.store.getState().written?.to).toBe('file');
  });

  it('with marks has a conditional format on the sheets of the findings', async () => {
    const { edit, copy } = await opened();
    edit('公开03表!C7', '987654');
    const parts = unzipSync((await copy('marks')).bytes);
    const marked = Object.entries(parts).filter(([, part]) => strFromU8(part).includes('勾稽标注'));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every(([path]) => path.startsWith('xl/worksheets/'))).toBe(true);
  });

  it('is a valid document whatever was added', async () => {
    const { edit, copy } = await opened();
    edit('公开01表!C7', '987654');
    edit('公开01表!H40', '字');
    for (const content of ['marks', 'live-text'] as const)
      expect(await openXmlErrors((await copy(content)).bytes, 'xlsx'), content).toEqual([]);
  });

  it('of an .xls is a new .xlsx with the values as they are now, which is told', async () => {
    const { edit, copy, session } = await opened('甲.xls', workbookBytes(sample, 'biff8'));
    edit('公开01表!C7', '77.5');
    const file = await copy('paper');
    expect(file.name).toBe('甲（核对底稿）.xlsx');
    expect(valueIn(await read(file), '公开01表!C7')?.value).toEqual({ kind: 'number', text: '77.5' });
    expect(session.store.getState().notice).toMatchObject({
      edited: 1,
      notes: [expect.stringContaining('只有各表的数值') as string],
    });
  });

  it('leaves a formula out that it does not know, and names the cell', async () => {
    const { edit, copy, session } = await opened();
    const before = valueIn(sample, '公开01表!C7')?.value;
    edit('公开01表!C7', '=VLOOKUP(A1,');
    edit('公开01表!C8', '=没有的表!A1');
    const file = await copy('edits');
    expect(valueIn(await read(file), '公开01表!C7')?.value).toEqual(before);
    expect(session.store.getState().notice).toMatchObject({
      edited: 0,
      notes: [expect.stringMatching(/^公开01表!C7、公开01表!C8里输入的公式/u) as string],
    });
  });

  it('is not made, with a reason, where there is nothing open or nothing to mark', async () => {
    const host = createBrowserHost({ parse: readFile, copy: directCopy });
    const session = createSession(host, { review, draft }, 0);
    expect(session.copiesWorkbook).toBe(true);
    for (const content of ['edits', 'paper', 'live-text', 'marks'] as const) {
      expect(await session.copyWorkbook(content)).toBeNull();
      expect(session.store.getState().notice).toMatchObject({ kind: 'failed' });
    }
  });
});
