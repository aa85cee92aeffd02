// An emulated Excel behind the real Office.js client: our own code, only what the add-in uses; all else fails loudly.
import { cellAddress, rectAddress } from '../../src/workbook/address';
import type { Rect, Workbook } from '../../src/workbook/workbook';
import { workbookBytes } from '../support/workbook-bytes';
import {
  asWorkbook,
  cellKey,
  type EmulatedSheet,
  emulatedWorkbook,
  type ExcelValue,
  findSheet,
  newSheet,
} from './emulated-workbook';
import { customXmlParts } from './custom-xml-parts';
import { RICH_EVENTS, SELECTION_EVENTS } from './channels';
import {
  actsOf,
  type Batch,
  type BatchResult,
  HostError,
  type HostObject,
  Protocol,
  type Supports,
} from './protocol';
import { type RangeContext, rangeObject, rectOf } from './range-object';
import { worksheetObject } from './worksheet-object';

/** Numbers of the events on the wire. */
const EVENT = { DataChanged: 10, Activated: 11, Added: 13, Deleted: 15, Calculated: 16 } as const;
type EventName = keyof typeof EVENT;

const WRITE_FLAG = 1;
const DELAY_FLAG = 64;
const STATUS = { cellEdit: 5004, requestTooLarge: 5103, answerTooLarge: 5104 } as const;

/** Takes what happened, with the number of the channel it comes on. */
export type EventSink = (channel: number, entries: readonly EventEntry[]) => void;
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** One request as it came over the wire. */
export interface Request {
  /** Whether the client declares that it writes. */
  readonly writes: boolean;
  /** What it does beyond reading, by name: a log of every write. */
  readonly acts: readonly string[];
  readonly bytes: number;
  readonly answered: number;
  readonly error: string | null;
}

export class EmulatedExcel {
  readonly workbook;
  readonly requests: Request[] = [];
  /** What was asked of this Excel that it does not model: a test that leaves any has not shown what it says. */
  readonly misses: string[] = [];
  /** Somebody is typing in a cell: every request is refused that does not wait for its end. */
  isEditingCell = false;
  /** The file was opened for reading only, as Excel on the web opens it: what changes it is refused. */
  isReadOnly = false;
  /** No copy of the file: such Excel there is, where it is not allowed. */
  givesNoCopy = false;
  /** Bytes of one request or answer; Excel on the web takes 5 MB, the desktop any number. */
  payloadLimit = Infinity;
  latencyMs = 0;
  /** Called before each request is carried out: what happens between two trips. */
  beforeRequest: (number: number) => void = () => undefined;
  /** Errors that the next requests end with in place of an answer. */
  readonly faults: string[] = [];
  private copy: Uint8Array | null = null;
  private readonly protocol: Protocol;
  private readonly registered = new Map<EventName, number>();
  private sink: EventSink = () => undefined;
  private eventsEnabled = true;
  private nextEvent = 1;

  constructor(workbook: Workbook, supports: Supports = () => true) {
    this.workbook = emulatedWorkbook(workbook);
    this.protocol = new Protocol(this.root(), supports);
  }

  get heldReferences(): number {
    return this.protocol.held;
  }

