// The commands of the ribbon by the names the manifest gives them: 标注 and 清除标注, without the pane.
import type { RulePack } from '../../checking/packs/rule-pack';
import { markOpenWorkbook, type MarkingHost } from '../../session/mark-open-workbook';
import { review } from '../../session/review';
import { commandMessages as words } from '../../ui/command-messages';
import type { CommandName } from './command-names';
import { officeReady } from './office-ready';
import { ribbonCommands, type Tell, type Work } from './ribbon-commands';
import { whyNot } from './say-why';

type Command = (event: Office.AddinCommands.Event) => void;

/** `rules` gives the user's own rules at the time of the command; `tell` shows what came of it. */
export function excelCommands(
  host: MarkingHost,
  rules: () => RulePack | null,
  tell: Tell,
  workMs?: number,
): Readonly<Record<CommandName, Command>> {
  const command = ribbonCommands(tell, workMs);
  return {
    markFindings: command(
      inExcel(async (signal) => words.marked(await markOpenWorkbook(host, review, rules(), signal))),
    ),
    clearMarks: command(
      inExcel(async () => {
        const result = await host.markCells([]);
        return result.kind === 'failed'
          ? words.failed(result.message)
          : words.cleared(result.value.protectedSheets);
      }),
    ),
  };
}

/** Only in an Excel that can run it; in any other it says why. */
function inExcel(work: Work): Work {
  return async (signal) => {
    const state = await officeReady();
    return state === 'ready' ? work(signal) : words.failed(whyNot(state));
  };
}
