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

/** No more records than this are weighed closely. */
const mostWeighed = 5000;

/** The records that are met at all; of very many those that may come to most, whichever phrasing they are taken with. */
function candidates(met: readonly Met[], shares: readonly number[]): readonly number[] {
  const [only] = met;
  if (only && met.length === 1 && only.docs.length <= mostWeighed) return only.docs;
  const all = new Set(met.flatMap(({ docs }) => docs));
  if (all.size <= mostWeighed) return [...all];
  const most = new Map<number, number>();
  for (const doc of all)
    most.set(
      doc,
      met.reduce((sum, one, at) => sum + (shares[at] ?? 0) * one.most(doc), 0),
    );
  const least = Float64Array.from(most.values()).sort()[most.size - mostWeighed] ?? 0;
  let room = mostWeighed;
  for (const worth of most.values()) if (worth > least) room--;
  // Of those that come to just so much, the first ones.
  return [...most].flatMap(([doc, worth]) => (worth > least || (worth === least && room-- > 0) ? [doc] : []));
}

/** What each record covers of a query, with that one of its phrasings that answers it best. */
export function coveredDocs(
  met: readonly Met[],
  shares: readonly number[],
  strangeness: readonly number[],
): Answer[] {
  const norm = Math.hypot(...met.map(({ rarity }) => rarity));
  const weighed: Weighed = { said: 0, alike: 0, coverage: 0, worth: 0, all: false, lacking: 0 };
  return candidates(met, shares).map((doc) => {
    const answer = new Answer(doc, shares, met);
    let best = Number.NEGATIVE_INFINITY;
    let alike = 0;
    const weigh = (phrasing: number): void => {
      cover(weighed, doc, phrasing, met, shares, strangeness, norm);
      if (weighed.alike > alike) alike = weighed.alike;
      const worth = weighed.worth + weights.said * weighed.said;
      if (worth <= best) return;
      best = worth;
      answer.phrasing = phrasing;
      answer.said = weighed.said;
      answer.coverage = weighed.coverage;
      answer.all = weighed.all;
      answer.lacking = weighed.lacking;
      answer.worth = weighed.worth;
    };
    weigh(itself);
    for (const [at, one] of met.entries())
      one.forPhrasings(doc, (phrasing) => {
        // One that has an earlier word of the query too was weighed with that.
        for (let before = 0; before < at; before++) if (met[before]?.phrased(phrasing)) return;
        weigh(phrasing);
      });
    answer.alike = alike;
    return answer;
  });
}

/** What a record covers with one phrasing; filled again for each, since common words have tens of thousands of them. */
type Weighed = {
  -readonly [Part in "said" | "alike" | "coverage" | "worth" | "all" | "lacking"]: Answer[Part];
};

/**
 * Fills in what a record covers with one of its phrasings; how far the query says that: which share of it, by of the
 * query; and how like it is to the query word by word: the cosine of their vectors (Salton and others, 1975).
 */
function cover(
  weighed: Weighed,
  doc: number,
  phrasing: number,
  met: readonly Met[],
  shares: readonly number[],
  strangeness: readonly number[],
  norm: number,
): void {
  let coverage = 0;
  let worth = 0;
  let words = 0;
  let saying = 0;
  let length = 1;
  let product = 0;
  let norms = 1;
  let all = true;
  let lacking = 0;
  for (let at = 0; at < met.length; at++) {
    const one = met[at];
    const share = shares[at];
    if (one === undefined || share === undefined) continue;
    const phrased = one.phrased(phrasing);
    const place = one.best(doc, phrased);
    const surely = one.sure(place);
    if (surely < weights.met) {
      all = false;
      lacking += share * Math.max(0, strangeness[at] ?? 0);
    }
    coverage += share * surely;
    worth += share * one.worth(place);
    if (phrased === 0) continue;
    const sure = one.sure(phrased);
    words += sure;
    saying += share * sure;
    length = one.length(phrased);
    norms = norm * one.norm(phrased);
    if (one.isItself(phrased)) product += one.rarity ** 2;
  }
  weighed.coverage = coverage;
  weighed.worth = worth;
  weighed.all = all;
  weighed.lacking = lacking;
  weighed.said = Math.min(1, words / length) * saying;
  weighed.alike = Math.min(1, product / norms);
}
