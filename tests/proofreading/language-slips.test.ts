// Each kind of slip, put into clean texts at places a seed picks, is found where it stands.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proofreading/proofread';
import { LANGUAGE_RULES } from '../../src/proofreading/rules/language-rules';
import { narrativeOf } from '../support/narrative-of';
import { seededRandom } from '../support/seeded-random';
import { SLIPS, type Slip } from '../support/text-slips';

const FOLDER = new URL('texts/', import.meta.url);
const TEXTS = readdirSync(FOLDER)
  .filter((name) => /^language-.*\.txt$/u.test(name))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
const OWN = new Set(LANGUAGE_RULES.map(({ id }) => id));
const TRIALS_A_TEXT = 3;
/** A sign left out is noticed where its partner stands. */
const NEAR = 60;
const SHARE_FOUND = 0.98;

function isFound({ text, at }: Slip): boolean {
  return proofread(narrativeOf(text)).findings.some(
    ({ rule, start, end }) => OWN.has(rule) && start - NEAR <= at && at <= end + NEAR,
  );
}

describe('slips in clean texts', () => {
  it('are found in 98 of 100 cases', () => {
    const random = seededRandom(20260);
    const missed: string[] = [];
    let made = 0;
    for (const [kind, makeSlip] of Object.entries(SLIPS)) {
      for (const text of TEXTS) {
        for (let trial = 0; trial < TRIALS_A_TEXT; trial += 1) {
          const slip = makeSlip(text, random);
          if (slip === null) continue;
          made += 1;
          if (!isFound(slip)) missed.push(`${kind}: ${slip.text.slice(slip.at - 15, slip.at + 20)}`);
        }
      }
    }
    expect(made).toBeGreaterThan(200);
    expect(missed, `${missed.length} of ${made} missed`).toHaveLength(
      Math.min(missed.length, Math.floor(made * (1 - SHARE_FOUND))),
    );
  }, 60_000);
});
