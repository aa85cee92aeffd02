// The explanatory text as a Word file: cover, contents, text with native charts, and the tables of the workbook.
import {
  Document,
  type FileChild,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  SectionType,
  TableOfContents,
} from 'docx';
import type { Section } from '../../document/document';
import type { FactBook } from '../../facts/book';
import { sheetNamed, type Workbook } from '../../workbook/workbook';
import type { Draft } from '../../writing/draft';
import type { Room } from './fit-table';
import { pageNumberFooter, tablePage, tableRoom, textPage } from './page';
import { printedTable } from './printed-table';
import { tableBlocks } from './table-blocks';
import { sectionBlocks, STYLED, textRun, type TextParts } from './text-blocks';
import { STYLE, wordStyles } from './word-styles';

/** The part that the tables follow. */
const TABLES = 'tables';
/** Parts and sections; headings within a section would make it too long. */
const CONTENTS_LEVELS = '1-2';

/** The bytes of a .docx; `workbook` is the one that `book` was read from. */
export async function writeWord(
  book: FactBook,
  workbook: Workbook,
  { text, layout }: Pick<Draft, 'text' | 'layout'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = layout.页面;
  const charts = new Map(text.charts.map((chart) => [chart.id, chart]));
  const parts = { charts, layout, looks: STYLED };
  const listed = text.sections.findIndex(({ id }) => id === TABLES);
  const before = listed < 0 ? text.sections.length : listed + 1;
  const bodies = [
    { page: textPage(page), children: sectionsOf(text.sections.slice(0, before), parts) },
    { page: tablePage(page), children: tablesOf(book, workbook, tableRoom(page)) },
    { page: textPage(page), children: sectionsOf(text.sections.slice(before), parts) },
  ];
  const document = new Document({
    title: text.title,
    ...(book.unitName === null ? {} : { creator: book.unitName }),
    features: { updateFields: true },
    styles: wordStyles(page),
    // What charts are lettered with.
    theme: { fonts: { body: { latin: page.西文字体, eastAsia: page.正文字体 } } },
    sections: [
      { properties: { page: textPage(page) }, children: front(book, text.title) },
      ...bodies.filter(({ children }) => children.length > 0).map(bodySection),
    ],
  });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer'));
}

interface Body {
  readonly page: ReturnType<typeof textPage>;
  readonly children: readonly FileChild[];
}

/** Pages are counted from the first after the contents. */
function bodySection({ page, children }: Body, index: number): ISectionOptions {
  const numbered = index === 0 ? { ...page, pageNumbers: { start: 1 } } : page;
  return {
    properties: { page: numbered, type: SectionType.NEXT_PAGE },
    footers: { default: pageNumberFooter() },
    children,
  };
}

function front({ unitName }: FactBook, title: string): readonly FileChild[] {
  return [
    new Paragraph({ style: STYLE.owner, children: [textRun({ text: unitName ?? '【待填：单位名称】' })] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun({ text: title })] }),
    new Paragraph({ style: STYLE.contents, pageBreakBefore: true, children: [textRun({ text: '目　录' })] }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: CONTENTS_LEVELS }),
  ];
}

function sectionsOf(sections: readonly Section[], parts: TextParts): readonly FileChild[] {
  return sections.flatMap((section, index) => sectionBlocks(section, index === 0, parts));
}

/** In the order of the set. */
function tablesOf(book: FactBook, workbook: Workbook, room: Room): readonly FileChild[] {
  return book.tables.flatMap((table, index) => {
    const grid = sheetNamed(workbook, table.sheet);
    return grid === undefined ? [] : tableBlocks(printedTable(table, grid), room, index === 0);
  });
}
