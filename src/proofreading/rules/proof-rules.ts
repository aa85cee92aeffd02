// Every kind of proofreading, written out.
import type { ProofRule } from './proof-rule';

export const PROOF_RULES: readonly ProofRule[] = [];
