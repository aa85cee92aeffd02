// 校对 on the built page: a document opened, gone through, corrected and saved, in a worker and with its policy.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { TEXT_WITH_SLIPS } from '../support/text-with-slips';
import { builtSite } from './built-site';
import { accessibilityFaults, overflow, visit } from './visit';

const site = builtSite();

const lines = TEXT_WITH_SLIPS.split('\n').filter((line) => line !== '');
const document = docxBytes({ body: lines.map((line) => paragraph(run(line))).join('') });

async function opened(width: number) {
  const visited = await visit(site.browser, site.url, width);
  const { page } = visited;
  await page.getByRole('list', { name: '各表状态' }).waitFor();
  await page.getByRole('tab', { name: '校对', exact: true }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByLabel('选择文稿')
    .and(page.locator('input'))
    .setInputFiles({
      name: '说明.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(document),
    });
  await page.getByRole('region', { name: '文稿内容' }).waitFor();
  return visited;
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('a document', () => {
  it('is proofread, gone through by key, corrected and saved with changes and as text', async () => {
    const { page, complaints } = await opened(1440);
    await page.keyboard.press('F8');
    expect(await page.evaluate(() => window.document.activeElement?.getAttribute('aria-label'))).toBe(
      '第 1 处，共 5 处。错误，文字，“；；”',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '改正确定的 4 处' }).click();
    const corrected = lines
      .join('\n')
      .replace('；；', '；')
      .replace('支出40.00', '支出40.50')
      .replace('。。', '。')
      .replace('支出支出', '支出');
    const text = await saved(page, '保存修改后的文本');
    expect(text.name).toBe('说明（校对）.txt');
    expect(text.bytes.toString('utf8')).toBe(`\ufeff${corrected}`);
    const word = await saved(page, '另存为带修订的 Word');
    expect(word.name).toBe('说明（校对）.docx');
    const read = readNarrative(word.bytes);
    expect('narrative' in read ? read.narrative.text : read.message).toBe(corrected);
    await page.getByText('已生成：4 处修订，1 条批注。').waitFor();
    await page.getByRole('tab', { name: /^数字/u }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('does not reach beyond a narrow screen', async () => {
    const { page } = await opened(320);
    await page.keyboard.press('F8');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: /^数字/u }).click();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
