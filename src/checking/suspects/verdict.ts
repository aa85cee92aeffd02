// Causes in words: suspects for the finding, and the verdict its message begins with.
import { formatShown, plain } from '../../amount/format';
import { formatRef } from '../../workbook/address';
import { placeWords, tableWords } from '../describe';
import type { Suspect, SuspectKind } from '../finding';
import type { Place } from '../relation';
import type { Cause } from './explain-breaks';
import type { Repair } from './repair';
import { missingRowSuspect, missingRowVerdict, rowSuspects, rowVerdict } from './row-verdict';
import type { Scale } from './scale';
import { slipOf } from './slip';

const WORDS: Readonly<Partial<Record<SuspectKind, string>>> = {
  blank: '疑为漏填',
  sign: '疑为正负号错误',
  'digits-swapped': '疑为数字换位',
  'times-ten': '疑为小数点错位',
  unit: '疑为元、万元未换算',
};

/** More equals than this are no help to anybody. */
const MOST_LISTED = 12;

export function suspectsOf(cause: Cause, scale: Scale): readonly Suspect[] {
  if (cause.kind === 'rows') return rowSuspects(cause);
  return cause.kind === 'missing-row' ? [missingRowSuspect(cause)] : cellSuspects(cause, scale);
}

type CellCause = Extract<Cause, { readonly kind: 'cells' }>;

function cellSuspects({ repairs, explains, alone }: CellCause, scale: Scale): readonly Suspect[] {
  return repairs.slice(0, MOST_LISTED).map((repair): Suspect => {
    const { cell } = repair.move;
    const kind = kindOf(repair);
    const slip = WORDS[kind];
    const expected = expectedOf(repair, scale);
    const whole = alone ? '改为' : '与另处一并改正，改为';
    const count = explains.length === 1 ? '这条关系成立' : ` ${explains.length} 条关系全部成立`;
    const parts = [
      `${whole} ${expected} 后${count}`,
      ...(slip === undefined ? [] : [slip]),
      ...(repairs.length === 1 ? [] : [`与其他 ${repairs.length - 1} 处同样说得通，不能断定`]),
    ];
    return {
      cell: formatRef(cell.fact.cell),
      actual: actualOf(repair),
      expected,
      amountUnit: cell.table.unit,
      kind,
      why: parts.join('；'),
    };
  });
}

/** What the message of the first finding begins with. */
export function verdictOf(cause: Cause, scale: Scale): string {
  if (cause.kind === 'rows') return rowVerdict(cause);
  if (cause.kind === 'missing-row') return missingRowVerdict(cause);
  const { repairs, explains } = cause;
  const [repair] = repairs;
  if (repair === undefined) return '';
  if (repairs.length > 1) {
    return `有 ${repairs.length} 处改其一都说得通（见疑点），不能断定是哪一处；以下 ${explains.length} 条关系因此不平。`;
  }
  const { cell } = repair.move;
  const slip = WORDS[kindOf(repair)];
  const actual = actualOf(repair);
  const where = `${tableWords(cell.table)} ${placeWords(placeOf(repair))}`;
  const should = `应为 ${expectedOf(repair, scale)} ${cell.table.unit}（现${actual === null ? '为空' : ` ${actual}`}）`;
  const follows = explains.length === 1 ? '以下关系因此不平' : `以下 ${explains.length} 条关系因此不平`;
  return `${where}${where.endsWith('）') ? '' : ' '}${should}${slip === undefined ? '' : `，${slip}`}；${follows}。`;
}

function kindOf({ move: { cell }, from, to }: Repair): SuspectKind {
  if (cell.blank) return 'blank';
  return slipOf(from / cell.step, to / cell.step) ?? 'value';
}

function actualOf({ move: { cell } }: Repair): string | null {
  const { reading } = cell.fact;
  return reading.kind === 'amount' ? formatShown(reading.amount) : null;
}

/** In the unit of the cell's sheet, ready to be typed. */
function expectedOf({ move: { cell }, to }: Repair, scale: Scale): string {
  const { reading } = cell.fact;
  const decimals = reading.kind === 'amount' ? reading.amount.decimals : cell.table.decimals;
  return plain(scale.decimal(to, cell.table.unit), decimals);
}

function placeOf({ move: { cell } }: Repair): Place {
  const { fact, table } = cell;
  return {
    table,
    prior: false,
    fact,
    row: table.rows[fact.row] ?? null,
    absentRow: '',
    column: fact.column,
  };
}
