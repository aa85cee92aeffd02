// What the user asks of the host: go to a cell, write one, write a sheet.
import type { Suspect } from '../checking/finding';
import { formatRef, parseRef } from '../workbook/address';
import type { CellRef } from '../workbook/workbook';
import type { Desk } from './desk';
import { fixCell } from './fix-cell';
import { writeExplanation } from './write-explanation';
import { writePaper } from './write-paper';

export interface HostActions {
  /** Selects a cell (`sheet!A1`, or the first cell of a rectangle) in the host. */
  locate(cell: string): Promise<void>;
  /** Says which cell the user looks at, without going there. */
  point(cell: string): void;
  /** Whether the host has to be asked which cell is selected. */
  readonly asksSelection: boolean;
  pointAtSelection(): Promise<void>;
  /** Whether the host can write a cell. */
  readonly writesCells: boolean;
  /** Writes what the suspect's cell should hold. */
  fix(suspect: Suspect): Promise<void>;
  /** Whether the host has a sheet for the text. */
  readonly writesText: boolean;
  /** `live`: as formulas over the tables, else as plain text. */
  writeText(live: boolean): Promise<void>;
  /** Whether the host has a place for the working paper. */
  readonly writesPaper: boolean;
  writePaper(): Promise<void>;
}

/** `onWritten` is called when the text stands on its sheet. */
export function hostActions(desk: Desk, onWritten: () => void): HostActions {
  const { host, store } = desk;
  return {
    locate: async (cell) => {
      const place = firstCell(cell);
      if (place === undefined) return;
      store.setState({ pointed: formatRef(place) });
      const result = await host.selectCell(place);
      if (result.kind === 'failed') store.setState({ notice: result });
    },
    point: (pointed) => store.setState({ pointed }),
    asksSelection: host.activeCell !== undefined,
    pointAtSelection: async () => {
      const result = await host.activeCell?.();
      if (result?.kind === 'done') store.setState({ pointed: formatRef(result.value) });
      if (result?.kind === 'failed') store.setState({ notice: result });
    },
    writesCells: host.writeCell !== undefined,
    fix: (suspect) => fixCell(desk, suspect),
    writesText: host.writeSheets !== undefined,
    writeText: (live) => writeExplanation(desk, live, onWritten),
    writesPaper: host.writeSheets !== undefined,
    writePaper: () => writePaper(desk),
  };
}

function firstCell(reference: string): CellRef | undefined {
  const split = reference.lastIndexOf('!');
  const address = reference.slice(split + 1).split(':')[0] ?? '';
  return parseRef(`${reference.slice(0, split)}!${address}`);
}
