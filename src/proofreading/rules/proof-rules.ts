// Every kind of proofreading, written out.
import { LANGUAGE_RULES } from './language-rules';
import type { ProofRule } from './proof-rule';

export const PROOF_RULES: readonly ProofRule[] = [...LANGUAGE_RULES];
