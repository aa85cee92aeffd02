// P63: one expense under two names.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** 维护 left out of the name of the form in some places; the glossary of older templates does so. */
const FULL = /公务用车购置(?:及|和)运行维护费/u;
const SHORT = /公务用车购置(?:及|和)运行费/gu;

function find(proof: Proof): readonly Remark[] {
  const full = proof.blocks.some(({ clean }) => FULL.test(clean.text));
  if (!full) return [];
  return patternRemarks(proof, SHORT, ({ 0: name }) => ({
    severity: 'info',
    explanation: `同一费用文中有两种名称，这里是“${name}”，其他地方是“公务用车购置及运行维护费”，宜统一。`,
    expected: '公务用车购置及运行维护费',
  })).slice(0, 1);
}

export const twoNames: ProofRule = {
  id: 'P63',
  title: '同一费用名称一致',
  kind: 'term',
  severity: 'info',
  find,
  fires: [
    '公务用车购置及运行维护费0万元。\n“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
  ],
  silent: [
    '公务用车购置及运行费0万元。\n“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
    '公务用车购置及运行维护费0万元，其中公务用车运行维护费0万元、公务用车购置费0万元。',
  ],
};
