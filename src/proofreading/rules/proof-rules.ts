// Every kind of proofreading that is not arithmetic between figures, written out.
import { FIGURE_RULES } from './figure-rules';
import { LANGUAGE_RULES } from './language-rules';
import type { ProofRule } from './proof-rule';

export const PROOF_RULES: readonly ProofRule[] = [...FIGURE_RULES, ...LANGUAGE_RULES];
