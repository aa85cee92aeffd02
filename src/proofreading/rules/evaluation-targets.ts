// P18: a target of the evaluation report against the same target in its table: ≥220次 and ≥230次.
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const IN_TEXT = /([\p{Script=Han}、，]{4,40}?)(≥|≤)(\d+(?:\.\d+)?)(%|[\p{Script=Han}]{0,2})/gu;
const LEAD = /^.*(?:指标值|目标值|指标为|目标为)/u;

interface Target {
  readonly name: string;
  readonly value: string;
}

/** Rows of a table: name · ≥ · number. */
function tableTargets({ blocks }: Proof): readonly Target[] {
  return blocks.flatMap(({ kind, clean }, index) => {
    if (kind !== 'cell' || !/^[≥≤]$/u.test(clean.text)) return [];
    const value = blocks[index + 1]?.clean.text ?? '';
    const name = nameOf(blocks[index - 1]?.clean.text ?? '');
    return /^\d+(?:\.\d+)?$/u.test(value) && name !== '' ? [{ name, value: clean.text + value }] : [];
  });
}

function nameOf(text: string): string {
  return text
    .replace(LEAD, '')
    .replace(/[、，]/gu, '')
    .replace(/(?:次数|个数|数量|数)$/u, '');
}

function find(proof: Proof): readonly Remark[] {
  const targets = new Map<string, string>();
  for (const { name, value } of tableTargets(proof)) if (!targets.has(name)) targets.set(name, value);
  if (targets.size === 0) return [];
  return proof.blocks.flatMap((block) =>
    block.kind === 'cell'
      ? []
      : [...block.clean.text.matchAll(IN_TEXT)].flatMap((match) => {
          const [words, name = '', sign = '', number = ''] = match;
          const stated = targets.get(nameOf(name));
          if (stated === undefined || stated.charAt(0) !== sign || Number(stated.slice(1)) === Number(number))
            return [];
          const from = match.index + name.length;
          return [
            remarkAt(block, from, match.index + words.length, {
              severity: 'warning',
              explanation: `“${nameOf(name)}”的指标值这里写 ${sign}${number}，附表写 ${stated}，两处不同，请核对。`,
              expected: stated,
            }),
          ];
        }),
  );
}

export const evaluationTargets: ProofRule = {
  id: 'P18',
  title: '绩效指标值在报告和附表里一致',
  kind: 'conflict',
  severity: 'warning',
  find,
  fires: ['年初绩效指标值现场督导次数≥220次，今年完成456次。\n\t现场督导\n\t≥\n\t230\n\t次'],
  silent: ['年初绩效指标值现场督导次数≥230次，今年完成456次。\n\t现场督导\n\t≥\n\t230\n\t次'],
};
