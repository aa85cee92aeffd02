// What a block is speaking of while it goes on: the subject of clauses that name none.
import type { Claim } from './claim';
import type { Lead } from './clause';
import type { Framed } from './frame';
import { functionalSubject } from '../../standards/subjects/subjects';
import { asRevenue, onSideSaid } from './sides';
import { economicItem, type Named, namedBy, procurementItem } from './subject';
import { NATURES } from './subject-words';
import { lastCompare } from './time-words';
import type { Scope, Subject, Topic, What } from './topic';

const PERSONNEL_OR_PUBLIC = ['personnel', 'public', 'basic'];
const NATURE_ITEMS = NATURES.map(({ item }) => item);
/** Nobody splits these by functional subject. */
const WITHOUT_SUBJECTS: readonly Scope[] = ['three-public', 'agency', 'procurement'];
const CLAUSE_ENDS = /[，,；;：:]/u;

interface Spoken extends Subject {
  readonly depth: number;
}

/** 收入总计5万元，支出总计5万元，均增加1万元: the two sides change as one. */
function bothSides(subjects: readonly Subject[]): readonly Subject[] {
  const [first, second, ...others] = subjects;
  const isTotal = first?.item === 'total:in' && second?.item === 'total:out';
  return isTotal && first.scope === second.scope && others.length === 0
    ? [{ scope: first.scope, item: 'total' }]
    : subjects;
}

export class SubjectMemory {
  /** What was last spoken of in the block, parts of a list left out. */
  private subject: Subject | null = null;
  /** Everything spoken of between two ；. */
  private segment = { number: -1, depth: 0, subjects: [] as Spoken[] };

  private isUnknown = false;
  /** What was spoken of in front of brackets in which something unknown is. */
  private outside: { readonly subject: Subject | null; readonly depth: number } | null = null;

  constructor(
    private readonly frame: Framed,
    private readonly what: What,
    private readonly name: string | null,
  ) {}

  enter({ segment, depth }: Lead): void {
    const { number, subjects } = this.segment;
    // What was said in brackets is over with them.
    const still = segment === number ? subjects.filter((one) => one.depth <= depth) : [];
    this.segment = { number: segment, depth, subjects: still };
    if (this.outside === null || depth >= this.outside.depth) return;
    this.subject = this.outside.subject;
    this.isUnknown = false;
    this.outside = null;
  }

  remember({ scope, item }: Subject, isPart: boolean): void {
    const { subjects, depth } = this.segment;
    this.isUnknown = false;
    if (!subjects.some((one) => one.scope === scope && one.item === item)) {
      subjects.push({ scope, item, depth });
    }
    if (!isPart) this.subject = { scope, item };
  }

  /** Something was spoken of that nothing here knows: what follows without a name is about that. */
  rememberUnknown(): void {
    const { depth } = this.segment;
    if (depth > 0) this.outside ??= { subject: this.subject, depth };
    this.subject = null;
    this.isUnknown = true;
    this.segment.subjects.length = 0;
  }

  /** The subject that `words` name; `total`: what it would be a part of. */
  named(words: string, total: Claim | null): Subject | null {
    const whole = this.withClass(this.withoutName(words));
    const named = namedBy(whole);
    return words === '' || named.bare ? null : this.subjectOf(named, whole, total);
  }

  /** 2025年某某中心收入预算 is the unit's whole. */
  private withoutName(words: string): string {
    return this.name === null ? words : words.replace(this.name, '');
  }

  /** 款 and 项 in a sentence, their 类 in the heading above. */
  private withClass(words: string): string {
    const code = /^class:(\d{3})$/u.exec(this.frame.item ?? '')?.[1];
    if (code === undefined || !/[（(]款[）)]/u.test(words) || /[（(]类[）)]/u.test(words)) return words;
    return `${functionalSubject(code)?.name ?? ''}（类）${words}`;
  }

  /** The subject of a level whose clause names none, at most its side: 支出5万元. */
  unnamed(words: string, lead: Lead, total: Claim | null): Subject | null {
    return onSideSaid(words, this.lookBack(lead, total));
  }

