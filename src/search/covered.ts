// How much of a query records cover, each taken together with that one of its phrasings that answers best.
import { itself, type Met } from "./met.ts";
import type { Ranked } from "./rank.ts";
import { weights } from "./weights.ts";

/** What a record covers, and what that is worth. */
export type Covered = Pick<Ranked, "doc" | "phrasing" | "said" | "alike" | "coverage"> & {
  readonly worth: number;
};

/** No more records than this are weighed closely. */
const mostWeighed = 5000;

/** The records that are met at all; of very many those that may come to most, whichever phrasing they are taken with. */
function candidates(met: readonly Met[], shares: readonly number[]): number[] {
  const most = new Map<number, number>();
  for (const [at, one] of met.entries())
    for (const doc of one.docs) most.set(doc, (most.get(doc) ?? 0) + (shares[at] ?? 0) * one.most(doc));
  if (most.size <= mostWeighed) return [...most.keys()];
  const least = Float64Array.from(most.values()).sort()[most.size - mostWeighed] ?? 0;
  let room = mostWeighed;
  for (const worth of most.values()) if (worth > least) room--;
  // Of those that come to just so much, the first ones.
  return [...most].flatMap(([doc, worth]) => (worth > least || (worth === least && room-- > 0) ? [doc] : []));
}

/** What each record covers of a query, with that one of its phrasings that answers it best. */
export function coveredDocs(met: readonly Met[], shares: readonly number[]): Covered[] {
  const norm = Math.hypot(...met.map(({ rarity }) => rarity));
  return candidates(met, shares).map((doc) => {
    let best = coveredBy(doc, itself, met, shares, norm);
    let alike = 0;
    for (const phrasing of new Set(met.flatMap((one) => one.phrasings(doc)))) {
      const one = coveredBy(doc, phrasing, met, shares, norm);
      alike = Math.max(alike, one.alike);
      if (one.worth + weights.said * one.said > best.worth + weights.said * best.said) best = one;
    }
    return { ...best, alike };
  });
}

/**
 * What a record covers with one of its phrasings; how far the query says that: which share of it, by of the query; and
 * how like it is to the query word by word: the cosine of their vectors (Salton and others, 1975).
 */
function coveredBy(
  doc: number,
  phrasing: number,
  met: readonly Met[],
  shares: readonly number[],
  norm: number,
): Covered {
  let coverage = 0;
  let worth = 0;
  let words = 0;
  let saying = 0;
  let length = 1;
  let product = 0;
  let norms = 1;
  for (const [at, one] of met.entries()) {
    const share = shares[at] ?? 0;
    const place = one.at(doc, phrasing);
    coverage += share * one.sure(place);
    worth += share * one.worth(place);
    const phrased = one.phrased(doc, phrasing);
    if (phrased === 0) continue;
    words += one.sure(phrased);
    saying += share * one.sure(phrased);
    length = one.length(phrased);
    norms = norm * one.norm(phrased);
    if (one.isItself(phrased)) product += one.rarity ** 2;
  }
  const said = Math.min(1, words / length) * saying;
  return { doc, phrasing, said, alike: Math.min(1, product / norms), coverage, worth };
}
