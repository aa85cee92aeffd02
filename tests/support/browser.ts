// A real browser for the tests of the built pages: an installed one, else the one that npm brings along.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge.exe',
  'chrome.exe',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

// Quiet: a browser's own calls home have nothing to do with the page.
const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

const NO_BROWSER =
  'No browser for the page tests: install Google Chrome, Microsoft Edge or Chromium (or set GOUJI_BROWSER to its path).';

/** A headless browser; without any the error is one line that says what to install. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.GOUJI_BROWSER ?? installedBrowser();
  if (installed !== undefined) {
    const browser = await launch(installed, process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET);
    if (browser !== null) return browser;
  }
  const browser = process.platform === 'linux' ? await launchPackaged() : null;
  if (browser === null) throw new Error(NO_BROWSER);
  return browser;
}

function installedBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => onPath.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find((file) => existsSync(file));
}

async function launchPackaged(): Promise<Browser | null> {
  const path = await packaged.executablePath().catch(() => null);
  return path === null ? null : launch(path, packaged.args);
}

async function launch(executablePath: string, args: readonly string[]): Promise<Browser | null> {
  return chromium.launch({ executablePath, args: [...args], headless: true }).catch(() => null);
}
