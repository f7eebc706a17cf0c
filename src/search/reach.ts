// Which records are worth a close look: by what each can come to at most, which is known without one.
import { lineFor } from "./close.ts";
import type { Met } from "./met.ts";
import type { Named } from "./named.ts";
import { weights } from "./weights.ts";

/** No more records than this are looked at closely. */
const mostWeighed = 5000;

/** What the records that are met can come to. */
export type Reach = {
  /** Those that are met at all. */
  readonly docs: readonly number[];
  /** By record: the most that it can cover of the query, from 0 to 1. */
  readonly coverage: Float64Array;
  /** By record: how many of its phrasings have the words of the query, each as far as it says something, from 0 to 1. */
  readonly often: Float64Array;
};

/** What each record can come to by the places where the words of the query are met. */
export function reachOf(met: readonly Met[], shares: readonly number[], size: number): Reach {
  const docs: number[] = [];
  const coverage = new Float64Array(size);
  const often = new Float64Array(size);
  for (const [at, one] of met.entries()) {
    const share = shares[at] ?? 0;
    for (const doc of one.docs) {
      const before = coverage[doc] ?? 0;
      if (before === 0) docs.push(doc);
      coverage[doc] = before + share * (one.surest[doc] ?? 0);
      const phrasings = one.often(doc);
      if (phrasings > 0)
        often[doc] = (often[doc] ?? 0) + (share * phrasings) / (phrasings + weights.oftenHalf);
    }
  }
  return { docs, coverage, often };
}

/**
 * The records that may be close to a query so strange, or all where weak ones are wanted; of very many those that may be
 * closest. What is close is never left out: closeness cannot be more than it is taken for here.
 */
export function candidates(
  { docs, coverage, often }: Reach,
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
