// The line between close and weak: whether a record answers a query at all.
import type { Ranked } from "./rank.ts";
import { weights } from "./weights.ts";

/**
 * Whether a record is close enough to the query, to a long one less than to a short one, and not much less than the
 * closest; or is named by it, or covers so much of it.
 */
export const isClose = (ranked: Ranked): boolean => {
  const { closeness, coverage, whole, strange, shares } = ranked;
  return (
    whole ||
    (closeness - strange >= lineFor(shares.length) && closeness >= leastOf(ranked)) ||
    coverage - Math.max(0, strange) >= lineFor(shares.length, weights.closeAlone)
  );
};

/** However usual the words of a query are here, a record is close only by so much in itself, or as the closest is. */
export const leastOf = ({ shares, closest }: Ranked): number =>
  Math.min(lineFor(shares.length, weights.closeItself), weights.closeAsClosest * closest);

/** Where the line is between close and weak for a query of so many words. */
export const lineFor = (words: number, ofThree: number = weights.closeFrom): number =>
  ofThree - weights.closeWord * (Math.max(2, words) - 3);
