// One block → its claims: what each figure does, and which figure before it that is about.
import type { DocumentFrame } from '../text/document-year';
import type { Claim, PartList } from './claim';
import { type Lead, leadsOf } from './clause';
import type { Figure } from './figure';
import type { Framed } from './frame';
import { ListReader } from './list-reader';
import { changingLevel } from './changing-level';
import { type Around, completionClaim, shareClaim } from './percent-claims';
import { roleOf, type RoleWords } from './role';
import { type Named, namedBy } from './subject';
import { SubjectMemory } from './subject-memory';
import { changeBase, comparedYear, lastCompare, type Own, yearOf } from './time-words';
import { sameSubject, type Subject, type What } from './topic';
import { COMPARE_BUDGET, REASON } from './words';

/** What joins a part of a list to the one before; 与2022年度 compares. */
const JOINING = /^(?:[、（()）和及并]|与(?!20|上|去))+/u;

/** ；比年初预算数减少3.7万元. */
const COMPARING = /^(?:比|较|与|同比)/u;
/** 运行维护费42万元，比上年决算数43万元; 比上年决算数43万元减少1万元. */
const NEXT_CLAUSE = /^，$/u;
const SAME_CLAUSE = /^[^，。；：、（(,;:]*$/u;

export class BlockReader {
  private readonly claims: Claim[] = [];
  private readonly lists = new ListReader();
  private readonly memory: SubjectMemory;
  private readonly text: string;
  private readonly own: Own;
  /** The part of a sentence that states something of its own behind a reason. */
  private statement: number | null = null;

  constructor(
    private readonly frame: Framed,
    identity: DocumentFrame,
    private readonly firstId: number,
  ) {
    this.text = frame.block.clean.text;
    this.own = { year: identity.year ?? 0, what: identity.kind === 'budget' ? 'budget' : 'final' };
    this.memory = new SubjectMemory(frame, this.own.what, identity.name);
  }

  read(figures: readonly Figure[]): {
    readonly claims: readonly Claim[];
    readonly lists: readonly PartList[];
  } {
    for (const lead of leadsOf(this.text, this.frame.block.body, figures)) this.claims.push(this.claim(lead));
    return { claims: this.claims, lists: this.lists.closed() };
  }

  private claim(lead: Lead): Claim {
    const { figure } = lead;
    this.memory.enter(lead);
    const words = this.text.slice(lead.from, figure.from).replace(JOINING, '');
    const before = this.text.slice(lead.sentenceFrom, figure.from);
    const role = roleOf(figure, words, this.text.slice(figure.end, figure.end + 1), this.claims.at(-1));
    const isReason = this.isReason(lead, words, before);
    if (isReason) this.lists.interrupt(figure);
    const blank = this.blank(lead, role, words, isReason);
    switch (blank.role) {
      case 'other':
        return blank;
      case 'level':
        return this.level(blank, lead, words, before);
      case 'share':
        return shareClaim(blank, role.base, this.around());
      case 'completion':
        return completionClaim(blank, role.base, this.around());
      case 'difference':
      case 'rate':
        return this.change(blank, role, words, before);
    }
  }

  /** Whether the figure belongs to a reason: 主要原因是…; behind ；a named amount and a new comparison are none. */
  private isReason(lead: Lead, words: string, before: string): boolean {
    if (!REASON.test(before)) return false;
    const segment = this.text.slice(lead.segmentFrom, lead.figure.from);
    if (REASON.test(segment)) return true;
    const isStatement =
      this.statement === lead.segment || COMPARING.test(segment) || this.memory.named(words, null) !== null;
    if (isStatement) this.statement = lead.segment;
    return !isStatement;
  }

  private blank(
    { figure, sentence, depth }: Lead,
    words: RoleWords,
    phrase: string,
    isReason: boolean,
  ): Claim {
    const isOther = isReason || figure.vague;
    const direction = words.direction;
    const from = figure.from - (direction?.fromEnd ?? 0);
    return {
      id: this.firstId + this.claims.length,
      block: this.frame.block,
      figure,
      sentence,
      depth,
      role: isOther ? 'other' : words.role,
      topic: null,
      phrase,
      of: null,
      beside: null,
      base: null,
      baseTopic: null,
      from: null,
      direction: direction === null ? null : { sign: direction.sign, from, to: from + direction.word.length },
    };
  }

  private around(): Around {
    const { claims, lists, memory, own } = this;
    return { claims, lists, memory, own, inside: this.frame.inside };
  }

  private level(blank: Claim, lead: Lead, words: string, before: string): Claim {
    this.lists.pass(blank, lead, this.text, this.claims);
    this.lists.leavePeers(this.memory.named(words, null));
    const total = this.lists.totalFor(blank, lead);
    // 比上年决算数150.64万元: last year's figure of what was spoken of.
    const compare = lastCompare(words);
    const own = compare === null ? words : words.slice(compare.index);
    const named = namedBy(own);
    const subject =
      named.bare || compare !== null
        ? this.unnamed(lead, own, total, compare !== null)
        : this.memory.named(words, total);
    const isKnown =
      this.frame.inside && blank.figure.kind === 'money' && (total === null || total.topic !== null);
    const year = compare === null ? yearOf(words, before, this.own) : comparedYear(compare.year, this.own);
    const whole = total?.topic ?? null;
    // A part without a name is not its own whole.
    const isWhole = subject !== null && whole !== null && sameSubject(subject, whole) && named.bare;
    const topic =
      subject === null || !isKnown || isWhole ? null : { ...subject, what: this.whatOf(named), year };
    const claim = { ...blank, topic };
    this.lists.take(claim, lead);
    if (topic !== null && compare === null) this.memory.remember(topic, total !== null);
    else if (compare === null && !named.bare && blank.figure.kind === 'money') this.memory.rememberUnknown();
    return claim;
  }

  /** The subject of a level that names none. */
  private unnamed(lead: Lead, words: string, total: Claim | null, isCompared: boolean): Subject | null {
    const compared = isCompared ? this.inFront(NEXT_CLAUSE, lead.from) : null;
    return compared ?? this.memory.unnamed(words, lead, total);
  }

  /** What the figure right in front is about, where only `between` stands up to here. */
  private inFront(between: RegExp, upTo: number): Subject | null {
    const last = this.claims.at(-1);
    const isNext = last?.role === 'level' && between.test(this.text.slice(last.figure.end, upTo));
    return isNext ? last.topic : null;
  }

  private whatOf({ what }: Named): What {
    if (this.own.what === 'budget') return what === 'final' ? 'final' : 'budget';
    return what ?? 'final';
  }

  private change(blank: Claim, { rest }: RoleWords, words: string, before: string): Claim {
    const last = this.claims.at(-1);
    if (blank.role === 'rate' && last?.role === 'difference' && last.sentence === blank.sentence) {
      const { of, topic, from } = last;
      return { ...blank, beside: last, of, topic, from, direction: blank.direction ?? last.direction };
    }
    const from = changeBase(before, this.own);
    const isMoney = blank.figure.kind === 'money' || blank.figure.kind === 'steady';
    if (blank.role === 'difference' && !isMoney) return { ...blank, from };
    const compare = lastCompare(words);
    const own = (compare === null ? rest : words.slice(0, compare.index)).replace(COMPARE_BUDGET, '');
    const subject =
      (own === '' ? this.inFront(SAME_CLAUSE, blank.figure.from) : null) ??
      (namedBy(own).bare ? this.memory.changing(before) : this.changed(own));
    const of = changingLevel(subject, blank, this.claims, this.own);
    const topic = subject === null || !this.frame.inside ? null : { ...subject, ...this.own };
    return { ...blank, of, topic: of?.topic ?? topic, from };
  }

  /** What a change names is what the clauses behind it speak of. */
  private changed(words: string): Subject | null {
    const subject = this.memory.named(words, null);
    if (subject === null) this.memory.rememberUnknown();
    else this.memory.remember(subject, true);
    return subject;
  }
}
