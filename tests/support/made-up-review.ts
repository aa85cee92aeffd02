// A made-up workbook of two sheets with the review and the draft that go with it, for tests of session and pane.
import { amountOf } from '../../src/amount/amount';
import { defaultStyle } from '../../src/writing/style/presets';
import type { CheckReport, Finding, RuleOutcome } from '../../src/checking/finding';
import type { FactBook, SheetEntry } from '../../src/facts/book';
import type { Engine } from '../../src/session/state';
import { type Cell, type Grid, valueAt, type Workbook } from '../../src/workbook/workbook';

const STYLE = defaultStyle('sichuan-13');

const TITLES = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '财政拨款支出决算明细表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款支出决算明细表',
  '一般公共预算财政拨款基本支出决算表',
  '一般公共预算财政拨款项目支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款支出决算表',
  '财政拨款“三公”经费支出决算表',
];

const text = (value: string): Cell => ({ value: { kind: 'text', text: value } });
const number = (value: string): Cell => ({ value: { kind: 'number', text: value }, format: '#,##0.00' });

function grid(name: string, rows: Grid['rows'], more: Partial<Grid> = {}): Grid {
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

/** 公开03表: C3 should be the sum of D3 and E3. */
export function madeUpWorkbook(total = '100.00'): Workbook {
  const title = [text('支出决算表'), null, null, null, null];
  const head = [text('编码'), text('名称'), text('合计'), text('基本支出'), text('项目支出')];
  const data = [text('205'), text('教育支出'), number(total), number('60'), number('40')];
  return {
    name: '示范县某单位决算.xlsx',
    sheets: [
      grid('公开01表', [[text('收入支出决算总表')], [text('本年收入合计'), number('100')]]),
      grid('公开03表', [title, head, data], { merges: [{ top: 0, left: 0, bottom: 0, right: 4 }] }),
      grid('底稿', [[text('内部')]], { visibility: 'hidden' }),
    ],
  };
}

function entry(number: number): SheetEntry {
  const id = `T${String(number).padStart(2, '0')}`;
  const title = TITLES[number - 1] ?? id;
  if (number === 12)
    return { table: id, title, sheet: null, status: 'missing', reason: '工作簿里没有这张表' };
  const status = number === 10 ? 'empty' : 'read';
  return { table: id, title, sheet: `公开${id.slice(1)}表`, status, reason: null };
}

export function madeUpBook(): FactBook {
  const cell = { sheet: '公开01表', row: 1, col: 1 };
  const amount = amountOf('100', '万元', 2);
  return {
    kind: 'final-accounts',
    tableSet: 'sichuan-13',
    year: 2023,
    unitName: '示范县公共服务中心',
    entries: TITLES.map((_, index) => entry(index + 1)),
    problems: [],
    tables: [
      {
        id: 'T01',
        title: '收入支出决算总表',
        layout: 'lanes',
        sheet: '公开01表',
        sheetHidden: false,
        head: { title: 0, top: 3, data: 4 },
        status: 'read',
        unit: '万元',
        unitLabel: null,
        decimals: 2,
        unitName: null,
        year: null,
        emptySentence: null,
        rows: [
          {
            index: 0,
            role: 'line',
            lane: '收入',
            code: null,
            label: '本年收入合计',
            key: '本年收入合计',
            subject: null,
            level: 0,
            parent: null,
            sheetRow: 1,
            hidden: false,
          },
        ],
        columns: [{ path: '收入/金额', lane: '收入', economic: null, sheetColumn: 1, hidden: false }],
        facts: [
          {
            table: 'T01',
            row: 0,
            column: '收入/金额',
            cell,
            reading: { kind: 'amount', amount, fromText: false, formula: false },
          },
        ],
      },
    ],
  };
}

function rule(id: string, title: string, status: RuleOutcome['status'], missing: string[] = []): RuleOutcome {
  const counts = { pass: 0, tail: 0, broken: 0, notApplicable: 0, cannotEvaluate: 0, [status]: 1 };
  return { rule: id, title, status, counts, reason: null, missing, assumedZero: [] };
}

const ROW_RULE = '支出决算表每一行：合计等于各列之和';

function broken(total: string): Finding {
  return {
    id: 'T03.1:205',
    rule: 'T03.1',
    severity: 'error',
    table: 'T03',
    message: `公开03表“教育支出”的合计 ${total} 不等于基本支出与项目支出之和 100.00。请核对 C3、D3、E3。`,
    basis: '部门决算报表编制说明',
    cells: ['公开03表!C3', '公开03表!D3', '公开03表!E3'],
    left: { label: '教育支出合计', amount: total, amountUnit: '万元', cells: ['公开03表!C3'] },
    right: {
      label: '基本支出＋项目支出',
      amount: '100.00',
      amountUnit: '万元',
      cells: ['公开03表!D3', '公开03表!E3'],
    },
    difference: (Number(total) - 100).toFixed(2),
    tolerance: '0.01',
    amountUnit: '万元',
    cause: null,
    suspects: [],
  };
}

/** The total of the workbook's 公开03表 decides: 100 ties out, anything else does not. */
export function madeUpReport(workbook: Workbook): CheckReport {
  const sheet = workbook.sheets.find((one) => one.name === '公开03表');
  const value = sheet === undefined ? undefined : valueAt(sheet, 2, 2);
  const total = value?.kind === 'number' ? Number(value.text).toFixed(2) : '0.00';
  const wrong = total !== '100.00';
  const findings: Finding[] = [
    ...(wrong ? [broken(total)] : []),
    ...(wrong
      ? [
          {
            ...broken(total),
            id: 'X03:205',
            rule: 'X03',
            cause: 'T03.1:205',
            message: '由上一处引起。',
          },
        ]
      : []),
    {
      ...broken('100.01'),
      id: 'T02.1:205',
      rule: 'T02.1',
      severity: 'tail',
      table: 'T02',
      cells: ['公开02表!C3'],
      message: '公开02表“教育支出”相差 0.01 万元，四舍五入可以解释。',
    },
  ];
  const tables = [1, 4, 5, 6, 7, 8, 9, 11, 13].map((number) =>
    rule(`T${String(number).padStart(2, '0')}.1`, '合计等于各行之和', 'pass'),
  );
  const checks = [
    ...tables,
    rule('T02.1', '收入决算表每一行：合计等于各列之和', 'tail'),
    rule('T03.1', ROW_RULE, wrong ? 'broken' : 'pass'),
    rule('T12.1', '国有资本经营支出：合计等于各列之和', 'cannotEvaluate', ['T12']),
  ];
  const count = (status: RuleOutcome['status']) => checks.filter((check) => check.status === status).length;
  return {
    summary: {
      pass: count('pass'),
      tail: count('tail'),
      broken: count('broken'),
      notApplicable: 0,
      cannotEvaluate: 1,
      error: wrong ? 2 : 0,
      warning: 0,
    },
    checks,
    findings,
  };
}

/** An engine that knows the made-up workbook only. */
export const madeUpEngine: Engine = {
  review: (workbook) => ({
    workbook,
    books: workbook.sheets.some((sheet) => sheet.name === '公开03表')
      ? [{ book: madeUpBook(), prior: null, report: madeUpReport(workbook) }]
      : [],
  }),
  draft: (_book, { answers }) => {
    const reason = answers?.['reason.total-change'] ?? null;
    return {
      style: STYLE.name,
      layout: { 页面: STYLE.页面, 图题位置: STYLE.图题位置 },
      unknownAnswers: [],
      problems: [],
      notes: [],
      faults: [],
      text: {
        title: '2023年度部门决算情况说明',
        charts: [],
        sections: [
          {
            id: '1',
            level: 2,
            title: '一、收入支出决算总体情况说明',
            paragraphs: [
              {
                kind: 'text',
                runs: [
                  { text: '2023年度收、支总计均为' },
                  {
                    text: '100.00',
                    figure: {
                      amount: '100.00',
                      amountUnit: '万元',
                      from: ['公开01表!B2'],
                      how: '公开01表“本年收入合计” 100.00',
                    },
                  },
                  { text: '万元。变动的主要原因是' },
                  reason === null
                    ? { text: '【待填：变动的主要原因】', placeholder: 'reason.total-change' }
                    : { text: String(reason) },
                  { text: '。' },
                ],
              },
            ],
          },
        ],
      },
      questions: [
        {
          id: 'reason.total-change',
          section: '1',
          label: '收支总计变动的主要原因',
          help: '一两句话即可。',
          type: 'text',
          unit: null,
          choices: null,
          needed: true,
          lastYear: '人员增加',
          answered: reason !== null,
        },
        {
          id: 'count.vehicles',
          section: '1',
          label: '公务用车保有量',
          help: '',
          type: 'integer',
          unit: '辆',
          choices: null,
          needed: false,
          lastYear: null,
          answered: false,
        },
      ],
    };
  },
};
