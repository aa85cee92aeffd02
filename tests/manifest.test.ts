// What Office refuses or silently drops in a manifest, checked without its server.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = `${root}manifest.xml`;
const source = readFileSync(path, 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return top;
}

function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

const elements = all(parse(source));
const named = (name: string) => elements.filter((element) => element.name === name);
const names = (element: Element | undefined) => element?.children.map((child) => child.name);
const defaults = elements.flatMap(({ attributes }) => attributes.DefaultValue ?? []);

/** Width and height from the header of a PNG file. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('is read by Microsoft’s own tool', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(path);
    expect(manifest).toMatchObject({
      defaultLocale: 'zh-CN',
      displayName: '勾稽',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
    });
    expect(manifest.id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/u);
  });

  it('keeps the order that Office insists on', () => {
    expect(names(named('OfficeApp')[0])).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(names(named('VersionOverrides')[0])).toEqual(['Hosts', 'Resources']);
    expect(names(named('Group')[0])).toEqual(['Label', 'Icon', 'Control']);
    expect(names(named('Control')[0])).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(names(named('Resources')[0])).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
  });

  it('resolves every resid, none of them too long, and defines none in vain', () => {
    const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      named(name).flatMap(({ attributes }) => attributes.id ?? []),
    );
    const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(used.filter((id) => id.length > 32)).toEqual([]);
  });

  it('keeps to the lengths', () => {
    const lengths = (name: string) =>
      named(name).flatMap(({ children }) =>
        children.map(({ attributes }) => attributes.DefaultValue?.length ?? 0),
      );
    expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
    expect(named('Description')[0]?.attributes.DefaultValue?.length).toBeLessThanOrEqual(250);
  });

  it('puts the button into the Home tab with icons of the right sizes', () => {
    expect(named('OfficeTab')[0]?.attributes.id).toBe('TabHome');
    expect(named('Icon').map((icon) => icon.children.map(({ attributes }) => attributes.size))).toEqual([
      ['16', '32', '80'],
      ['16', '32', '80'],
    ]);
    const icons = defaults.filter((url) => url.endsWith('.png'));
    expect(new Set(icons.map((url) => url.replace(/.*\//u, '')))).toEqual(
      new Set(['icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png']),
    );
    for (const url of icons) {
      const file = url.replace('https://localhost:3000/', root);
      const size = Number(/(\d+)\.png$/u.exec(url)?.[1]);
      expect(existsSync(file)).toBe(true);
      expect(pngSize(file)).toEqual([size, size]);
    }
  });

  it('asks for ExcelApi 1.14 in the base manifest, where it hides the add-in and not only its button', () => {
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.14' },
    ]);
    expect(named('Requirements')).toHaveLength(1);
  });

  it('names one development address only, https', () => {
    const urls = defaults.filter((value) => value.includes('://'));
    expect(urls.filter((url) => !url.startsWith('https://localhost:3000/'))).toEqual([]);
  });
});

describe('the built manifest', () => {
  const built = `${root}dist/web/manifest.xml`;

  it('names the production address, and every file it names is there', () => {
    const xml = readFileSync(built, 'utf8');
    expect(xml).not.toContain('localhost');
    const urls = all(parse(xml))
      .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
      .filter((value) => value.includes('://'));
    for (const url of urls) expect(existsSync(`${root}dist/web${new URL(url).pathname}`), url).toBe(true);
  });
});
