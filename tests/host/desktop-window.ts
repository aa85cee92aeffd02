// The window of the emulated Excel around the workbook: the ribbon's commands, dialogs, and the browser beside it.
import { COMMAND_EVENTS, DIALOG_EVENTS } from './channels';

export interface CompletedCommand {
  readonly id: string;
  /** 0: the command said that it is done; else the client found nothing to call. */
  readonly status: number;
}

export interface EmulatedDialog {
  readonly target: string;
  readonly url: string;
  isOpen: boolean;
}

/** What is sent to the page behind the commands. */
export type DesktopEvent = (channel: number, values: readonly unknown[]) => void;

const DIALOG = { message: 0, closedByUser: 12006, alreadyOpen: 12007, untrusted: 12004 } as const;

export class DesktopWindow {
  readonly completed: CompletedCommand[] = [];
  /** Every dialog that was opened, in order. */
  readonly dialogs: EmulatedDialog[] = [];
  /** The addresses that a browser was opened with. */
  readonly browser: string[] = [];
  /** The status that asking for a dialog ends with; null: it never does. */
  dialogFault: number | null = 0;
  /** How often the add-in closed a dialog that was not open. */
  strayCloses = 0;
  /** Called where a dialog opens, and with null where it closes. */
  showDialog: (url: string | null) => void = () => undefined;
  private pressed = 0;
  private sink: DesktopEvent = () => undefined;

  /** `origin`: where the add-in lies; dialogs may be of no other place. */
  constructor(readonly origin: string) {}

  listen(sink: DesktopEvent): void {
    this.sink = sink;
  }

  /** A person presses a button of the ribbon whose action is this function; gives the command's id. */
  press(functionName: string): string {
    this.pressed += 1;
    const id = `command-${this.pressed}`;
    this.sink(COMMAND_EVENTS, [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    return id;
  }

  complete(id: string, status: number): void {
    this.completed.push({ id, status });
  }

  get openDialogs(): readonly EmulatedDialog[] {
    return this.dialogs.filter(({ isOpen }) => isOpen);
  }

  /** The status of asking for a dialog; `target` is what the client says of it. */
  openDialog(target: string): Promise<number> {
    if (this.dialogFault === null) return new Promise(() => undefined);
    if (this.dialogFault !== 0) return Promise.resolve(this.dialogFault);
    if (this.openDialogs.length > 0) return Promise.resolve(DIALOG.alreadyOpen);
    const { url } = JSON.parse(target) as { readonly url: string };
    if (new URL(url).origin !== this.origin) return Promise.resolve(DIALOG.untrusted);
    this.dialogs.push({ target, url, isOpen: true });
    this.showDialog(url);
    return Promise.resolve(0);
  }

  /** The add-in closes it. */
  closeDialog(target: string): void {
    const dialog = this.openDialogs.find((one) => one.target === target);
    if (dialog === undefined) {
      this.strayCloses += 1;
      return;
    }
    dialog.isOpen = false;
    this.showDialog(null);
  }

  /** The person closes the dialog by its frame. */
  closeByUser(): void {
    for (const dialog of this.openDialogs) dialog.isOpen = false;
    this.showDialog(null);
    this.sink(DIALOG_EVENTS, [DIALOG.closedByUser]);
  }

  /** The page in the dialog sends something to the page that opened it. */
  tellParent(message: string): void {
    if (this.openDialogs.length > 0) this.sink(DIALOG_EVENTS, [DIALOG.message, message, this.origin]);
  }
}
