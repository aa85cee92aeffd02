// The working paper of the open workbook, written into it on request.
import { relationRuns } from '../checking/check';
import { withSheetPack } from '../checking/packs/sheet-pack';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Desk } from './desk';
import { writingNotice } from './notice';
import { paperPlan } from './paper-plan';
import type { SessionState } from './state';

/** Null where no workbook was checked. */
export function plannedPaper({ review, rules: own }: SessionState): SheetPlan | null {
  if (review === null) return null;
  const rules = withSheetPack(own === null ? [] : [own], review.workbook);
  const nature = review.basis?.options.nature ?? null;
  const [first, ...others] = review.books.map(({ book, prior, report }) => ({
    book,
    findings: report.findings,
    runs: relationRuns({ book, prior, nature }, rules),
  }));
  return first === undefined ? null : paperPlan(review.workbook, [first, ...others]);
}

/** Does nothing where no workbook was checked or the host has no sheets to write. */
export async function writePaper({ host, store }: Desk): Promise<void> {
  if (host.writeSheets === undefined) return;
  const plan = plannedPaper(store.getState());
  if (plan === null) return;
  const result = await host.writeSheets([plan]);
  store.setState({ notice: writingNotice(result) });
}
