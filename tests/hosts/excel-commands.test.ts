// The ribbon's own commands through the real Office.js client: what they mark, what they say, and that each ends once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack, type RulePack } from '../../src/checking/packs/rule-pack';
import { COMMAND_NAMES } from '../../src/hosts/excel/command-names';
import { excelCommands } from '../../src/hosts/excel/excel-commands';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { outcomeIn } from '../../src/hosts/excel/outcome-link';
import type { Tell } from '../../src/hosts/excel/ribbon-commands';
import { showOutcome } from '../../src/hosts/excel/show-outcome';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import type { Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { sample } from '../contract/sample';
import { DesktopWindow } from '../host/desktop-window';
import { EmulatedExcel } from '../host/emulated-excel';
import { OFFICE_DIST, openInExcel, ORIGIN } from '../host/office-in-node';
import { readFile } from '../host/read-file';
import { excelApi } from '../host/requirement-sets';

let excel: EmulatedExcel;
let desktop: DesktopWindow;
let commands: ReturnType<typeof excelCommands> | undefined;

interface Given {
  readonly workbook?: Workbook;
  readonly rules?: RulePack;
  readonly tell?: Tell;
  readonly workMs?: number;
}

/** A workbook in Excel, and the page behind the commands. */
async function open(given: Given = {}): Promise<void> {
  excel = new EmulatedExcel(given.workbook ?? (await sample()), excelApi('1.14', OFFICE_DIST));
  desktop = new DesktopWindow(ORIGIN);
  await openInExcel(excel, '1.14', desktop);
  const host = createExcelHost(readFile);
  // The client keeps what was associated first, like everything it loaded.
  const isFirst = commands === undefined;
  commands = excelCommands(host, () => given.rules ?? null, given.tell ?? showOutcome, given.workMs);
  if (!isFirst) return;
  for (const name of COMMAND_NAMES)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => commands?.[name](event));
}

const PATIENT = { timeout: 15_000 };
const eventually: typeof expect.poll = (look) => expect.poll(look, PATIENT);
const idle = () => new Promise((resolve) => setTimeout(resolve, 60));

/** What the latest dialog says, once it is open. */
async function said(): Promise<string> {
  await eventually(() => desktop.openDialogs.length).toBe(1);
  return shown(desktop.openDialogs[0]?.url ?? '');
}

const shown = (url: string) => outcomeIn(new URL(url).hash)?.join('\n') ?? 'nothing';
const formats = () => excel.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
/** Every place of ours that is marked. */
const marked = () =>
  excel.workbook.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.flatMap(({ address }) =>
      address.split(',').map((one) => ({ sheet: name, address: one })),
    ),
  );
const MARKED = /已标注 [1-9]\d* 处/u;
const done = (id: string) => ({ id, status: 0 });

/** The dialog is closed by its frame, and every command pressed so far must have ended once. */
async function closeDialog(...ids: readonly string[]): Promise<void> {
  desktop.closeByUser();
  await eventually(() => desktop.completed).toEqual(ids.map(done));
}

beforeEach(() => open());

afterEach(async () => {
  await idle();
  expect(excel.misses).toEqual([]);
  expect(excel.heldReferences).toBe(0);
  expect(desktop.strayCloses).toBe(0);
});

