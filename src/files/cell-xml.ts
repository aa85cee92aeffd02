// A cell → its element in a worksheet part ([ECMA-376] part 1, 18.3.1.4).
import type { PlanValue } from '../workbook/sheet-plan';
import { escapeXml } from './xml-elements';

export interface CellXml {
  /** Such as `r="B2" s="3"`. */
  readonly attributes: string;
  /** The whole `<f>` element; '' for a cell that is no formula. */
  readonly formula: string;
  readonly value: PlanValue | null;
  /** Some programs write every element with a prefix: `x:`. */
  readonly prefix?: string;
}

export function cellXml({ attributes, formula, value, prefix = '' }: CellXml): string {
  const element = (type: string, inner: string) => `<${prefix}c ${attributes}${type}>${inner}</${prefix}c>`;
  const calculated = (content: string) => `${formula}<${prefix}v>${content}</${prefix}v>`;
  switch (value?.kind) {
    case undefined:
      return element('', formula);
    case 'number':
      return element('', calculated(value.text));
    case 'boolean':
      return element(' t="b"', calculated(value.value ? '1' : '0'));
    case 'error':
      return element(' t="e"', calculated(escapeXml(value.code)));
    case 'text': {
      if (formula !== '') return element(' t="str"', calculated(escapeXml(value.text)));
      const text = `<${prefix}t xml:space="preserve">${escapeXml(value.text)}</${prefix}t>`;
      return element(' t="inlineStr"', `<${prefix}is>${text}</${prefix}is>`);
    }
  }
}

/** The `<f>` element of a formula that stands in its cell alone. */
export function formulaXml(formula: string, prefix = ''): string {
  return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}
