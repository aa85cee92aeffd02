// P75: attachments that the text points to and does not have.
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import { readMark } from '../text/mark';
import type { ProofRule } from './proof-rule';

const POINTER = /(?:详见|见|参见)(附件|附表)([\d一二三四五六七八九十]+)/gu;
/** 形成甲、乙等2个专项预算项目绩效自评报告。…详见附件 */
const REPORTS = /([\d一二三四五六七八九十]+)个(?:专项|部门)?(?:预算)?项目(?:支出)?绩效(?:自评|评价)报告/gu;
const REPORT_TITLE = /(?:专项|项目)[\p{Script=Han}（）]{0,12}绩效(?:自评|评价)报告$/u;
const ANNEX_HEADING = /^(?:第[\p{Script=Han}\d]+部分)?附件/u;

function find(proof: Proof): readonly Remark[] {
  return [...missingAttachments(proof), ...missingReports(proof)];
}

function missingAttachments(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  return blocks.flatMap((block) =>
    [...block.clean.text.matchAll(POINTER)].flatMap((match) => {
      const [pointer, kind = '', number = ''] = match;
      const heading = new RegExp(`^[（(【]?${kind}(?:${number}|${numberOf(number)})(?!\\d)`, 'u');
      if (blocks.some(({ clean }) => heading.test(clean.text))) return [];
      return [
        remarkAt(block, match.index, match.index + pointer.length, {
          severity: 'warning',
          explanation: `文中说“${pointer}”，全文没有${kind}${number}。`,
        }),
      ];
    }),
  );
}

/** Only where the attachments are part of the text can one of them be missing from it. */
function missingReports(proof: Proof): readonly Remark[] {
  const blocks = readableBlocks(proof);
  const annex = blocks.findIndex(({ clean, kind }) => kind === 'heading' && ANNEX_HEADING.test(clean.text));
  if (annex < 0) return [];
  const titles = blocks.slice(annex).filter(({ clean }) => REPORT_TITLE.test(clean.text)).length;
  if (titles === 0) return [];
  return blocks.slice(0, annex).flatMap((block) =>
    [...block.clean.text.matchAll(REPORTS)].flatMap((match) => {
      const [said, number = ''] = match;
      if (numberOf(number) <= titles || !/详见附件|附后|见附件/u.test(block.clean.text)) return [];
      return [
        remarkAt(block, match.index, match.index + said.length, {
          severity: 'warning',
          explanation: `文中说有${said}并见附件，附件里只有${titles}份项目的报告。`,
          expected: `${titles}`,
        }),
      ];
    }),
  );
}

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (readMark(`${text}、`)?.number ?? 0);
}

export const attachments: ProofRule = {
  id: 'P75',
  title: '所说的附件都在',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [
    '绩效自评情况详见附件2。\n第四部分 附件\n附件1\n2023年度部门整体支出绩效自评报告',
    '形成档案整理、库房维护等2个专项预算项目绩效自评报告，绩效自评报告详见附件。\n第四部分 附件\n2023年市档案服务中心专项预算项目绩效评价报告\n一、项目概况',
  ],
  silent: [
    '绩效自评情况详见附件2。\n附件1 部门整体支出绩效自评报告\n附件2 项目支出绩效自评表',
    '形成档案整理、库房维护等2个专项预算项目绩效自评报告，绩效自评报告详见附件。',
    '根据县财政局《关于印发〈管理办法〉的通知》附件3规定执行。',
  ],
};
