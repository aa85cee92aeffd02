// The text as sheets: limits of Excel's formulas, charts over their cells, and what writing again leaves alone.
import { describe, expect, test } from 'vitest';
import { literals } from '../../src/output/sheets/paragraph-formula';
import { explanationSheets, type ExplanationSheets } from '../../src/output/sheets/explanation-sheets';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { draft, type DraftOptions } from '../../src/writing/draft';
import { stylePreset } from '../../src/writing/style/presets';
import { readWorkbook } from '../../src/reading/read-workbook';
import { drawAccounts } from '../support/draw-accounts';
import { bookOf } from '../support/draft-text';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';

const PRIOR = bookOf(CULTURE_CENTRE_2022);
const DRAWN = drawAccounts(CULTURE_CENTRE_2023).workbook;

function sheetsOf(workbook: Workbook, options: DraftOptions = {}, live = true): ExplanationSheets {
  const [book] = readWorkbook(workbook).books;
  if (book === undefined) throw new Error('no book');
  const { text } = draft(book, { prior: PRIOR, ...options });
  return explanationSheets({ workbook, book, text, live });
}

function planNamed({ plans }: ExplanationSheets, name: string): SheetPlan {
  const plan = plans.find((each) => each.name === name);
  if (plan === undefined) throw new Error(`no plan ${name}`);
  return plan;
}

/** The plan as a sheet that is read. */
function gridOf({ name, rows }: SheetPlan): Grid {
  const cells = rows.map((row) =>
    row.map((cell): Cell | null => {
      if (cell === null) return null;
      const { value, formula } = cell;
      return { value: value ?? { kind: 'blank' }, ...(formula === undefined ? {} : { formula }) };
    }),
  );
  return { name, visibility: 'visible', rows: cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** The workbook with what was written in it, changed by hand. */
function written(change: (grid: Grid) => Grid = (grid) => grid, live = true): Workbook {
  const grids = sheetsOf(DRAWN, {}, live).plans.map(gridOf);
  return {
    ...DRAWN,
    sheets: [...DRAWN.sheets, ...grids.map((grid) => (grid.name === '情况说明' ? change(grid) : grid))],
  };
}

const words = (text: string): Cell => ({ value: { kind: 'text', text } });

function rowOf(plan: SheetPlan, start: string): number {
  return plan.rows.findIndex(([cell]) => cell?.value?.kind === 'text' && cell.value.text.startsWith(start));
}

function shown(plan: SheetPlan, row: number, col = 0): string {
  const value = plan.rows[row]?.[col]?.value;
  return value?.kind === 'text' ? value.text : '';
}

describe('formulas', () => {
  test.each(['四川甲', '四川乙', '四川丙'])(
    '%s: no literal and no formula is longer than Excel takes',
    (style) => {
      const preset = stylePreset(style);
      const { plans } = sheetsOf(DRAWN, preset === undefined ? {} : { style: preset });
      const formulas = plans.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.formula ?? []));
      expect(formulas.length).toBeGreaterThan(60);
      for (const formula of formulas) {
        expect(formula.length).toBeLessThanOrEqual(8192);
        for (const [literal] of formula.matchAll(/"((?:[^"]|"")*)"/gu))
          expect(literal.length).toBeLessThanOrEqual(257);
      }
    },
  );

  test('a long literal is split, a quotation mark and a character of two halves never', () => {
    const text = `${'甲'.repeat(254)}"${'𠀀'.repeat(200)}`;
    const parts = literals(text);
    expect(parts.every((part) => part.length <= 257)).toBe(true);
    expect(parts.map((part) => part.slice(1, -1).replaceAll('""', '"')).join('')).toBe(text);
    expect(parts.every((part) => !/[\uD800-\uDBFF]"$/u.test(part))).toBe(true);
  });

  test('a paragraph whose share was bent is text, and the sheet says so', () => {
    const preset = stylePreset('四川甲');
    if (preset === undefined) throw new Error('no style');
    const off = drawAccounts({ ...CULTURE_CENTRE_2023 }).workbook;
    const bent = sheetsOf(off, { style: { ...preset, 占比调整: '调最大项', 比例小数: 0 } });
    const plan = planNamed(bent, '情况说明');
    expect(bent.rewriting.fixed).toBeGreaterThan(0);
    expect(shown(plan, 1)).toContain(`${bent.rewriting.fixed} 段`);
  });

  test('plain text has none', () => {
    const { plans } = sheetsOf(DRAWN, {}, false);
    expect(plans.map(({ name }) => name)).toEqual(['情况说明', '图表']);
    expect(plans.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.formula !== undefined)).toEqual(
      [],
    );
  });
});

