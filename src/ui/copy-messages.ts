// Texts of the copies of the opened workbook that the page hands out.
import type { CopyContent } from '../session/copy-actions';

const labels: Readonly<Record<CopyContent, string>> = {
  edits: '下载改好的工作簿',
  paper: '下载带底稿的工作簿',
  marks: '下载带标注的工作簿',
  'live-text': '带情况说明的工作簿（活公式）',
  'plain-text': '带情况说明的工作簿（纯文字）',
};

export const copyMessages = {
  labels,
  busy: '正在生成…',
  made: (name: string, edited: number) =>
    `已生成“${name}”，在浏览器的下载里。${edited === 0 ? '' : `改过的 ${edited} 格已写在里面。`}`,
  failed: '副本没有生成，原文件没有改动。请重新打开本页再试。',
} as const;
