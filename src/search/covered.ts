// How much of a query records cover, each taken together with that one of its phrasings that answers best.
import { itself, type Met } from "./met.ts";
import type { Hit, Ranked } from "./rank.ts";
import { weights } from "./weights.ts";

/**
 * A record that answers a part of the query: here is filled in what it covers, the rest where records are ranked. It is
 * one object from first to last, since a common word is met in thousands of records.
 */
export class Answer implements Ranked {
  readonly doc: number;
  readonly shares: readonly number[];
  phrasing: number = itself;
  said = 0;
  alike = 0;
  coverage = 0;
  /** What it is worth that it covers so much. */
  worth = 0;
  all = false;
  /** How strange the words are that it lacks, each by its share of the query, from 0 to 1. */
  lacking = 0;
  strange = 0;
  often = 0;
  name = 0;
  whole = false;
  asked = 1;
  score = 0;
  closeness = 0;
  closest = 0;
  readonly #met: readonly Met[];

  constructor(doc: number, shares: readonly number[], met: readonly Met[]) {
    this.doc = doc;
    this.shares = shares;
    this.#met = met;
  }

  /** Worked out only for records that are shown. */
  get hits(): (Hit | undefined)[] {
    return this.#met.map((each) => each.hit(this.doc, this.phrasing));
  }
}

/** What each of some records covers of a query, with that one of its phrasings that answers it best. */
export function coveredDocs(
  docs: readonly number[],
  met: readonly Met[],
  shares: readonly number[],
  strangeness: readonly number[],
): Answer[] {
  const norm = Math.hypot(...met.map(({ rarity }) => rarity));
  /** For each word of the query what it is worth in a record whichever phrasing that is taken with. */
  const worths = new Float64Array(met.length);
  return docs.map((doc) => {
    const answer = new Answer(doc, shares, met);
    for (let at = 0; at < met.length; at++) {
      const worth = met[at]?.worth(met[at]?.best(doc, 0) ?? 0) ?? 0;
      worths[at] = worth;
      answer.worth += (shares[at] ?? 0) * worth;
    }
    for (let at = 0; at < met.length; at++) {
      const one = met[at];
      for (let place = one?.first(doc) ?? 0; place > 0; place = one?.next(place) ?? 0) {
        const phrasing = one?.phrasing(place) ?? 0;
        if (!hasEarlier(met, at, phrasing)) weigh(answer, phrasing, worths, met, norm);
      }
    }
    cover(answer, met, strangeness);
    return answer;
  });
}

/** Whether a phrasing has an earlier word of the query too, and so was weighed with that. */
function hasEarlier(met: readonly Met[], at: number, phrasing: number): boolean {
  for (let before = 0; before < at; before++) if (met[before]?.phrased(phrasing)) return true;
  return false;
}

/**
 * Weighs a record with one of its phrasings, and keeps that where it answers better than those before: what the words
 * are worth then; how far the query says the phrasing, which share of it, by of the query; and how like it is to the
 * query word by word, the cosine of their vectors (Salton and others, 1975).
 */
function weigh(
  answer: Answer,
  phrasing: number,
  worths: Float64Array,
  met: readonly Met[],
  norm: number,
): void {
  let worth = 0;
  let words = 0;
  let saying = 0;
  let length = 1;
  let product = 0;
  let norms = 1;
  for (let at = 0; at < met.length; at++) {
    const one = met[at];
    const share = answer.shares[at];
    if (one === undefined || share === undefined) continue;
    const otherwise = worths[at] ?? 0;
    const place = one.phrased(phrasing);
    if (place === 0) {
      worth += share * otherwise;
      continue;
    }
    const here = one.worth(place);
    worth += share * (here > otherwise ? here : otherwise);
    const sure = one.sure(place);
    words += sure;
    saying += share * sure;
    length = one.length(place);
    norms = norm * one.norm(place);
    if (one.isItself(place)) product += one.rarity ** 2;
  }
  const alike = Math.min(1, product / norms);
  if (alike > answer.alike) answer.alike = alike;
  const said = Math.min(1, words / length) * saying;
  if (worth + weights.said * said <= answer.worth + weights.said * answer.said) return;
  answer.phrasing = phrasing;
  answer.worth = worth;
  answer.said = said;
}

/** Fills in what a record covers with the phrasing that it is taken with, and what it lacks. */
function cover(answer: Answer, met: readonly Met[], strangeness: readonly number[]): void {
  answer.all = true;
  for (let at = 0; at < met.length; at++) {
    const one = met[at];
    const share = answer.shares[at];
    if (one === undefined || share === undefined) continue;
    const sure = one.sure(one.best(answer.doc, one.phrased(answer.phrasing)));
    answer.coverage += share * sure;
    if (sure >= weights.met) continue;
    answer.all = false;
    answer.lacking += share * Math.max(0, strangeness[at] ?? 0);
  }
}
