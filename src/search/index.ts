// Search over records of any kind: the seam between what people type and the ranked records.
import type { Kind } from "../schema/kind.ts";
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { indexOf, spellingsOf } from "./build.ts";
import { isClose } from "./close.ts";
import { evidenceOf } from "./evidence.ts";
import { expand, isKnown, type Near } from "./expand.ts";
import { explained } from "./explain.ts";
import type { Index } from "./inverted-index.ts";
import { itself } from "./met.ts";
import { parseQuery, type Query } from "./query.ts";
import { type Ranked, rank, type Term, type Worths } from "./rank.ts";
import { isNameOf, satisfies } from "./satisfies.ts";
import { weights } from "./weights.ts";

export { Index } from "./inverted-index.ts";
export { namesLike } from "./suggest.ts";

/** A record that was found, which is read only where it is asked for; its number among all, in the order of kinds; why. */
export type Found = { readonly item: Item; readonly number: number; readonly match: Match };

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
  const index = built ?? indexOf(store);
  const query = parseQuery(words, (name) => index.fields.some(({ path }) => isNameOf(name, path)));
  const terms = expand(query.words, index, await nearFor(query.words, index));
  const answers = (kind: string, asking: string): number =>
    store.kind(kind)?.answers?.[asking] ?? weights.noAnswer;
  // Among records of one kind, or where it is asked for, a kind is worth what any is.
  const worths = (kind: string): number => (kinds.length > 1 ? (store.kind(kind)?.worth ?? 1) : 1);
  const wanted = new Set(kinds.map((kind) => kind.name));
  const exact = exactDocs(index, query.text, worths);
  const { ranked, met } = rank(index, terms, query.asks, answers, worths, wantsWeak);
  const first = [...exact].map((doc) => ranked.find((one) => one.doc === doc) ?? unranked(doc));
  const isWanted = (doc: number): boolean => wanted.has(index.traits(doc).kind);
  const strong = [...first, ...ranked.filter(({ doc }) => !exact.has(doc))]
    .filter((one) => isWanted(one.doc) && (wantsWeak || exact.has(one.doc) || isClose(one)))
    .slice(0, mostRanked);
  const finding = { terms, query, index, store };
  const found = strong
    .map((one) => new FoundRecord(one, exact.has(one.doc), finding))
    .filter((one) => satisfies(() => one.item, query, store));
  return {
    found: suited(found, query),
    weak: Math.max(0, countUpTo(mostRanked, met, isWanted) - strong.length),
  };
}

/** How many of the documents pass, counted only up to so many. */
function countUpTo(most: number, docs: readonly number[], passes: (doc: number) => boolean): number {
  let count = 0;
  for (const doc of docs) if (passes(doc) && ++count === most) break;
  return count;
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
  all: true,
  strange: 0,
  score: 1,
  coverage: 1,
  closeness: 1,
  closest: 1,
  hits: [],
  name: 1,
  whole: true,
  asked: 1,
  shares: [],
});

/** What a record was found by and in. */
type Finding = {
  readonly terms: readonly Term[];
  readonly query: Query;
  readonly index: Index;
  readonly store: Store;
};

/** A record that was found; what it says and why it matched is worked out only for those that are shown. */
class FoundRecord implements Found {
  readonly #ranked: Ranked;
  readonly #exact: boolean;
  readonly #in: Finding;
  #match: Match | undefined;

  constructor(ranked: Ranked, exact: boolean, finding: Finding) {
    this.#ranked = ranked;
    this.#exact = exact;
    this.#in = finding;
  }

  get number(): number {
    return this.#ranked.doc;
  }

  get item(): Item {
    const { index, store } = this.#in;
    const id = index.id(this.number);
    const item = store.find(id, [index.traits(this.number).kind]);
    if (!item) throw new Error(`the index knows ${id}, the store does not`);
    return item;
  }

  get match(): Match {
    this.#match ??= this.#exact
      ? exactMatch(this, this.#ranked, this.#in)
      : likeMatch(this, this.#ranked, this.#in);
    return this.#match;
  }
}

const likeMatch = (found: Found, ranked: Ranked, { terms, index, store }: Finding): Match => ({
  score: Math.round(Math.min(0.999, ranked.score) * 1000) / 1000,
  quality: isClose(ranked) ? "close" : "weak",
  coverage: ranked.coverage,
  get on() {
    return evidenceOf(found.item, ranked, terms, index, store);
  },
  get why() {
    return explained(ranked, terms, index);
  },
});

const exactMatch = (found: Found, ranked: Ranked, { terms, query, index, store }: Finding): Match => ({
  score: 1,
  quality: "exact",
  coverage: 1,
  get on() {
    return evidenceOf(found.item, ranked, terms, index, store, query.text);
  },
  why: ["is called exactly so"],
});
