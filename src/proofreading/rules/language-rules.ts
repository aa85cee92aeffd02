// The rules about language, terms, completeness, dates and plain logic, written out.
import { doubledMarks } from './doubled-marks';
import { doubledWords } from './doubled-words';
import { pairs } from './pairs';
import type { ProofRule } from './proof-rule';

export const LANGUAGE_RULES: readonly ProofRule[] = [doubledWords, doubledMarks, pairs];