  sheet(name: string): EmulatedSheet {
    const found = findSheet(this.workbook, name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** What a person types into a cell. */
  type(
    name: string,
    row: number,
    col: number,
    value: ExcelValue,
    source: 'Local' | 'Remote' = 'Local',
  ): void {
    const sheet = this.sheet(name);
    sheet.cells.set(cellKey(row, col), { ...sheet.cells.get(cellKey(row, col)), value, text: String(value) });
    this.changed(sheet, { top: row, left: col, bottom: row, right: col }, source);
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.workbook.sheets.splice(this.workbook.sheets.indexOf(sheet), 1);
    this.fire('Deleted', { worksheetId: sheet.id, source: 'Local' });
  }

  renameSheet(name: string, to: string): void {
    this.sheet(name).name = to;
  }

  hideSheet(name: string): void {
    this.sheet(name).visibility = 'Hidden';
  }

  /** Somebody turns to a sheet. */
  turnTo(name: string): void {
    const sheet = this.sheet(name);
    this.workbook.selection = { sheet: name, address: 'A1' };
    this.fire('Activated', { worksheetId: sheet.id });
  }

  /** Somebody selects a cell on the sheet that is open. */
  selectCell(row: number, col: number): void {
    const { sheet } = this.workbook.selection;
    this.workbook.selection = { sheet, address: cellAddress(row, col) };
    this.sink(SELECTION_EVENTS, []);
  }

  calculated(name: string): void {
    this.fire('Calculated', { worksheetId: this.sheet(name).id, address: 'A1' });
  }

  listen(sink: EventSink): void {
    this.sink = sink;
  }

  /** Answers one request: its message array in, a status and the answer's text out. */
  async answer(message: ArrayLike<unknown>): Promise<{ readonly status: number; readonly body: string }> {
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    const text = String(message[4]);
    const flags = Number(message[6]);
    const writes = (flags & WRITE_FLAG) !== 0;
    this.beforeRequest(this.requests.length + 1);
    if (this.isEditingCell && (flags & DELAY_FLAG) === 0) return { status: STATUS.cellEdit, body: '' };
    const bytes = bytesOf(text);
    if (bytes > this.payloadLimit) return { status: STATUS.requestTooLarge, body: '' };
    const batch = JSON.parse(text) as Batch;
    const fault =
      this.faults.shift() ?? (this.isReadOnly && writes && changes(batch) ? 'AccessDenied' : undefined);
    const result = fault === undefined ? this.protocol.execute(batch) : failed(fault);
    const body = JSON.stringify(result);
    const answered = bytesOf(body);
    const error = result.Error === undefined ? null : `${result.Error.Code}: ${result.Error.Message}`;
    if (error?.includes('not emulated') === true) this.misses.push(error);
    this.requests.push({
      writes,
      acts: actsOf(batch),
      bytes,
      answered,
      error,
    });
    return answered > this.payloadLimit ? { status: STATUS.answerTooLarge, body: '' } : { status: 0, body };
  }

  /** The workbook as a file; gives its size. */
  openCopy(): number {
    this.copy = workbookBytes(asWorkbook(this.workbook), 'xlsx');
    return this.copy.length;
  }

  sliceOfCopy(from: number, size: number): Uint8Array | null {
    return this.copy?.subarray(from, from + size) ?? null;
  }

  closeCopy(): void {
    this.copy = null;
  }

  get copiesOpen(): number {
    return this.copy === null ? 0 : 1;
  }

  private changed(sheet: EmulatedSheet, rect: Rect, source: 'Local' | 'Remote' = 'Local'): void {
    const address = rectAddress(rect);
    this.fire('DataChanged', {
      worksheetId: sheet.id,
      address,
      changeType: 'RangeEdited',
      source,
      triggerSource: 'Unknown',
      shiftDirection: 'None',
    });
  }

  private fire(name: EventName, details: object): void {
    if (!this.eventsEnabled || (this.registered.get(name) ?? 0) === 0) return;
    this.sink(RICH_EVENTS, [
      [65536, EVENT[name], 'Workbook', JSON.stringify(details), this.nextEvent++, false],
    ]);
  }

  private root(): HostObject {
    return {
      type: 'Workbook',
      properties: { Name: { get: () => this.workbook.name } },
      children: {
        Worksheets: () => this.worksheets(),
        _Runtime: () => this.runtime(),
        Protection: () => ({
          type: 'WorkbookProtection',
          properties: { Protected: { get: () => this.workbook.isProtected } },
        }),
        CustomXmlParts: () => customXmlParts(this.workbook.xmlParts),
      },
      methods: {
        _RemoveReference: (name) => this.protocol.release(name),
        GetActiveCell: () => this.activeCell(),
      },
    };
  }

  private activeCell(): HostObject {
    const { sheet, address } = this.workbook.selection;
    return rangeObject(this.context(), this.sheet(sheet), rectOf(address));
  }

  private context(): RangeContext {
    return { workbook: this.workbook, changed: this.changed.bind(this) };
  }

  private runtime(): HostObject {
    const set = (value: unknown) => {
      this.eventsEnabled = value === true;
    };
    return { type: 'Runtime', properties: { EnableEvents: { get: () => this.eventsEnabled, set } } };
  }

  private worksheets(): HostObject {
    const find = (key: unknown) => {
      const sheet = findSheet(this.workbook, key);
      return sheet === undefined ? null : this.worksheet(sheet);
    };
    return {
      type: 'WorksheetCollection',
      items: () => this.workbook.sheets.map((sheet) => this.worksheet(sheet)),
      methods: {
        GetItem: find,
        GetItemOrNullObject: find,
        GetActiveWorksheet: () => find(this.workbook.selection.sheet),
        Add: (name) => this.addSheet(String(name)),
        ...this.eventMethods(),
      },
    };
  }

  private addSheet(name: string): HostObject {
    if (this.workbook.isProtected) throw new HostError('AccessDenied');
    if (findSheet(this.workbook, name) !== undefined) throw new HostError('ItemAlreadyExists');
    const sheet = newSheet(name, this.workbook.sheets.length + 1);
    this.workbook.sheets.push(sheet);
    this.fire('Added', { worksheetId: sheet.id, source: 'Local' });
    return this.worksheet(sheet);
  }

  private eventMethods(): NonNullable<HostObject['methods']> {
    const count = (name: EventName, by: number) => () => {
      this.registered.set(name, (this.registered.get(name) ?? 0) + by);
    };
    const names = Object.keys(EVENT) as EventName[];
    return Object.fromEntries(
      names.flatMap((name) => [
        [`_Register${name}Event`, count(name, 1)],
        [`_RegisterEvent${name}`, count(name, 1)],
        [`_Unregister${name}Event`, count(name, -1)],
        [`_UnregisterEvent${name}`, count(name, -1)],
      ]),
    );
  }

  private worksheet(sheet: EmulatedSheet): HostObject {
    return worksheetObject(this.context(), sheet);
  }
}

/** Whether what is declared as writing does more than listen and select. */
function changes(batch: Batch): boolean {
  return actsOf(batch).some(
    (act) => !/^(?:Activate|Select|EnableEvents =|_Register\w+|_Unregister\w+)$/u.test(act),
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function failed(code: string): BatchResult {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], Error: error };
}
