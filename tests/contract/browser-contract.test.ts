// @vitest-environment happy-dom
// The host checks in the page.
import { beforeAll, describe, expect, it } from 'vitest';
import { createBrowserHost } from '../../src/hosts/browser/browser-host';
import type { Workbook } from '../../src/workbook/workbook';
import { readFile } from '../host/read-file';
import { directCopy } from '../support/direct-copy';
import { HOST_CHECKS } from './host-checks';
import { sample, SAMPLE_NAME, sampleBytes } from './sample';

let file: Workbook;

beforeAll(async () => {
  file = await sample();
});

/** The page shows the sheets itself and knows what is selected. */
const NOT_OFFERED = ['a cell is selected'];

describe('the page', () => {
  it.each(HOST_CHECKS.map((check) => [check.title, check] as const))('%s', async (title, check) => {
    const host = createBrowserHost({ parse: readFile, copy: directCopy });
    await host.open(SAMPLE_NAME, sampleBytes());
    expect(check.concerns(host)).toBe(!NOT_OFFERED.some((start) => title.startsWith(start)));
    if (check.concerns(host)) await check.run(host, file);
  });
});
