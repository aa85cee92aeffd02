// `gouji proofread`: its words, and the call it makes.
import { Command } from 'commander';
import type { ExitCode } from './call-error';
import { callOf, formatOf, type OptionValues, withOutput, withPrior, withTimeout } from './options';
import { runCall } from './run-jobs';

export function proofreadCommand(): Command {
  const command = new Command('proofread')
    .description('校对情况说明：与自身、与公开表核对')
    .usage('[选项] <文本>')
    .argument('<文本>', '.docx 或 .txt 文件')
    .option('--format <格式>', 'text（默认）、json、docx（带修订和批注的副本）')
    .option('--workbook <文件>', '这份说明所依据的工作簿');
  return withTimeout(withOutput(withPrior(command)));
}

export function runProofread(names: readonly string[], values: OptionValues): Promise<ExitCode> {
  const format = formatOf(values.format, ['text', 'json', 'docx']);
  const workbook = values.workbook === undefined ? null : { file: values.workbook, path: values.workbook };
  const call = { ...callOf(names, values, format), single: true };
  return runCall(call, (input, prior) => ({ task: 'proofread', input, format, workbook, prior }));
}
