// Search over records of any kind: the seam between what people type and the ranked records.
import type { Kind } from "../schema/kind.ts";
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { type Group, type Index, indexOf } from "./build.ts";
import { evidenceOf } from "./evidence.ts";
import { expand, Vocabulary } from "./expand.ts";
import { exactly } from "./lookup.ts";
import { parseQuery, type Query } from "./query.ts";
import { type Ranked, rank } from "./rank.ts";
import { satisfies } from "./satisfies.ts";
import { weights } from "./weights.ts";

/** A record that was found, and why. */
export type Found = { readonly item: Item; readonly match: Match };

/** The records of some kinds that match the words, best first, weak ones included. */
export function search(store: Store, kinds: readonly Kind[], words: string, built?: Index): Found[] {
  const query = parseQuery(words);
  const wanted = new Set(kinds.map((kind) => kind.name));
  const exact = exactly(store, kinds, words);
  const index = built ?? indexOf(store, store.side<Group>("synonyms.json"));
  const vocabulary = new Vocabulary(index);
  const terms = expand(query.words, vocabulary);
  const answers = (kind: string, asking: string): number =>
    store.kind(kind)?.answers?.[asking] ?? weights.noAnswer;
  const ranked = rank(index, terms, query.asks, answers).filter(({ doc }) =>
    wanted.has(index.docs[doc]?.[1] ?? ""),
  );
  const found = ranked.flatMap((one) => foundOf(one, exact, query, index, store));
  const named = exact
    .filter((item) => !found.some((one) => one.item === item))
    .map((item) => ({ item, match: exactMatch(item, query, store) }));
  const all = [...named, ...found].filter(({ item }) => satisfies(item, query, store));
  const isExact = ({ match }: Found): number => (match.quality === "exact" ? 0 : 1);
  return all.sort((a, b) => isExact(a) - isExact(b));
}

function foundOf(ranked: Ranked, exact: readonly Item[], query: Query, index: Index, store: Store): Found[] {
  const [id = "", kind = ""] = index.docs[ranked.doc] ?? [];
  const item = store.find(id, [kind]);
  if (!item) return [];
  if (exact.includes(item)) return [{ item, match: exactMatch(item, query, store) }];
  const quality = ranked.coverage >= weights.closeFrom ? "close" : "weak";
  const score = Math.round(Math.min(0.999, ranked.score) * 1000) / 1000;
  return [
    {
      item,
      match: {
        score,
        quality,
        get on() {
          return evidenceOf(item, ranked, index, store);
        },
        coverage: ranked.coverage,
        why: ranked.reasons,
      },
    },
  ];
}

const exactMatch = (item: Item, query: Query, _: Store): Match => ({
  score: 1,
  quality: "exact",
  on: [
    {
      field: item.record.id === query.text ? "id" : (item.kind.called[0] ?? "id"),
      words: query.text.split(/\s+/),
    },
  ],
  coverage: 1,
  why: ["is called exactly so"],
});
