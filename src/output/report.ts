// What a command hands to a format: records, and how much of them to show.
import type { Kind } from "../schema/kind.ts";
import type { ShownMatch } from "../store/match.ts";
import type { Item, Link, Store } from "../store/store.ts";
import type { Theme } from "./theme.ts";

export type Row = {
  readonly item: Item;
  /** Its number among all records, in the order of kinds, where that is known. */
  readonly number?: number | undefined;
  readonly match?: ShownMatch | undefined;
  /** The records that refer to this one, where the command looked. */
  readonly links?: readonly Link[];
};

export type Report = {
  readonly rows: readonly Row[];
  /** The kinds that its records may be of. */
  readonly kinds: readonly Kind[];
  /** One record was asked for by id: JSON gives an object, not a list. */
  readonly single: boolean;
  /** Records are wanted whole also where a format would show a choice of fields. */
  readonly whole: boolean;
  /** The fields asked for, in order; absent means the format's own choice. */
  readonly fields?: readonly string[];
  readonly store: Store;
};

/** How the answer may look; nothing here changes what it says. */
export type Look = {
  /** Cells in a line. */
  readonly width: number;
  readonly theme: Theme;
  /** Whether addresses may be hidden behind links. */
  readonly hyperlinks: boolean;
  /** Whether long cells may be cut, with a mark. */
  readonly truncate: boolean;
};

/** Turns a report into text that ends in a line break, or is empty. */
export type Render = (report: Report, look: Look) => string;
