// 机构运行信息表 (财决附03表): what the statutory annex says beyond the thirteen tables.
import type { AmountUnit } from '../amount/amount';
import type { CellRef } from '../workbook/workbook';
import type { Reading } from './fact';

export interface InformationLine {
  /** What the line answers, as the forms name it: `reception.batches`. */
  readonly key: string;
  /** As found. */
  readonly label: string;
  /** The year's actual figure (统计数 or 决算数). */
  readonly reading: Reading;
  readonly cell: CellRef;
}

export interface InformationTable {
  readonly sheet: string;
  /** Of its amounts; counts are counts. */
  readonly unit: AmountUnit;
  readonly lines: readonly InformationLine[];
}
