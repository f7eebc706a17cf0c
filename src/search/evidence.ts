// Which words of a record matched, and where they stand.
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { spellingsOf } from "./build.ts";
import { tokensOf } from "./fold.ts";
import type { Index } from "./inverted-index.ts";
import { phrasingField } from "./phrasings.ts";
import type { Ranked, Term } from "./rank.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { textsOf } from "./texts.ts";

/**
 * The words of a record that a query met, by field, as the record spells them; then the words of the query that only
 * its phrasings have.
 */
export function evidenceOf(
  item: Item,
  ranked: Ranked,
  terms: readonly Term[],
  index: Index,
  store: Store,
): Match["on"] {
  const met = new Set(ranked.hits.flatMap((hit) => (hit ? [hit.meant.key] : [])));
  const fields = new Map<string, Set<string>>();
  for (const { field, text } of textsOf(item, store)) {
    const tokens = tokensOf(text);
    const stems = stemsOf(tokens.map(({ forms }) => forms[0] ?? ""));
    for (const [at, { forms, from, to }] of tokens.entries()) {
      if (![stems[at] ?? "", ...forms.map(stemOf)].some((stem) => isMet(stem, met, index))) continue;
      fields.set(field, (fields.get(field) ?? new Set()).add(text.slice(from, to)));
    }
  }
  const phrased = terms
    .filter((_, at) => ranked.hits[at] && ranked.hits[at].field === undefined)
    .map(({ text }) => text);
  if (phrased.length > 0) fields.set(phrasingField, new Set(phrased));
  return [...fields].map(([field, words]) => ({ field, words: [...words] }));
}

/** The fields that hold exactly this name or id, in the record's own spelling. */
export function namedIn(item: Item, name: string, store: Store): Match["on"] {
  const asked = spellingsOf(name);
  const own = item.record.id === name ? [{ field: "id", words: [name] }] : [];
  const calls = textsOf(item, store).filter(({ text }) =>
    spellingsOf(text).some((spelling) => asked.includes(spelling)),
  );
  return [...own, ...calls.map(({ field, text }) => ({ field, words: text.split(/\s+/) }))];
}

const isMet = (stem: string, met: ReadonlySet<string>, index: Index): boolean =>
  met.has(stem) || index.concepts(stem).some((concept) => met.has(concept));
