// Tells what a command did, in a small window of Excel's; a command has no pane to say it in.
import { outcomeLink } from './outcome-link';

/** Per cent of the screen. */
const SIZE = { height: 36, width: 34 };
/** An Excel that opens no window then is told of no more. */
const PATIENCE_MS = 10_000;
/** The user was asked whether to open the window, and would not (Excel on the web). */
const DECLINED = 12009;

export interface Stay {
  /** The window closes after so long, if nobody closes it before. */
  readonly ms: number;
  /** Closes it at once. */
  readonly signal: AbortSignal;
}

/** Until the window is closed. Where Excel opens none, the browser shows the same page. Never rejects. */
export async function showOutcome(
  paragraphs: readonly string[],
  stay: Stay,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const link = outcomeLink(location.href, paragraphs);
  const opened = await Promise.race([openDialog(link), later(patienceMs)]);
  if (opened === 'declined') return;
  if (opened === 'failed') {
    openInBrowser(link);
    return;
  }
  await closed(opened, stay);
}

type Opened = Office.Dialog | 'declined' | 'failed';

function openDialog(link: string): Promise<Opened> {
  return new Promise((resolve) => {
    try {
      // In a frame: Excel on the web would ask before it opens a window; the others do not look at it.
      Office.context.ui.displayDialogAsync(
        link,
        { ...SIZE, displayInIframe: true },
        ({ status, value, error }) => {
          if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
          else resolve(error.code === DECLINED ? 'declined' : 'failed');
        },
      );
    } catch {
      resolve('failed');
    }
  });
}

function openInBrowser(link: string): void {
  try {
    Office.context.ui.openBrowserWindow(link);
  } catch {
    // There is no other way left: what was marked is to be seen on the sheets.
  }
}

function closed(dialog: Office.Dialog, { ms, signal }: Stay): Promise<void> {
  return new Promise((resolve) => {
    let isOver = false;
    // Once: what comes after it may belong to the next dialog.
    const end = (isOpen: boolean) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      if (isOpen) close(dialog);
      resolve();
    };
    const timer = setTimeout(() => end(true), ms);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => end(true));
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => end(false));
    signal.addEventListener('abort', () => end(true));
    if (signal.aborted) end(true);
  });
}

function close(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // Closed already, without an event: some builds send none where Esc is pressed (office-js issue 5200).
  }
}

function later(ms: number): Promise<'failed'> {
  return new Promise((resolve) => setTimeout(() => resolve('failed'), ms));
}
