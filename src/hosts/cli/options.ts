// The options that several commands share, in Chinese, and their values.
import type { Command } from 'commander';
import { CallError } from './call-error';
import type { Call } from './run-jobs';

/** What commander collects. */
export interface OptionValues {
  readonly format?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly prior?: readonly string[];
  readonly answers?: string;
  readonly budget?: string;
  readonly style?: string;
  readonly template?: string;
  readonly coverage?: boolean;
  readonly live?: boolean;
  readonly rules?: readonly string[];
  readonly exceptions?: readonly string[];
  readonly workbook?: string;
  readonly narrative?: string;
}

const TIMEOUT_SECONDS = 30;

export function withOutput(command: Command): Command {
  return command.option('--out <路径>', '写到文件，不写到标准输出').option('--force', '文件已存在时覆盖');
}

export function withTimeout(command: Command): Command {
  return command.option('--timeout <秒>', `每个文件最多读多少秒（默认 ${TIMEOUT_SECONDS}）`);
}

export function withJobs(command: Command): Command {
  return command.option('--jobs <个数>', '同时处理几个文件（默认按处理器个数）');
}

export function withPrior(command: Command): Command {
  return command.option(
    '--prior <文件或文件夹>',
    '上年的工作簿，可重复；按文件里的单位和年度配对',
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

export function withBasis(command: Command): Command {
  return command
    .option('--budget <文件>', '本年的预算工作簿，取各项预算数')
    .option('--style <名称或文件>', '写法：内置样式的名称（见 gouji styles）或样式文件');
}

export function withRules(command: Command): Command {
  return command.option(
    '--rules <文件>',
    '自定义规则，可重复；写法见使用手册',
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

export function withExceptions(command: Command): Command {
  return command.option(
    '--exceptions <文件>',
    '已接受的例外（窗格“勾稽”里导出的），可重复；它们不算错误',
    (value: string, before: readonly string[] = []) => [...before, value],
  );
}

export function callOf<Format extends Call['format']>(
  workbooks: readonly string[],
  values: OptionValues,
  format: Format,
): Call {
  return {
    workbooks,
    single: false,
    prior: values.prior ?? [],
    reads: [
      values.answers,
      values.budget,
      values.style,
      values.template,
      values.workbook,
      values.narrative,
      ...(values.rules ?? []),
      ...(values.exceptions ?? []),
    ].filter((file) => file !== undefined),
    format,
    out: values.out,
    force: values.force === true,
    jobs: values.jobs === undefined ? undefined : positive('--jobs', values.jobs),
    timeout: values.timeout === undefined ? TIMEOUT_SECONDS : positive('--timeout', values.timeout),
  };
}

/** The format asked for, the first of `known` where none was; `later` are promised for another version. */
export function formatOf<Format extends string>(
  asked: string | undefined,
  known: readonly [Format, ...Format[]],
): Format {
  if (asked === undefined) return known[0];
  const found = known.find((format) => format === asked);
  if (found !== undefined) return found;
  throw new CallError(`--format ${asked}：没有这种格式。可用：${known.join('、')}。`);
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) {
    throw new CallError(`${option} 要给出大于 0 的整数，现为“${text}”。`);
  }
  return value;
}
