// `gouji styles`: needs no workbook and no worker.
import { stylesJson } from '../../output/styles-json';
import { stylesText } from '../../output/styles-text';
import { STYLE_PRESETS } from '../../writing/style/presets';
import { EXIT, type ExitCode } from './call-error';
import { openTarget } from './output-target';
import type { Call } from './run-jobs';

export async function runStyles({ format, out, force, reads }: Call): Promise<ExitCode> {
  const text =
    format === 'json'
      ? JSON.stringify(stylesJson(STYLE_PRESETS), null, 2)
      : stylesText(STYLE_PRESETS).join('\n');
  const target = await openTarget({ out, force, inputs: reads });
  await target.write(`${text}\n`);
  await target.commit();
  return EXIT.done;
}
