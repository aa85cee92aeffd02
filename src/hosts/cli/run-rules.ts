// `gouji rules`: needs no workbook and no worker.
import type { RulePack } from '../../checking/packs/rule-pack';
import { allRules } from '../../checking/rules';
import { rulesJson } from '../../output/rules-json';
import { rulesText } from '../../output/rules-text';
import { NARRATIVE_RULES } from '../../proofreading/narrative-rules';
import { EXIT, type ExitCode } from './call-error';
import { openTarget } from './output-target';
import type { Call } from './run-jobs';

export async function runRules(
  { format, out, force, reads }: Call,
  packs: readonly RulePack[],
): Promise<ExitCode> {
  const rules = allRules(packs);
  const text =
    format === 'json'
      ? JSON.stringify(rulesJson(rules, NARRATIVE_RULES), null, 2)
      : rulesText(rules, NARRATIVE_RULES).join('\n');
  const target = await openTarget({ out, force, inputs: reads });
  await target.write(`${text}\n`);
  await target.commit();
  return EXIT.done;
}
