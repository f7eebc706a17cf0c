// Which records are worth a close look: by what each can come to at most, which is known without one.
import { lineFor } from "./close.ts";
import type { Index } from "./inverted-index.ts";
import { numberIn, smallIn } from "./layout.ts";
import type { Named } from "./named.ts";
import type { Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** No more records than this are looked at closely. */
const mostWeighed = 5000;

/** How far a word of the query reaches: the records where it is met at all, whatever it is taken for. */
export class Reach {
  readonly docs: number[] = [];
  /** By record: how surely it is met there or in any of its phrasings at most, from 0 to 1. */
  readonly sure: Float64Array;
  /** By record: in how many of its phrasings it is met at most, each counted as surely as it is met there. */
  readonly often: Float64Array;

  constructor(index: Index, term: Term) {
    this.sure = new Float64Array(index.size);
    this.often = new Float64Array(index.size);
    for (const { key, strength } of term.meant) {
      const docs = index.postings(key)?.docs ?? [];
      const phrased = strength * weights.phrased;
      for (let at = 0; at < docs.length; at += 2) {
        const where = docs[at] ?? 0;
        const doc = numberIn(where);
        const before = this.sure[doc] ?? 0;
        if (before === 0) this.docs.push(doc);
        const here = smallIn(where) > 0 ? strength : phrased;
        if (here > before) this.sure[doc] = here;
        const phrasings = docs[at + 1] ?? 0;
        if (phrasings > 0) this.often[doc] = (this.often[doc] ?? 0) + phrasings * phrased;
      }
    }
  }

  /** How much the word says: the fewer records it is met in, the more (inverse document frequency). */
  information(size: number): number {
    let met = 0;
    for (const doc of this.docs) met += this.sure[doc] ?? 0;
    return met === 0 ? Math.log1p(size) * weights.unknownWord : Math.log1p(size / met);
  }
}

/** What the records that are met can come to. */
export type Reaches = {
  /** Those that are met at all. */
  readonly docs: readonly number[];
  /** By record: the most that it can cover of the query, from 0 to 1. */
  readonly coverage: Float64Array;
  /** By record: how many of its phrasings can have the words at most, from 0 to 1. */
  readonly often: Float64Array;
};

/** What each record can come to by how far each word of the query reaches. */
export function together(words: readonly Reach[], shares: readonly number[], size: number): Reaches {
  const docs: number[] = [];
  const coverage = new Float64Array(size);
  const often = new Float64Array(size);
  for (const [at, word] of words.entries()) {
    const share = shares[at] ?? 0;
    for (const doc of word.docs) {
      const before = coverage[doc] ?? 0;
      if (before === 0) docs.push(doc);
      coverage[doc] = before + share * (word.sure[doc] ?? 0);
      const phrasings = word.often[doc] ?? 0;
      if (phrasings > 0) often[doc] = (often[doc] ?? 0) + share * oftenOf(phrasings);
    }
  }
  return { docs, coverage, often };
}

/** What it says that so many phrasings have a word, from 0 to 1: less and less for each further one. */
export const oftenOf = (phrasings: number): number => phrasings / (phrasings + weights.oftenHalf);

/**
 * The records that may be close to a query so strange, or all where weak ones are wanted; of very many those that may be
 * closest. What is close is never left out: closeness cannot be more than it is taken for here.
 */
export function candidates(
  { docs, coverage, often }: Reaches,
  names: ReadonlyMap<number, Named>,
  words: number,
  strange: number,
  wantsWeak: boolean,
): readonly number[] {
  const most = (doc: number): number =>
    (coverage[doc] ?? 0) * (1 + weights.closeSaid) +
    (often[doc] ?? 0) * weights.closeOften +
    (names.get(doc)?.name ?? 0) * weights.closeName;
  const line = lineFor(words) + weights.closeStrange * strange;
  const alone = lineFor(words, weights.closeAlone);
  const may = wantsWeak
    ? docs
    : docs.filter((doc) => most(doc) >= line || (coverage[doc] ?? 0) >= alone || names.get(doc)?.whole);
  if (may.length <= mostWeighed) return may;
  const least = Float64Array.from(may, most).sort()[may.length - mostWeighed] ?? 0;
  // Of those that come to just so much, the first ones.
  let room = mostWeighed - may.filter((doc) => most(doc) > least).length;
  return may.filter((doc) => most(doc) > least || (most(doc) === least && room-- > 0));
}
