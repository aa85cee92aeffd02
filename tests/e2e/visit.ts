// Opens a built page and watches what it must not do: break its policy, fail, or look beyond localhost.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Visit {
  readonly page: Page;
  /** Violations of the policy, errors of scripts, requests to anywhere but the server: all unwanted. */
  readonly complaints: () => Promise<readonly string[]>;
}

export async function visit(browser: Browser, url: string, width: number, height = 800): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL('/', url).href)) seen.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { policyViolations: violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  await page.goto(url);
  return {
    page,
    complaints: async () => [
      ...seen,
      ...(await page.evaluate(() => (window as unknown as { policyViolations: string[] }).policyViolations)),
    ],
  };
}

/** Serious and critical violations of WCAG 2 A and AA, each with the first element concerned. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await tool.run(
      // Fluent's own focus guards, which hand the focus on at once.
      { exclude: ['[data-tabster-dummy]'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  });
}

/** How far the content reaches beyond the window, or beyond its own scroller, to the right. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const panel = document.getElementById('pane-panel');
    const beyond = (element: Element | null) =>
      element === null ? 0 : element.scrollWidth - element.clientWidth;
    return Math.max(beyond(document.documentElement), beyond(document.body), beyond(panel));
  });
}
