// Why a finding was accepted, by whom and when, in one line.
import type { Acceptance } from '../checking/finding';

/** `财政已批复（张会计，2024-03-01）`. */
export function acceptanceWords({ reason, by, at }: Acceptance): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(at)?.[0] ?? at;
  const said = [by, day].filter((part) => part !== null && part !== '').join('，');
  return `${reason.replace(/\s+/gu, ' ')}（${said}）`;
}
