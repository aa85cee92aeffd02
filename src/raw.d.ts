declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*.peggy' {
  export function parse(input: string, options?: Record<string, unknown>): unknown;
  export class SyntaxError extends Error {
    readonly location: {
      readonly start: { readonly offset: number; readonly line: number; readonly column: number };
      readonly end: { readonly offset: number; readonly line: number; readonly column: number };
    };
    readonly expected: readonly {
      readonly type: string;
      readonly description?: string;
      readonly text?: string;
    }[];
    readonly found: string | null;
  }
}
