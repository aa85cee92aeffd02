// One block → its claims: what each figure does, and which figure before it that is about.
import type { ChangeBase, Claim, PartList } from './claim';
import { leadsOf, type Lead } from './clause';
import type { Figure } from './figure';
import type { Framed } from './frame';
import type { DocumentFrame } from '../text/document-year';
import { ListReader } from './list-reader';
import { roleOf, type RoleWords } from './role';
import { economicItem, namedBy, procurementItem, type Named } from './subject';
import { isBudget, type Subject, type Topic, type What } from './topic';
import { COMPARE, COMPARE_BUDGET, REASON, SAME_YEAR_ON_YEAR } from './words';

const PERSONNEL_OR_PUBLIC = ['personnel', 'public', 'basic'];
const LAST_YEAR = /上年|上一年|去年/u;

export class BlockReader {
  private readonly claims: Claim[] = [];
  private readonly lists = new ListReader();
  private readonly text: string;
  private readonly year: number;
  private readonly what: What;
  /** What was last spoken of: in the block, and between two ；. */
  private subject: Subject | null = null;
  private segment = { number: -1, subjects: [] as Subject[] };

  constructor(
    private readonly frame: Framed,
    identity: DocumentFrame,
    private readonly firstId: number,
  ) {
    this.text = frame.block.clean.text;
    this.year = identity.year ?? 0;
    this.what = identity.kind === 'budget' ? 'budget' : 'final';
  }

  read(figures: readonly Figure[]): {
    readonly claims: readonly Claim[];
    readonly lists: readonly PartList[];
  } {
    for (const lead of leadsOf(this.text, this.frame.block.body, figures)) this.claims.push(this.claim(lead));
    return { claims: this.claims, lists: this.lists.closed() };
  }

  private claim(lead: Lead): Claim {
    const { block, inside } = this.frame;
    if (lead.segment !== this.segment.number) this.segment = { number: lead.segment, subjects: [] };
    const words = this.text.slice(lead.from, lead.figure.from).replace(/^[、（()）和及与并]+/u, '');
    const before = this.text.slice(lead.sentenceFrom, lead.figure.from);
    const role = roleOf(lead.figure, words, this.text.slice(lead.figure.end), this.claims.at(-1));
    const reason = REASON.test(before);
    const blank: Claim = {
      id: this.firstId + this.claims.length,
      block,
      figure: lead.figure,
      sentence: lead.sentence,
      role: reason || lead.figure.vague ? 'other' : role.role,
      topic: null,
      phrase: words,
      of: null,
      beside: null,
      base: null,
      baseTopic: null,
      from: null,
      direction: directionAt(role, lead.from + this.text.slice(lead.from, lead.figure.from).length),
    };
    if (blank.role === 'other') return blank;
    if (blank.role === 'level') return this.level(blank, lead, words, before, inside);
    if (blank.role === 'share') return this.share(blank, role, inside);
    if (blank.role === 'completion') return this.completion(blank, role);
    return this.change(blank, role, words, before);
  }

  private level(blank: Claim, lead: Lead, words: string, before: string, inside: boolean): Claim {
    const total = this.lists.totalFor(blank, lead, this.text, this.claims);
    const priorBase = lastMatch(COMPARE, words);
    const named = namedBy(priorBase === null ? words : words.slice(priorBase.index));
    const own = priorBase === null && !named.bare ? this.subjectOf(named, words, total) : null;
    const looked = own ?? (named.bare || priorBase !== null ? this.lookBack(lead, total) : null);
    const isCount = blank.figure.kind !== 'money';
    const topic =
      looked === null || !inside || isCount || (total !== null && total.topic === null)
        ? null
        : { ...looked, what: this.whatOf(named), year: this.yearOf(words, before) };
    const claim = { ...blank, topic };
    this.lists.take(claim, lead);
    if (topic !== null && priorBase === null) this.remember(topic, total !== null);
    return claim;
  }

  private remember(topic: Topic, part: boolean): void {
    const subject = { scope: topic.scope, item: topic.item };
    const known = this.segment.subjects.some(
      (one) => one.scope === subject.scope && one.item === subject.item,
    );
    if (!known) this.segment.subjects.push(subject);
    if (!part) this.subject = subject;
  }

