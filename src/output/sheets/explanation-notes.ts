// What the user should know of the sheets of the text that were written.
import type { ExplanationSheets } from './explanation-sheets';

/** Names that were taken, and what of the user's own was left. */
export function explanationNotes({ renamed, rewriting }: ExplanationSheets): readonly string[] {
  const { conflicts, kept, fixed } = rewriting;
  return [
    ...renamed.map(
      ([wanted, instead]) => `工作簿里已有一张不是勾稽写的“${wanted}”，没有动它，写在“${instead}”。`,
    ),
    ...(kept === 0 ? [] : [`情况说明里您写的和改过的 ${kept} 段没有动。`]),
    ...(conflicts === 0
      ? []
      : [`其中 ${conflicts} 段改过之后数字又有变，没有覆盖，现在的写法列在该段右边，请核对。`]),
    ...(fixed === 0 ? [] : [`${fixed} 段里有经过调整的数，写成文字，不随表变动。`]),
  ];
}
