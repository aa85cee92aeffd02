// Draws 公开08表 in blocks or as a list, and 公开13表 in layouts A to D.
import { economicSubjects } from '../../src/standards/subjects/subjects';
import { frame, type Layout } from './draw-accounts';
import type { DrawnSheet } from './drawn-sheet';
import { type Accounts, sum } from './made-up-accounts';

const PERSONNEL = ['301', '303'];

function basicByCode(accounts: Accounts): (code: string) => number {
  return (code) =>
    sum(
      accounts.items.flatMap((item) =>
        Object.entries(item.basic ?? {})
          .filter(([own]) => own.startsWith(code))
          .map(([, value]) => value),
      ),
    );
}

export function drawBasic(sheet: DrawnSheet, number: string, accounts: Accounts, layout: Layout): void {
  if (layout.basic === 'list') return drawBasicList(sheet, number, accounts, layout);
  const spent = basicByCode(accounts);
  const blocks =
    layout.basic === 'three-blocks'
      ? [PERSONNEL, ['302'], ['307', '310', '399']]
      : [PERSONNEL, ['302', '310']];
  const top = frame(sheet, 'T08', number, accounts, layout, blocks.length * 3);
  sheet.text(top, 0, '人员经费');
  sheet.merge(top, 0, top, 2);
  sheet.text(top, 3, '公用经费');
  sheet.merge(top, 3, top, blocks.length * 3 - 1);
  let height = 0;
  blocks.forEach((groups, block) => {
    const left = block * 3;
    ['科目编码', '科目名称', layout.numbering ? '金额' : '决算数'].forEach((text, col) =>
      sheet.text(top + 1, left + col, text),
    );
    const subjects = economicSubjects().filter(({ code }) => groups.includes(code.slice(0, 3)));
    subjects.forEach(({ code, name }, index) => {
      const row = top + 2 + index;
      if (layout.numericCodes) sheet.number(row, left, code);
      else sheet.text(row, left, code);
      sheet.text(row, left + 1, code.length === 5 ? `  ${name}` : name);
      sheet.amount(row, left + 2, spent(code), {
        table: 'T08',
        rowCode: code,
        rowLabel: name,
        column: '金额',
      });
    });
    height = Math.max(height, subjects.length);
  });
  const row = top + 2 + height;
  const total = (text: string, label: number, amount: number, yuan: number): void => {
    sheet.text(row, label, text);
    sheet.merge(row, label, row, amount - 1);
    sheet.amount(row, amount, yuan, { table: 'T08', rowCode: null, rowLabel: text, column: '金额' });
  };
  total('人员经费合计', 0, 2, sum(PERSONNEL.map(spent)));
  total('公用经费合计', 3, blocks.length * 3 - 1, spent('302') + spent('310'));
  sheet.text(row + 1, 0, '注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。');
}

function drawBasicList(sheet: DrawnSheet, number: string, accounts: Accounts, layout: Layout): void {
  const spent = basicByCode(accounts);
  const top = frame(sheet, 'T08', number, accounts, layout, 5);
  ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'].forEach((text, col) =>
    sheet.text(top, col, text),
  );
  const rows = economicSubjects()
    .filter(({ code }) => spent(code) !== 0)
    .map(({ code, name }) => ({ code, name, personnel: PERSONNEL.includes(code.slice(0, 3)) }));
  const draw = (
    row: number,
    rowCode: string | null,
    rowLabel: string,
    personnel: number,
    operating: number,
  ): void =>
    [personnel + operating, personnel, operating].forEach((yuan, index) => {
      const column = ['合计', '人员经费', '公用经费'][index] ?? '';
      sheet.amount(row, 2 + index, yuan, { table: 'T08', rowCode, rowLabel, column });
    });
  rows.forEach(({ code, name, personnel }, index) => {
    sheet.text(top + 1 + index, 0, code);
    sheet.text(top + 1 + index, 1, name);
    draw(top + 1 + index, code, name, personnel ? spent(code) : 0, personnel ? 0 : spent(code));
  });
  const last = top + 1 + rows.length;
  sheet.text(last, 0, '合计');
  sheet.merge(last, 0, last, 1);
  draw(last, null, '合计', sum(PERSONNEL.map(spent)), spent('302') + spent('310'));
}

const VEHICLES = '公务用车购置及运行维护费';
const ITEMS = [
  '合计',
  '因公出国（境）费',
  `${VEHICLES}/小计`,
  `${VEHICLES}/公务用车购置费`,
  `${VEHICLES}/公务用车运行维护费`,
  '公务接待费',
];

