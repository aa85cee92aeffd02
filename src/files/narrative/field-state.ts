// Where a reader stands among the complex fields of a Word document ([ECMA-376] part 1, 17.16.18).
import { attributeOf, type XmlElement } from '../xml-elements';
import { nameOf } from './word-elements';

/** Fields nest and go over runs and paragraphs: begin, code, separate, result, end. */
export class FieldState {
  /** Of each open field, outermost first, whether its result has begun. */
  private readonly open: boolean[] = [];

  /** False within the code of any open field: what stands there is not shown. */
  get isShown(): boolean {
    return this.open.every((inResult) => inResult);
  }

  /** Takes notice of the element where it is one of the marks of a field. */
  pass(element: XmlElement): void {
    if (nameOf(element) !== 'w:fldChar') return;
    const mark = attributeOf(element, 'fldCharType');
    if (mark === 'begin') this.open.push(false);
    else if (mark === 'end') this.open.pop();
    else if (this.open.length > 0) this.open[this.open.length - 1] = true;
  }
}
