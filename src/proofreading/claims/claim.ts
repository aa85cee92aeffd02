// A claim: a figure with what it says about what.
import type { Block } from '../text/block';
import type { Figure } from './figure';
import type { Topic } from './topic';

export type Role =
  /** So much it is. */
  | 'level'
  /** So much more or less than something. */
  | 'difference'
  /** So many percent more or less. */
  | 'rate'
  | 'share'
  /** Final over budget. */
  | 'completion'
  /** Nothing that could be held against anything: figures of a reason, vague ones, other percentages. */
  | 'other';

/** A word that says which way something went. Offsets are indexes into the clean text of the claim's block. */
export interface DirectionWord {
  readonly sign: 1 | -1;
  readonly from: number;
  readonly to: number;
}

/** What a change is counted from: `2022年 final`; a null year stands for "not said". */
export interface ChangeBase {
  readonly year: number | null;
  readonly what: Topic['what'] | null;
}

export interface Claim {
  /** Position in the list of all claims. */
  readonly id: number;
  readonly block: Block;
  readonly figure: Figure;
  /** Which sentence of the block, counted by 。. */
  readonly sentence: number;
  /** How many brackets are open around it. */
  readonly depth: number;
  readonly role: Role;
  /** Of a level what it is the amount of; of the others what changes, is shared, is completed. Null where not understood. */
  readonly topic: Topic | null;
  /** The words in front of the figure, for people. */
  readonly phrase: string;
  /** The level that a difference, rate, share or completion is about. */
  readonly of: Claim | null;
  /** The difference beside a rate. */
  readonly beside: Claim | null;
  /** What a share is a share of, the budget of a completion, where the text itself prints it. */
  readonly base: Claim | null;
  /** The same by name, where the sentence names it: 占本年支出合计的. */
  readonly baseTopic: Topic | null;
  readonly from: ChangeBase | null;
  readonly direction: DirectionWord | null;
}

/** A total and the parts that one sentence splits it into. */
export interface PartList {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  /** 其中 · 包括, 主要用于 and the like, which need not name everything. */
  readonly marker: 'of-which' | 'including';
}
