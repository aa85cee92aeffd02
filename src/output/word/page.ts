// The pages of a Word file: measures of paper and margins, in the units of docx.
import {
  AlignmentType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Room } from './fit-table';
import type { PageStyle } from '../../writing/style/switches';

const TWIPS_PER_MM = 1440 / 25.4;
const POINTS_PER_MM = 72 / 25.4;
export const TWIPS_PER_POINT = 20;

/** Width and height of upright paper, in millimetres. */
const PAPER: Readonly<Record<PageStyle['纸张'], readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  '16开': [184, 260],
};

/** Tables take more of the page than text does. */
const TABLE_MARGIN = 15;
const TABLE_FOOTER = 8;
/** GB/T 9704: the page number stands 7 mm below the text, in 四号 between dashes. */
const PAGE_NUMBER_BELOW = 12;
const PAGE_NUMBER_SIZE = 14;

const twips = (millimetres: number) => Math.round(millimetres * TWIPS_PER_MM);

export function textPage(style: PageStyle): NonNullable<ISectionPropertiesOptions['page']> {
  const [width, height] = PAPER[style.纸张];
  return {
    size: { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT },
    margin: {
      top: twips(style.上边距),
      bottom: twips(style.下边距),
      left: twips(style.左边距),
      right: twips(style.右边距),
      footer: twips(Math.max(style.下边距 - PAGE_NUMBER_BELOW, 5)),
    },
  };
}

/** docx turns the paper itself: width and height are those of upright paper. */
export function tablePage(style: PageStyle): NonNullable<ISectionPropertiesOptions['page']> {
  const [width, height] = PAPER[style.纸张];
  const orientation = style.附表方向 === '横向' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = twips(TABLE_MARGIN);
  return {
    size: { width: twips(width), height: twips(height), orientation },
    margin: { top: margin, bottom: margin, left: margin, right: margin, footer: twips(TABLE_FOOTER) },
  };
}

export function tableRoom(style: PageStyle): Room {
  const [width, height] = PAPER[style.纸张];
  const inside = (side: number) => (side - 2 * TABLE_MARGIN) * POINTS_PER_MM;
  const upright = { width: inside(width), height: inside(height) };
  return style.附表方向 === '横向' ? { width: upright.height, height: upright.width } : upright;
}

/** In points. */
export function textWidthOf(style: PageStyle): number {
  return (PAPER[style.纸张][0] - style.左边距 - style.右边距) * POINTS_PER_MM;
}

export function pageNumberFooter(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: PAGE_NUMBER_SIZE * 2 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
