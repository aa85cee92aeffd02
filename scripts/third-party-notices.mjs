// The licences of everything that is built into the program, as the lock file says what that is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the lock file names it
 * @property {string | null} text the licence itself; null where the package carries none
 */

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/iu;

/** Shipped, but loaded by Excel and not bundled: its own licence lies beside it. */
const OFFICE_JS = 'node_modules/@microsoft/office-js';

/**
 * The packages of the lock file that a user of the program may get, sorted by name.
 * @param {string} root folder of package-lock.json and node_modules
 * @returns {readonly Package[]}
 */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && ((!dev && !devOptional) || path === OFFICE_JS))
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: path === OFFICE_JS ? 'office-js/LICENSE.md' : license,
      text: path === OFFICE_JS ? null : licenceText(join(root, path)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

const RULE = '-'.repeat(80);

const HEAD = `THIRD-PARTY NOTICES

Gouji contains the packages below, each under its own licence. Office.js (in the folder office-js, of the web folder only)
is Microsoft's, in its original form; Gouji is not a product of Microsoft, which does not maintain, update or support it.`;

/**
 * One text: the packages, grouped where their licences are the same word for word.
 * @param {readonly Package[]} packages
 */
export function noticesOf(packages) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, text } of packages) {
    const key = text ?? `Licence: ${licence}. The package carries no text of its own.`;
    byText.set(key, [...(byText.get(key) ?? []), `${name} ${version} (${licence})`]);
  }
  const sections = [...byText].map(([text, names]) => `${RULE}\n${names.join('\n')}\n\n${text}`);
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}
