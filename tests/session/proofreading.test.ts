// A text being proofread: what becomes of its findings, what it then reads, and that it follows the workbook.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { createProofreading } from '../../src/session/proofreading-session';
import { proofreadItems } from '../../src/session/proofreading-state';
import { correctedText, shownParagraphs } from '../../src/session/proofreading-text';
import { plainText } from '../../src/session/text-sheet';
import { review } from '../../src/session/review';
import { createSession } from '../../src/session/session';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { draft } from '../../src/writing/draft';
import { directWork } from '../support/direct-work';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { fakeHost } from '../support/fake-host';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';
import { sampleWorkbook } from '../support/sample-files';
import { SLIPS, TEXT_WITH_SLIPS } from '../support/text-with-slips';

type Options = Parameters<typeof fakeHost>[1];

async function desk(
  text: string | null = TEXT_WITH_SLIPS,
  workbook = madeUpWorkbook(),
  options: Options = {},
) {
  const host = fakeHost(workbook, options);
  const session = createSession(host, madeUpEngine, 0);
  await session.load();
  const work = directWork();
  const proofreading = createProofreading(session, work, 0);
  if (text !== null) await proofreading.paste(text);
  const items = () => proofreadItems(proofreading.store.getState(), session.store.getState().ignored);
  const key = (quote: string) => {
    const found = items().find(({ finding }) => finding.quote === quote);
    if (found === undefined) throw new Error(`no finding at ${quote}`);
    return found.key;
  };
  const reads = () => correctedText(proofreading.store.getState().text?.narrative.text ?? '', items());
  const selected = () =>
    items().find((item) => item.key === proofreading.store.getState().selected)?.finding.quote;
  return { host, session, work, proofreading, items, key, reads, selected };
}

const WHY = { reason: '批复如此', by: null };

describe('corrections', () => {
  it('are made one by one, taken back and undone; the next open finding is then selected', async () => {
    const { proofreading, items, key, reads, selected } = await desk();
    expect(items().map(({ finding }) => [finding.quote, finding.fix])).toEqual(SLIPS);
    proofreading.accept(key('；；'));
    expect(reads()).toBe(TEXT_WITH_SLIPS.replace('；；', '；'));
    expect(selected()).toBe('40.00');
    proofreading.accept(key('。。'));
    proofreading.takeBack(key('；；'));
    expect(reads()).toBe(TEXT_WITH_SLIPS.replace('。。', '。'));
    proofreading.undo();
    expect(reads()).toBe(TEXT_WITH_SLIPS.replace('；；', '；').replace('。。', '。'));
    proofreading.undo();
    proofreading.undo();
    proofreading.undo();
    expect(reads()).toBe(TEXT_WITH_SLIPS);
  });

  it('are made all at once where they are certain and shown', async () => {
    const { proofreading, items, reads } = await desk();
    proofreading.showKind('wording');
    proofreading.acceptAll();
    expect(reads()).toBe(
      TEXT_WITH_SLIPS.replace('；；', '；').replace('。。', '。').replace('支出支出', '支出'),
    );
    proofreading.showKind(null);
    proofreading.acceptAll();
    expect(
      items()
        .filter(({ standing }) => standing === 'open')
        .map(({ finding }) => finding.quote),
    ).toEqual(['XX']);
    proofreading.undo();
    expect(items().filter(({ standing }) => standing === 'accepted')).toHaveLength(3);
  });

  it('are shown where they stand, beside the marks of what is open', async () => {
    const { proofreading, items, key } = await desk();
    proofreading.accept(key('支出支出'));
    const { text } = proofreading.store.getState();
    if (text === null) throw new Error('no text');
    const shown = shownParagraphs(text.narrative, text.levels, items());
    const words = shown.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
    const corrected = TEXT_WITH_SLIPS.replace('支出支出', '支出');
    expect(words).toEqual(corrected.split('\n').filter((line) => line !== ''));
    expect(shown.filter(({ level }) => level !== null)).toHaveLength(4);
    const marked = shown.flatMap(({ pieces }) => pieces.filter(({ item }) => item !== null));
    expect(marked.map(({ before, text }) => [before, text])).toEqual(
      SLIPS.map(([quote]) => [quote, quote === '支出支出' ? '支出' : quote]),
    );
  });
});

