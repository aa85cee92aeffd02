// The forms as data: every name stands as the reader will see it, every id once.
import { describe, expect, it } from 'vitest';
import { BUDGET_FORMS } from '../../src/standards/budget/forms/forms';
import { FINAL_ACCOUNTS_FORMS, NATIONAL_ORDER } from '../../src/standards/final-accounts/forms/forms';
import type { ColumnSpec, LineSpec, TableForm } from '../../src/standards/form';
import { headingText, labelText } from '../../src/workbook/label';

const forms: readonly TableForm[] = [...FINAL_ACCOUNTS_FORMS.forms, ...BUDGET_FORMS.forms];
const columnsOf = (form: TableForm): readonly ColumnSpec[] =>
  form.rows === 'lanes' ? form.lanes.flatMap((lane) => lane.columns) : form.columns;

describe('table forms', () => {
  it.each(forms.map((form) => [form.id, form] as const))(
    '%s names its headings as they are read',
    (_, form) => {
      const names = columnsOf(form).flatMap((spec) => spec.levels.flatMap((level) => level.names));
      expect(names.map(headingText)).toEqual(names);
    },
  );

  it('names the lines as they are read', () => {
    const namesOf = (line: LineSpec): readonly string[] => [
      ...line.names,
      ...(line.children ?? []).flatMap(namesOf),
    ];
    const names = forms.flatMap((form) => {
      if (form.rows === 'lanes') return form.lanes.flatMap((lane) => lane.lines.flatMap(namesOf));
      return form.rows === 'blocks' ? form.lines.flatMap(namesOf) : [];
    });
    expect(names.length).toBeGreaterThan(50);
    expect(names.map(labelText)).toEqual(names);
  });

  it.each([FINAL_ACCOUNTS_FORMS, BUDGET_FORMS])('gives no title to two tables of a set', (set) => {
    const titles = set.forms.flatMap((form) => [...new Set([form.title, ...form.titles])]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has each table and each column once', () => {
    expect(new Set(forms.map(({ id }) => id)).size).toBe(26);
    for (const form of forms) {
      const paths = columnsOf(form).map(({ path }) => path);
      expect(new Set(paths).size, form.id).toBe(paths.length);
    }
  });

  it('takes the national set from the Sichuan forms', () => {
    const ids = FINAL_ACCOUNTS_FORMS.forms.map(({ id }) => id);
    expect(NATIONAL_ORDER.every((id) => ids.includes(id))).toBe(true);
    expect(NATIONAL_ORDER).toHaveLength(9);
  });
});
