// P57–P60: what the glossary explains and what the text speaks of.
import type { Remark } from '../finding';
import { glossaryOf, itemOf, type GlossaryEntry } from '../language/glossary';
import { remarkAt } from '../language/remark-at';
import { subjectMentions, type SubjectMention } from '../language/subject-mentions';
import { verdictOn } from '../language/subject-names';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** A subject by the code of its deepest level, or by its names where the list does not know them. */
function keyOf({ levels }: SubjectMention, year: number | null): string {
  let code: string | null = null;
  for (const { name, level } of levels) {
    const verdict = verdictOn(name, level, code, year);
    code = 'code' in verdict ? verdict.code : null;
  }
  return code ?? levels.map(({ name }) => name.replace(/支出$/u, '')).join('/');
}

function statedSubjects(proof: Proof, glossary: ReturnType<typeof glossaryOf>): readonly SubjectMention[] {
  return subjectMentions(proof).filter(
    ({ block, levels }) => !glossary.blocks.has(block) && levels.at(-1)?.level === 3 && levels.length > 1,
  );
}

function findUnused(proof: Proof): readonly Remark[] {
  const glossary = glossaryOf(proof);
  const stated = statedSubjects(proof, glossary);
  // Without a single subject in the statements they are named in some other way.
  if (stated.length === 0) return [];
  const keys = new Set(stated.map((mention) => keyOf(mention, proof.year)));
  return glossary.entries.flatMap(({ block, from, to, subject }) => {
    if (subject?.levels.at(-1)?.level !== 3 || keys.has(keyOf(subject, proof.year))) return [];
    return [
      remarkAt(block, from, to, {
        severity: 'warning',
        explanation: `名词解释里有“${itemOf(subject)}（项）”，前面的说明没有用到这个科目，请核对是正文漏列还是词条多余。`,
      }),
    ];
  });
}

function findMissing(proof: Proof): readonly Remark[] {
  const glossary = glossaryOf(proof);
  const explained = glossary.entries.filter(({ subject }) => subject !== null);
  const last = explained.at(-1);
  if (last === undefined) return [];
  const keys = new Set(explained.map(({ subject }) => (subject === null ? '' : keyOf(subject, proof.year))));
  const said = new Set<string>();
  return statedSubjects(proof, glossary).flatMap((mention) => {
    const key = keyOf(mention, proof.year);
    if (keys.has(key) || said.has(key)) return [];
    said.add(key);
    const place = placeFor(key, explained, proof.year) ?? last;
    const end = place.block.clean.text.length;
    return [
      remarkAt(place.block, end, end, {
        severity: 'warning',
        explanation: `说明里列了“${itemOf(mention)}（项）”，名词解释里没有这个科目的词条。`,
      }),
    ];
  });
}

/** Entries stand in the order of their codes: the last one before `key`. */
function placeFor(
  key: string,
  entries: readonly GlossaryEntry[],
  year: number | null,
): GlossaryEntry | undefined {
  return entries.findLast(({ subject }) => subject !== null && keyOf(subject, year) < key);
}

function findTwice(proof: Proof): readonly Remark[] {
  const said = new Set<string>();
  return glossaryOf(proof).entries.flatMap(({ block, term, from, to, subject }) => {
    const key = subject === null ? term : keyOf(subject, proof.year);
    const again = said.has(key);
    said.add(key);
    if (!again) return [];
    return [
      remarkAt(block, from, to, { severity: 'warning', explanation: `“${term}”在名词解释里已经有一条。` }),
    ];
  });
}

/** 事业单位医疗（项）：指机关… : the explanation of the item for the other kind of unit. */
function findOtherKind(proof: Proof): readonly Remark[] {
  return glossaryOf(proof).entries.flatMap(({ block, to, meaning, subject }) => {
    if (subject === null) return [];
    const item = itemOf(subject);
    const ofInstitution =
      /^事业(?:运行|单位)/u.test(item) && /^(?:指|反映|用于)?(?:机关|行政单位)/u.test(meaning);
    const ofOffice = /^行政(?:运行|单位)/u.test(item) && /^(?:指|反映|用于)?事业单位/u.test(meaning);
    if (!ofInstitution && !ofOffice) return [];
    const said = /^[^，。；]{0,20}/u.exec(meaning)?.[0] ?? '';
    return [
      remarkAt(block, to + 1, to + 1 + said.length, {
        severity: 'warning',
        explanation: `“${item}”是${ofInstitution ? '事业单位' : '行政单位'}的科目，释义却从${ofInstitution ? '机关' : '事业单位'}说起，疑为误用了另一科目的释义。`,
      }),
    ];
  });
}

const GLOSSARY =
  '五、一般公共预算情况说明\n1.一般公共服务支出（类）档案事务（款）行政运行（项）5万元。\n2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）1万元。\n';
const RUNNING = '一般公共服务支出（类）档案事务（款）行政运行（项）：指行政单位的基本支出。';
const MEDICAL = '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）：指行政单位的医疗保险缴费。';
const HOUSING = '住房保障支出（类）住房改革支出（款）住房公积金（项）：指按规定缴存的住房公积金。';
const COMPLETE = `${GLOSSARY}六、名词解释\n（一）${RUNNING}\n（二）${MEDICAL}\n（三）基本支出：指日常支出。`;

export const glossaryUnused: ProofRule = {
  id: 'P57',
  title: '名词解释的科目在说明里用到',
  kind: 'term',
  severity: 'warning',
  find: findUnused,
  fires: [`${GLOSSARY}六、名词解释\n（一）${RUNNING}\n（二）${MEDICAL}\n（三）${HOUSING}`],
  silent: [COMPLETE, `五、支出情况\n支出5万元。\n六、名词解释\n（一）${HOUSING}`],
};

export const glossaryMissing: ProofRule = {
  id: 'P58',
  title: '说明里的科目有名词解释',
  kind: 'term',
  severity: 'warning',
  find: findMissing,
  fires: [`${GLOSSARY}六、名词解释\n（一）${RUNNING}\n（二）基本支出：指日常支出。`],
  silent: [COMPLETE, `${GLOSSARY}六、名词解释\n（一）基本支出：指日常支出。`],
};

export const glossaryTwice: ProofRule = {
  id: 'P59',
  title: '名词解释不重复',
  kind: 'term',
  severity: 'warning',
  find: findTwice,
  fires: [`${COMPLETE}\n（四）基本支出：指日常支出。`],
  silent: [COMPLETE],
};

export const glossaryOtherKind: ProofRule = {
  id: 'P60',
  title: '科目的释义与单位性质相符',
  kind: 'term',
  severity: 'warning',
  find: findOtherKind,
  fires: [
    '三、名词解释\n（一）卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）：指机关及参公管理事业单位的医疗保险缴费。',
  ],
  silent: [COMPLETE, '三、名词解释\n（一）机关运行经费：指机关的日常支出。'],
};
