// Whose workbook it is and of which year: what most tables say, else what a cover says.
import type { Table } from '../facts/table';
import { compactLabel } from '../workbook/label';
import { sheetNamed, type Workbook } from '../workbook/workbook';
import { textCells, yearIn } from './frame';

const COVER_ROWS = 40;
const ORGANISATION = /(?:局|委员会|委|办公室|中心|院|所|站|队|馆|校|学校|会|政府|厅|社|园|机关|公司|处)$/u;

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (
    [...counts].reduce<readonly [T, number] | null>(
      (best, entry) => (best === null || entry[1] > best[1] ? entry : best),
      null,
    )?.[0] ?? null
  );
}

/** Texts of sheets that hold no table: cover, contents. */
function coverTexts(workbook: Workbook, tables: readonly Table[]): readonly string[] {
  return workbook.sheets
    .filter((grid) => grid.visibility === 'visible' && !tables.some((table) => table.sheet === grid.name))
    .flatMap((grid) => textCells(grid, 0, COVER_ROWS).map(({ text }) => text));
}

/** The year most tables name; else the one on the cover. Null where nothing names one. */
export function yearOf(workbook: Workbook, tables: readonly Table[]): number | null {
  const named = mostFrequent(tables.flatMap((table) => (table.year === null ? [] : [table.year.value])));
  if (named !== null) return named;
  const texts = [...coverTexts(workbook, tables), ...workbook.sheets.map((grid) => grid.name)];
  return texts.map(yearIn).find((year) => year !== null) ?? null;
}

/** Texts above the tables, down to the amount unit: an owner may stand there without a label. */
function frameTexts(workbook: Workbook, tables: readonly Table[]): readonly string[] {
  return tables.flatMap((table) => {
    const grid = sheetNamed(workbook, table.sheet);
    const end = (table.unitLabel?.cell.row ?? 0) + 1;
    return grid === undefined ? [] : textCells(grid, 0, end).map(({ text }) => text);
  });
}

/** The owner most tables name; else an organisation on the cover or, without a label, above the tables. */
export function unitNameOf(workbook: Workbook, tables: readonly Table[]): string | null {
  const named = mostFrequent(
    tables.flatMap((table) => (table.unitName === null ? [] : [table.unitName.text])),
  );
  if (named !== null) return named;
  return (
    [...coverTexts(workbook, tables), ...frameTexts(workbook, tables)]
      .map(compactLabel)
      .find((text) => ORGANISATION.test(text)) ?? null
  );
}
