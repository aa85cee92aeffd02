// The result of a check as a page of its own, to be read, printed and sent on: no scripts, nothing from elsewhere.
import type { Finding, RuleOutcome, Side } from '../checking/finding';
import type { NarrativeFinding } from '../proofreading/finding';
import { acceptanceWords } from './acceptance-words';
import type { CheckDocument } from './check-json';
import {
  acceptedHeading,
  coverageWords,
  followersOf,
  rootsOf,
  SEVERITY_WORDS,
  summaryWords,
  suspectWords,
} from './check-words';
import { escaped } from './html-text';
import { NARRATIVE_KINDS } from './narrative-kinds';
import type { ProofreadDocument } from './proofread-json';

const STYLE = `
body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.5em}summary{cursor:pointer;padding:.4em 0;font-weight:600}details{border-top:1px solid #ccc}
ul{list-style:none;margin:0;padding:0}ul ul{margin-left:1.5em}
li{border-left:4px solid #8a8a8a;margin:.6em 0;padding:.1em .8em;break-inside:avoid}
li.error{border-color:#b10e1c}li.warning{border-color:#c19c00}
b.error{color:#9f1b1b}b.warning{color:#7a4b00}.place,.basis{color:#555}
table{border-collapse:collapse;margin:.3em 0}td,th{border:1px solid #ccc;padding:.1em .6em;text-align:left}td.amount{text-align:right;white-space:nowrap}
p{margin:.2em 0;overflow-wrap:anywhere}`;

/** In front of the first workbook. */
export function checkPageHead(): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>勾稽核对结果</title><style>${STYLE}</style></head>
<body><h1>勾稽核对结果</h1>
`;
}

/** After the last; says how many of how many could not be read. */
export function checkPageFoot(read: number, unreadable: number): string {
  const total = read + unreadable;
  const words =
    total < 2
      ? ''
      : `<p>共 ${total} 个工作簿${unreadable === 0 ? '' : `，其中 ${unreadable} 个没有读出、没有核对`}。</p>\n`;
  return `${words}</body></html>\n`;
}

/** A workbook that could not be read; it never looks like one that was checked. */
export function unreadableHtml(file: string, message: string): string {
  return `<details open><summary>${escaped(file)} <b class="error">无法读取</b></summary><p>${escaped(message)}</p></details>\n`;
}

/** One document of a workbook: open where there is something to be looked at. */
export function checkHtml(document: CheckDocument, narrative: ProofreadDocument | null): string {
  const { file, unitName, year, summary, findings, checks } = document;
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const coverage = coverageWords(document);
  const needs = findings.length > 0 || summary.cannotEvaluate > 0 || narrative !== null;
  const head = [unitName ?? '单位不详', year === null ? '年度不详' : `${year} 年度`, file].map(escaped);
  return [
    `<details${needs ? ' open' : ''}><summary>${head.join('　')}　${countsOf(document)}</summary>`,
    paragraph(summaryWords(document)),
    list(open),
    accepted.length === 0 ? '' : paragraph(acceptedHeading(accepted.length)) + list(accepted),
    unevaluated(checks),
    coverage === null ? '' : paragraph(coverage),
    narrative === null ? '' : narrativeHtml(narrative),
    '</details>\n',
  ].join('');
}

function countsOf({ summary: { error, warning, cannotEvaluate } }: CheckDocument): string {
  const parts = [
    error > 0 ? `<b class="error">错误 ${error}</b>` : '错误 0',
    warning > 0 ? `<b class="warning">警告 ${warning}</b>` : '警告 0',
    ...(cannotEvaluate > 0 ? [`<b class="warning">无法核对 ${cannotEvaluate}</b>`] : []),
  ];
  return parts.join('，');
}

function list(findings: readonly Finding[]): string {
  const roots = rootsOf(findings);
  return roots.length === 0 ? '' : `<ul>${roots.map((root) => item(root, findings)).join('')}</ul>`;
}

function item(finding: Finding, all: readonly Finding[]): string {
  const { severity, rule, message, suspects, basis, accepted, cells } = finding;
  const followers = followersOf(finding, all).map((follower) => item(follower, all));
  return [
    `<li class="${severity}">`,
    `<p><b class="${severity}">${SEVERITY_WORDS[severity]}</b> ${escaped(rule)} ${escaped(message)}</p>`,
    ...suspects.map((suspect) => paragraph(`疑点：${suspectWords(suspect)}`)),
    sidesOf(finding) || paragraph(cells.join('、'), 'place'),
    basis === '' ? '' : paragraph(`依据：${basis}`, 'basis'),
    accepted === undefined ? '' : paragraph(`说明：${acceptanceWords(accepted)}`),
    followers.length === 0 ? '' : `<ul>${followers.join('')}</ul>`,
    '</li>',
  ].join('');
}

function sidesOf({ left, right, difference, tolerance, amountUnit }: Finding): string {
  if (left === null || right === null) return '';
  const unit = amountUnit ?? '';
  const lines = [
    side(left),
    side(right),
    ...(difference === null ? [] : [line('差额', difference, unit, '')]),
    ...(tolerance === null ? [] : [line('四舍五入可解释', tolerance, unit, '')]),
  ];
  return `<table>${lines.join('')}</table>`;
}

function side({ label, amount, amountUnit, cells }: Side): string {
  return line(label, amount ?? '', amountUnit ?? '', cells.join('、'));
}

function line(label: string, amount: string, unit: string, cells: string): string {
  const money = `<td class="amount">${escaped(amount)} ${escaped(unit)}</td>`;
  return `<tr><th>${escaped(label)}</th>${money}<td class="place">${escaped(cells)}</td></tr>`;
}

/** Rule by rule why something was not checked. */
function unevaluated(checks: readonly RuleOutcome[]): string {
  const open = checks.filter(({ counts }) => counts.cannotEvaluate > 0);
  if (open.length === 0) return '';
  const lines = open.map(({ rule, title, reason, missing, counts }) => {
    const why = [reason, missing.length === 0 ? null : `缺 ${missing.join('、')}`].filter(
      (part) => part !== null,
    );
    return `<li><p>${escaped(`${rule} ${title}：${counts.cannotEvaluate} 处无法核对。${why.join('；')}`)}</p></li>`;
  });
  return `${paragraph('没有核对的（不等于相符）：')}<ul>${lines.join('')}</ul>`;
}

function narrativeHtml({ file, findings }: ProofreadDocument): string {
  const items = findings.map(narrativeItem).join('');
  return `${paragraph(`情况说明 ${file}：${findings.length === 0 ? '没有发现问题' : `${findings.length} 处`}`)}<ul>${items}</ul>`;
}

function narrativeItem(finding: NarrativeFinding): string {
  const { severity, kind, rule, section, quote, fix, explanation, cells } = finding;
  const words = `${rule} ${NARRATIVE_KINDS[kind]}　${section}　“${quote}”${fix === null ? '' : ` → “${fix}”`}`;
  return [
    `<li class="${severity}"><p><b class="${severity}">${SEVERITY_WORDS[severity]}</b> ${escaped(words)}</p>`,
    paragraph(explanation),
    cells.length === 0 ? '' : paragraph(cells.join('、'), 'place'),
    '</li>',
  ].join('');
}

function paragraph(words: string, kind?: string): string {
  return words === '' ? '' : `<p${kind === undefined ? '' : ` class="${kind}"`}>${escaped(words)}</p>`;
}
