// Which words of a record matched, and where they stand.
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { spellingsOf } from "./build.ts";
import { tokensOf } from "./fold.ts";
import type { Index } from "./inverted-index.ts";
import { phrasingField } from "./phrasings.ts";
import type { Hit, Ranked, Term } from "./rank.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { textsOf } from "./texts.ts";

/**
 * The words of a record that a query met, by field, as the record spells them; then the words of the query that only
 * its phrasings have. With a `name`, also all words of each text that is this name.
 */
export function evidenceOf(
  item: Item,
  ranked: Ranked,
  terms: readonly Term[],
  index: Index,
  store: Store,
  name?: string,
): Match["on"] {
  const met = new Set(ranked.hits.flatMap((hit, at) => (hit ? keysLike(hit, terms[at]) : [])));
  const asked = name === undefined ? [] : spellingsOf(name);
  const fields = new Map<string, Set<string>>();
  for (const { field, text } of textsOf(item, store)) {
    if (asked.length > 0 && spellingsOf(text).some((spelling) => asked.includes(spelling)))
      fields.set(field, new Set([...(fields.get(field) ?? []), ...text.split(/\s+/)]));
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

/** What a word was met as, and what else it is in another spelling. */
const keysLike = ({ meant }: Hit, term: Term | undefined): string[] => [
  meant.key,
  ...(term?.meant ?? []).filter(({ way }) => way === "same" || way === "sound").map(({ key }) => key),
];

const isMet = (stem: string, met: ReadonlySet<string>, index: Index): boolean =>
  met.has(stem) || index.concepts(stem).some((concept) => met.has(concept));
