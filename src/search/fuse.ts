// The only place that knows fuse.js.
import Fuse from "fuse.js";

/** A text to search in, with the name of its field and what a hit there weighs. */
export type Entry<T> = { readonly of: T; readonly texts: Readonly<Record<string, readonly string[]>> };

export type Hit<T> = { readonly of: T; readonly score: number; readonly fields: readonly string[] };

/** Searches folded texts by their words; scores run from 0 to 1, 1 being best. */
export function tokenSearch<T>(
  entries: readonly Entry<T>[],
  weights: Readonly<Record<string, number>>,
  words: string,
): Hit<T>[] {
  const fuse = new Fuse(entries, {
    keys: Object.entries(weights).map(([name, weight]) => ({
      name,
      weight,
      getFn: (entry: Entry<T>) => entry.texts[name] ?? [],
    })),
    useTokenSearch: true,
    includeScore: true,
    includeMatches: true,
    ignoreLocation: true,
    threshold: 0.35,
  });
  return fuse.search(words).map(({ item, score = 1, matches = [] }) => ({
    of: item.of,
    score: 1 - score,
    fields: [...new Set(matches.map(({ key }) => key ?? ""))],
  }));
}

/** Fuse's threshold: short words must be closer, or everything is near them. */
const nearness = (word: string): number => (word.length < 5 ? 0.34 : 0.4);

/** The candidates most like a word that was not understood, the nearest first, at most three. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const fuse = new Fuse([...new Set(candidates)], { threshold: nearness(word), ignoreLocation: true });
  return fuse.search(word, { limit: 3 }).map(({ item }) => item);
}
