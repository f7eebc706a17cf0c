// The part of the `edtf` package that is used here; it ships no types.
declare module "edtf" {
  /** Parses a date; throws where it is none. An interval's values are parsed dates, or null for an open end. */
  export function parse(
    text: string,
    options?: { level?: number },
  ): { type: string; values: readonly unknown[] };
}
