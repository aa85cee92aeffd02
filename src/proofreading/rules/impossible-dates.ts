// P51: dates that no calendar has.
import { patternRemarks } from '../language/remark-at';
import type { ProofRule } from './proof-rule';

const DATE = /(?:(?<!\d)((?:19|20)\d{2})年)?(?<![\d.])(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?/gu;
const SHORT_DATE = /(?<![\d.\-A-Za-z])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-号])/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;

export const impossibleDates: ProofRule = {
  id: 'P51',
  title: '日期存在',
  kind: 'wording',
  severity: 'error',
  find: (proof) => [
    ...patternRemarks(proof, DATE, ([date, year, month, day]) => judged(date, year, month, day)),
    ...patternRemarks(proof, SHORT_DATE, ([date, year, , month, day]) => judged(date, year, month, day)),
  ],
  fires: [
    '截至2023年2月30日，共有车辆0辆。',
    '截至2023年13月31日，共有车辆0辆。',
    '2023年2月29日召开会议。',
    '2023年11月31日召开会议。',
    '公开时间：2024-09-31',
  ],
  silent: [
    '2024年2月29日、2023年12月31日召开会议，1-12月预算执行进度100%，历时13个月。',
    '公开时间：2024.9.4，文号为2023-15-32号，版本1.2023.13.1。',
    '自2023年10月起，每月15日前报送。',
  ],
};

function judged(date: string, year: string | undefined, month: string | undefined, day: string | undefined) {
  return isPossible(
    year === undefined ? null : Number(year),
    Number(month),
    day === undefined ? 1 : Number(day),
  )
    ? null
    : ({ severity: 'error', explanation: `“${date}”：日历上没有这个日期，请核对。` } as const);
}

function isPossible(year: number | null, month: number, day: number): boolean {
  const days = DAYS[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return month !== FEBRUARY || day < days || year === null || isLeap(year);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
