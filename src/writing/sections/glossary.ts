// 第三部分: fixed terms, and one entry for every 项 with money in T06, T10 and T12.
import { factAt, tableOf } from '../../facts/book';
import type { TableId } from '../../facts/fact';
import { GLOSSARY_SUBJECTS, GLOSSARY_TERMS } from '../../standards/final-accounts/glossary';
import { definitionQuestion } from '../catalogue';
import { type Desk, sectionStyle } from '../desk';
import { fullItemName, functionalName } from '../names';
import { Gap } from '../quantity';
import type { TemplateData } from '../template/template';
import type { SectionContent } from './section';

const TABLES: readonly TableId[] = ['T06', 'T10', 'T12'];
const ITEM_LEVEL = 3;
const SECTION_DIGITS = 5;

/** 名词解释. A 项 without a definition of ours is asked for. */
export function glossarySection(desk: Desk): SectionContent {
  const subjects = itemCodes(desk).map(([code, table]) => subjectEntry(desk, table, code));
  return {
    id: 'glossary',
    data: { 词条: [...termsUnder('前'), ...subjects, ...termsUnder('后')] },
    charts: [],
  };
}

function itemCodes(desk: Desk): readonly (readonly [code: string, table: TableId])[] {
  const found = new Map<string, TableId>();
  for (const id of TABLES) {
    const table = tableOf(desk.current.book, id);
    for (const row of table?.rows ?? []) {
      if (table === undefined || row.role !== 'functional' || row.level !== ITEM_LEVEL) continue;
      const hasMoney = table.columns.some(({ path }) => {
        const reading = factAt(table, row.index, path)?.reading;
        return reading?.kind === 'amount' && !reading.amount.shown.isZero();
      });
      if (hasMoney && row.subject !== null && !found.has(row.subject)) found.set(row.subject, id);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function subjectEntry(desk: Desk, table: TableId, code: string): TemplateData {
  const style = sectionStyle(desk, 'glossary');
  const naming = style.名词带编码 && style.科目 === '类款项' ? '类款项和编码' : style.科目;
  const name = fullItemName(desk.current.book, table, code, { ...style, 科目: naming });
  const standard = definitionOf(
    code,
    functionalName(desk.current.book, table, code),
    functionalName(desk.current.book, table, code.slice(0, SECTION_DIGITS)),
  );
  const own = desk.interview.text(definitionQuestion(code, name), standard === undefined);
  return { 名称: name, 释义: own instanceof Gap ? (standard ?? own) : own };
}

function definitionOf(code: string, item: string, section: string): string | undefined {
  const found =
    DEFINITIONS.find(([key]) => key === code) ??
    DEFINITIONS.find(([key]) => key === item) ??
    DEFINITIONS.find(
      ([key]) => key.endsWith('*') && item.endsWith('支出') && item.startsWith(key.slice(0, -1)),
    );
  return found?.[1].replaceAll('{款}', section.replace(/支出$/u, ''));
}

function termsUnder(heading: '前' | '后'): readonly TemplateData[] {
  const all = lines(GLOSSARY_TERMS);
  const start = all.indexOf(`## ${heading}`) + 1;
  const rest = all.slice(start);
  const end = rest.findIndex((line) => line.startsWith('## '));
  return (end < 0 ? rest : rest.slice(0, end)).map((line) => {
    const [term, definition] = split(line, '：');
    return { 名称: term, 释义: definition };
  });
}

/** The lines that say something: no blanks, no comments (`# `). */
function lines(text: string): readonly string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('# '));
}

function split(line: string, mark: string): readonly [string, string] {
  const at = line.indexOf(mark);
  return [line.slice(0, at), line.slice(at + mark.length)];
}

const DEFINITIONS = lines(GLOSSARY_SUBJECTS).map((line) => split(line, ' '));
