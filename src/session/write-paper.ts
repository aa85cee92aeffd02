// The working paper written into the open workbook, on request.
import { relationRuns } from '../checking/check';
import { withSheetPack } from '../checking/packs/sheet-pack';
import type { Desk } from './desk';
import { writingNotice } from './notice';
import { paperPlan } from './paper-plan';

/** Does nothing where no workbook was checked or the host has no sheets to write. */
export async function writePaper({ host, store }: Desk): Promise<void> {
  const { review, rules: own } = store.getState();
  if (review === null || host.writeSheets === undefined) return;
  const rules = withSheetPack(own === null ? [] : [own], review.workbook);
  const nature = review.basis?.options.nature ?? null;
  const [first, ...others] = review.books.map(({ book, prior, report }) => ({
    book,
    findings: report.findings,
    runs: relationRuns({ book, prior, nature }, rules),
  }));
  if (first === undefined) return;
  const result = await host.writeSheets([paperPlan(review.workbook, [first, ...others])]);
  store.setState({ notice: writingNotice(result) });
}
