// Puts an emulated Excel behind the built pane in a real browser: the pane runs in a frame, with the unchanged Office.js
// client and `window.external` as desktop Excel shows it; the emulation itself stays in this process.
import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { COMMAND_EVENTS, DIALOG_EVENTS } from './channels';
import { answerCall, answerRegistration, contextAnswers, DIALOG_HOST_INFO, HOST_INFO } from './desktop-calls';
import { DesktopWindow } from './desktop-window';
import type { EmulatedExcel } from './emulated-excel';
import { type EmulatedCalls, type PaneWindow, showExcel } from './show-excel';

export interface ExcelWindow {
  readonly page: Page;
  pane(): Frame;
  /** Ribbon, dialogs and browser. */
  readonly desktop: DesktopWindow;
  /** Presses a button of the ribbon whose action is this function; gives the command's id. */
  press(functionName: string): Promise<string>;
  dialog(): FrameLocator;
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
  const desktop = new DesktopWindow(new URL(url).origin);
  const calls: {
    readonly [K in keyof EmulatedCalls]: (_: unknown, ...given: Parameters<EmulatedCalls[K]>) => unknown;
  } = {
    askEmulatedExcel: (_source, id, params) => answerCall(excel, id, params, desktop),
    registerInEmulatedExcel: (_source, channel, target) =>
      answerRegistration(excel, channel, target, desktop),
    closeEmulatedDialog: (_source, target) => desktop.closeDialog(target),
    tellEmulatedParent: (_source, message) => desktop.tellParent(message),
  };
  for (const [name, call] of Object.entries(calls)) await context.exposeBinding(name, call);
  await context.addInitScript(showExcel, {
    hostInfo: HOST_INFO,
    dialogHostInfo: DIALOG_HOST_INFO,
    dialogChannel: DIALOG_EVENTS,
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
  let commands: Frame | null = null;
  const tell = async (to: Frame | null, channel: number, entries: readonly unknown[]) =>
    to?.evaluate(([id, list]) => (window as unknown as PaneWindow).tellEmulatedEvents(id, list), [
      channel,
      entries,
    ] as const);
  excel.listen((channel, entries) => void tell(pane(), channel, entries));
  desktop.listen((channel, entries) => void tell(commands, channel, entries));
  const violations = async () => {
    const frames = page.frames().filter((one) => one !== page.mainFrame());
    const found = frames.map((one) => one.evaluate(() => (window as unknown as PaneWindow).policyViolations));
    return (await Promise.all(found)).flat();
  };
  // Dialogs open and close one after the other.
  let dialogs: Promise<unknown> = Promise.resolve();
  desktop.showDialog = (source) => {
    dialogs = dialogs.then(async () => {
      if (source !== null) return addFrame(page, 'dialog', source);
      seen.push(...(await violations()));
      return page.locator('iframe[name=dialog]').evaluate((frame) => frame.remove());
    });
  };
  return {
    page,
    pane,
    desktop,
    press: async (functionName) => {
      // Excel loads the page behind the commands with the first of them.
      commands ??= await addFrame(page, 'commands', `${url}commands.html`);
      await commands.waitForFunction(
        (channel) => (window as unknown as PaneWindow).emulatedChannels?.().includes(channel),
        COMMAND_EVENTS,
      );
      return desktop.press(functionName);
    },
    dialog: () => page.frameLocator('iframe[name=dialog]'),
    reload: async () => {
      seen.push(...(await violations()));
      await pane().goto(`${url}taskpane.html`);
    },
    complaints: async () => {
      await dialogs;
      return [...seen, ...(await violations())];
    },
  };
}

/** A frame more, beside the pane. */
async function addFrame(page: Page, name: string, source: string): Promise<Frame> {
  const frame = await page.evaluateHandle(
    ([id, src]) => {
      const made = Object.assign(document.createElement('iframe'), { name: id, src });
      document.body.append(made);
      return made;
    },
    [name, source] as const,
  );
  const content = await frame.contentFrame();
  if (content === null) throw new Error(`the frame ${name} is not open`);
  await content.waitForLoadState();
  return content;
}

const WINDOW = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>模拟的 Excel（测试用，不是 Microsoft 软件）</title>
<style>body{margin:0;display:grid;grid-template-columns:1fr 360px;height:100vh}iframe{border:0;width:100%;height:100%}</style>
<h1>模拟的 Excel（测试用，不是 Microsoft 软件）</h1><iframe name="pane" src="taskpane.html"></iframe></html>`;