describe('charts', () => {
  test('stand over cells that follow the tables; last year is a constant', () => {
    const { charts, rows } = planNamed(sheetsOf(DRAWN), '图表');
    expect(charts.map(({ id, kind }) => [id, kind])).toEqual([
      ['图1', 'column'],
      ['图2', 'pie'],
      ['图3', 'pie'],
      ['图4', 'column'],
      ['图5', 'column'],
      ['图6', 'pie'],
      ['图7', 'pie'],
    ]);
    for (const { series } of charts) {
      for (const { values } of series) {
        const cells = rows.slice(values.top, values.bottom + 1).map((cells) => cells[values.left]);
        expect(cells.every((cell) => cell?.formula !== undefined && cell.value?.kind === 'number')).toBe(
          true,
        );
      }
    }
  });
});

describe('written again', () => {
  const START = '2023年度本年收入合计';
  const first = planNamed(sheetsOf(DRAWN), '情况说明');
  const at = rowOf(first, START);

  /** The line edited by hand, and a line of the user's behind it. */
  function edited(grid: Grid): Grid {
    const [cell, ...rest] = grid.rows[at] ?? [];
    expect(cell?.formula).toContain('&');
    return {
      ...grid,
      rows: [
        ...grid.rows.slice(0, at),
        [words('本年收入合计如下。'), ...rest],
        [words('本段由单位撰写。'), null, null, words('旁注')],
        ...grid.rows.slice(at + 1),
      ],
    };
  }

  test('nothing changes where nothing changed', () => {
    const again = sheetsOf(written());
    expect(planNamed(again, '情况说明')).toEqual(first);
    expect(again.rewriting).toEqual({ conflicts: 0, kept: 0, fixed: 0 });
  });

  test('what the user wrote and changed stays, where it stands', () => {
    const again = sheetsOf(written(edited));
    const plan = planNamed(again, '情况说明');
    expect([shown(plan, at), shown(plan, at + 1), shown(plan, at + 1, 3)]).toEqual([
      '本年收入合计如下。',
      '本段由单位撰写。',
      '旁注',
    ]);
    expect(again.rewriting).toMatchObject({ conflicts: 0, kept: 2 });
    expect(plan.rows.length).toBe(first.rows.length + 1);
  });

  test('a changed paragraph whose figures changed since is shown, not overwritten', () => {
    const preset = stylePreset('四川甲');
    if (preset === undefined) throw new Error('no style');
    const again = sheetsOf(written(edited), { style: { ...preset, 比例小数: 3 } });
    const plan = planNamed(again, '情况说明');
    expect(shown(plan, rowOf(plan, '本年收入合计如下'), 1)).toContain(`现在应写作：${START}`);
    expect(again.rewriting.conflicts).toBe(1);
  });

  test('a row put in above, or quotes left out by a program, are no change by the user', () => {
    const moved = written((grid) => ({
      ...grid,
      rows: grid.rows.map((cells) =>
        cells.map((cell) =>
          cell?.formula === undefined
            ? cell
            : {
                ...cell,
                formula: cell.formula.replace(
                  /'([^']*)'!([A-Z]+)(\d+)/gu,
                  (_all, sheet: string, col: string, row: string) => `${sheet}!${col}${Number(row) + 1}`,
                ),
              },
        ),
      ),
    }));
    expect(sheetsOf(moved).rewriting.kept).toBe(0);
  });

  test('somebody else’s sheets of these names are left alone', () => {
    const foreign = ['情况说明', '图表', '情况说明数据'].map((name) =>
      gridOf({ ...first, name, rows: [[{ value: { kind: 'text', text: '自己的' } }]] }),
    );
    const again = sheetsOf({ ...DRAWN, sheets: [...DRAWN.sheets, ...foreign] });
    expect(again.plans.map(({ name }) => name)).toEqual(['情况说明(2)', '图表(2)', '情况说明数据(2)']);
    expect(again.renamed.length).toBe(3);
    expect(first.rows.length).toBe(planNamed(again, '情况说明(2)').rows.length);
  });
});
