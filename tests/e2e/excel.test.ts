// The built pane from end to end in Chromium, before an emulated Excel with the embedded sample.
import { describe, expect, it } from 'vitest';
import { sample } from '../contract/sample';
import { EmulatedExcel } from '../host/emulated-excel';
import { type ExcelWindow, openInBrowser } from '../host/office-in-browser';
import { OFFICE_DIST } from '../host/office-in-node';
import { excelApi } from '../host/requirement-sets';
import { builtSite } from './built-site';

const site = builtSite();

const SHEET = '公开08表';
const ITEM = '差旅费';

async function open(
  version: string,
  isReadOnly = false,
): Promise<{ excel: EmulatedExcel; window: ExcelWindow }> {
  const excel = new EmulatedExcel(await sample(), excelApi(version, OFFICE_DIST));
  excel.isReadOnly = isReadOnly;
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  // A step that never comes is named, rather than the test as a whole.
  context.setDefaultTimeout(10_000);
  const window = await openInBrowser(context, excel, site.url, version);
  return { excel, window };
}

/** A loaded machine takes its time. */
const eventually: typeof expect.poll = (look) => expect.poll(look, { timeout: 10_000 });

/** Where the amount beside a label stands. */
function besides(excel: EmulatedExcel, label: string): { readonly row: number; readonly col: number } {
  const found = [...excel.sheet(SHEET).cells].find(([, { value }]) => String(value).trim() === label);
  const [row = 0, col = 0] = (found?.[0] ?? '').split(',').map(Number);
  return { row, col: col + 1 };
}

describe('the pane in Excel', () => {
  it('opens, hears an edit, goes there, corrects it, writes the text, keeps what is filled in', async () => {
    const { excel, window } = await open('1.14');
    const { row, col } = besides(excel, ITEM);
    const amount = () => excel.sheet(SHEET).cells.get(`${row},${col}`)?.value;
    const pane = () => window.pane();
    const tab = (name: string) => pane().getByRole('tab', { name });

    const tiles = () => pane().getByRole('list', { name: '各表状态' }).getByRole('listitem');
    await tiles().first().waitFor();
    expect(await tiles().count()).toBe(13);
    /** As a person does it, with Enter at the end. */
    const enter = (value: number) => {
      excel.turnTo(SHEET);
      excel.type(SHEET, row, col, value);
      excel.selectCell(row + 1, col);
    };

    // The sample's own slip is corrected by hand: no error is left.
    enter(2.49);
    await pane().getByText('有误', { exact: true }).first().waitFor({ state: 'detached' });
    // Another takes its place.
    enter(2.94);
    await tab('勾稽').click();
    const fix = pane()
      .getByRole('button', { name: /改为 2\.49/u })
      .first();
    await fix.waitFor();
    expect(excel.requests.filter(({ writes }) => writes)).toEqual([]);

    await pane()
      .getByRole('button', { name: new RegExp(`定位到 ${SHEET}!`, 'u') })
      .first()
      .click();
    await eventually(() => excel.workbook.selection.sheet).toBe(SHEET);

    await fix.click();
    await pane()
      .getByRole('group', { name: /改为 2\.49/u })
      .getByRole('button')
      .first()
      .click();
    await eventually(amount).toBe(2.49);
    await fix.waitFor({ state: 'detached' });

    await tab('说明').click();
    await pane().getByRole('button', { name: '写入工作表' }).click();
    await eventually(() => excel.workbook.sheets.map(({ name }) => name)).toContain('情况说明');
    await eventually(() => excel.sheet('情况说明').cells.size).toBeGreaterThan(20);
    // The charts come last.
    await eventually(() => excel.workbook.sheets.at(-1)?.name).toBe('情况说明数据');
    await eventually(() => excel.sheet('图表').charts.length).toBeGreaterThanOrEqual(3);
    const written = () => excel.sheet('情况说明').cells.values();
    expect([...written()].filter(({ formula }) => formula?.includes('公开01表')).length).toBeGreaterThan(0);
    await pane().getByText('已写入工作表“情况说明”').waitFor();
    await pane().getByRole('button', { name: '更多写入方式' }).click();
    await pane().getByRole('menuitemradio', { name: '纯文字' }).click();
    await eventually(() => [...written()].every(({ formula }) => formula === undefined)).toBe(true);

    const question = pane().locator('[data-question]:has(textarea)').first();
    const id = (await question.getAttribute('data-question')) ?? '';
    const field = () => pane().locator(`[data-question="${id}"] textarea`);
    await field().fill('虚构的回答一则');
    await field().blur();
    await eventually(() => [...excel.workbook.xmlParts.values()].join('')).toContain('虚构的回答一则');

    await window.reload();
    await tab('说明').click();
    await eventually(() => field().inputValue()).toBe('虚构的回答一则');
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
    expect(excel.heldReferences).toBe(0);
  }, 60_000);

  it('marks the cells of findings, writes the working paper, and says so while a cell is being edited', async () => {
    const { excel, window } = await open('1.15');
    const pane = window.pane();
    const marks = () => excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
    await pane.getByRole('tab', { name: '勾稽' }).click();
    await pane.getByRole('button', { name: '标注单元格' }).click();
    await pane.getByText(/已在工作簿里标注 \d+ 处/u).waitFor();
    expect(marks().length).toBeGreaterThan(0);
    await pane.getByRole('button', { name: '清除标注' }).click();
    await pane.getByText('已清除勾稽的标注').waitFor();
    expect(marks()).toEqual([]);
    await pane.getByRole('button', { name: '写入核对底稿' }).click();
    await eventually(() => excel.workbook.sheets.map(({ name }) => name)).toContain('核对底稿');
    excel.isEditingCell = true;
    await pane
      .getByRole('button', { name: /^定位到 /u })
      .first()
      .click();
    await pane.getByText('您正在编辑单元格').waitFor();
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
  }, 60_000);

  it('checks a file opened for reading only, says at once that nothing is kept, and why it cannot write', async () => {
    const { excel, window } = await open('1.14', true);
    const pane = window.pane();
    await pane.getByText('以只读方式打开的：可以核对').waitFor();
    expect(await pane.getByText('有误', { exact: true }).count()).toBeGreaterThan(0);
    await pane.getByRole('tab', { name: '说明' }).click();
    await pane.getByRole('button', { name: '写入工作表' }).click();
    await pane.getByText('以只读方式打开的，不能写入').waitFor();
    expect(excel.workbook.sheets).toHaveLength(13);
    expect(await window.complaints()).toEqual([]);
    expect(excel.misses).toEqual([]);
  }, 60_000);

  it('is refused politely by an Excel below the floor', async () => {
    const { excel, window } = await open('1.13');
    await window.pane().getByRole('alert').getByText('这个版本的 Excel 太旧').waitFor();
    expect(excel.requests.filter(({ bytes }) => bytes > 2000)).toEqual([]);
    expect(await window.complaints()).toEqual([]);
  });
});
