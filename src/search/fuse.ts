// The only place that knows fuse.js: words with typing errors are found by its bitap search.
import Fuse from "fuse.js";

/** Those words that may lie within so many typing errors of the one given; the caller measures them. */
export function near(word: string, words: readonly string[], most: number): string[] {
  const fuse = new Fuse(words, {
    threshold: (2 * most) / word.length, // a swap of two letters counts as two for bitap
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
  });
  return fuse.search(word).map(({ item }) => item);
}

/** Short words must be closer, or everything is near them. */
const nearness = (word: string): number => (word.length < 5 ? 0.34 : 0.4);

/** The candidates most like a word that was not understood, the nearest first. */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const fuse = new Fuse([...new Set(candidates)], { threshold: nearness(word), ignoreLocation: true });
  return fuse.search(word, { limit: most }).map(({ item }) => item);
}
