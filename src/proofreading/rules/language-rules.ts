// The rules about language, terms, completeness, dates and plain logic, written out.
import { doubledMarks } from './doubled-marks';
import { doubledWords } from './doubled-words';
import { halfWidthMarks } from './half-width-marks';
import { missingStop } from './missing-stop';
import { numbering } from './numbering';
import { pairs } from './pairs';
import { steps } from './steps';
import type { ProofRule } from './proof-rule';

export const LANGUAGE_RULES: readonly ProofRule[] = [
  doubledWords,
  doubledMarks,
  pairs,
  halfWidthMarks,
  missingStop,
  numbering,
  steps,
];
