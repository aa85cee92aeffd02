// The rules about language, terms, completeness, dates and plain logic, written out.
import { alternatives } from './alternatives';
import { doubledMarks } from './doubled-marks';
import { doubledWords } from './doubled-words';
import { economicItems } from './economic-items';
import { emptyFrames } from './empty-frames';
import { glossaryMissing, glossaryOtherKind, glossaryTwice, glossaryUnused } from './glossary-use';
import { halfWidthMarks } from './half-width-marks';
import { impossibleDates } from './impossible-dates';
import { missingStop } from './missing-stop';
import { numbering } from './numbering';
import { pairs } from './pairs';
import { placeholders } from './placeholders';
import { relativeYears } from './relative-years';
import { staleYear } from './stale-year';
import { steps } from './steps';
import { subjectCodes } from './subject-codes';
import { subjectNames } from './subject-names';
import { templateHints } from './template-hints';
import { timeOfFacts } from './time-of-facts';
import { traditionalCharacters } from './traditional-characters';
import { twoNames } from './two-names';
import { runningExpenses } from './running-expenses';
import { levelWords } from './level-words';
import { otherUnit } from './other-unit';
import { nearTerms } from './near-terms';
import { measureWords } from './measure-words';
import { tornSentence } from './torn-sentence';
import { requiredSections } from './required-sections';
import { requiredCounts } from './required-counts';
import { reasons } from './reasons';
import { emptySections, tornEnd } from './empty-sections';
import { attachments } from './attachments';
import { captions } from './captions';
import { contentsMatch } from './contents-match';
import { noneAndSome } from './none-and-some';
import { namedThings } from './named-things';
import { otherDocument } from './other-document';
import { basicItems } from './basic-items';
import type { ProofRule } from './proof-rule';

export const LANGUAGE_RULES: readonly ProofRule[] = [
  doubledWords,
  doubledMarks,
  pairs,
  halfWidthMarks,
  missingStop,
  numbering,
  steps,
  placeholders,
  alternatives,
  emptyFrames,
  templateHints,
  impossibleDates,
  timeOfFacts,
  staleYear,
  relativeYears,
  traditionalCharacters,
  subjectNames,
  glossaryUnused,
  glossaryMissing,
  glossaryTwice,
  glossaryOtherKind,
  subjectCodes,
  economicItems,
  twoNames,
  runningExpenses,
  levelWords,
  otherUnit,
  nearTerms,
  measureWords,
  tornSentence,
  requiredSections,
  requiredCounts,
  reasons,
  emptySections,
  tornEnd,
  attachments,
  captions,
  contentsMatch,
  noneAndSome,
  namedThings,
  otherDocument,
  basicItems,
];