describe('标注', () => {
  it('marks the findings, goes to the first, says what was not checked, and ends once it has been read', async () => {
    const id = desktop.press('markFindings');
    const words = await said();
    const count = Number(/^已标注 (\d+) 处/u.exec(words)?.[1]);
    expect(marked().length).toBeGreaterThan(0);
    expect(count).toBe(marked().length);
    expect(words).toContain(`错误 ${count}（红色），警告 0（黄色）`);
    expect(marked()).toContainEqual(excel.workbook.selection);
    // Excel ends the page, and the dialog with it, once a command is called completed.
    expect(desktop.completed).toEqual([]);
    await closeDialog(id);
    expect(desktop.browser).toEqual([]);
  });

  it('ends when the button in the dialog is pressed, which closes it', async () => {
    const id = desktop.press('markFindings');
    await said();
    desktop.tellParent('close');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(desktop.openDialogs).toEqual([]);
  });

  it('writes in one request, and asks for no events', async () => {
    const id = desktop.press('markFindings');
    await said();
    expect(excel.requests.filter(({ writes }) => writes)).toHaveLength(1);
    expect(excel.requests.flatMap(({ acts }) => acts).filter((act) => /event/iu.test(act))).toEqual([]);
    await closeDialog(id);
  });

  it('leaves out what somebody stands by, and says so: not an error, not passed', async () => {
    const session = createSession(createExcelHost(readFile), { review, draft }, 0);
    await session.load();
    for (const { id, cause } of session.store.getState().review?.books[0]?.report.findings ?? [])
      if (cause === null) session.accept(id, { reason: '财政已批复的调整', by: null });
    await eventually(() => excel.workbook.xmlParts.size).toBe(1);
    session.close();
    const id = desktop.press('markFindings');
    const words = await said();
    expect(words).toMatch(/^除了接受的例外，没有错误和警告/u);
    expect(words).toMatch(/接受的例外 \d+ 处没有标：不算错误，也不算通过/u);
    expect(formats()).toEqual([]);
    await closeDialog(id);
  });

  it('says that kept exceptions are damaged, and leaves them where they are', async () => {
    const session = createSession(createExcelHost(readFile), { review, draft }, 0);
    await session.load();
    session.answer('unit.nature', '行政单位');
    await eventually(() => excel.workbook.xmlParts.size).toBe(1);
    session.close();
    const [[key, xml] = ['', '']] = [...excel.workbook.xmlParts];
    const damaged = xml.replace(/<text>[^<]*/u, '<text>{');
    excel.workbook.xmlParts.set(key, damaged);
    const id = desktop.press('markFindings');
    expect(await said()).toContain('已损坏，没有用上');
    expect([...excel.workbook.xmlParts]).toEqual([[key, damaged]]);
    await closeDialog(id);
  });

  it('checks the user’s own rules too, and says how many places of them make no sense', async () => {
    const text =
      '【自01】合计不大于零\n对 表3 合计行：\n  本年支出合计 <= 0\n\n【自02】读不懂\n对 表3 每一：\n  甲 = 乙';
    await open({ rules: parsePack(text, '窗格') });
    const id = desktop.press('markFindings');
    expect(await said()).toMatch(/自定义规则有 \d+ 处读不懂，没有使用/u);
    expect(excel.sheet('公开03表').conditionalFormats.length).toBeGreaterThan(0);
    await closeDialog(id);
  });

  it('touches nothing where no table is recognised, and does not call it passed', async () => {
    const cell = { value: { kind: 'text', text: '购物清单' } } as const;
    const sheet = { name: '清单', visibility: 'visible', rows: [[cell]], merges: [] } as const;
    await open({
      workbook: { name: '清单.xlsx', sheets: [{ ...sheet, hiddenRows: [], hiddenColumns: [] }] },
    });
    const id = desktop.press('markFindings');
    expect(await said()).toMatch(/^没有核对：/u);
    expect(excel.requests.filter(({ writes }) => writes)).toEqual([]);
    await closeDialog(id);
  });

  it('marks what it may where a sheet is protected, and names that sheet', async () => {
    excel.sheet('公开08表').isProtected = true;
    const id = desktop.press('markFindings');
    expect(await said()).toContain('“公开08表”受保护，没有动');
    expect(marked().map(({ sheet }) => sheet)).not.toContain('公开08表');
    await closeDialog(id);
  });

  it('does not look like passed where every sheet is protected', async () => {
    for (const sheet of excel.workbook.sheets) sheet.isProtected = true;
    const id = desktop.press('markFindings');
    expect(await said()).toMatch(/^没有标注。/u);
    expect(formats()).toEqual([]);
    await closeDialog(id);
  });

  it('keeps the marks where the first of them is on a sheet that cannot be gone to', async () => {
    for (const sheet of excel.workbook.sheets) sheet.visibility = 'Hidden';
    const id = desktop.press('markFindings');
    const words = await said();
    expect(words).toMatch(MARKED);
    expect(words).toContain('没有跳到第一处：工作表是隐藏的');
    await closeDialog(id);
  });
});

describe('清除标注', () => {
  it('takes away what 标注 added and nothing else', async () => {
    const theirs = { id: 'cf7', address: 'C9', type: 'Custom', set: new Map([['Formula', '=C9>0']]) };
    excel.sheet('公开08表').conditionalFormats.push(theirs);
    const first = desktop.press('markFindings');
    await said();
    await closeDialog(first);
    expect(formats().length).toBeGreaterThan(1);
    const second = desktop.press('clearMarks');
    expect(await said()).toMatch(/^已清除勾稽的标注/u);
    expect(formats()).toEqual([theirs]);
    await closeDialog(first, second);
  });

  it('names the sheets that it may not touch', async () => {
    const first = desktop.press('markFindings');
    await said();
    await closeDialog(first);
    excel.sheet('公开08表').isProtected = true;
    const second = desktop.press('clearMarks');
    expect(await said()).toContain('“公开08表”受保护，没有动');
    expect(marked().map(({ sheet }) => sheet)).toContain('公开08表');
    expect(marked().every(({ sheet }) => sheet === '公开08表')).toBe(true);
    await closeDialog(first, second);
  });
});

