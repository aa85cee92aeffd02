// Three wordings of which the figures choose one, all of them kept so that a formula can choose anew.
import type { Gap, Quantity } from '../quantity';

/** What a template may write. */
export type Emittable = string | number | Quantity | Gap | Choice | readonly Emittable[];

/** By whether `left` is below, equal to or above `right`. */
export type Wordings = readonly [below: Emittable, equal: Emittable, above: Emittable];

/** The state is private because templates may read every own property of what they are given. */
export class Choice {
  readonly #left: Quantity;
  readonly #right: Quantity;
  readonly #wordings: Wordings;

  constructor(left: Quantity, right: Quantity, wordings: Wordings) {
    this.#left = left;
    this.#right = right;
    this.#wordings = wordings;
  }

  get sides(): readonly [left: Quantity, right: Quantity] {
    return [this.#left, this.#right];
  }

  get wordings(): Wordings {
    return this.#wordings;
  }

  /** The wording that the figures choose now. */
  get chosen(): Emittable {
    const [below, equal, above] = this.#wordings;
    const sign = this.#left.value.comparedTo(this.#right.value);
    return sign < 0 ? below : sign === 0 ? equal : above;
  }
}
