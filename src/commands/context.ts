// What every command is given: the terminal, the kinds, the store, and a way to say how it ended.
import type { Kind } from "../schema/kind.ts";
import type { Index } from "../search/inverted-index.ts";
import type { Store } from "../store/store.ts";
import type { Terminal } from "../terminal.ts";

export type Context = {
  readonly terminal: Terminal;
  readonly kinds: readonly Kind[];
  readonly version: string;
  /** What `--version` prints: the version, and up to which day the facts were gathered. */
  readonly versionLine: string;
  /** Answers from the store; damaged files end in a store Problem. */
  readonly withStore: <T>(answer: (store: Store) => T | Promise<T>) => Promise<T>;
  /** The search index that the build made, while the store is as it was built. */
  readonly builtIndex: (store: Store) => Promise<Index | undefined>;
  /** Sets the exit code of a run that gives its answer all the same. */
  readonly end: (code: number) => void;
};
