// A name of a functional subject, against the list of the year: right, shortened, old, misspelt, in the wrong place, unknown.
import {
  classCodeNamed,
  functionalSubjects,
  functionalSubjectsNamed,
  namesOf,
  type FunctionalSubject,
} from '../../standards/subjects/subjects';
import { nearestName } from './edit-distance';
import type { SubjectLevel } from './subject-mentions';

export type NameVerdict =
  | { readonly kind: 'right'; readonly code: string }
  /** `name`: what the list says. */
  | { readonly kind: 'shortened' | 'old' | 'misspelt'; readonly code: string; readonly name: string }
  /** The list has the name, but only elsewhere. */
  | { readonly kind: 'elsewhere'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown' };

const EXPENDITURE = '支出';
/** Names such as 行政运行 stand in many places, and the list may lack one of them. */
const COMMON_NAME = 4;

/**
 * What `name` is as a subject of `level` below the subject with code `parent` (null: not known), in `year` (null: any).
 * The list need not be complete, so that a name it does not have is `unknown`, not wrong.
 */
export function verdictOn(
  name: string,
  level: SubjectLevel,
  parent: string | null,
  year: number | null,
): NameVerdict {
  const siblings = functionalSubjects().filter(
    (subject) => subject.level === level && (parent === null || subject.code.startsWith(parent)),
  );
  if (level > 1 && parent === null) return withoutParent(name, level);
  for (const candidate of formsOf(name)) {
    const subject = siblings.find(({ code }) => namesOf(code).includes(candidate.name));
    if (subject === undefined) continue;
    const right = nameIn(subject, candidate.name, year);
    if (right !== candidate.name) return { kind: 'old', code: subject.code, name: right };
    if (candidate.name === name) return { kind: 'right', code: subject.code };
    return { kind: 'shortened', code: subject.code, name: right };
  }
  return misspelt(name, siblings, year) ?? elsewhere(name, level) ?? { kind: 'unknown' };
}

function withoutParent(name: string, level: SubjectLevel): NameVerdict {
  const subject = functionalSubjectsNamed(name).find((candidate) => candidate.level === level);
  return subject === undefined ? { kind: 'unknown' } : { kind: 'right', code: subject.code };
}

/** The name as it is; then with, or without, the closing 支出. */
function formsOf(name: string): readonly { readonly name: string }[] {
  const other = name.endsWith(EXPENDITURE) ? name.slice(0, -EXPENDITURE.length) : name + EXPENDITURE;
  return [{ name }, { name: other }];
}

/** The name the subject has in `year`: the printed one, unless the list says that it had ended or not begun by then. */
function nameIn(subject: FunctionalSubject, printed: string, year: number | null): string {
  const alias = subject.aliases.find((other) => other.name === printed);
  if (alias === undefined || year === null) return printed;
  const ended = alias.until !== null && alias.until < year;
  const notBegun = alias.from !== null && year < alias.from;
  return ended || notBegun ? (namesOf(subject.code, year)[0] ?? printed) : printed;
}

function misspelt(
  name: string,
  siblings: readonly FunctionalSubject[],
  year: number | null,
): NameVerdict | undefined {
  const codeOf = new Map(siblings.flatMap(({ code }) => namesOf(code, year).map((known) => [known, code])));
  const right = nearestName(name, [...codeOf.keys()]);
  const code = right === undefined ? undefined : codeOf.get(right);
  return right === undefined || code === undefined
    ? undefined
    : { kind: 'misspelt', code, name: namesOf(code, year)[0] ?? right };
}

function elsewhere(name: string, level: SubjectLevel): NameVerdict | undefined {
  const others = functionalSubjectsNamed(name).filter((subject) => subject.level === level);
  if (others.length === 0 || others.length > COMMON_NAME) return undefined;
  return others.some(({ doubtful }) => doubtful)
    ? undefined
    : { kind: 'elsewhere', codes: others.map(({ code }) => code) };
}

/** The 类 that `name` ends in, where words of the sentence stand in front of it: 2023年度教育支出. */
export function classAtEnd(name: string): string | undefined {
  for (let from = 1; from < name.length - 1; from += 1) {
    const rest = name.slice(from);
    if (classCodeNamed(rest) !== undefined) return rest;
  }
  return undefined;
}
