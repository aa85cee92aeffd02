// P77: the table of contents against the headings.
import type { Remark } from '../finding';
import { contentsOf, titleKey } from '../language/contents';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

/** Nobody writes the tables themselves into the text, only their titles. */
const TABLES = /附表|决算表|预算表|总表|明细表|报表|情况表/u;

function find(proof: Proof): readonly Remark[] {
  const entries = contentsOf(proof.blocks).filter(
    ({ clean }) => clean.text !== '' && titleKey(clean.text) !== '',
  );
  const titles = new Set(readableBlocks(proof).map(({ clean }) => titleKey(clean.text)));
  const bodies = new Set(readableBlocks(proof).map(({ clean, body }) => titleKey(clean.text.slice(body))));
  return entries.flatMap((entry) => {
    const key = titleKey(entry.clean.text);
    const isAttachment = /^附件\d/u.test(key);
    if ((entry.mark === null && !isAttachment) || TABLES.test(key) || titles.has(key)) return [];
    if ([...titles].some((title) => isAttachment && title.startsWith(key))) return [];
    const unnumbered = titleKey(entry.clean.text.slice(entry.body));
    return [
      remarkAt(entry, 0, key.length <= entry.clean.text.length ? key.length : entry.clean.text.length, {
        severity: 'warning',
        explanation: bodies.has(unnumbered)
          ? `目录里的“${key}”与正文标题的序号不一致。`
          : `目录里有“${key}”，正文没有这个标题，请核对目录与正文。`,
      }),
    ];
  });
}

const CONTENTS = '目 录\n第一部分 部门概况\t1\n一、部门职责\t1\n二、机构设置\t2\n';

export const contentsMatch: ProofRule = {
  id: 'P77',
  title: '目录与正文标题一致',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [
    `${CONTENTS}三、人员情况\t3\n第一部分 部门概况\n一、部门职责\n负责档案管理。\n二、机构设置\n无。`,
    `${CONTENTS}第一部分 部门概况\n一、部门职责\n负责档案管理。\n三、机构设置\n无。`,
  ],
  silent: [
    `${CONTENTS}第一部分 部门概况\n一、部门职责\n负责档案管理。\n二、机构设置\n无。`,
    '目 录\n第一部分 部门概况……1\n一、收入支出决算总表……2\n第一部分 部门概况\n无。',
  ],
};