describe('a text with corrections', () => {
  it('is proofread again as it then reads, in places of the text that was opened', async () => {
    const { proofreading, items, key } = await desk();
    const claimAt = (offset: number) => {
      const claims = proofreading.store.getState().report?.claims ?? [];
      return claims.find(({ start }) => start === offset);
    };
    const place = TEXT_WITH_SLIPS.indexOf('40.00', TEXT_WITH_SLIPS.indexOf('项目支出'));
    expect(claimAt(place)).toMatchObject({ quote: '40.00', status: 'disagrees' });
    proofreading.accept(key('；；'));
    proofreading.accept(key('40.00'));
    const after = TEXT_WITH_SLIPS.indexOf('XX');
    await vi.waitFor(() => expect(claimAt(place)).toMatchObject({ quote: '40.50', status: 'agrees' }));
    expect(items().map(({ finding }) => [finding.quote, finding.fix])).toEqual(SLIPS);
    expect(items().at(-1)?.finding.start).toBe(after);
    proofreading.undo();
    await vi.waitFor(() => expect(claimAt(place)).toMatchObject({ quote: '40.00', status: 'disagrees' }));
    expect(items().map(({ standing }) => standing)).toEqual(['accepted', 'open', 'open', 'open', 'open']);
  });

  it('keeps the place of the user, and the corrections that were made', async () => {
    const { proofreading, items, key, selected } = await desk();
    proofreading.acceptAll();
    proofreading.select(key('XX'));
    const before = proofreading.store.getState().report;
    await vi.waitFor(() => expect(proofreading.store.getState().report).not.toBe(before));
    expect(selected()).toBe('XX');
    expect(items().filter(({ standing }) => standing === 'accepted')).toHaveLength(4);
  });
});

describe('corrections of an earlier visit', () => {
  it('are made again in the same text, those taken back are not', async () => {
    const first = await desk();
    first.proofreading.accept(first.key('；；'));
    first.proofreading.accept(first.key('。。'));
    first.proofreading.takeBack(first.key('。。'));
    const { corrected } = first.session.store.getState();
    expect(Object.keys(corrected)).toEqual([first.key('；；')]);
    const later = await desk(null);
    later.session.correct(Object.keys(corrected), true);
    await later.proofreading.paste(TEXT_WITH_SLIPS);
    expect(later.reads()).toBe(TEXT_WITH_SLIPS.replace('；；', '；'));
    expect(Object.keys(later.session.store.getState().corrected)).toEqual(Object.keys(corrected));
  });

  it('are not made in a text where the paragraph reads otherwise', async () => {
    const { proofreading, session, key, reads } = await desk();
    proofreading.accept(key('；；'));
    const other = TEXT_WITH_SLIPS.replace('100.00万元', '100.01万元');
    await proofreading.paste(other);
    expect(Object.keys(session.store.getState().corrected)).toHaveLength(1);
    expect(reads()).toBe(other);
  });
});

describe('going through the findings', () => {
  it('goes round, past what is settled or filtered out', async () => {
    const { proofreading, key, selected } = await desk();
    proofreading.step(-1);
    expect(selected()).toBe('XX');
    proofreading.step(1);
    expect(selected()).toBe('；；');
    proofreading.ignore(key('40.00'), WHY);
    proofreading.select(key('；；'));
    proofreading.step(1);
    expect(selected()).toBe('。。');
    proofreading.showKind('completeness');
    proofreading.step(1);
    expect(selected()).toBe('。。');
    proofreading.showKind(null);
    proofreading.toggleSeverity('error');
    proofreading.step(1);
    expect(selected()).toBe('。。');
  });
});

describe('what is ignored', () => {
  it('is kept with its reason over visits and changes elsewhere in the text, until its paragraph changes', async () => {
    const kept = new Map<string, string>();
    const first = await desk(TEXT_WITH_SLIPS, madeUpWorkbook(), { kept });
    first.proofreading.ignore(first.key('；；'), WHY);
    await expect.poll(() => [...kept.values()].join('')).toContain('批复如此');

    const elsewhere = await desk(TEXT_WITH_SLIPS.replace('。。', '。'), madeUpWorkbook(), { kept });
    const again = elsewhere.items().find(({ finding }) => finding.quote === '；；');
    expect(again?.standing).toBe('ignored');
    expect(again?.ignored?.reason).toBe('批复如此');
    elsewhere.session.regard(elsewhere.key('；；'));
    expect(elsewhere.items().every(({ standing }) => standing === 'open')).toBe(true);

    const there = await desk(TEXT_WITH_SLIPS.replace('占60%', '占60.0%'), madeUpWorkbook(), { kept });
    expect(there.items().every(({ standing }) => standing === 'open')).toBe(true);
  });

  it('comes along where the workbook is opened after the text', async () => {
    const { session, proofreading, key, items } = await desk();
    const fresh = createSession(fakeHost(madeUpWorkbook()), madeUpEngine, 0);
    fresh.ignore(key('；；'), WHY);
    await fresh.load();
    expect(Object.keys(fresh.store.getState().ignored)).toEqual([key('；；')]);
    // Another workbook, perhaps another unit's.
    await fresh.load();
    expect(fresh.store.getState().ignored).toEqual({});
    proofreading.ignore(key('XX'), WHY);
    expect(items().filter(({ standing }) => standing === 'ignored')).toHaveLength(1);
    session.close();
  });
});

