// Finds records by what they are called: an id, a name, or words of a name.
import type { Kind } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { tokensOf } from "./fold.ts";
import { callsOf } from "./texts.ts";

/** The records that go by exactly this id or name, in any spelling that folds to the same. */
export function exactly(store: Store, kinds: readonly Kind[], words: string): Item[] {
  const items = kinds.flatMap((kind) => store.items(kind));
  const byId = items.filter(({ record }) => record.id === words.trim());
  if (byId.length > 0) return byId;
  const asked = formsIn(words);
  return items.filter((item) => callsOf(item).some((call) => meet(formsIn(call), asked)));
}

/** The records that go by this id or name; only where none does, those of whose names it is a part. */
export function lookup(store: Store, kinds: readonly Kind[], words: string): readonly Item[] {
  const named = exactly(store, kinds, words);
  if (named.length > 0) return named;
  const asked = formsIn(words);
  if (asked.length === 0) return [];
  const items = kinds.flatMap((kind) => store.items(kind));
  return items.filter((item) => callsOf(item).some((call) => includesAll(formsIn(call), asked)));
}

type Forms = readonly (readonly string[])[];
const formsIn = (text: string): Forms => tokensOf(text).map(({ forms }) => forms);

const same = (a: readonly string[], b: readonly string[]): boolean => a.some((form) => b.includes(form));
const meet = (a: Forms, b: Forms): boolean =>
  a.length > 0 && a.length === b.length && a.every((forms, at) => same(forms, b[at] ?? []));
const includesAll = (has: Forms, asked: Forms): boolean =>
  asked.every((one) => has.some((forms) => same(forms, one)));
