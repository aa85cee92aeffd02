// Draws 公开01表 and 公开04表: two sides of labelled lines.
import { functionalSubjects } from '../../src/standards/subjects/subjects';
import { classTotals, frame, type Layout } from './draw-accounts';
import type { DrawnSheet } from './drawn-sheet';
import { type Accounts, general, sum } from './made-up-accounts';

type Line = readonly [label: string, ...values: number[]];

const NUMERALS = '一二三四五六七八九';
const numeral = (index: number): string => {
  const tens = Math.floor((index + 1) / 10);
  const ones = (index + 1) % 10;
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens - 1]}十`}${ones === 0 ? '' : NUMERALS[ones - 1]}`;
};

/** The classes that the printed forms list, in code order. */
const CLASSES = functionalSubjects().filter(
  ({ code, level }) => level === 1 && !['209', '227', '228', '230', '233', '235'].includes(code),
);

function classLines(values: ReadonlyMap<string, readonly number[]>, width: number): readonly Line[] {
  return CLASSES.map(({ code, name }, index): Line => {
    return [`${numeral(index)}、${name}`, ...(values.get(code) ?? Array.from({ length: width }, () => 0))];
  });
}

function totals(lines: readonly Line[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) =>
    sum(lines.map((line) => Number(line[column + 1] ?? 0))),
  );
}

interface Sides {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  readonly rightColumns: readonly string[];
  readonly rightHeads: readonly string[];
}

type Revenue = { readonly general: number; readonly fund: number; readonly own: number };

function overall(accounts: Accounts, revenue: Revenue): Sides {
  const { opening, closing } = accounts;
  const opened = opening.general + opening.fund + opening.own;
  const closed = closing.general + closing.fund + closing.own;
  const income: readonly Line[] = [
    ['一、一般公共预算财政拨款收入', revenue.general],
    ['二、政府性基金预算财政拨款收入', revenue.fund],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', revenue.own],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', 0],
  ];
  const classes = classLines(
    classTotals(accounts, (item) => [general(item) + sum(item.fund) + (item.own ?? 0)]),
    1,
  );
  const [received = 0] = totals(income, 1);
  const [spent = 0] = totals(classes, 1);
  const left: readonly Line[] = [
    ...income,
    ['本年收入合计', received],
    ['使用非财政拨款结余（含专用结余）', 0],
    ['年初结转和结余', opened],
    ['总    计', received + opened],
  ];
  const right: readonly Line[] = [
    ...classes,
    ['本年支出合计', spent],
    ['结余分配', 0],
    ['年末结转和结余', closed],
    ['总    计', spent + closed],
  ];
  return { left, right, rightColumns: ['支出/金额'], rightHeads: ['金额'] };
}

function fiscal(accounts: Accounts, revenue: Revenue): Sides {
  const { opening, closing } = accounts;
  const classes = classLines(
    classTotals(accounts, (item) => [general(item) + sum(item.fund), general(item), sum(item.fund), 0]),
    4,
  );
  const spent = totals(classes, 4);
  const closed = [closing.general + closing.fund, closing.general, closing.fund, 0];
  const funds = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const left: readonly Line[] = [
    [`一、${funds[0]}`, revenue.general],
    [`二、${funds[1]}`, revenue.fund],
    [`三、${funds[2]}`, 0],
    ['本年收入合计', revenue.general + revenue.fund],
    ['年初财政拨款结转和结余', opening.general + opening.fund],
    [`  一、${funds[0]}`, opening.general],
    [`  二、${funds[1]}`, opening.fund],
    [`  三、${funds[2]}`, 0],
    ['总    计', revenue.general + revenue.fund + opening.general + opening.fund],
  ];
  const right: readonly Line[] = [
    ...classes,
    ['本年支出合计', ...spent],
    ['年末财政拨款结转和结余', ...closed],
    ['总    计', ...spent.map((value, column) => value + (closed[column] ?? 0))],
  ];
  return {
    left,
    right,
    rightColumns: ['合计', ...funds].map((name) => `支出/${name}`),
    rightHeads: ['合计', ...funds],
  };
}

/** Draws T01 or T04; the longer side decides the height, the totals stand in the last rows of both. */
export function drawLanes(
  sheet: DrawnSheet,
  id: string,
  number: string,
  accounts: Accounts,
  layout: Layout,
  revenue: Revenue,
): void {
  const { left, right, rightColumns, rightHeads } =
    id === 'T01' ? overall(accounts, revenue) : fiscal(accounts, revenue);
  const gap = layout.numbering ? 1 : 0;
  const leftAmount = 1 + gap;
  const rightLabel = leftAmount + 1;
  const rightAmount = rightLabel + 1 + gap;
  const top = frame(sheet, id, number, accounts, layout, rightAmount + rightColumns.length);
  sheet.text(top, 0, '收          入');
  sheet.text(top, rightLabel, '支          出');
  sheet.merge(top, 0, top, leftAmount);
  sheet.merge(top, rightLabel, top, rightAmount + rightColumns.length - 1);
  const head = top + 1;
  [0, rightLabel].forEach((col) => sheet.text(head, col, '项    目'));
  if (layout.numbering) [1, rightLabel + 1].forEach((col) => sheet.text(head, col, '行次'));
  sheet.text(head, leftAmount, layout.numbering ? '金额' : '决算数');
  rightHeads.forEach((text, index) => sheet.text(head, rightAmount + index, text));
  let row = head + 1;
  if (layout.numbering) {
    [0, rightLabel].forEach((col) => sheet.text(row, col, '栏次'));
    [leftAmount, ...rightColumns.map((_, index) => rightAmount + index)].forEach((col, index) => {
      sheet.number(row, col, String(index + 1));
    });
    row++;
  }
  const height = Math.max(left.length, right.length);
  const tail = id === 'T01' ? 4 : 1;
  const at = (lines: readonly Line[], index: number): number =>
    index >= lines.length - tail ? height - (lines.length - index) : index;
  const draw = (
    lines: readonly Line[],
    label: number,
    amount: number,
    columns: readonly string[],
    from: number,
  ): void =>
    lines.forEach(([text, ...values], index) => {
      const line = row + at(lines, index);
      sheet.text(line, label, text);
      if (layout.numbering) sheet.number(line, label + 1, String(from + at(lines, index)));
      columns.forEach((column, order) => {
        const rowLabel = text.replace(/\s/gu, '');
        sheet.amount(line, amount + order, values[order] ?? 0, {
          table: id,
          rowCode: null,
          rowLabel,
          column,
        });
      });
    });
  draw(left, 0, leftAmount, ['收入/金额'], 1);
  draw(right, rightLabel, rightAmount, rightColumns, height + 1);
  sheet.text(row + height, 0, '注：本表反映部门本年度的总收支和年末结转结余情况。');
}
