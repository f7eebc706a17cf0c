// The part of the `edtf` package that is used here; it ships no types.
declare module "edtf" {
  /** The parsed date with its first and last millisecond; tests hold our own arithmetic against it. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
  /** Parses a date; throws where it is none. An interval's values are parsed dates, or null for an open end. */
  export function parse(
    text: string,
    options?: { level?: number },
  ): { type: string; values: readonly unknown[] };
}
