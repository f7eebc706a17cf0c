// Words that people use for one another, kept beside the records.
import { Problem } from "../errors.ts";
import { reinstall } from "../store/records.ts";
import type { Store } from "../store/store.ts";

/** A group of words that people use for one another. */
export type Group = { readonly id: string; readonly words: readonly string[]; readonly caution?: string };

export const groupsFile = "synonyms.json";

/** The groups of a store; a store Problem names the first that is none. */
export function groupsOf(store: Store): readonly Group[] {
  const groups = store.side<unknown>(groupsFile);
  const wrong = groups.findIndex((group) => !isGroup(group));
  if (wrong < 0) return groups as readonly Group[];
  throw new Problem("store", `${groupsFile} is damaged: [${wrong}]: expected an id and a list of words`, {
    hint: reinstall,
  });
}

function isGroup(value: unknown): value is Group {
  const { id, words } = (value ?? {}) as Partial<Group>;
  return typeof id === "string" && Array.isArray(words) && words.every((word) => typeof word === "string");
}
