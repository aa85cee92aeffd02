// Notices what changes in the open workbook, without costing the user the undo history.
import type { HostChange } from '../../session/host';
import { changedSince, changeOf, type KnownSheets, renamedSince } from './known-sheets';
import { stepsOfUser } from './steps-of-user';
import { listenToEvents } from './workbook-events';

/** From here on Excel keeps its undo history whatever a program asks for. */
const KEEPS_UNDO = '1.20';

export interface Watch {
  /** This program wrote: to cells of the named sheet, or (null) where no table is. */
  wrote(sheet: string | null): void;
  end(): void;
}

/**
 * Calls `tell` for what was changed in the open workbook. Where listening to events would empty the undo history, the
 * sheets where the user was are looked at after each step instead, and all of them when the user comes to the pane, until
 * this program writes for the user: then the history is gone anyway, and events are more. Renaming and hiding are no
 * events that the client knows (ExcelApi 1.17): they are always noticed at the next step.
 */
export function watchWorkbook(known: () => KnownSheets, tell: (change: HostChange) => void): Watch {
  let events: Promise<(() => void) | null> | null = null;
  let listening = false;
  let was: string | null = null;
  const look = async (toPane: boolean): Promise<HostChange | null> => {
    // Nothing to compare with while it is read for the first time.
    if (known().heads.size === 0) return null;
    if (listening) return renamedSince(known());
    const { active, change } = await changedSince(known(), toPane ? 'everywhere' : { was });
    was = active;
    return change;
  };
  const steps = stepsOfUser(async (toPane) => {
    // A busy Excel is looked at another time.
    const change = await look(toPane).catch(() => null);
    if (change !== null) tell(change);
  });
  const listen = () => {
    events ??= listenToEvents(known, tell, steps.taken).catch(() => null);
    void events.then((end) => {
      listening = end !== null;
      // Refused: the steps have to do, until there is another occasion.
      if (end === null) events = null;
    });
  };
  if (Office.context.requirements.isSetSupported('ExcelApi', KEEPS_UNDO)) listen();
  return {
    wrote: (sheet) => {
      if (!listening && sheet !== null) tell(changeOf([sheet], known()));
      listen();
    },
    end: () => {
      steps.end();
      void events?.then((end) => end?.());
    },
  };
}
