// The commands of `gouji` and their options (contract "Command line").
import { Command } from 'commander';
import manifest from '../../../package.json';
import { CallError, type ExitCode } from './call-error';
import { natureAnswered } from '../../session/nature-answered';
import { inChinese } from './chinese-help';
import {
  callOf,
  formatOf,
  type OptionValues,
  withExceptions,
  withJobs,
  withBasis,
  withOutput,
  withPrior,
  withRules,
  withTimeout,
} from './options';
import { proofreadCommand, runProofread } from './proofread-command';
import { readAnswers } from './read-answers';
import type { WritingBasis } from './job';
import { readExceptions } from './read-exceptions';
import { readRules } from './read-rules';
import { runCall } from './run-jobs';
import { readStyle } from './read-style';
import { runRules } from './run-rules';
import { runStyles } from './run-styles';

/** `finish` is told the exit code of the command that ran. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('gouji')
    .description('勾稽：读取、核对部门决算和预算公开表，编写情况说明。文件只在本机处理，不会改动。')
    .usage('[命令] [选项]')
    .version(manifest.version, '--version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的帮助');
  const add = (
    command: Command,
    action: (names: readonly string[], values: OptionValues) => Promise<ExitCode>,
  ) =>
    program.addCommand(
      command.action(async (...given: unknown[]) => {
        const last = given.at(-1);
        if (last instanceof Command) finish(await action(last.args, last.opts<OptionValues>()));
      }),
    );
  add(readCommand(), runRead);
  add(checkCommand(), runCheck);
  add(writeCommand(), runWrite);
  add(answersCommand(), runAnswers);
  add(rulesCommand(), async (_names, values) => {
    const call = callOf([], values, formatOf(values.format, ['text', 'json']));
    return runRules(call, await readRules(values.rules ?? []));
  });
  add(stylesCommand(), (_names, values) =>
    runStyles(callOf([], values, formatOf(values.format, ['text', 'json']))),
  );
  add(proofreadCommand(), runProofread);
  return inChinese(program);
}

function readCommand(): Command {
  const command = new Command('read')
    .description('认出各张表，列出读到的数')
    .usage('[选项] <工作簿或文件夹...>')
    .argument('<工作簿...>', '.xlsx、.xls 文件，或装有它们的文件夹')
    .option('--format <格式>', 'text（默认）、json、csv');
  return withTimeout(withJobs(withOutput(command)));
}

function runRead(names: readonly string[], values: OptionValues): Promise<ExitCode> {
  const format = formatOf(values.format, ['text', 'json', 'csv']);
  return runCall(callOf(names, values, format), (input) => ({ task: 'read', input, format }));
}

function checkCommand(): Command {
  const command = new Command('check')
    .description('核对表内、表间的勾稽关系')
    .usage('[选项] <工作簿或文件夹...>')
    .argument('<工作簿...>', '.xlsx、.xls 文件，或装有它们的文件夹')
    .option(
      '--format <格式>',
      'text（默认）、json、ndjson、html（网页，可打印）、xlsx（加一张核对底稿的副本）',
    )
    .option('--coverage', '列出每个金额有几条勾稽关系，哪些没有')
    .option('--narrative <文件>', '情况说明（.docx、.txt），一并校对')
    .option('--answers <文件>', '填好的问题文件；其中的单位性质决定哪些规则适用');
  return withTimeout(withJobs(withOutput(withExceptions(withRules(withPrior(command))))));
}

async function runCheck(names: readonly string[], values: OptionValues): Promise<ExitCode> {
  const format = formatOf(values.format, ['text', 'json', 'ndjson', 'html', 'xlsx']);
  const coverage = values.coverage === true;
  const rules = await readRules(values.rules ?? []);
  const exceptions = values.exceptions === undefined ? null : await readExceptions(values.exceptions);
  const answers = values.answers === undefined ? {} : (await readAnswers(values.answers)).answers;
  return runCall(callOf(names, values, format), (input, prior) => ({
    task: 'check',
    input,
    format,
    prior,
    coverage,
    nature: natureAnswered(answers),
    rules,
    exceptions,
    narrative: values.narrative === undefined ? null : { file: values.narrative, path: values.narrative },
  }));
}

function writeCommand(): Command {
  const command = new Command('write')
    .description('按各表的数编写决算情况说明')
    .usage('[选项] <工作簿>')
    .argument('<工作簿>', '.xlsx 或 .xls 文件')
    .option(
      '--format <格式>',
      'text（默认）、json、md、docx（Word 文档，含图和附表）、xlsx（加上情况说明和图表的副本）',
    )
    .option('--live', 'xlsx 的情况说明写成公式，随各表变动（默认）')
    .option('--no-live', 'xlsx 的情况说明写成文字')
    .option('--answers <文件>', '填好的问题文件（见 gouji answers）')
    .option('--template <文件>', '本单位自己的 Word 文档，填好里面的 {{…}}（只用于 docx）');
  return withTimeout(withOutput(withBasis(withPrior(command))));
}

async function runWrite(names: readonly string[], values: OptionValues): Promise<ExitCode> {
  const format = formatOf(values.format, ['text', 'json', 'md', 'docx', 'xlsx']);
  if (values.template !== undefined && format !== 'docx') {
    throw new CallError('--template 填的是 Word 文档，要与 --format docx 一起用。');
  }
  const template = values.template === undefined ? null : { file: values.template, path: values.template };
  const basis = await basisOf(values);
  const container = format === 'md' ? 'text' : format;
  return runCall({ ...callOf(names, values, container), single: true }, (input, prior) => ({
    task: 'write',
    input,
    format,
    live: values.live !== false,
    prior,
    basis,
    template,
  }));
}

async function basisOf({ answers, budget, style }: OptionValues): Promise<WritingBasis> {
  return {
    answers: answers === undefined ? { answers: {}, year: null } : await readAnswers(answers),
    budget: budget === undefined ? null : { file: budget, path: budget },
    style: style === undefined ? null : await readStyle(style),
  };
}

function answersCommand(): Command {
  const command = new Command('answers')
    .description('列出编写说明要回答的问题，填好后交给 write --answers')
    .usage('[选项] <工作簿>')
    .argument('<工作簿>', '.xlsx 或 .xls 文件')
    .option('--format <格式>', 'json（默认）')
    .option('--answers <文件>', '已有的问题文件：本年的照填，上年的列作上年的答案供沿用');
  return withTimeout(withOutput(withBasis(withPrior(command))));
}

async function runAnswers(names: readonly string[], values: OptionValues): Promise<ExitCode> {
  const format = formatOf(values.format, ['json']);
  const basis = await basisOf(values);
  const call = { ...callOf(names, values, format), single: true };
  return runCall(call, (input, prior) => ({ task: 'answers', input, prior, basis }));
}

function stylesCommand(): Command {
  const command = new Command('styles')
    .description('列出内置的写法样式和全部开关')
    .usage('[选项]')
    .option('--format <格式>', 'text（默认）、json');
  return withOutput(command);
}

function rulesCommand(): Command {
  const command = new Command('rules')
    .description('列出全部核对规则')
    .usage('[选项]')
    .option('--format <格式>', 'text（默认）、json');
  return withOutput(withRules(command));
}
