// An emulated Excel behind the real Office.js client: our own code, only what the add-in uses; all else fails loudly.
import type { Rect, Workbook } from '../../src/workbook/workbook';
import {
  cellKey,
  type EmulatedSheet,
  emulatedWorkbook,
  type ExcelValue,
  findSheet,
  newSheet,
  rectAddress,
} from './emulated-workbook';
import { customXmlParts } from './custom-xml-parts';
import { type Batch, HostError, type HostObject, Protocol, type Supports } from './protocol';
import { type RangeContext, rangeObject, rectOf } from './range-object';
import { worksheetObject } from './worksheet-object';

/** Numbers of the events on the wire. */
const EVENT = { DataChanged: 10, Added: 13, Deleted: 15, Calculated: 16 } as const;
type EventName = keyof typeof EVENT;

const WRITE_FLAG = 1;
const DELAY_FLAG = 64;
const CELL_EDIT_STATUS = 5004;

export type EventEntry = readonly [number, number, string, string, number, boolean];

/** One request as it came over the wire. */
export interface Request {
  readonly writes: boolean;
  readonly bytes: number;
  readonly answered: number;
  readonly error: string | null;
}

export class EmulatedExcel {
  readonly workbook;
  readonly requests: Request[] = [];
  isEditingCell = false;
  private readonly protocol: Protocol;
  private readonly registered = new Map<EventName, number>();
  private sink: (entries: readonly EventEntry[]) => void = () => undefined;
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
  type(name: string, row: number, col: number, value: ExcelValue): void {
    const sheet = this.sheet(name);
    sheet.cells.set(cellKey(row, col), { ...sheet.cells.get(cellKey(row, col)), value, text: String(value) });
    this.changed(sheet, { top: row, left: col, bottom: row, right: col });
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.workbook.sheets.splice(this.workbook.sheets.indexOf(sheet), 1);
    this.fire('Deleted', { worksheetId: sheet.id, source: 'Local' });
  }

  calculated(name: string): void {
    this.fire('Calculated', { worksheetId: this.sheet(name).id, address: 'A1' });
  }

  listen(sink: (entries: readonly EventEntry[]) => void): void {
    this.sink = sink;
  }

  /** Answers one request: its message array in, a status and the answer's text out. */
  answer(message: ArrayLike<unknown>): { readonly status: number; readonly body: string } {
    const text = String(message[4]);
    const flags = Number(message[6]);
    if (this.isEditingCell && (flags & DELAY_FLAG) === 0) return { status: CELL_EDIT_STATUS, body: '' };
    const result = this.protocol.execute(JSON.parse(text) as Batch);
    const body = JSON.stringify(result);
    this.requests.push({
      writes: (flags & WRITE_FLAG) !== 0,
      bytes: text.length,
      answered: body.length,
      error: result.Error === undefined ? null : `${result.Error.Code}: ${result.Error.Message}`,
    });
    return { status: 0, body };
  }

  private changed(sheet: EmulatedSheet, rect: Rect): void {
    const address = rectAddress(rect);
    this.fire('DataChanged', {
      worksheetId: sheet.id,
      address,
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      shiftDirection: 'None',
    });
  }

  private fire(name: EventName, details: object): void {
    if (!this.eventsEnabled || (this.registered.get(name) ?? 0) === 0) return;
    this.sink([[65536, EVENT[name], 'Workbook', JSON.stringify(details), this.nextEvent++, false]]);
  }

  private root(): HostObject {
    return {
      type: 'Workbook',
      properties: { Name: { get: () => this.workbook.name } },
      children: {
        Worksheets: () => this.worksheets(),
        _Runtime: () => this.runtime(),
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
        Add: (name) => this.addSheet(String(name)),
        ...this.eventMethods(),
      },
    };
  }

  private addSheet(name: string): HostObject {
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