  private subjectOf(named: Named, words: string, total: Claim | null): Subject | null {
    const parent = total?.topic ?? null;
    const detail =
      parent !== null && PERSONNEL_OR_PUBLIC.includes(parent.item)
        ? economicItem(words)
        : (parent?.scope ?? this.frame.scope) === 'procurement'
          ? procurementItem(words)
          : null;
    const item = detail ?? named.item;
    if (item === null) return null;
    const scope = this.scopeOf(item, named, parent);
    return scope === null ? null : { item, scope };
  }

  /** Whose money a part of it belongs to; null for a class of which nothing tells. */
  private scopeOf(item: string, named: Named, parent: Topic | null): Topic['scope'] | null {
    const around = parent?.scope ?? this.frame.scope;
    if (/^revenue:/u.test(item)) return around === 'fiscal' ? 'fiscal' : 'all';
    if (/^(?:overseas|vehicles|purchase|running|reception)/u.test(item)) return 'three-public';
    if (/^(?:goods|works|services|medium|small)$/u.test(item)) return 'procurement';
    if (/^(?:personnel|public|economic)/u.test(item))
      return named.scope ?? (around === 'all' ? 'all' : 'general');
    if (/^(?:sub|item)/u.test(item)) return named.scope ?? around ?? 'general';
    return named.scope ?? around ?? (/^class/u.test(item) ? null : 'all');
  }

  /** The subject of a clause that names none: the sentence's own, the block's, the heading's. */
  private lookBack(lead: Lead, total: Claim | null): Subject | null {
    const [first, ...others] = this.segment.subjects;
    if (first !== undefined && others.length === 0) return first;
    const clauses = this.text
      .slice(lead.sentenceFrom, lead.from)
      .split(/[，,；;：:]/u)
      .reverse();
    for (const clause of [...clauses, this.opening(lead)]) {
      const named = namedBy(clause);
      const subject = clause === '' || named.bare ? null : this.subjectOf(named, clause, total);
      if (subject !== null) return subject;
    }
    if (others.length > 0) return null;
    return this.subject ?? this.headingSubject();
  }

  /** `1.公务接待费。` or `住房公积金（项）：` in front of the first figure. */
  private opening(lead: Lead): string {
    const text = this.text.slice(this.frame.block.body, lead.sentenceFrom);
    return this.subject === null ? text.replace(/[。：:，]+$/u, '') : '';
  }

  private headingSubject(): Subject | null {
    const { item, scope } = this.frame;
    if (item === null) return null;
    const named = { scope: null, item, what: null, bare: false };
    const own = this.scopeOf(item, named, scope === null ? null : { ...blankTopic, scope });
    return own === null ? null : { item, scope: own };
  }

  private whatOf({ what }: Named): What {
    if (this.what === 'budget') return what === 'final' ? 'final' : 'budget';
    return what ?? 'final';
  }

  private yearOf(words: string, before: string): number {
    if (LAST_YEAR.test(words)) return this.year - 1;
    const stated = before.replace(/(?:与|比|较|同|截至|截止)(?:20\d{2})年度?/gu, '');
    const printed = [...stated.matchAll(/(20\d{2})年(?!\d{1,2}月|底|末|初)/gu)].at(-1)?.[1];
    return printed === undefined ? this.year : Number(printed);
  }

  private share(blank: Claim, { base }: RoleWords, inside: boolean): Claim {
    const of = this.lastLevel((level) => level.sentence === blank.sentence && level.figure.kind === 'money');
    const named = base === '' ? null : namedBy(base);
    const wholly = named === null || named.bare ? null : this.subjectOf(named, base, null);
    const own = of?.topic ?? null;
    const baseTopic =
      wholly === null || !inside
        ? null
        : { ...wholly, what: own?.what ?? this.what, year: own?.year ?? this.year };
    const total = base === '' && of !== null ? this.lists.totalOf(of) : null;
    return { ...blank, of, topic: own, base: total, baseTopic };
  }

