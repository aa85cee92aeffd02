// What the build says about licences, and that it says it of everything it bundles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NoticesPlugin, packageOfFile } from '../../scripts/notices-plugin.mjs';
import { noticesOf, shippedPackages } from '../../scripts/third-party-notices.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = shippedPackages(root);

describe('THIRD_PARTY_NOTICES.txt', () => {
  it.each(['cli', 'web'])('lies in dist/%s with every package a user gets', (folder) => {
    const text = readFileSync(`${root}dist/${folder}/THIRD_PARTY_NOTICES.txt`, 'utf8');
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    for (const [name, version] of Object.entries(dependencies))
      expect(text).toContain(`${name} ${version} (`);
    expect(text).toContain('@microsoft/office-js 1.1.110 (office-js/LICENSE.md)');
    expect(text).toContain('does not maintain, update or support');
    expect(text).not.toMatch(/\b(?:webpack|vitest|playwright-core) \d/u);
  });

  it('has each licence once, and says so where a package carries none', () => {
    const one = { version: '1.0.0', licence: 'MIT', text: 'Do as you like.' };
    const text = noticesOf([
      { ...one, name: 'a' },
      { ...one, name: 'b' },
      { ...one, name: 'c', text: null },
    ]);
    expect(text.split('Do as you like.')).toHaveLength(2);
    expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n');
    expect(text).toContain('c 1.0.0 (MIT)\n\nLicence: MIT.');
  });

  it('has no copyleft licence to keep to', () => {
    const licences = new Set(packages.map(({ licence }) => licence));
    expect([...licences].sort()).toEqual(['0BSD', 'Apache-2.0', 'ISC', 'MIT', 'office-js/LICENSE.md']);
  });
});

describe('a bundled package', () => {
  it.each([
    ['/a/node_modules/react/index.js', 'react'],
    ['/a/node_modules/@fluentui/react-tabs/lib/index.js', '@fluentui/react-tabs'],
    ['C:\\a\\node_modules\\docx\\node_modules\\nanoid\\index.js', 'nanoid'],
    ['/a/src/amount/amount.ts', null],
  ])('is told by the path of its file: %s', (path, name) => {
    expect(packageOfFile(path)).toBe(name);
  });

  it('fails the build where the notices do not have it', () => {
    const module = (path: string) => ({ nameForCondition: () => path });
    const joined = { modules: [module('/a/node_modules/unheard-of/index.js')] };
    const modules = new Set([module('/a/node_modules/react/index.js'), joined, module('/a/src/x.ts')]);
    expect(new NoticesPlugin(root).unlisted(modules)).toEqual(['unheard-of']);
  });
});
