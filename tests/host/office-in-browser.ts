// Puts an emulated Excel behind the built pane in a real browser: the pane runs in a frame, with the unchanged Office.js
// client and `window.external` as desktop Excel shows it; the emulation itself stays in this process.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { answerCall, contextAnswers, HOST_INFO } from './desktop-calls';
import type { EmulatedExcel } from './emulated-excel';
import { type PaneWindow, showExcel } from './show-excel';

export interface ExcelWindow {
  readonly page: Page;
  pane(): Frame;
  /** Closes the pane and opens it again, as if the workbook had been opened anew. */
  reload(): Promise<void>;
  /** Violations of the policy, errors of scripts, requests to anywhere but the server: all unwanted. */
  complaints(): Promise<readonly string[]>;
}

/** `url` is the server's address, where the built folder lies. */
export async function openInBrowser(
  context: BrowserContext,
  excel: EmulatedExcel,
  url: string,
  excelApi = '1.14',
): Promise<ExcelWindow> {
  const seen: string[] = [];
  await context.exposeBinding('askEmulatedExcel', (_source, id: number, params: readonly unknown[]) =>
    answerCall(excel, id, params),
  );
  await context.addInitScript(showExcel, {
    hostInfo: HOST_INFO,
    answers: contextAnswers(excelApi, excel.isReadOnly),
  });
  await context.route(`${url}emulated-excel.html`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: WINDOW }),
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(url))
      seen.push(`request: ${request.url()}`);
  });
  await page.goto(`${url}emulated-excel.html`);
  const pane = () => {
    const frame = page.frame({ name: 'pane' });
    if (frame === null) throw new Error('the pane is not open');
    return frame;
  };
  excel.listen((channel, entries) => {
    void pane().evaluate(([to, list]) => (window as unknown as PaneWindow).tellEmulatedEvents(to, list), [
      channel,
      entries,
    ] as const);
  });
  const violations = () => pane().evaluate(() => (window as unknown as PaneWindow).policyViolations);
  return {
    page,
    pane,
    reload: async () => {
      seen.push(...(await violations()));
      await pane().goto(`${url}taskpane.html`);
    },
    complaints: async () => [...seen, ...(await violations())],
  };
}

const WINDOW = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>模拟的 Excel（测试用，不是 Microsoft 软件）</title>
<style>body{margin:0;display:grid;grid-template-columns:1fr 360px;height:100vh}iframe{border:0;width:100%;height:100%}</style>
<h1>模拟的 Excel（测试用，不是 Microsoft 软件）</h1><iframe name="pane" src="taskpane.html"></iframe></html>`;