  private completion(blank: Claim, { base }: RoleWords): Claim {
    const inSentence = (level: Claim) => level.sentence === blank.sentence && level.figure.kind === 'money';
    const of = this.lastLevel(
      (level) => inSentence(level) && !(level.topic !== null && isBudget(level.topic.what)),
    );
    const same = (level: Claim) => of?.topic === null || level.topic?.item === of?.topic?.item;
    const budgets = this.claims.filter(
      (level) =>
        level.role === 'level' &&
        inSentence(level) &&
        level.topic !== null &&
        isBudget(level.topic.what) &&
        same(level),
    );
    const wanted = namedBy(`${base}为`).what;
    const exact = budgets.filter(({ topic }) => topic?.what === wanted);
    const candidates = exact.length > 0 ? exact : budgets;
    return {
      ...blank,
      of,
      topic: of?.topic ?? null,
      base: candidates.length === 1 ? (candidates[0] ?? null) : null,
    };
  }

  private change(blank: Claim, { rest }: RoleWords, words: string, before: string): Claim {
    const last = this.claims.at(-1);
    const beside =
      blank.role === 'rate' && last?.role === 'difference' && last.sentence === blank.sentence ? last : null;
    if (beside !== null) {
      return {
        ...blank,
        beside,
        of: beside.of,
        topic: beside.topic,
        from: beside.from,
        direction: blank.direction ?? beside.direction,
      };
    }
    const compare = lastMatch(COMPARE, words);
    const subjectWords = compare === null ? rest : words.slice(0, compare.index);
    const named = namedBy(subjectWords);
    const own = named.bare ? null : this.subjectOf(named, subjectWords, null);
    const subject = own ?? (named.bare ? this.changing(before) : null);
    const of = this.levelOf(subject, blank);
    const from = this.changeBase(before);
    if (blank.figure.kind !== 'money' && blank.role === 'difference') return { ...blank, from };
    const topic =
      subject === null || !this.frame.inside ? null : { ...subject, what: this.what, year: this.year };
    return { ...blank, of, topic: of?.topic ?? topic, from };
  }

  /** What changes where the clause does not say: the one thing just spoken of, else nothing for certain. */
  private changing(before: string): Subject | null {
    const { subjects } = this.segment;
    if (subjects.length > 1) return null;
    const compare = lastMatch(COMPARE, before);
    const clause =
      compare === null
        ? ''
        : (before
            .slice(0, compare.index)
            .split(/[，,；;：:]/u)
            .at(-1) ?? '');
    const named = namedBy(clause);
    const own = clause === '' || named.bare ? null : this.subjectOf(named, clause, null);
    return own ?? subjects[0] ?? this.subject ?? this.headingSubject();
  }

  private levelOf(subject: Subject | null, blank: Claim): Claim | null {
    if (subject === null) {
      const inSentence = this.claims.filter((one) => one.role === 'level' && one.sentence === blank.sentence);
      return inSentence.length === 1 && inSentence[0]?.topic === null ? inSentence[0] : null;
    }
    return this.lastLevel(
      ({ topic }) =>
        topic !== null &&
        topic.scope === subject.scope &&
        topic.item === subject.item &&
        topic.year === this.year &&
        topic.what === this.what,
    );
  }

  private lastLevel(wanted: (level: Claim) => boolean): Claim | null {
    return this.claims.findLast((one) => one.role === 'level' && wanted(one)) ?? null;
  }

  /** What the change is counted from, as the sentence says it. */
  private changeBase(before: string): ChangeBase | null {
    const compare = lastMatch(COMPARE, before);
    const budget = COMPARE_BUDGET.exec(before);
    if (compare === null) {
      if (budget !== null) return { year: this.year, what: 'budget' };
      return SAME_YEAR_ON_YEAR.test(before) ? { year: this.year - 1, what: this.what } : null;
    }
    const [, year = '', of = ''] = compare;
    const what = /执行|决算/u.test(of) ? 'final' : /预算/u.test(of) ? 'budget' : null;
    return { year: /^\d/u.test(year) ? Number.parseInt(year, 10) : this.year - 1, what: what ?? this.what };
  }
}

const blankTopic: Topic = { scope: 'all', item: '', what: 'final', year: 0 };

function lastMatch(shape: RegExp, text: string): RegExpExecArray | null {
  return [...text.matchAll(new RegExp(shape.source, 'gu'))].at(-1) ?? null;
}

function directionAt({ role, direction }: RoleWords, end: number): Claim['direction'] {
  if (direction === null || role === 'level') return null;
  const from = end - direction.fromEnd;
  return { sign: direction.sign, from, to: from + direction.word.length };
}
