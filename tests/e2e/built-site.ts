// The built site on a server of its own, and a browser, for the tests of one file.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser } from '../support/browser';
import { dist } from './visit';

export interface BuiltSite {
  readonly browser: Browser;
  readonly url: string;
}

/** Called once at the top of a file: starts both before its tests and ends them after. */
export function builtSite(): BuiltSite {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serve(`${dist}web`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get url() {
      return started(server).url;
    },
  };
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the site is there from beforeAll on');
  return part;
}
