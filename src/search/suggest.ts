// Which names may have been meant by words that found nothing.
import type { Kind } from "../schema/kind.ts";
import type { Store } from "../store/store.ts";
import { firstForms } from "./concepts.ts";
import { distance } from "./distance.ts";
import type { Index } from "./inverted-index.ts";
import { parseQuery } from "./query.ts";
import { stemOf } from "./stem.ts";
import { hasNames, namesOf } from "./texts.ts";

/** A shorter word is like too many names. */
const shortest = 4;
/** A third of a word's letters may be wrong. */
const wrong = 1 / 3;
const most = 3;
/** So many are looked at: one record may have several that are much alike. */
const spellings = 20;

/**
 * What those records of some kinds are called that have a name with a word much like one that was typed, at most three.
 * A word that fills, or is an English one by the index, is meant as it stands.
 */
export async function namesLike(
  typed: string,
  kinds: readonly Kind[],
  store: Store,
  index?: Index,
): Promise<string[]> {
  const { nearest } = await import("./fuse.ts");
  const words = parseQuery(typed).words.flatMap(({ forms: [form = ""], fills }) =>
    fills || form.length < shortest || index?.isEnglish(stemOf(form)) ? [] : [form],
  );
  const items = kinds.filter(hasNames).flatMap((kind) => store.items(kind));
  const ids = new Map(items.flatMap((item) => namesOf(item).map((name) => [name, item.record.id])));
  const near = words.flatMap((word) =>
    nearest(word, [...ids.keys()], spellings).filter((name) => isLike(word, name)),
  );
  return [...new Set(near.map((name) => store.name(ids.get(name) ?? name)))].slice(0, most);
}

function isLike(word: string, name: string): boolean {
  const errors = Math.ceil(word.length * wrong);
  return firstForms(name).some((part) => distance(word, part, errors) <= errors);
}
