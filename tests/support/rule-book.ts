// The rule book docs/规则手册.md: every rule with an example from the made-up books.
import { checkBook, relationRuns } from '../../src/checking/check';
import type { FactBook } from '../../src/facts/book';
import type { RuleInfo } from '../../src/checking/rule-info';
import { ruleExample } from '../../src/checking/rule-example';
import { allRules } from '../../src/checking/rules';
import { tableName } from '../../src/checking/books';
import { archiveCentre, archiveCentreBefore, archiveDepartment, smallCentre } from './archive-centre';
import { NARRATIVE_BASIS, NARRATIVE_KINDS } from '../../src/output/narrative-kinds';
import type { NarrativeRule } from '../../src/proofreading/narrative-rule';
import { NARRATIVE_RULES } from '../../src/proofreading/narrative-rules';
import { readWorkbook } from '../../src/reading/read-workbook';
import { BROKEN_BOOKS } from './broken-books';
import { BROKEN_BUDGETS } from './broken-budgets';
import { drawBudget } from './draw-budget';
import { ARCHIVES_2025, STATION_2025 } from './made-up-budget';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;
const KIND = { 'final-accounts': '决算', budget: '预算' } as const;

const HEAD = `# 规则手册

勾稽检查的每一条规则。编号永久不变；\`gouji rules\` 列出同样的内容（不含例子）。

- **级别**：错误是考虑四舍五入之后仍然不可能成立；警告是通常应当成立、允许有说得清的例外；提示只是告知。
  因四舍五入而差的，一律记为尾差，不算错误。
- **关系**：照规则原文。“对”后面是适用的表、行和列，“仅当”是前提，“本级”是所在的格，“合计(下级)”是各下级之和；
  \`表3[本类, 本年支出合计]\` 是表 3 里这一类那一行、“本年支出合计”那一列。
- **例**：取自虚构单位（青禾县档案服务中心等）的报表，成立的关系写出所在的格和数字；不是算式的检查，例子是出错时的提示。
- **文稿**：校对说明文字的规则（\`gouji proofread\`），级别是这条规则说得最重的。

本文件由 \`npm run docs\` 生成，请改规则本身，不要改这里。
`;

/** The text of the rule book; the same whenever the rules and the made-up books are. */
export function ruleBook(): string {
  const examples = new Map([...faultExamples(), ...relationExamples()]);
  const rules = allRules();
  const names = [...new Set(rules.map(chapterOf))].sort((a, b) => rankOf(a) - rankOf(b));
  const chapters = names.map((chapter) => {
    const own = rules.filter((rule) => chapterOf(rule) === chapter);
    return `## ${chapter}\n\n${own.map((rule) => section(rule, examples.get(rule.id))).join('\n')}`;
  });
  return `${HEAD}\n${chapters.join('\n')}\n## 文稿\n\n${NARRATIVE_RULES.map(narrativeSection).join('\n')}`;
}

/** The first example of a rule about texts; what only a workbook or a chart can break has none. */
function narrativeSection({ id, title, kind, severity, fires: [example] }: NarrativeRule): string {
  return [
    `### ${id}　${title}\n`,
    `级别：${SEVERITY[severity]}　所指：${NARRATIVE_KINDS[kind]}  `,
    `依据：${NARRATIVE_BASIS[kind]}\n`,
    ...(example === undefined ? [] : [`有错的例子：\n\n> ${example.split('\n').join('  \n> ')}\n`]),
  ].join('\n');
}

/** Behind the tables of the final accounts, which keep their order. */
const LAST_CHAPTERS = ['表间关系', '由多表推得的关系', '部门预算各表', '填报惯例', '读表与列报'];

function rankOf(chapter: string): number {
  return LAST_CHAPTERS.indexOf(chapter);
}

/** Rules of one table by their table; the others by what their letter stands for. */
function chapterOf({ id, kind }: RuleInfo): string {
  const table = /^T\d\d/u.exec(id)?.[0];
  if (table !== undefined) return tableName(table).replace('表', '表　');
  if (id.startsWith('R')) return '读表与列报';
  if (id.startsWith('K')) return '填报惯例';
  if (kind === 'budget') return '部门预算各表';
  return id.startsWith('X') ? '表间关系' : '由多表推得的关系';
}

function section({ id, title, relation, basis, severity, kind }: RuleInfo, example?: string): string {
  return [
    `### ${id}　${title}\n`,
    `级别：${SEVERITY[severity]}　适用：${kind === null ? '决算、预算' : KIND[kind]}  `,
    `依据：${basis}\n`,
    `\`\`\`\n${relation}\n\`\`\`\n`,
    ...(example === undefined ? [] : [`例：${example}\n`]),
  ].join('\n');
}

function budgets(): readonly FactBook[] {
  return [
    drawBudget(ARCHIVES_2025, { totalOfTargets: true }),
    drawBudget(ARCHIVES_2025, { national: true }),
    drawBudget(STATION_2025, { wideGeneral: true, zero: '0' }),
  ].flatMap(({ workbook }) => readWorkbook(workbook).books);
}

function relationExamples(): ReadonlyMap<string, string> {
  const books = [
    { book: archiveCentre(), prior: archiveCentreBefore() },
    { book: smallCentre(), prior: null },
    { book: archiveDepartment(), prior: null },
    ...budgets().map((book) => ({ book, prior: null })),
  ];
  const found = books
    .flatMap((each) => relationRuns(each))
    .map((run) => [run.rule.id, ruleExample(run)] as const);
  const examples = new Map<string, string>();
  for (const [id, example] of found) {
    if (example !== undefined && !examples.has(id)) examples.set(id, example);
  }
  return examples;
}

function faultExamples(): ReadonlyMap<string, string> {
  const examples = new Map<string, string>();
  for (const { rule, book, prior, rules, key } of [...BROKEN_BOOKS, ...BROKEN_BUDGETS]) {
    if (examples.has(rule)) continue;
    const { findings } = checkBook(book, { prior, rules });
    const finding = findings.find((each) => each.rule === rule && each.id.startsWith(`${rule}:${key}`));
    if (finding !== undefined) examples.set(rule, finding.message);
  }
  return examples;
}
