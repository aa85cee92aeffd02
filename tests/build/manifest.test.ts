// The manifest: good as it is built, and every fault that Office would refuse or pass over is found in a broken one.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkManifest } from '../../scripts/manifest/check-manifest';
import type { Code } from '../../scripts/manifest/code';
import { readCode } from '../../scripts/manifest/read-code';
import type { Site } from '../../scripts/manifest/site';
import { DEVELOPMENT_URL, siteUrl } from '../../scripts/site-url.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const url = 'https://gouji.example.com/';
const good = readFileSync(`${root}manifest.xml`, 'utf8').replaceAll(DEVELOPMENT_URL, url);

const fromFolder = (folder: string): Site['read'] => {
  return (path) => (existsSync(folder + path) ? readFileSync(folder + path) : null);
};
const built: Site = { url, read: fromFolder(`${root}dist/web/`) };
const code: Code = {
  floor: '1.14',
  tabs: ['checks', 'text', 'proofreading'],
  commands: ['markFindings', 'clearMarks'],
  uses: [{ member: 'Excel.Worksheet.onChanged', set: 'ExcelApi', version: '1.7', place: 'watch.ts:1' }],
};

const faults = (xml: string, site = built, sources = code) =>
  checkManifest(xml, site, sources).map(({ message }) => message);

/** The good manifest with one passage changed. */
function broken(from: string | RegExp, to: string): string {
  const changed = good.replace(from, to);
  if (changed === good) throw new Error(`the manifest has no ${String(from)}`);
  return changed;
}

describe('the manifest', () => {
  it('is without fault as it is built, and read by Microsoft’s own tool', async () => {
    const path = `${root}dist/web/manifest.xml`;
    const xml = readFileSync(path, 'utf8');
    const [, address = ''] = /<SourceLocation DefaultValue="([^"]*\/)/u.exec(xml) ?? [];
    expect(faults(xml, { ...built, url: address })).toEqual([]);
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      defaultLocale: 'zh-CN',
      displayName: '勾稽',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
    });
  });

  it('is without fault at another address, in a folder too', () => {
    const address = siteUrl('https://oa.example.com/gouji');
    expect(address).toBe('https://oa.example.com/gouji/');
    expect(faults(good.replaceAll(url, address), { ...built, url: address })).toEqual([]);
  });

  it('says on which line the fault is', () => {
    const line = good.split('\n').findIndex((text) => text.includes('<Permissions>')) + 1;
    const xml = broken('ReadWriteDocument<', 'ReadDocument<');
    expect(checkManifest(xml, built, code).map((problem) => problem.line)).toEqual([line]);
  });
});

