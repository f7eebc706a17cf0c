// Why a record was found: what search says of a record and every format shows.

export type Match = {
  /** From 0 to 1, 1 being best. */
  readonly score: number;
  readonly quality: "exact" | "close" | "weak";
  /** The words that matched, by the field they stand in. */
  readonly on: readonly { readonly field: string; readonly words: readonly string[] }[];
};
