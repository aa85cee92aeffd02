// A short number for a text, to see later whether it was changed.

const SEED = 0xdeadbeef;
const OTHER_SEED = 0x41c6ce57;
const RADIX = 36;

/** 53 bits (cyrb53, public domain): for telling apart, not for safety. */
export function fingerprint(text: string): string {
  let one = SEED;
  let other = OTHER_SEED;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & other) + (one >>> 0)).toString(RADIX);
}
