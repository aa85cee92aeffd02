// The styles of a Word file: what the settings say of fonts, sizes and lines, as named styles the user can change at one go.
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { PageStyle } from '../../writing/style/switches';
import { LINE, TABLE_SIZES } from './fit-table';
import { TWIPS_PER_POINT } from './page';

/** Ids of the styles that are not Word's own. */
export const STYLE = {
  body: 'GoujiBody',
  chart: 'GoujiChart',
  tableNote: 'GoujiTableNote',
  contents: 'GoujiContents',
  owner: 'GoujiOwner',
} as const;

const HALF_POINTS = 2;
/** Captions are one size below the text: 四号 below 三号. */
const CAPTION_STEP = 2;
/** 小四. */
const NOTE_SIZE = 12;
const LAST_LEVEL = 3;

export function wordStyles(page: PageStyle): IStylesOptions {
  const text = { font: fonts(page, page.正文字体), size: page.正文字号 * HALF_POINTS };
  return {
    default: {
      document: {
        run: { ...text, color: '000000', language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { before: 0, after: 0, ...lineSpacing(page) } },
      },
      title: title(page),
      heading1: heading(page, { font: page.题名字体, size: page.题名字号, center: true }),
      heading2: heading(page, { font: page.章标题字体, size: page.章标题字号, center: false }),
      heading3: heading(page, { font: page.节标题字体, size: page.节标题字号, center: false }),
      caption: {
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER },
        run: { size: (page.正文字号 - CAPTION_STEP) * HALF_POINTS },
      },
    },
    paragraphStyles: [
      ...ownStyles(page),
      ...TABLE_SIZES.map(tableStyle),
      ...frontStyles(),
      ...contentsStyles(page),
    ],
  };
}

/** Digits and Latin letters in their own font. */
function fonts(page: PageStyle, eastAsia: string) {
  return { ascii: page.西文字体, hAnsi: page.西文字体, cs: page.西文字体, eastAsia };
}

function lineSpacing({ 行距 }: PageStyle) {
  return 行距 === 0
    ? { line: 240, lineRule: LineRuleType.AUTO }
    : { line: Math.round(行距 * TWIPS_PER_POINT), lineRule: LineRuleType.EXACT };
}

/** As wide as `characters` of the text; Word goes by the first, other programs by the second. */
function firstLine({ 首行缩进, 正文字号 }: PageStyle) {
  return {
    firstLineChars: Math.round(首行缩进 * 100),
    firstLine: Math.round(首行缩进 * 正文字号 * TWIPS_PER_POINT),
  };
}

function title(page: PageStyle) {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240, line: 360, lineRule: LineRuleType.AUTO },
    },
    run: { font: fonts(page, page.题名字体), size: page.题名字号 * HALF_POINTS },
  };
}

interface HeadingLook {
  readonly font: string;
  readonly size: number;
  readonly center: boolean;
}

function heading(page: PageStyle, { font, size, center }: HeadingLook) {
  return {
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...(center
        ? {
            alignment: AlignmentType.CENTER,
            spacing: { before: 240, after: 240, line: 360, lineRule: LineRuleType.AUTO },
          }
        : { indent: firstLine(page) }),
    },
    run: { font: fonts(page, font), size: size * HALF_POINTS },
  };
}

function ownStyles(page: PageStyle): readonly IParagraphStyleOptions[] {
  const single = { line: 240, lineRule: LineRuleType.AUTO };
  return [
    {
      id: STYLE.body,
      name: '说明正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, indent: firstLine(page) },
    },
    {
      id: STYLE.chart,
      name: '图',
      basedOn: 'Normal',
      // A fixed line would cut the chart off.
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...single, before: 120, after: 60 },
      },
    },
    {
      id: STYLE.tableNote,
      name: '附表说明',
      basedOn: 'Normal',
      paragraph: { spacing: { ...single, before: 40, after: 40 } },
      run: { size: NOTE_SIZE * HALF_POINTS },
    },
  ];
}

/** The style of the cells of tables in letters of this size, in points. */
export function tableStyleId(size: number): string {
  return `GoujiTable${String(size * 10)}`;
}

/** Also sets the line of a cell without text: one of the text's own size would make its row higher than the others. */
function tableStyle(size: number): IParagraphStyleOptions {
  const line = Math.round(size * LINE * TWIPS_PER_POINT);
  return {
    id: tableStyleId(size),
    name: `附表文字 ${size} 磅`,
    basedOn: 'Normal',
    paragraph: { spacing: { line, lineRule: LineRuleType.EXACT } },
    run: { size: size * HALF_POINTS },
  };
}

/** Cover and the title of the contents, which is no heading: it would list itself. */
function frontStyles(): readonly IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.contents,
      name: '目录标题',
      basedOn: 'Title',
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLE.owner,
      name: '封面单位',
      basedOn: 'Title',
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 4000, after: 600 },
      },
    },
  ];
}

/** The table of contents: each level one character further in. */
function contentsStyles(page: PageStyle): readonly IParagraphStyleOptions[] {
  return Array.from({ length: LAST_LEVEL }, (_, index) => ({
    id: `TOC${index + 1}`,
    name: `toc ${index + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { indent: { left: Math.round(index * page.正文字号 * TWIPS_PER_POINT) } },
  }));
}