function sixOf([trips = 0, purchase = 0, running = 0, reception = 0]: readonly number[]): readonly number[] {
  return [trips + purchase + running + reception, trips, purchase + running, purchase, running, reception];
}

export function drawThreePublic(sheet: DrawnSheet, number: string, accounts: Accounts, layout: Layout): void {
  const measures = [
    { name: '预算数', six: sixOf(accounts.threePublic.budget) },
    { name: '决算数', six: sixOf(accounts.threePublic.final) },
  ];
  if (layout.threePublic === 'C') return drawItemList(sheet, number, accounts, layout, measures);
  const stub = layout.threePublic === 'D' ? 2 : 0;
  const pairs = layout.threePublic === 'B';
  const top = frame(sheet, 'T13', number, accounts, layout, stub + 12);
  const column = (measure: number, item: number): number =>
    stub + (pairs ? item * 2 + measure : measure * 6 + item);
  const depth = pairs ? [1, 2, 3] : [2, 3, 1];
  const [groupRow = 0, itemRow = 0, measureRow = 0] = depth.map((level) => top + level - 1);
  if (stub > 0) ['单位编码', '单位名称'].forEach((text, col) => sheet.text(top, col, text));
  measures.forEach(({ name }, measure) =>
    ITEMS.forEach((item, index) => {
      const [group = '', leaf] = item.split('/');
      const col = column(measure, index);
      if (pairs || index === 0) sheet.text(measureRow, col, name);
      if (pairs && measure === 1) return;
      const span = pairs ? 2 : 1;
      if (leaf === undefined || leaf === '小计') {
        sheet.text(groupRow, col, group);
        sheet.merge(groupRow, col, groupRow, col + span * (leaf === undefined ? 1 : 3) - 1);
      }
      if (leaf !== undefined) sheet.text(itemRow, col, leaf);
      if (leaf !== undefined) sheet.merge(itemRow, col, itemRow, col + span - 1);
    }),
  );
  if (!pairs)
    measures.forEach((_, measure) =>
      sheet.merge(measureRow, column(measure, 0), measureRow, column(measure, 5)),
    );
  let row = top + 3;
  if (layout.numbering) {
    for (let index = 0; index < 12; index++) sheet.number(row, stub + index, String(index + 1));
    row++;
  }
  const draw = (at: number, rowCode: string | null, rowLabel: string): void =>
    measures.forEach(({ name, six }, measure) =>
      six.forEach((yuan, index) => {
        sheet.amount(at, column(measure, index), yuan, {
          table: 'T13',
          rowCode,
          rowLabel,
          column: `${name}/${ITEMS[index]}`,
        });
      }),
    );
  if (stub > 0) {
    sheet.text(row, 0, '合计');
    draw(row++, null, '合计');
    sheet.text(row, 0, '301001');
    sheet.text(row, 1, accounts.unitName);
  }
  draw(row, stub > 0 ? '301001' : null, stub > 0 ? accounts.unitName : '');
  sheet.text(
    row + 1,
    0,
    '注：预算数为“三公”经费全年预算数，决算数包括当年财政拨款和以前年度结转资金安排的实际支出。',
  );
}

/** Layout C: items as rows, reception before vehicles, as county pages have it. */
function drawItemList(
  sheet: DrawnSheet,
  number: string,
  accounts: Accounts,
  layout: Layout,
  measures: readonly { readonly name: string; readonly six: readonly number[] }[],
): void {
  const top = frame(sheet, 'T13', number, accounts, layout, 3);
  ['项目', '预算数', '决算数'].forEach((text, col) => sheet.text(top, col, text));
  const lines: readonly (readonly [string, number])[] = [
    ['合计', 0],
    ['1.因公出国(境)费用', 1],
    ['2.公务接待费', 5],
    ['3.公务用车购置及运行费', 2],
    ['其中：公务用车购置费', 3],
    ['公务用车运行费', 4],
  ];
  lines.forEach(([text, item], index) => {
    const row = top + 1 + index;
    sheet.text(row, 0, text);
    const rowLabel = text.replace('(', '（').replace(')', '）');
    measures.forEach(({ name, six }, measure) => {
      sheet.amount(row, 1 + measure, six[item] ?? 0, {
        table: 'T13',
        rowCode: null,
        rowLabel,
        column: `${name}/${ITEMS[item]}`,
      });
    });
  });
}
