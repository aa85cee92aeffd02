// One cell corrected in the open workbook, on request, with what to do where it cannot be written.
import type { Suspect } from '../checking/finding';
import { parseRef } from '../workbook/address';
import type { Desk } from './desk';

/** Whether the suspect says what one cell should hold. */
export function isFixable({ cell, expected }: Suspect): boolean {
  return expected !== null && parseRef(cell) !== undefined;
}

/** Writes the expected value; does nothing where there is none or the host cannot write. */
export async function fixCell({ host, store }: Desk, suspect: Suspect): Promise<void> {
  const { cell, expected, actual } = suspect;
  const ref = parseRef(cell);
  if (expected === null || ref === undefined || host.writeCell === undefined) return;
  const result = await host.writeCell(ref, expected);
  const byHand = `没有改成。可以自己在 ${cell} 输入 ${expected}。`;
  store.setState({
    notice:
      result.kind === 'done'
        ? { kind: 'fixed', cell, before: actual ?? '', after: expected }
        : { kind: 'failed', message: `${result.message}${byHand}` },
  });
}
