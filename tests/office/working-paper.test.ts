// The working paper recalculates without this program: LibreOffice finds for every row what Gouji finds.
import { describe, expect, test } from 'vitest';
import { equationWords } from '../../src/checking/equation-words';
import type { FactBook } from '../../src/facts/book';
import { OUTCOME_WORDS } from '../../src/output/paper-row';
import { readWorkbook } from '../../src/reading/read-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { savedByLibreOffice } from '../support/libreoffice';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import {
  paperOf,
  type PaperRow,
  paperRows,
  read,
  rewritten,
  runsOf,
  uncalculated,
} from '../support/paper-rows';
import { sampleWorkbook, xlsxBytes } from '../support/sample-files';

function priorBook(unit: Layout['unit'] = '万元'): FactBook | undefined {
  return readWorkbook(drawAccounts(CULTURE_CENTRE_2022, { unit }).workbook).books[0];
}

/** As LibreOffice shows it after calculating every formula anew. */
function recalculated(bytes: Uint8Array): Promise<Workbook> {
  return read(savedByLibreOffice(uncalculated(bytes), 'xlsx'));
}

/** Outcome by rule and place as Gouji finds it. */
function outcomes(workbook: Workbook, prior?: FactBook): ReadonlyMap<string, string> {
  return new Map(
    runsOf(workbook, prior).runs.flatMap(({ rule, judged }) =>
      judged.map(({ relation, judgement }) => [
        `${rule.id} ${equationWords(relation)}`,
        OUTCOME_WORDS[judgement.outcome],
      ]),
    ),
  );
}

const WORKBOOKS: Readonly<Record<string, () => { workbook: Workbook; prior?: FactBook }>> = {
  'the sample with its slip': () => ({ workbook: sampleWorkbook(), prior: priorBook() }),
  'tails of 万元, last year in 元': () => ({
    workbook: drawAccounts(CULTURE_CENTRE_2023).workbook,
    prior: priorBook('元'),
  }),
  'text with commas, dashes for zero': () => ({
    workbook: drawAccounts(CULTURE_CENTRE_2023, {
      unit: '元',
      zero: 'dash',
      amountsAs: 'text',
      detail: 'economic-rows',
      basic: 'two-blocks',
    }).workbook,
  }),
  'in 元, blanks for zero, General': () => ({
    workbook: drawAccounts(CULTURE_CENTRE_2023, { unit: '元', zero: 'blank', amountsAs: 'general' }).workbook,
  }),
  'one table in 元': () => ({ workbook: withSheetsInYuan(['公开06表', '公开13表']) }),
};

function withSheetsInYuan(names: readonly string[]): Workbook {
  const coarse = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code' }).workbook;
  const fine = drawAccounts(CULTURE_CENTRE_2023, { sheetNames: 'code', unit: '元' }).workbook;
  const sheets = coarse.sheets.map((sheet) => {
    const other = fine.sheets.find(({ name }) => name === sheet.name);
    return names.includes(sheet.name) && other !== undefined ? other : sheet;
  });
  return { ...coarse, sheets };
}

function shownBy({ rule, relation, figures, outcome }: PaperRow): readonly string[] {
  return [rule, relation, ...figures, outcome];
}

describe('recalculated by LibreOffice', () => {
  test.each(Object.entries(WORKBOOKS))('%s: every row as Gouji has it', async (_name, make) => {
    const { workbook, prior } = make();
    const { bytes } = await paperOf(xlsxBytes(workbook), prior);
    const own = paperRows(await read(bytes));
    const anew = paperRows(await recalculated(bytes));
    expect(anew.map(shownBy)).toEqual(own.map(shownBy));
    expect(own.length).toBeGreaterThan(500);
  });

  test('the cases above have every outcome', async () => {
    const found = new Set<string>();
    for (const make of Object.values(WORKBOOKS)) {
      const { workbook, prior } = make();
      const { bytes } = await paperOf(xlsxBytes(workbook), prior);
      for (const { outcome } of paperRows(await read(bytes))) found.add(outcome);
    }
    expect([...found].sort()).toEqual(['不符', '尾差', '相符']);
  });
});

describe('a cell changed in the copy', () => {
  /** 支出决算表: a figure typed, one rounded by its format, a text that is none. */
  const EDITS = [
    ['a wrong figure', '<v>77.77</v>'],
    ['a figure off by rounding', '<v>130.9649</v>'],
    ['a figure off by one cent', '<v>197.74</v>'],
  ] as const;

  test.each(EDITS)('%s: the outcomes are those Gouji finds then', async (_name, value) => {
    const { bytes } = await paperOf(xlsxBytes(sampleWorkbook()));
    const edited = rewritten(bytes, (path, text) => {
      if (path !== 'xl/worksheets/sheet3.xml') return text;
      const changed = text.replace(/(<c r="E8"[^>]*>)(<f>[^<]*<\/f>)?<v>[^<]*<\/v>/u, `$1${value}`);
      expect(changed).not.toBe(text);
      return changed;
    });
    const before = paperRows(await read(bytes));
    const copy = await recalculated(edited);
    const rows = paperRows(copy);
    const now = outcomes(copy);
    // A relation that holds only under a condition is no longer looked at where the condition went.
    const compared = rows.filter(
      ({ rule, relation, remark }) => now.has(`${rule} ${relation}`) || !remark.startsWith('只在'),
    );
    expect(compared.map(({ rule, relation, outcome }) => [rule, relation, outcome])).toEqual(
      compared.map(({ rule, relation }) => [rule, relation, now.get(`${rule} ${relation}`)]),
    );
    expect(rows.filter(({ outcome }, index) => outcome !== before[index]?.outcome).length).toBeGreaterThan(0);
  });

  test('a text that is no figure is never taken for one', async () => {
    const { bytes } = await paperOf(xlsxBytes(sampleWorkbook()));
    const edited = rewritten(bytes, (path, text) =>
      path === 'xl/worksheets/sheet3.xml'
        ? text.replace(
            /<c r="E8"([^>]*?)( t="n")?>(<f>[^<]*<\/f>)?<v>[^<]*<\/v>/u,
            '<c r="E8"$1 t="inlineStr"><is><t>待定</t></is>',
          )
        : text,
    );
    const before = paperRows(await read(bytes));
    const touched = paperRows(await recalculated(edited)).filter((_row, index) =>
      before[index]?.formulas.some((formula) => /'公开03表'!E8\b/u.test(formula)),
    );
    expect(touched.length).toBeGreaterThan(1);
    expect(new Set(touched.map(({ outcome }) => outcome))).toEqual(new Set(['无法核对']));
  });
});
