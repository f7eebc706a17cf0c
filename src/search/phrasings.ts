// Other words under which people look a record up, kept beside the records: document expansion.
import { Problem } from "../errors.ts";
import { reinstall } from "../store/records.ts";
import type { Store } from "../store/store.ts";

/** A record, by id, and what it is looked for as. The words lead to it and are never shown as fact. */
export type Phrasing = { readonly of: string; readonly as: readonly string[] };

export const phrasingsFile = "phrasings.json";

/** The field by which a match names them. */
export const phrasingField = "phrasings";

/** So many phrasings of a record are indexed: each is a field, and the index numbers only so many. */
export const mostPhrasings = 99;

/** The phrasings of a store by the id of their record; a store Problem names the first that is none. */
export function phrasingsOf(store: Store): ReadonlyMap<string, readonly string[]> {
  const phrasings = store.side<unknown>(phrasingsFile);
  const wrong = phrasings.findIndex((phrasing) => !isPhrasing(phrasing));
  if (wrong >= 0) {
    const expected = "expected the id of a record and a list of phrases";
    throw new Problem("store", `${phrasingsFile} is damaged: [${wrong}]: ${expected}`, { hint: reinstall });
  }
  return new Map((phrasings as readonly Phrasing[]).map(({ of, as }) => [of, as]));
}

function isPhrasing(value: unknown): value is Phrasing {
  const { of, as } = (value ?? {}) as Partial<Phrasing>;
  return typeof of === "string" && Array.isArray(as) && as.every((words) => typeof words === "string");
}
