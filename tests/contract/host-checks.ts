// What every host must do with the same workbook, as plain steps without a test framework: the tests run them before the
// emulated Excel, in the page and for the command line, and `conformance.ts` in a real Excel.
import type { Host, HostChange, HostResult } from '../../src/session/host';
import { review } from '../../src/session/review';
import { formatRef, parseRef } from '../../src/workbook/address';
import { type CellRef, valueAt, type Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';

export interface Check {
  readonly title: string;
  /** The title for the report of a real Excel. */
  readonly words: string;
  /** The host does what the check asks for; the command line, for example, selects nothing. */
  readonly concerns: (host: Host) => boolean;
  /** Throws where the host does otherwise. `file` is the workbook as the reader of files has it. */
  readonly run: (host: Host, file: Workbook) => Promise<void>;
}

const always = () => true;

export const HOST_CHECKS: readonly Check[] = [
  {
    title: 'every sheet is there, in its order and visibility',
    words: '每张工作表都读到，次序和显示状态相同',
    concerns: always,
    run: sameSheets,
  },
  {
    title: 'every figure is read as from the file',
    words: '每个数字读得和文件里一样',
    concerns: always,
    run: sameFigures,
  },
  {
    title: 'the findings and the outcome of every rule are the same',
    words: '发现的问题和每条规则的结果相同',
    concerns: always,
    run: sameFindings,
  },
  { title: 'the text is the same', words: '情况说明相同', concerns: always, run: sameText },
  {
    title: 'sheets are read again by name, and one that is not there is left out',
    words: '按名称重读工作表，没有的不给',
    concerns: always,
    run: again,
  },
  {
    title: 'another file is read as what it is, and what is none is refused in words',
    words: '不是工作簿的文件用文字说明拒绝',
    concerns: always,
    run: file,
  },
  {
    title: 'a cell is selected; on a sheet that is not there it is refused in words',
    words: '选中单元格；没有的工作表用文字说明拒绝',
    concerns: (host) => host.activeCell !== undefined,
    run: selecting,
  },
  {
    title: 'a cell is corrected, the listener hears of that sheet, and the finding is gone',
    words: '改一个单元格，收到改动的消息，问题消失',
    concerns: (host) => host.writeCell !== undefined,
    run: correcting,
  },
  {
    title: 'what is filled in is kept, and not written over what another pane kept',
    words: '填写的内容存得住，不覆盖别的窗格存的',
    concerns: (host) => host.saveState !== undefined,
    run: keeping,
  },
];

async function sameSheets(host: Host, file: Workbook): Promise<void> {
  const heads = ({ sheets }: Workbook) => sheets.map(({ name, visibility }) => ({ name, visibility }));
  same(heads(done(await host.readWorkbook())), heads(file));
}

async function sameFigures(host: Host, file: Workbook): Promise<void> {
  same(figures(done(await host.readWorkbook())), figures(file));
}

async function sameFindings(host: Host, file: Workbook): Promise<void> {
  const workbook = done(await host.readWorkbook());
  same(findings(workbook), findings(file));
  holds(findings(workbook).length > 0, 'the sample has a slip to find');
}

async function sameText(host: Host, file: Workbook): Promise<void> {
  const text = (workbook: Workbook) =>
    review(workbook).books.map(({ book }) =>
      draft(book, {}).text.sections.map(({ title, paragraphs }) => ({ title, paragraphs })),
    );
  same(text(done(await host.readWorkbook())), text(file));
}

async function again(host: Host, file: Workbook): Promise<void> {
  const names = file.sheets.slice(0, 2).map(({ name }) => name);
  const grids = done(await host.readSheets([...names, '没有这张表']));
  same(
    grids.map(({ name }) => name),
    names,
  );
}

async function file(host: Host): Promise<void> {
  const refused = await host.readFile('坏.xlsx', new TextEncoder().encode('不是工作簿').buffer);
  holds(refused.kind === 'failed' && refused.message !== '', 'a file that is no workbook is refused');
}

async function selecting(host: Host, { sheets }: Workbook): Promise<void> {
  const cell: CellRef = { sheet: sheets[1]?.name ?? '', row: 6, col: 1 };
  done(await host.selectCell(cell));
  same(done((await host.activeCell?.()) ?? { kind: 'failed', message: 'no cell' }), cell);
  const refused = await host.selectCell({ ...cell, sheet: '没有这张表' });
  holds(refused.kind === 'failed' && refused.message !== '', 'a sheet that is not there is refused');
}

/** Leaves the workbook as it was. */
async function correcting(host: Host, workbook: Workbook): Promise<void> {
  const suspect = findings(workbook)
    .flatMap(({ suspects }) => suspects)
    .find(({ expected }) => expected !== null);
  const cell = parseRef(suspect?.cell ?? '');
  if (cell === undefined || suspect === undefined) throw new Error('no finding says what a cell should hold');
  const changes: HostChange[] = [];
  const stop = host.onChanged((change) => changes.push(change));
  await pause();
  done(await write(host, cell, suspect.expected ?? ''));
  await pause();
  stop();
  holds(touches(changes, cell.sheet), `the edit of ${formatRef(cell)} was told of`);
  const errors = findings(done(await host.readWorkbook())).filter(({ severity }) => severity === 'error');
  same(
    errors.map(({ id }) => id),
    [],
  );
  const before = workbook.sheets.find(({ name }) => name === cell.sheet);
  const value = before === undefined ? undefined : valueAt(before, cell.row, cell.col);
  done(await write(host, cell, value?.kind === 'number' ? value.text : ''));
}

async function keeping(host: Host): Promise<void> {
  const key = `conformance/${Date.now()}`;
  same(done((await host.loadState?.(key)) ?? NOT_OFFERED), null);
  same(await host.saveState?.(key, '{"甲":"<&>"}', null), { kind: 'kept' });
  same(done((await host.loadState?.(key)) ?? NOT_OFFERED), '{"甲":"<&>"}');
  same(await host.saveState?.(key, '{"乙":1}', null), { kind: 'other', text: '{"甲":"<&>"}' });
}

const NOT_OFFERED = { kind: 'failed', message: 'not offered' } as const;

async function write(host: Host, cell: CellRef, input: string): Promise<HostResult<void>> {
  return (await host.writeCell?.(cell, input)) ?? NOT_OFFERED;
}

/** Where, what and how exactly: the same figure with fewer decimals shown is another one. */
function figures(workbook: Workbook): readonly string[] {
  return review(workbook).books.flatMap(({ book }) =>
    book.tables.flatMap((table) =>
      table.facts.map(({ cell, column, reading }) => {
        const read =
          reading.kind === 'amount'
            ? `${reading.amount.exact.toString()} ${reading.amount.unit} ${reading.amount.decimals}`
            : reading.kind;
        return `${table.id} ${formatRef(cell)} ${column}: ${read}`;
      }),
    ),
  );
}

function findings(workbook: Workbook) {
  return review(workbook).books.flatMap(({ report }) => report.findings);
}

function touches(changes: readonly HostChange[], sheet: string): boolean {
  return changes.some((change) => change.kind === 'workbook' || change.names.includes(sheet));
}

function done<T>(result: HostResult<T>): T {
  if (result.kind === 'failed') throw new Error(result.message);
  return result.value;
}

function same(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left === right) return;
  const at = [...(left ?? '')].findIndex((character, index) => character !== right?.[index]);
  const part = (text: string | undefined) => text?.slice(Math.max(0, at - 40), at + 80) ?? 'nothing';
  throw new Error(`found …${part(left)}… where …${part(right)}… was expected`);
}

function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`not so: ${what}`);
}

/** Until the host's events have come through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
