// Whether a word is of the store's subject or of others: by what people look up here, and what they ask elsewhere.
import { Problem } from "../errors.ts";
import { reinstall } from "../store/records.ts";
import type { Store } from "../store/store.ts";
import { wordsOf } from "./fold.ts";
import { phrasingsOf } from "./phrasings.ts";
import { fillsAt } from "./query.ts";
import { stemsOf } from "./stem.ts";

/** Queries that have nothing to do with the records, kept beside them. */
export const elsewhereFile = "elsewhere.json";

/** The queries of a store that are about something else; a store Problem names the first that is none. */
export function elsewhereOf(store: Store): readonly string[] {
  const queries = store.side<unknown>(elsewhereFile);
  const wrong = queries.findIndex((query) => typeof query !== "string");
  if (wrong < 0) return queries as readonly string[];
  throw new Problem("store", `${elsewhereFile} is damaged: [${wrong}]: expected a query`, {
    hint: reinstall,
  });
}

/** How strange stems are to a store, from −1, only the store's, to 1, only of other subjects; and a stem met in neither. */
export type Strangeness = { readonly of: ReadonlyMap<string, number>; readonly unmet: number };

/** The counts of a stem are smoothed by so much, as if so many stems could be met (Lidstone). */
const smoothing = 0.5;
const vocabulary = 20_000;
/** Log-odds beyond this say no more. */
const most = 4;

/**
 * The strangeness of stems: the log-odds that a query with it is no phrasing of a record but one of those about
 * something else (naive Bayes; Maron 1961). Nothing is strange to a store that has no such queries.
 */
export function strangenessIn(store: Store): Strangeness {
  const elsewhere = elsewhereOf(store);
  if (elsewhere.length === 0) return { of: new Map(), unmet: 0 };
  const others = countsIn(elsewhere);
  const own = countsIn([...phrasingsOf(store).values()].flat());
  const oddsOf = (stem: string): number => {
    const odds = Math.log(others.share(stem)) - Math.log(own.share(stem));
    return Math.max(-most, Math.min(most, odds)) / most;
  };
  const stems = [...others.stems, ...own.stems];
  return { of: new Map(stems.map((stem) => [stem, oddsOf(stem)])), unmet: oddsOf("") };
}

/** In how many texts each stem stands, and its share of all, smoothed. */
function countsIn(texts: readonly string[]) {
  const counts = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    const stems = stemsOf(words).filter((_, at) => !fillsAt(words, at));
    for (const stem of new Set(stems)) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      all++;
    }
  }
  const share = (stem: string): number =>
    ((counts.get(stem) ?? 0) + smoothing) / (all + smoothing * vocabulary);
  return { stems: counts.keys(), share };
}
