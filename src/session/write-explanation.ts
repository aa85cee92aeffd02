// The text written into the open workbook, on request: as formulas over the tables or as plain text, with its charts.
import { explanationNotes } from '../output/sheets/explanation-notes';
import {
  EXPLANATION_NAMES,
  explanationSheets,
  isExplanationSheet,
  numberedName,
} from '../output/sheets/explanation-sheets';
import type { Grid, Workbook } from '../workbook/workbook';
import type { Desk } from './desk';
import type { Host, HostResult } from './host';
import { writingNotice } from './notice';

/** Does nothing where there is no text or the host has no sheets to write. `onWritten`: it stands there. */
export async function writeExplanation(
  { host, store }: Desk,
  live: boolean,
  onWritten: () => void,
): Promise<void> {
  const { review, drafts, shown } = store.getState();
  const [book, text] = [review?.books[shown]?.book, drafts[shown]?.text];
  if (review === null || book === undefined || text === undefined || host.writeSheets === undefined) return;
  const present = await withPresentSheets(host, review.workbook);
  if (present.kind === 'failed') return store.setState({ notice: present });
  const sheets = explanationSheets({ workbook: present.value, book, text, live });
  const result = await host.writeSheets(sheets.plans);
  store.setState({ notice: writingNotice(result, explanationNotes(sheets)) });
  if (result.kind === 'written') onWritten();
}

/**
 * The workbook with the sheets of the text as they are now: what the user does on those is no edit of the tables and was
 * not read. Where a name is that of somebody else's sheet the next one is looked for too.
 */
async function withPresentSheets(host: Host, { name, sheets }: Workbook): Promise<HostResult<Workbook>> {
  const asked: string[] = [];
  const found: Grid[] = [];
  let wanted = EXPLANATION_NAMES;
  for (let number = 1; wanted.length > 0; number += 1) {
    const names = wanted.map((one) => numberedName(one, number));
    const result = await host.readSheets(names);
    if (result.kind === 'failed') return result;
    asked.push(...names);
    found.push(...result.value);
    const foreign = result.value.filter((grid) => !isExplanationSheet(grid)).map((grid) => grid.name);
    wanted = wanted.filter((one) => foreign.includes(numberedName(one, number)));
  }
  const others = sheets.filter((sheet) => !asked.includes(sheet.name));
  return { kind: 'done', value: { name, sheets: [...others, ...found] } };
}
