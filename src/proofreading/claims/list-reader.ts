// Totals and their parts: 其中, 主要包括, 主要用于, within one sentence or right behind it.
import type { Claim, PartList } from './claim';
import type { Lead } from './clause';
import type { Figure } from './figure';
import { arePeers } from './peers';
import { bySide } from './sides';
import type { Subject } from './topic';
import { LIST_MARKS } from './words';

interface OpenList {
  /** Something in it was passed over. */
  isOpen: boolean;
  readonly total: Claim;
  readonly parts: Claim[];
  readonly marker: PartList['marker'];
  readonly depth: number;
  readonly sentence: number;
  readonly segment: number;
  /** What an amount was spent on; it ends with its part of the sentence. */
  readonly isPurpose: boolean;
}

/** Follows the lists that are open while the figures of a block go by. */
export class ListReader {
  private current: OpenList[] = [];
  private readonly all: OpenList[] = [];

  /** Goes on to the figure at `lead`: lists that end before it end, and a marker in front of it opens one. */
  pass(figure: Claim, lead: Lead, text: string, before: readonly Claim[]): void {
    this.current = this.current.filter(
      (list) => list.sentence === lead.sentence && list.depth <= lead.depth && !this.endedInside(list, lead),
    );
    const levels = before.filter(({ role, figure: { vague } }) => role === 'level' && !vague);
    const since = before.at(-1)?.figure.end ?? lead.sentenceFrom;
    const between = text.slice(since, figure.figure.from);
    // Behind ；something else begins: a marker in front of it named no figures.
    const open = between.slice(between.search(/[^；;]*$/u));
    const mark = LIST_MARKS.find(({ shape }) => shape.test(open));
    if (/(?:收入|支出)包括/u.test(open)) this.beginSide(levels, lead);
    else if (mark !== undefined) this.begin(mark.marker, levels, lead, open);
  }

  /** 卫生健康支出 is no part of 教育支出, whatever 教育支出 was mainly used for. */
  leavePeers(subject: Subject | null): void {
    this.current = this.current.filter(
      ({ total: { topic } }) => subject === null || topic === null || !arePeers(topic, subject),
    );
  }

  /** The total that the figure at `lead` would be a part of. */
  totalFor(figure: Claim, lead: Lead): Claim | null {
    return this.listFor(figure, lead)?.total ?? null;
  }

  /** A marker opens a list below the last level of every unit in this sentence, or in the one before a 其中 that begins one. */
  private begin(marker: PartList['marker'], levels: readonly Claim[], lead: Lead, between: string): void {
    const continues = /[。][^。]{0,2}其中/u.test(between);
    const sentence = continues ? (levels.at(-1)?.sentence ?? -1) : lead.sentence;
    const units = new Set<string>();
    for (const total of [...levels].reverse()) {
      if (total.sentence !== sentence) break;
      const unit = unitClass(total);
      if (units.has(unit)) continue;
      units.add(unit);
      const list = {
        isOpen: false,
        total,
        parts: [],
        marker,
        depth: lead.depth,
        sentence: lead.sentence,
        segment: lead.segment,
        // 主要用于工资5万元; 主要用于以下方面：is a list of its own.
        isPurpose: /(?:用于|主要[为有是])(?!以下|：|:)/u.test(between),
      };
      this.current.push(list);
      this.all.push(list);
    }
  }

  /** 收支总预算5万元。收入包括：…；支出包括：…: either side makes up the total. */
  private beginSide(levels: readonly Claim[], { depth, sentence, segment }: Lead): void {
    const total = levels.findLast(({ topic }) => topic?.item === 'total');
    if (total === undefined) return;
    const list = { total, parts: [], depth, sentence, segment, isOpen: false, isPurpose: false };
    this.current = [{ ...list, marker: 'of-which' }];
    this.all.push(...this.current);
  }

  /** Figures that could not be understood stand among the parts: more may be missing. */
  interrupt(figure: Figure): void {
    if (figure.kind === 'money') for (const list of this.current) list.isOpen = true;
  }

  /** A list within a part of another one ends with that part, at ；. */
  private endedInside({ total, segment, isPurpose }: OpenList, lead: Lead): boolean {
    if (lead.segment <= segment) return false;
    return isPurpose || this.current.some(({ parts }) => parts.includes(total));
  }

  private listFor(figure: Claim, lead: Lead): OpenList | undefined {
    return this.current.findLast(
      ({ total, depth }) => depth === lead.depth && unitClass(total) === unitClass(figure),
    );
  }

  /** Puts a level into the list it is a part of. */
  take(claim: Claim, lead: Lead): void {
    const list = this.listFor(claim, lead);
    if (list === undefined) return;
    const { topic } = list.total;
    const other =
      claim.topic !== null &&
      topic !== null &&
      (claim.topic.what !== topic.what || claim.topic.year !== topic.year);
    if (!other) list.parts.push(claim);
  }

  totalOf(part: Claim): Claim | null {
    return this.all.find(({ parts }) => parts.includes(part))?.total ?? null;
  }

  closed(): readonly PartList[] {
    return this.all.flatMap(({ isOpen, total, parts, marker }) =>
      parts.length === 0 ? [] : bySide({ total, parts, marker: isOpen ? 'including' : marker }),
    );
  }
}

/** Money adds up with money, persons with persons. */
function unitClass({ figure }: Claim): string {
  return figure.kind === 'money' ? 'money' : figure.kind === 'count' ? figure.unit : figure.kind;
}