describe('a command that meets trouble', () => {
  it('waits while a cell is being edited, and then does it', async () => {
    excel.isEditingCell = true;
    let asked = 0;
    excel.beforeRequest = () => {
      asked += 1;
      if (asked > 1) excel.isEditingCell = false;
    };
    const id = desktop.press('markFindings');
    expect(await said()).toMatch(MARKED);
    await closeDialog(id);
  });

  it('says so where the cell is edited on and on', async () => {
    excel.isEditingCell = true;
    const id = desktop.press('markFindings');
    expect(await said()).toContain('没有做成。您正在编辑单元格');
    excel.isEditingCell = false;
    expect(formats()).toEqual([]);
    await closeDialog(id);
  });

  it.each(['markFindings', 'clearMarks'])('says what Excel says where %s is refused', async (name) => {
    excel.faults.push('AccessDenied');
    const id = desktop.press(name);
    expect(await said()).toMatch(/^没有做成。.+\n?/u);
    await closeDialog(id);
  });

  it('does not wait for ever for an Excel that does not answer, and marks nothing after that', async () => {
    await open({ workMs: 100 });
    excel.latencyMs = 200;
    const id = desktop.press('markFindings');
    expect(await said()).toContain('Excel 没有应答，不知道做成没有');
    await closeDialog(id);
    const requests = () => excel.requests.length;
    for (let before = -1; before !== requests(); await new Promise((next) => setTimeout(next, 500)))
      before = requests();
    expect(requests()).toBeGreaterThan(0);
    expect(formats()).toEqual([]);
  });

  it('opens the browser where Excel opens no dialog', async () => {
    desktop.dialogFault = 5001;
    const id = desktop.press('markFindings');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(desktop.browser.map(shown)).toEqual([expect.stringMatching(MARKED)]);
  });

  it('opens the browser where Excel does not even answer whether it opens one', async () => {
    await open({ tell: (paragraphs, stay) => showOutcome(paragraphs, stay, 50) });
    desktop.dialogFault = null;
    const id = desktop.press('markFindings');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(desktop.browser).toHaveLength(1);
  });

  it('leaves it at that where the user would not have a dialog', async () => {
    desktop.dialogFault = 12009;
    const id = desktop.press('markFindings');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(desktop.browser).toEqual([]);
    expect(formats().length).toBeGreaterThan(0);
  });

  it('ends though nobody closes the dialog', async () => {
    await open({ tell: (paragraphs, { signal }) => showOutcome(paragraphs, { ms: 50, signal }) });
    const id = desktop.press('markFindings');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(desktop.dialogs.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it('keeps the dialog no longer than Excel keeps the command: five minutes from the button', async () => {
    let stays = 0;
    await open({ tell: (_paragraphs, { ms }) => Promise.resolve(void (stays = ms)) });
    const id = desktop.press('clearMarks');
    await eventually(() => desktop.completed).toEqual([done(id)]);
    expect(stays).toBeGreaterThan(60_000);
    expect(stays).toBeLessThan(300_000);
  });

  it('ends though telling of it fails, and the next one works', async () => {
    let failing = true;
    await open({ tell: (...all) => (failing ? Promise.reject(new Error('a bug')) : showOutcome(...all)) });
    const first = desktop.press('clearMarks');
    await eventually(() => desktop.completed).toEqual([done(first)]);
    failing = false;
    const second = desktop.press('clearMarks');
    await said();
    await closeDialog(first, second);
  });

  it('is told from one that does not exist by the client itself', async () => {
    desktop.press('toString.nothing');
    await eventually(() => desktop.completed).toHaveLength(1);
    expect(desktop.completed[0]?.status).not.toBe(0);
  });
});

describe('two commands at once', () => {
  it('run one after the other, and one dialog tells of both', async () => {
    // Something has to take time, or the first is done before the second is called.
    excel.latencyMs = 10;
    const ids = [desktop.press('markFindings'), desktop.press('clearMarks')];
    const words = await said();
    expect(words).toMatch(/^已标注 [1-9][\s\S]*已清除勾稽的标注/u);
    expect(formats()).toEqual([]);
    expect(desktop.dialogs).toHaveLength(1);
    await closeDialog(...ids);
    await idle();
    expect(desktop.completed).toHaveLength(2);
  });

  it('mark once where the button is pressed twice', async () => {
    // Something has to take time, or the first is done before the second is called.
    excel.latencyMs = 10;
    const ids = [desktop.press('markFindings'), desktop.press('markFindings')];
    await said();
    expect(formats()).toHaveLength(new Set(marked().map(({ sheet }) => sheet)).size);
    await closeDialog(...ids);
  });

  it('close the dialog of the one before, and have one of their own', async () => {
    const first = desktop.press('markFindings');
    await said();
    const second = desktop.press('clearMarks');
    await eventually(() => desktop.dialogs.length).toBe(2);
    expect(await said()).toMatch(/^已清除勾稽的标注/u);
    expect(formats()).toEqual([]);
    await closeDialog(first, second);
  });
});
