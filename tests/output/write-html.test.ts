// The text as HTML for the clipboard.
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/output/write-html';
import { cultureDraft } from '../support/draft-text';

describe('HTML', () => {
  const made = cultureDraft({ 'reason.total-change': '“新馆”<开放> & 扩建' });
  const html = writeHtml(made);

  it('has parts, sections and headings as headings, and charts as tables of their figures', () => {
    expect(html.match(/<h1[ >]/gu)).toHaveLength(
      made.text.sections.filter(({ level }) => level === 1).length,
    );
    expect(html.match(/<h2[ >]/gu)).toHaveLength(
      made.text.sections.filter(({ level }) => level === 2).length,
    );
    expect(html.match(/<table/gu)).toHaveLength(made.text.charts.length);
  });

  it('takes nothing of an answer for markup', () => {
    expect(html).toContain('“新馆”&lt;开放&gt; &amp; 扩建');
  });
});