  /** What was spoken of before: the sentence's own, the block's, the heading's. */
  private lookBack(lead: Lead, total: Claim | null): Subject | null {
    const [first, ...others] = this.spoken();
    if (first !== undefined && others.length === 0) return first;
    const { clean, body } = this.frame.block;
    const clauses = clean.text.slice(lead.sentenceFrom, lead.from).split(CLAUSE_ENDS).reverse();
    // `1.公务接待费。` or `住房公积金（项）：` in front of the first figure.
    const opening = this.subject === null ? clean.text.slice(body, lead.sentenceFrom) : '';
    for (const clause of [...clauses, opening.replace(/[。：:，]+$/u, '')]) {
      const subject = this.named(clause, total);
      if (subject !== null) return subject;
    }
    return others.length > 0 ? null : (this.subject ?? this.headingSubject());
  }

  /** What changes where the clause does not say: the one thing just spoken of, else nothing for certain. */
  changing(before: string): Subject | null {
    const subjects = bothSides(this.spoken());
    if (subjects.length > 1) return null;
    const compare = lastCompare(before);
    const clause = compare === null ? '' : (before.slice(0, compare.index).split(CLAUSE_ENDS).at(-1) ?? '');
    return this.named(clause, null) ?? subjects[0] ?? this.subject ?? this.headingSubject();
  }

  /** Spoken of at this depth of brackets; where nothing is, outside of them. */
  private spoken(): readonly Subject[] {
    const { subjects, depth } = this.segment;
    const here = subjects.filter((one) => one.depth === depth);
    return here.length > 0 ? here : subjects;
  }

  private subjectOf(named: Named, words: string, total: Claim | null): Subject | null {
    const parent = total?.topic ?? null;
    const item = this.detail(words, parent) ?? this.yearly(words, named.item);
    const scope = item === null ? null : this.scopeOf(item, named.scope, parent);
    const isPartOfSubject = item !== null && NATURE_ITEMS.includes(item) && this.isSubject(parent);
    // “三公”经费5万元（其中：一般公共预算支出5万元）: whose money it is, and not all of that.
    const isFundOfPart =
      parent !== null &&
      WITHOUT_SUBJECTS.includes(parent.scope) &&
      scope !== parent.scope &&
      item === 'expenditure';
    return item === null || scope === null || isPartOfSubject || isFundOfPart
      ? null
      : asRevenue(words, { item, scope }, parent);
  }

  /** 图书馆5万元，其中：基本支出3万元: no more than what one subject has of it. */
  private isSubject(parent: Topic | null): boolean {
    return [parent, ...this.spoken()].some((one) => one !== null && /^(?:class|sub|item):/u.test(one.item));
  }

  /** In a budget 收入预算 may hold what is carried over, 本年收入 does not. */
  private yearly(words: string, item: string | null): string | null {
    const isYearly = this.what === 'budget' && /本年(?:收入|支出)/u.test(words);
    return isYearly && (item === 'revenue' || item === 'expenditure') ? `year-${item}` : item;
  }

  /** Names that mean something else among the parts of certain totals: 公务接待费 of 公用经费. */
  private detail(words: string, parent: Topic | null): string | null {
    // 公用经费主要用于：公务接待费5万元 may name no total; the heading says what is split.
    const split = parent?.item ?? this.frame.item;
    if (split !== null && PERSONNEL_OR_PUBLIC.includes(split)) return economicItem(words);
    return (parent?.scope ?? this.frame.scope) === 'procurement' ? procurementItem(words) : null;
  }

  /** Whose money a part of it belongs to; null for a class of which nothing tells. */
  private scopeOf(item: string, said: Scope | null, parent: Topic | null): Scope | null {
    const around = parent?.scope ?? this.frame.scope;
    if (/^revenue:/u.test(item)) return around === 'fiscal' ? 'fiscal' : 'all';
    if (/^(?:overseas|vehicles|purchase|running|reception)/u.test(item)) return 'three-public';
    if (/^(?:goods|works|services|medium|small)$/u.test(item)) return 'procurement';
    if (/^(?:personnel|public|economic)/u.test(item)) return said ?? (around === 'all' ? 'all' : 'general');
    if (/^(?:class|sub|item):/u.test(item)) {
      const scope = said ?? around ?? (item.startsWith('class') ? null : 'general');
      return scope !== null && WITHOUT_SUBJECTS.includes(scope) ? null : scope;
    }
    return said ?? around ?? 'all';
  }

  private headingSubject(): Subject | null {
    const item = this.isUnknown ? null : this.frame.item;
    const scope = item === null ? null : this.scopeOf(item, null, null);
    return item === null || scope === null ? null : { item, scope };
  }
}
