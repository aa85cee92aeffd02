// commander in Chinese: headings of the help, and what is wrong with a call.
import { type Argument, type Command, type CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Of `command` and the commands below it; errors are thrown instead of written. */
export function inChinese(command: Command): Command {
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(termOf)].join(' '),
      displayWidth,
    })
    .helpOption('-h, --help', '显示帮助');
  command.commands.forEach(inChinese);
  return command;
}

function termOf(argument: Argument): string {
  return `<${argument.name()}${argument.variadic ? '…' : ''}>`;
}

/** Columns on a terminal: Chinese characters and full-width marks take two. */
function displayWidth(text: string): number {
  return Array.from(text).reduce((width, char) => width + (/[\u2e80-\uffef]/u.test(char) ? 2 : 1), 0);
}

/** Options of the contract that later versions bring. */
const LATER_OPTIONS = ['--budget', '--style', '--narrative', '--coverage', '--workbook'];

/** The sentence for a call that commander refuses; null where it only showed help or the version. */
export function callFault(error: CommanderError): string | null {
  if (error.exitCode === 0) return null;
  const named = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return LATER_OPTIONS.includes(named)
        ? `选项 ${named}：此版本尚未提供。`
        : `不认识选项 ${named}。${HINT}`;
    case 'commander.unknownCommand':
      return `不认识命令“${named}”。${HINT}`;
    case 'commander.missingArgument':
      return `没有给出${named}。${HINT}`;
    case 'commander.optionMissingArgument':
      return `选项 ${named.split(' ')[0] ?? named} 后面缺少内容。${HINT}`;
    case 'commander.excessArguments':
      return `给出的文件太多，这个命令一次只处理一个。${HINT}`;
    case 'commander.help':
      return `没有给出命令。${HINT}`;
    default:
      return `命令的写法不对（${error.message}）。${HINT}`;
  }
}

const HINT = '用法见 gouji --help。';