describe('a broken manifest', () => {
  it.each<[string, string | RegExp, string, string]>([
    [
      'an element out of order',
      /(\s*<Version>.*)(\s*<ProviderName>.*)/u,
      '$2$1',
      '<Version> 应当在 <ProviderName> 之前',
    ],
    [
      'an element of the ribbon out of order',
      /(<Label resid="Check.Label"\/>)(\s*)(<Supertip>[\s\S]*?<\/Supertip>)/u,
      '$3$2$1',
      '<Label> 应当在 <Supertip> 之前',
    ],
    ['a missing element', /<SupportUrl.*\n\s*<Hosts>[\s\S]*?<\/Hosts>/u, '', '<OfficeApp> 里缺少 <Hosts>'],
    ['an unknown element', '<Permissions>', '<Colour/><Permissions>', '<OfficeApp> 里不能有 <Colour>'],
    ['no GUID', /<Id>.*<\/Id>/u, '<Id>gouji</Id>', '应当是 GUID'],
    ['a version of three parts', /<Version>.*<\/Version>/u, '<Version>0.1.0</Version>', '四段数字'],
    ['a language that is none', '<DefaultLocale>zh-CN', '<DefaultLocale>Chinese', '应当是语言-地区'],
    ['too few permissions', '>ReadWriteDocument<', '>ReadDocument<', '应当是 ReadWriteDocument'],
    [
      'a long name',
      '<DisplayName DefaultValue="勾稽"',
      `<DisplayName DefaultValue="${'勾'.repeat(126)}"`,
      '有 126 个字，最多 125 个',
    ],
    ['a long description', /<Description DefaultValue="/u, `$&${'长'.repeat(250)}`, '最多 250 个'],
    ['a long label', 'DefaultValue="检查"', `DefaultValue="${'查'.repeat(126)}"`, '最多 125 个'],
    ['a long tooltip', /id="Check.Tooltip" DefaultValue="/u, `$&${'长'.repeat(250)}`, '最多 250 个'],
    [
      'a long address',
      'taskpane.html?tab=text',
      `taskpane.html?tab=text&amp;x=${'x'.repeat(2048)}`,
      '最多 2048 个',
    ],
    ['plain http', `${url}assets/icon-64.png`, 'http://gouji.example.com/assets/icon-64.png', '不是 https'],
    [
      'the developer’s own machine',
      `${url}assets/icon-64.png`,
      'https://localhost:3000/assets/icon-64.png',
      '只在本机有效',
    ],
    [
      'another site',
      `${url}assets/icon-64.png`,
      'https://other.example.com/icon-64.png',
      '不在 https://gouji.example.com/ 之下',
    ],
    ['a page that was not built', 'taskpane.html?tab=text', 'pane.html?tab=text', '构建结果里没有 pane.html'],
    [
      'an icon that was not built',
      'assets/icon-16.png',
      'assets/icon-17.png',
      '构建结果里没有 assets/icon-17.png',
    ],
    [
      'an icon of another size',
      'assets/icon-16.png',
      'assets/icon-32.png',
      'icon-32.png 是 32×32 像素，应当是 16×16',
    ],
    ['a list icon of another size', /(<IconUrl DefaultValue=".*)32\.png/u, '$164.png', '应当是 32×32'],
    ['an icon that is no picture', 'assets/icon-16.png', 'index.html', 'index.html 不是 PNG 图片'],
    ['a missing size', '<bt:Image size="80" resid="WriteIcon.80x80"/>', '', '缺少 80 像素的图标'],
    [
      'a name without resource',
      '<Label resid="Check.Label"/>',
      '<Label resid="Chek.Label"/>',
      '<ShortStrings> 里没有“Chek.Label”',
    ],
    [
      'a name of the wrong list',
      '<Label resid="Check.Label"/>',
      '<Label resid="Check.Tooltip"/>',
      '<ShortStrings> 里没有“Check.Tooltip”',
    ],
    [
      'a resource without use',
      '<bt:ShortStrings>',
      '$&<bt:String id="Spare" DefaultValue="多余"/>',
      '资源“Spare”没有用到',
    ],
    [
      'a resource given twice',
      '<bt:ShortStrings>',
      '$&<bt:String id="Check.Label" DefaultValue="查"/>',
      '资源名“Check.Label”有两处',
    ],
    ['a button given twice', 'id="Gouji.Write"', 'id="Gouji.Check"', '按钮的名字“Gouji.Check”有两处'],
    [
      'a long resource name',
      /Check\.Label/gu,
      'Check.Label.That.Is.Longer.Than.32.Characters',
      '最多 32 个字符',
    ],
    [
      'an override without language',
      'DefaultValue="检查"/>',
      'DefaultValue="检查"><bt:Override Locale="English" Value="Check"/></bt:String>',
      '语言“English”应当写成',
    ],
    [
      'an override of the default language',
      'DefaultValue="检查"/>',
      'DefaultValue="检查"><bt:Override Locale="zh-CN" Value="查"/></bt:String>',
      '就是默认语言',
    ],
    [
      'two overrides of a language',
      'DefaultValue="检查"/>',
      'DefaultValue="检查"><bt:Override Locale="en-US" Value="a"/><bt:Override Locale="en-US" Value="b"/></bt:String>',
      '语言 en-US 有两处',
    ],
    [
      'an override without value',
      'DefaultValue="检查"/>',
      'DefaultValue="检查"><bt:Override Locale="en-US"/></bt:String>',
      '没有 Value',
    ],
    [
      'a long override',
      'DefaultValue="检查"/>',
      `DefaultValue="检查"><bt:Override Locale="en-US" Value="${'x'.repeat(126)}"/></bt:String>`,
      '最多 125 个',
    ],
    [
      'another floor than the pane’s',
      'MinVersion="1.14"/>',
      'MinVersion="1.13"/>',
      '要求 ExcelApi 1.13，窗格启动时却检查 1.14',
    ],
    ['no floor', '<Set Name="ExcelApi" MinVersion="1.14"/>', '', '（没有写）'],
    ['a floor that only hides the buttons', /(<Resources>)/u, '<Requirements/>$1', '只会藏起按钮'],
    ['a place the pane does not have', '?tab=text', '?tab=texts', '窗格里没有“texts”这一处'],
    [
      'two panes',
      /<TaskpaneId>Gouji.Pane<\/TaskpaneId>(?=\s*<SourceLocation resid="Write)/u,
      '<TaskpaneId>Gouji.Other</TaskpaneId>',
      '<TaskpaneId> 应当都是“Gouji.Pane”',
    ],
    [
      'an action of an unknown kind',
      'xsi:type="ExecuteFunction"',
      'xsi:type="RunFunction"',
      '<Action> 的类型“RunFunction”不认识',
    ],
    [
      'a button that calls nothing',
      '<FunctionName>markFindings</FunctionName>',
      '',
      '<Action> 里缺少 <FunctionName>',
    ],
    [
      'a button that opens the pane and calls a function',
      '<FunctionName>markFindings</FunctionName>',
      '<TaskpaneId>Gouji.Pane</TaskpaneId>$&',
      '<Action> 里不能有 <TaskpaneId>',
    ],
    [
      'a button that calls what is not there',
      '>markFindings<',
      '>markFinding<',
      '程序里没有名为“markFinding”的命令',
    ],
    ['a command without a button', '>clearMarks<', '>markFindings<', '命令“clearMarks”没有按钮'],
    ['a page for the functions that is missing', /\s*<FunctionFile .*\/>/u, '', '却没有 <FunctionFile>'],
    [
      'a page for the functions behind the buttons',
      /(\s*<FunctionFile .*\/>)([\s\S]*<\/ExtensionPoint>)/u,
      '$2$1',
      '<FunctionFile> 应当在 <ExtensionPoint> 之前',
    ],
    [
      'a page for the functions that was not built',
      `${url}commands.html`,
      `${url}functions.html`,
      '构建结果里没有 functions.html',
    ],
    [
      'a page for the functions that does not have them',
      `${url}commands.html`,
      `${url}outcome.html`,
      'outcome.html 的程序里没有“markFindings”',
    ],
    [
      'a page for the functions without Office.js',
      `${url}commands.html`,
      `${url}index.html`,
      'index.html 没有先载入 Office.js',
    ],
    ['an end that is missing', '</OfficeApp>', '', '不是完整的 XML'],
  ])('is told by %s', (_name, from, to, words) => {
    expect(faults(broken(from, to)).join('\n')).toContain(words);
  });

  it.each([
    ['ExcelApi', '1.15'],
    ['ExcelApi', '2.0'],
    ['ExcelApi', 'BETA (PREVIEW ONLY)'],
    ['ExcelApiOnline', '1.1'],
  ])('is told by a member of %s %s that the sources use', (set, version) => {
    const uses = [{ member: 'Excel.Range.x', set, version, place: 'a.ts:1' }];
    expect(faults(good, built, { ...code, uses }).join('\n')).toContain(
      `a.ts:1 用到 Excel.Range.x，它要 ${set} ${version}`,
    );
  });
});

describe('what the sources ask of Excel', () => {
  let read: Code;
  beforeAll(() => {
    read = readCode(root);
  }, 120_000);

  it('is what the manifest promises', () => {
    expect(faults(good, built, read)).toEqual([]);
  });

  it('is read with the set of each member', () => {
    const versions = new Map(read.uses.map(({ member, set, version }) => [member, `${set} ${version}`]));
    expect(versions.get('Excel.Range.getMergedAreasOrNullObject')).toBe('ExcelApi 1.13');
    expect(versions.get('Excel.Worksheet.visibility')).toBe('ExcelApi 1.2');
    // Taken apart: `const { worksheets } = context.workbook`.
    expect(versions.get('Excel.Workbook.worksheets')).toBe('ExcelApi 1.1');
    expect(
      read.uses.find(({ member }) => member === 'Excel.WorksheetCollection.onCalculated')?.place,
    ).toMatch(/^src\/hosts\/excel\/workbook-events\.ts:\d+$/u);
    expect(read.floor).toBe('1.14');
    expect(read.commands).toEqual(['markFindings', 'clearMarks']);
  });
});

describe('the address of the server', () => {
  it.each(['http://gouji.example.com/', 'gouji.example.com', 'https://gouji.example.com/?a=1', ''])(
    'is refused where Excel could not use it: %s',
    (given) => {
      expect(() => siteUrl(given)).toThrow('要以 https:// 开头');
    },
  );
});
