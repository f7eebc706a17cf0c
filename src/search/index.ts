// Search over records of any kind: the seam between what people type and the ranked records.
import type { Kind } from "../schema/kind.ts";
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { indexOf, spellingsOf } from "./build.ts";
import { evidenceOf, namedIn } from "./evidence.ts";
import { expand, isKnown, type Near } from "./expand.ts";
import { explained } from "./explain.ts";
import type { Index } from "./inverted-index.ts";
import { itself } from "./met.ts";
import { parseQuery, type Query } from "./query.ts";
import { isClose, type Ranked, rank, type Term, type Worths } from "./rank.ts";
import { satisfies } from "./satisfies.ts";
import { weights } from "./weights.ts";

/** A record that was found, which is read only where it is asked for, and why. */
export type Found = { readonly item: Item; readonly match: Match };

export type Results = {
  /** The records that match, best first. */
  readonly found: readonly Found[];
  /** How many weak matches were left out. */
  readonly weak: number;
};

/** More than this nobody reads; what comes after is fainter still. */
const mostRanked = 1000;

/**
 * The records of some kinds that match the words; weak matches only where they are wanted. `built` is the index of
 * this very store; without it one is made.
 */
export async function search(
  store: Store,
  kinds: readonly Kind[],
  words: string,
  wantsWeak: boolean,
  built?: Index,
): Promise<Results> {
  const query = parseQuery(words);
  const index = built ?? indexOf(store);
  const terms = expand(query.words, index, await nearFor(query.words, index));
  const answers = (kind: string, asking: string): number =>
    store.kind(kind)?.answers?.[asking] ?? weights.noAnswer;
  // Among records of one kind, or where it is asked for, a kind is worth what any is.
  const worths = (kind: string): number => (kinds.length > 1 ? (store.kind(kind)?.worth ?? 1) : 1);
  const wanted = new Set(kinds.map((kind) => kind.name));
  const exact = exactDocs(index, query.text, worths);
  const ranked = rank(index, terms, query.asks, answers, worths, mostRanked);
  const first = [...exact].map((doc) => ranked.find((one) => one.doc === doc) ?? unranked(doc));
  const all = [...first, ...ranked.filter(({ doc }) => !exact.has(doc))].filter(({ doc }) =>
    wanted.has(index.traits(doc).kind),
  );
  const strong = all.filter((one) => wantsWeak || exact.has(one.doc) || isClose(one));
  const found = strong
    .map((one) => foundOf(one, exact.has(one.doc), terms, query, index, store))
    .filter((one) => satisfies(() => one.item, query, store));
  return { found: suited(found, query), weak: all.length - strong.length };
}

/** How many of the first records are looked at closely. */
const closely = 30;

/** The first records put in order again by how well each, beyond its kind, suits what the question asks for. */
function suited(found: readonly Found[], { asks }: Query): readonly Found[] {
  if (asks.length === 0) return found;
  const worth = ({ item, match }: Found): number => {
    if (match.quality === "exact") return Number.POSITIVE_INFINITY;
    return match.score * Math.min(...asks.map((asking) => item.kind.suits(item.record, asking)));
  };
  const first = found.slice(0, closely).map((one) => ({ one, worth: worth(one) }));
  return [...first.sort((a, b) => b.worth - a.worth).map(({ one }) => one), ...found.slice(closely)];
}

/** Fuse is loaded only where a word is not known as it stands. */
async function nearFor(words: Query["words"], index: Index): Promise<Near> {
  if (words.every((word) => word.fills || isKnown(word, index))) return () => [];
  return (await import("./fuse.ts")).near;
}

/** The documents that go by exactly this id or name; of several those of the kind that is worth most. */
function exactDocs(index: Index, text: string, worths: Worths): Set<number> {
  const byId = index.docOf(text);
  if (byId >= 0) return new Set([byId]);
  const named = spellingsOf(text).flatMap((spelling) => index.called(spelling));
  const worthOf = (doc: number): number => worths(index.traits(doc).kind);
  const most = Math.max(...named.map(worthOf));
  return new Set(named.filter((doc) => worthOf(doc) === most));
}

const unranked = (doc: number): Ranked => ({
  doc,
  phrasing: itself,
  said: 0,
  alike: 0,
  often: 0,
  score: 1,
  coverage: 1,
  closeness: 1,
  hits: [],
  name: 1,
  whole: true,
  asked: 1,
  shares: [],
});

function foundOf(
  ranked: Ranked,
  exact: boolean,
  terms: readonly Term[],
  query: Query,
  index: Index,
  store: Store,
): Found {
  const itemOf = (): Item => {
    const id = index.id(ranked.doc);
    const item = store.find(id, [index.traits(ranked.doc).kind]);
    if (!item) throw new Error(`the index knows ${id}, the store does not`);
    return item;
  };
  const match: Match = exact
    ? exactMatch(itemOf, query, store)
    : {
        score: Math.round(Math.min(0.999, ranked.score) * 1000) / 1000,
        quality: isClose(ranked) ? "close" : "weak",
        coverage: ranked.coverage,
        // Worked out only for records that are shown.
        get on() {
          return evidenceOf(itemOf(), ranked, terms, index, store);
        },
        get why() {
          return explained(ranked, terms, index);
        },
      };
  return {
    get item() {
      return itemOf();
    },
    match,
  };
}

const exactMatch = (itemOf: () => Item, query: Query, store: Store): Match => ({
  score: 1,
  quality: "exact",
  coverage: 1,
  get on() {
    return namedIn(itemOf(), query.text, store);
  },
  why: ["is called exactly so"],
});
