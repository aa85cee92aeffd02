// The sheet of the working paper with the findings in the text: place, both figures, computation; foreign sheets stay.
import { describe, expect, it } from 'vitest';
import { NARRATIVE_PAPER, narrativePaper } from '../../src/output/narrative-paper';
import { isPaperSheet, paperName } from '../../src/output/paper-sheet';
import { proofreadJson } from '../../src/output/proofread-json';
import { proofread } from '../../src/proofreading/proofread';
import { isOwnSheet } from '../../src/session/own-sheets';
import { workingPaperFile } from '../../src/session/working-paper-file';
import type { PlanCell } from '../../src/workbook/sheet-plan';
import { sheetNamed } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { narrativeOf } from '../support/narrative-of';
import { read, runsOf } from '../support/paper-rows';
import { xlsxBytes } from '../support/sample-files';
import { TEXT_WITH_SLIPS } from '../support/text-with-slips';

const report = proofread(narrativeOf(TEXT_WITH_SLIPS));
const found = proofreadJson('说明.txt', TEXT_WITH_SLIPS, report);
const { workbook } = drawAccounts(CULTURE_CENTRE_2023);

function words(cells: readonly (PlanCell | null)[]): readonly string[] {
  return cells.map((cell) => (cell?.value?.kind === 'text' ? cell.value.text : ''));
}

describe('the sheet of findings in the text', () => {
  it('has a row for each, in the order of the text', () => {
    const rows = narrativePaper(found, '文稿校对').rows.slice(5).map(words);
    expect(rows).toHaveLength(found.findings.length);
    const sum = rows.find((row) => row.includes('40.00'));
    expect(sum?.slice(1, 8)).toEqual(['错误', '合计', 'P03', '二', '40.00', '40.00', '40.50']);
    expect(sum?.[8]).toContain('80+40=120万元，文中写 120.50万元');
  });

  it('counts findings and figures above them', () => {
    const head = narrativePaper(found, '文稿校对').rows.slice(0, 4).map(words);
    const errors = found.findings.filter(({ severity }) => severity === 'error').length;
    expect(head[1]).toEqual(['说明.txt']);
    expect(head[3]?.[0]).toContain(`错误 ${errors}　`);
    expect(head[3]?.[0]).toContain(`文中数字 ${found.claims.length} 个`);
  });

  it('stands behind the working paper in the copy, is known again and replaced', async () => {
    const copy = workingPaperFile(xlsxBytes(workbook), workbook, [runsOf(workbook)], found);
    const written = await read(copy.bytes);
    expect(written.sheets.slice(-2).map(({ name }) => name)).toEqual(['核对底稿', '文稿校对']);
    const sheet = sheetNamed(written, '文稿校对');
    if (sheet === undefined) throw new Error('no sheet');
    expect([
      isPaperSheet(NARRATIVE_PAPER, sheet),
      isOwnSheet(sheet),
      paperName(NARRATIVE_PAPER, written),
    ]).toEqual([true, true, '文稿校对']);
    const foreign = { ...sheet, rows: [] };
    expect(paperName(NARRATIVE_PAPER, { ...written, sheets: [foreign] })).toBe('文稿校对(2)');
  });
});
