// Standard error: one line a problem, and progress where it is a terminal.
import { stderr } from 'node:process';

export interface Reporter {
  problem(subject: string | null, message: string): void;
  progress(done: number, all: number): void;
  clear(): void;
}

const CLEAR_LINE = '\r\u001b[K';

export function standardError(): Reporter {
  let shown = false;
  const clear = () => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    problem: (subject, message) => {
      clear();
      stderr.write(`${oneLine(subject === null ? message : `${subject}：${message}`)}\n`);
    },
    progress: (done, all) => {
      if (!stderr.isTTY) return;
      stderr.write(`${CLEAR_LINE}已完成 ${done}/${all}`);
      shown = true;
    },
    clear,
  };
}

/** File names may hold anything, line ends and terminal commands included. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
