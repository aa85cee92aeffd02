// `gouji rules`: needs no workbook and no worker.
import { allRules } from '../../checking/rules';
import { rulesJson } from '../../output/rules-json';
import { rulesText } from '../../output/rules-text';
import { EXIT, type ExitCode } from './call-error';
import { openTarget } from './output-target';
import type { Call } from './run-jobs';

export async function runRules({ format, out, force }: Call): Promise<ExitCode> {
  const rules = allRules();
  const text = format === 'json' ? JSON.stringify(rulesJson(rules), null, 2) : rulesText(rules).join('\n');
  const target = await openTarget({ out, force, inputs: [] });
  await target.write(`${text}\n`);
  await target.commit();
  return EXIT.done;
}
