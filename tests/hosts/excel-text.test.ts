// The text written into the workbook by a session in the emulated Excel: formulas, charts, and what the user wrote there.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { createSession, type Session } from '../../src/session/session';
import { review } from '../../src/session/review';
import type { Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const DRAWN = drawAccounts(CULTURE_CENTRE_2023).workbook;
const [TEXT, CHARTS, DATA] = ['情况说明', '图表', '情况说明数据'];

let excel: EmulatedExcel;
let session: Session;

/** Until the client has sent what it sends on its own after a batch, and events have come through. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

async function open(workbook: Workbook): Promise<void> {
  excel = new EmulatedExcel(workbook, excelApi('1.14', OFFICE_DIST));
  await openInExcel(excel, '1.20');
  session = createSession(createExcelHost(readFile), { review, draft }, 0);
  await session.load();
  await idle();
  excel.requests.length = 0;
}

const foreign = (name: string) => ({
  name,
  visibility: 'visible' as const,
  rows: [[{ value: { kind: 'text' as const, text: '别人的' } }]],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const names = () => excel.workbook.sheets.map(({ name }) => name);
const cellOf = (row: number, col: number, sheet = TEXT) => excel.sheet(sheet).cells.get(`${row},${col}`);
const told = () => session.store.getState().notice;

/** The row of the text sheet that has this in its formula or text. */
function rowWith(part: string): number {
  const found = [...excel.sheet(TEXT).cells].find(
    ([key, { formula, value }]) => key.endsWith(',0') && (formula ?? String(value)).includes(part),
  );
  return Number(found?.[0].split(',')[0] ?? -1);
}

beforeEach(() => open(DRAWN));

afterEach(async () => {
  session.close();
  await idle();
  expect(excel.misses).toEqual([]);
  expect(excel.heldReferences).toBe(0);
});

describe('writing the text', () => {
  it('adds the three sheets: formulas over the tables, what they rest on, the record hidden', async () => {
    await session.writeText(true);
    expect(names().slice(-3)).toEqual([TEXT, CHARTS, DATA]);
    expect(told()).toMatchObject({ kind: 'written', sheet: TEXT });
    const formulas = [...excel.sheet(TEXT).cells.values()].flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    expect(
      formulas.filter((formula) => formula.includes(DRAWN.sheets[0]?.name ?? '?')).length,
    ).toBeGreaterThan(0);
    expect(cellOf(1, 0)?.formula).toContain(`${DATA}`);
    expect([...excel.sheet(TEXT).hiddenColumns]).toEqual([2]);
    expect(excel.sheet(TEXT).formats.get('A1 Bold')).toBe(true);
    expect(excel.workbook.selection.sheet).toBe(TEXT);
    expect(session.store.getState().written?.to).toBe('sheet');
  });

  it('takes one trip to read, one to look, and one to write, which is one step to undo', async () => {
    await session.writeText(true);
    await idle();
    const cells = ({ acts }: (typeof excel.requests)[number]) => acts.includes('Formulas =');
    expect(excel.requests.slice(0, 3).map(({ writes }) => writes)).toEqual([false, false, true]);
    expect(excel.requests.filter(cells)).toEqual([excel.requests[2]]);
    // What was written is kept too.
    expect(excel.requests.slice(3).flatMap(({ acts }) => acts)).toEqual(['Add']);
  });

  it('writes plain text without formulas, and no sheet for what formulas rest on', async () => {
    await session.writeText(false);
    expect(names()).not.toContain(DATA);
    const cells = [...excel.sheet(TEXT).cells.values(), ...excel.sheet(CHARTS).cells.values()];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(String(cellOf(rowWith('万元'), 0)?.value)).toMatch(/\d/u);
  });

  it('takes a paragraph in the user’s own words as these words, beside formulas', async () => {
    const sections = session.store.getState().drafts[0]?.text.sections ?? [];
    const section = sections.find(({ paragraphs }) => paragraphs.some(({ pieces }) => pieces !== undefined));
    const paragraph = section?.paragraphs.find(({ pieces }) => pieces !== undefined);
    if (section === undefined || paragraph === undefined) throw new Error('nothing to rewrite');
    session.editParagraph(section.id, paragraph, '这一段在窗格里改写过。');
    await session.writeText(true);
    const row = rowWith('这一段在窗格里改写过。');
    expect(row).toBeGreaterThan(0);
    expect(cellOf(row, 0)?.formula).toBeUndefined();
  });

  it('draws each chart beside its block: range, title, labels, an axis from zero, one below the other', async () => {
    await session.writeText(true);
    const { charts } = excel.sheet(CHARTS);
    expect(charts.length).toBeGreaterThanOrEqual(3);
    let above = -1;
    for (const { name, type, source, set } of charts) {
      const [, first = '', last = ''] = /^A(\d+):[B-D](\d+)$/u.exec(source) ?? [];
      const [caption, heading, category] = [-2, -1, 0].map(
        (by) => cellOf(Number(first) + by, 0, CHARTS)?.value,
      );
      expect(name).toBe(`勾稽 ${String(caption).split('：')[0] ?? ''}`);
      expect(set.get('Title.Text')).toBe(caption);
      expect(heading).toBe('项目');
      expect(category).not.toBe('');
      expect(cellOf(Number(last), 0, CHARTS)).toMatchObject({ value: '' });
      expect(set.get('DataLabels.ShowValue')).toBe(true);
      expect(set.get('ValueAxis.Minimum') ?? null).toBe(type === 'Pie' ? null : 0);
      const [, top = '', bottom = ''] = /^E(\d+):K(\d+)$/u.exec(String(set.get('Position'))) ?? [];
      expect(Number(top)).toBeGreaterThan(above);
      above = Number(bottom);
    }
  });
});

describe('writing the text again', () => {
  it('replaces its charts and leaves the user’s', async () => {
    await session.writeText(true);
    const { charts } = excel.sheet(CHARTS);
    const drawn = charts.map(({ name }) => name);
    charts.push({ name: '我的图', type: 'Pie', source: 'A1', set: new Map() });
    await session.writeText(true);
    expect(charts.map(({ name }) => name)).toEqual(['我的图', ...drawn]);
    expect(names().slice(-3)).toEqual([TEXT, CHARTS, DATA]);
  });

  it('leaves what the user wrote and changed, and the notes beside it', async () => {
    await session.writeText(false);
    const row = rowWith('万元');
    const rows = excel.sheet(TEXT).cells.size;
    const bottom = Math.max(...[...excel.sheet(TEXT).cells.keys()].map((key) => Number(key.split(',')[0])));
    excel.type(TEXT, row, 0, '这一段我自己写。');
    excel.type(TEXT, row, 4, true);
    excel.type(TEXT, row, 5, 45000);
    Object.assign(cellOf(row, 5) ?? {}, { format: 'yyyy/m/d' });
    excel.type(TEXT, bottom + 1, 0, '最后我再加一段。');
    await session.writeText(false);
    expect(cellOf(row, 0)?.value).toBe('这一段我自己写。');
    expect(cellOf(row, 1)?.value).toContain('您改过');
    expect(cellOf(row, 4)?.value).toBe(true);
    expect(cellOf(row, 5)).toMatchObject({ value: 45000, format: 'yyyy/m/d' });
    expect(rowWith('最后我再加一段。')).toBe(bottom + 1);
    expect(excel.sheet(TEXT).cells.size).toBeGreaterThan(rows);
    expect(told()).toMatchObject({ kind: 'written', notes: ['情况说明里您写的和改过的 2 段没有动。'] });
  });

  it('does not take formulas it wrote itself for changed', async () => {
    await session.writeText(true);
    await session.writeText(true);
    const notes = told()?.kind === 'written' ? told() : null;
    expect(JSON.stringify(notes)).not.toContain('没有动');
  });

  it('shows a conflict beside the paragraph where the figures changed since', async () => {
    await session.writeText(false);
    const row = rowWith('万元');
    const [, total = ''] = /([\d.]+)万元/u.exec(String(cellOf(row, 0)?.value)) ?? [];
    excel.type(TEXT, row, 0, '这一段我自己写。');
    for (const { name } of DRAWN.sheets)
      for (const [key, { value }] of excel.sheet(name).cells) {
        const [r = 0, c = 0] = key.split(',').map(Number);
        if (value === Number(total)) excel.type(name, r, c, 987654.32);
      }
    await vi.waitFor(() => expect(JSON.stringify(session.store.getState().drafts)).toContain('987654.32'));
    await session.writeText(false);
    expect(cellOf(row, 0)?.value).toBe('这一段我自己写。');
    expect(cellOf(row, 1)?.value).toContain('987654.32');
    expect(JSON.stringify(told())).toContain('请核对');
  });
});

describe('somebody else’s', () => {
  it('sheet of that name is left alone, and what stands on the one written instead is kept', async () => {
    await open({ ...DRAWN, sheets: [...DRAWN.sheets, foreign(TEXT)] });
    await session.writeText(false);
    expect([...excel.sheet(TEXT).cells.values()].map(({ value }) => value)).toEqual(['别人的']);
    const second = excel.sheet(`${TEXT}(2)`);
    expect(told()).toMatchObject({ kind: 'written', sheet: `${TEXT}(2)` });
    expect(JSON.stringify(told())).toContain('没有动它');
    excel.type(second.name, 2, 0, '我的第一节');
    await session.writeText(false);
    expect(names()).not.toContain(`${TEXT}(3)`);
    expect(second.cells.get('2,0')?.value).toBe('我的第一节');
  });

  it('sheet that appears at the last moment is left alone too, and nothing else is written', async () => {
    excel.beforeRequest = (number) => {
      if (number === 2)
        excel.workbook.sheets.push({ ...excel.sheet(DRAWN.sheets[0]?.name ?? ''), name: CHARTS });
    };
    await session.writeText(true);
    excel.beforeRequest = () => undefined;
    expect(told()).toMatchObject({ kind: 'failed', message: expect.stringContaining(CHARTS) as string });
    expect(names()).not.toContain(TEXT);
  });

  it('protection is said before anything is touched', async () => {
    excel.workbook.isProtected = true;
    await session.writeText(true);
    expect(told()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('结构受保护') as string,
    });
    expect(names()).toEqual(DRAWN.sheets.map(({ name }) => name));
    excel.workbook.isProtected = false;
    await session.writeText(true);
    excel.sheet(CHARTS).isProtected = true;
    const before = excel.sheet(TEXT).cells.size;
    await session.writeText(true);
    expect(told()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('“图表”受保护') as string,
    });
    expect(excel.sheet(TEXT).cells.size).toBe(before);
  });
});
