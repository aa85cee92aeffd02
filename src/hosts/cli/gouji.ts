// The command line's entry point.
import { argv, stdout } from 'node:process';
import { CommanderError } from 'commander';
import { CallError, EXIT } from './call-error';
import { callFault } from './chinese-help';
import { createProgram } from './program';
import { standardError } from './reporter';

// A reader that has seen enough (`gouji rules | head`) is no fault; any other failure is reported by the write itself.
stdout.on('error', (error: Error & { readonly code?: string }) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
});

try {
  const program = createProgram((code) => {
    process.exitCode = code;
  });
  await program.parseAsync(argv);
} catch (error) {
  const fault = faultOf(error);
  if (fault !== null) {
    for (const line of fault.split('\n')) standardError().problem(null, line);
    process.exitCode = EXIT.failed;
  }
}

function faultOf(error: unknown): string | null {
  if (error instanceof CommanderError) return callFault(error);
  if (error instanceof CallError) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `程序内部出错（${detail}），没有完成。请把命令和这句话告诉维护人员。`;
}