describe('the document', () => {
  it('has corrections as changes, open findings as comments, and nothing of what is ignored', async () => {
    const { proofreading, key } = await desk(null);
    const lines = TEXT_WITH_SLIPS.split('\n').filter((line) => line !== '');
    const bytes = docxBytes({ body: lines.map((line) => paragraph(run(line))).join('') });
    await proofreading.open('说明.docx', new Uint8Array(bytes).buffer);
    proofreading.accept(key('；；'));
    proofreading.ignore(key('40.00'), WHY);
    const marked = await proofreading.marked(new Date('2024-03-01T00:00:00Z'));
    if (marked.kind === 'failed') throw new Error(marked.message);
    expect(marked.value.unplaced).toEqual([]);
    await proofreading.open('修订.docx', marked.value.bytes.buffer);
    expect(proofreading.store.getState().text?.narrative.text).toBe(lines.join('\n').replace('；；', '；'));
    const comments = strFromU8(unzipSync(marked.value.bytes)['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /gu)).toHaveLength(3);
    expect(comments).not.toContain('40.50');
  });

  it('that cannot be read is told with its name, and leaves the open text alone', async () => {
    const { proofreading, items } = await desk();
    await proofreading.open('说明.pdf', new TextEncoder().encode('%PDF-1.7').buffer);
    expect(proofreading.store.getState().failure).toMatch(/^说明\.pdf：.*PDF/u);
    expect(items()).toHaveLength(SLIPS.length);
  });
});

describe('the workbook', () => {
  const written = () => {
    const [first] = review(sampleWorkbook()).books;
    if (first === undefined) throw new Error('no book');
    return plainText(draft(first.book, { answers: {} }).text);
  };
  const againstTables = (items: ReturnType<Awaited<ReturnType<typeof desk>>['items']>) =>
    items.filter(({ finding }) => finding.kind === 'table');

  it('is what the text is held against, also after an edit; corrections stay', async () => {
    const text = `${written()}\n公用支出支出。\n`;
    const { host, proofreading, items, key } = await desk(text, sampleWorkbook());
    expect(proofreading.store.getState().tables).toEqual({ kind: 'used' });
    expect(againstTables(items())).toEqual([]);
    proofreading.accept(key('支出支出'));
    host.put(withTotal(sampleWorkbook()));
    host.tell({ kind: 'workbook' });
    await expect.poll(() => againstTables(items()).length).toBeGreaterThan(0);
    const [wrong] = againstTables(items());
    expect(wrong?.finding.cells.length).toBeGreaterThan(0);
    expect(items().find((item) => item.key === key('支出支出'))?.standing).toBe('accepted');
  });

  it('of another unit is not, unless the user says so', async () => {
    const { proofreading, work } = await desk(TEXT_WITH_SLIPS, sampleWorkbook());
    expect(proofreading.store.getState().tables).toEqual({ kind: 'other-unit', unit: '示例县文化服务中心' });
    proofreading.compareAnyway(true);
    await expect.poll(() => proofreading.store.getState().tables).toEqual({ kind: 'used' });
    expect(work.calls.proofread.map(({ anyway }) => anyway)).toEqual([false, true]);
  });
});

/** Total revenue, one more. */
function withTotal(workbook: Workbook): Workbook {
  const changed = (cell: Cell | null): Cell | null =>
    cell?.value.kind === 'number'
      ? { ...cell, value: { kind: 'number', text: String(Number(cell.value.text) + 1) } }
      : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) =>
      index === 0 ? { ...sheet, rows: sheet.rows.map((row) => row.map(changed)) } : sheet,
    ),
  };
}
