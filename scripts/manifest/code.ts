// What the manifest promises against what the program does: the version of Excel it needs, the places it opens.
import { type ManifestElement, named, type Problem, problem } from './element';
import { valuesOf } from './values';

/** What the sources say. */
export interface Code {
  /** The requirement set that the pane asks for before it starts. */
  readonly floor: string | null;
  /** Members of Excel that the sources use, with the set each came with and where it is used. */
  readonly uses: readonly ExcelUse[];
  /** The places of the pane. */
  readonly tabs: readonly string[];
  /** The functions that buttons may call. */
  readonly commands: readonly string[];
}

export interface ExcelUse {
  readonly member: string;
  /** `ExcelApi`, in other members another set. */
  readonly set: string;
  /** `1.9`; something else for a member that no released Excel has. */
  readonly version: string;
  /** `src/hosts/excel/read-sheets.ts:40` */
  readonly place: string;
}

export function checkCode(root: ManifestElement, code: Code): readonly Problem[] {
  return [...checkFloor(root, code), ...checkTabs(root, code.tabs), ...checkCommands(root, code.commands)];
}

function checkFloor(root: ManifestElement, { floor, uses }: Code): readonly Problem[] {
  const sets = named(root, 'Set');
  const excel = sets.find((element) => element.attribute('Name') === 'ExcelApi');
  const promised = new Map(
    sets.map((element) => [element.attribute('Name'), element.attribute('MinVersion') ?? '']),
  );
  const place = excel ?? root;
  const asked = promised.get('ExcelApi') ?? '（没有写）';
  return [
    ...named(root, 'VersionOverrides').flatMap(({ children }) =>
      children
        .filter(({ name }) => name === 'Requirements')
        .map((element) => problem(element, '<Requirements> 写在 <VersionOverrides> 里只会藏起按钮。')),
    ),
    ...(floor === asked
      ? []
      : [problem(place, `这里要求 ExcelApi ${asked}，窗格启动时却检查 ${floor ?? '（没有检查）'}。`)]),
    ...uses
      .filter(({ set, version }) => !reaches(promised.get(set) ?? '', version))
      .map((use) =>
        problem(place, `${use.place} 用到 ${use.member}，它要 ${use.set} ${use.version}，这里没有要求。`),
      ),
  ];
}

/** Whether the promised version has what came with the needed one; one that is no number is had by none. */
function reaches(promised: string, needed: string): boolean {
  const [major = NaN, minor = NaN] = promised.split('.').map(Number);
  const [neededMajor = NaN, neededMinor = NaN] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Buttons open one pane, each at its place; two panes would read the workbook twice and answer it twice. */
function checkTabs(root: ManifestElement, tabs: readonly string[]): readonly Problem[] {
  const unknown = named(root, 'Url').flatMap((element) =>
    valuesOf(element).flatMap((url) => {
      const tab = /[?&]tab=([^&#]*)/u.exec(url)?.[1];
      return tab === undefined || tabs.includes(tab) ? [] : [problem(element, `窗格里没有“${tab}”这一处。`)];
    }),
  );
  const [first, ...others] = named(root, 'TaskpaneId');
  const second = others.filter(({ text }) => text !== first?.text);
  return [
    ...unknown,
    ...second.map((element) => problem(element, `<TaskpaneId> 应当都是“${first?.text ?? ''}”。`)),
  ];
}

/** Buttons that call what is not there, and what is there without a button. */
function checkCommands(root: ManifestElement, commands: readonly string[]): readonly Problem[] {
  const called = named(root, 'FunctionName');
  const [file] = named(root, 'FunctionFile');
  return [
    ...called
      .filter(({ text }) => !commands.includes(text))
      .map((element) => problem(element, `程序里没有名为“${element.text}”的命令。`)),
    ...commands
      .filter((name) => !called.some(({ text }) => text === name))
      .map((name) => problem(root, `命令“${name}”没有按钮。`)),
    ...(file === undefined
      ? called.map((element) => problem(element, `按钮要执行“${element.text}”，却没有 <FunctionFile>。`))
      : []),
  ];
}
