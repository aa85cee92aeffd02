// A call whose words are off, or that cannot be carried out: said in one line, exit code 2.

export class CallError extends Error {
  override readonly name = 'CallError';
}

export const EXIT = { done: 0, errorsFound: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
