// Why a record was found: what search says of a record and every format shows.

/** What is printed of a match; `why` where it was asked for. */
export type ShownMatch = Pick<Match, "score" | "quality" | "on"> & { readonly why?: readonly string[] };

export type Match = {
  /** From 0 to 1, 1 being best. */
  readonly score: number;
  readonly quality: "exact" | "close" | "weak";
  /** The words that matched, by the field they stand in. */
  readonly on: readonly { readonly field: string; readonly words: readonly string[] }[];
  /** The share of the query's information that the record covers, from 0 to 1. */
  readonly coverage: number;
  /** Why the record stands where it stands, in words; shown where that is asked for. */
  readonly why: readonly string[];
};
