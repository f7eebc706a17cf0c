// Finds records by what they are called: an id, a name, or words of a name.
import { type Kind, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { wordsOf } from "./fold.ts";

/** Everything that a record is called beside its id. */
export const callsOf = ({ kind, record }: Item): string[] =>
  kind.called
    .flatMap((path) => valuesAt(record, path))
    .flatMap((value) =>
      typeof value === "string" ? [value] : Object.values(value as Record<string, string>),
    );

/** The records that go by this id or name; only where none does, those of whose names it is a part. */
export function lookup(store: Store, kinds: readonly Kind[], words: string): readonly Item[] {
  const items = kinds.flatMap((kind) => store.items(kind));
  const byId = items.filter(({ record }) => record.id === words);
  if (byId.length > 0) return byId;
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  const named = items.filter((item) =>
    callsOf(item).some((call) => wordsOf(call).join(" ") === asked.join(" ")),
  );
  if (named.length > 0) return named;
  return items.filter((item) => callsOf(item).some((call) => includesAll(wordsOf(call), asked)));
}

const includesAll = (has: readonly string[], asked: readonly string[]): boolean =>
  asked.every((word) => has.includes(word));
