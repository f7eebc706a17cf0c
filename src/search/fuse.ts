// The only place that knows fuse.js: words with typing errors are found by its bitap search.
import Fuse from "fuse.js";

/** The words that may lie within so many typing errors of the one given; the caller measures them. */
export function near(word: string, words: readonly string[], most: number): string[] {
  const letters = lettersOf(word);
  const candidates = words.filter(
    (one) => Math.abs(one.length - word.length) <= most && bitsIn(lettersOf(one) ^ letters) <= 2 * most,
  );
  const fuse = new Fuse(candidates, {
    threshold: (2 * most) / word.length, // a swap of two letters counts as two for bitap
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
  });
  return fuse.search(word).map(({ item }) => item);
}

/** The letters of a word as bits: an error changes at most two of them, which rules out most words at once. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Short words must be closer, or everything is near them. */
const nearness = (word: string): number => (word.length < 5 ? 0.34 : 0.4);

/** The candidates most like a word that was not understood, the nearest first, at most three. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const fuse = new Fuse([...new Set(candidates)], { threshold: nearness(word), ignoreLocation: true });
  return fuse.search(word, { limit: 3 }).map(({ item }) => item);
}
