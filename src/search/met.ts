// Where a word of the query is met: in records, and in the phrasings under which they are looked for.
import type { Index } from "./inverted-index.ts";
import type { Hit, Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** A place where a word is met: by which of its meanings, in which field, how surely, what that is worth, in how long a text. */
type Place = {
  readonly meant: number;
  readonly field: number;
  readonly sure: number;
  readonly worth: number;
  readonly length: number;
};

/** A record itself, beside its phrasings, which count from 1. */
export const itself = 0;

/** Where a word of the query is met, in each record the best place. */
export class Met {
  /** The records where it is met at all. */
  readonly docs = new Set<number>();
  readonly subject: Uint8Array;
  readonly called: Uint8Array;
  /** By record: the best place in its own fields. */
  readonly #own: (Place | undefined)[];
  /** By record: the best place in each of its phrasings. */
  readonly #phrased: (Map<number, Place> | undefined)[];
  /** By record: the best place in any of its phrasings, for what it counts beside another. */
  readonly #scattered: (Place | undefined)[];
  readonly #term: Term;

  constructor(index: Index, term: Term) {
    this.#term = term;
    this.#own = new Array<Place | undefined>(index.size);
    this.#phrased = new Array<Map<number, Place> | undefined>(index.size);
    this.#scattered = new Array<Place | undefined>(index.size);
    this.subject = new Uint8Array(index.size);
    this.called = new Uint8Array(index.size);
    const places = term.meant.map(({ key }) => index.postings(key) ?? new Int32Array());
    const rarity = places.map((at) => rarityOf(index, at));
    const rarest = Math.max(...rarity);
    for (const [meant, { strength }] of term.meant.entries()) {
      const rare = ((rarity[meant] ?? 0) / rarest) ** weights.rarity;
      this.#meet(index, meant, strength, rare, places[meant] ?? new Int32Array());
    }
  }

  #meet(index: Index, meant: number, strength: number, rare: number, places: Int32Array): void {
    for (let at = 0; at < places.length; at += 3) {
      const [doc = 0, field = 0, length = 1] = [places[at], places[at + 1], places[at + 2]];
      const { phrasing = itself, weight = 1, subject, called } = index.fields[field] ?? {};
      const sure = phrasing === itself ? strength : strength * weights.phrased;
      if (subject) this.subject[doc] = 1;
      if (called) this.called[doc] = 1;
      this.#keep(doc, phrasing, { meant, field, sure, worth: sure * rare * worthOf(weight, length), length });
    }
  }

  #keep(doc: number, phrasing: number, place: Place): void {
    this.docs.add(doc);
    const known = phrasing === itself ? this.#own[doc] : this.#phrased[doc]?.get(phrasing);
    if (place.worth <= (known?.worth ?? 0)) return;
    if (phrasing === itself) this.#own[doc] = place;
    else {
      this.#phrased[doc] ??= new Map();
      this.#phrased[doc].set(phrasing, place);
      const share = weights.scattered;
      if (place.worth * share > (this.#scattered[doc]?.worth ?? 0))
        this.#scattered[doc] = { ...place, sure: place.sure * share, worth: place.worth * share };
    }
  }

  /** The phrasings of a record in which the word is met. */
  phrasings(doc: number): readonly number[] {
    const phrased = this.#phrased[doc];
    return phrased ? [...phrased.keys()] : [];
  }

  /** The best place for a record taken together with one of its phrasings; what only another has counts for less. */
  at(doc: number, phrasing: number): Place | undefined {
    const better = (a: Place | undefined, b: Place | undefined): Place | undefined =>
      b && b.worth > (a?.worth ?? 0) ? b : a;
    return better(better(this.#own[doc], this.phrased(doc, phrasing)), this.#scattered[doc]);
  }

  /** Where the word is met in one phrasing of a record. */
  phrased(doc: number, phrasing: number): Place | undefined {
    return this.#phrased[doc]?.get(phrasing);
  }

  /** How surely the word is met in a record or in any of its phrasings. */
  sure(doc: number): number {
    let sure = this.#own[doc]?.sure ?? 0;
    for (const place of this.#phrased[doc]?.values() ?? []) sure = Math.max(sure, place.sure);
    return sure;
  }

  hit(doc: number, phrasing: number): Hit | undefined {
    const place = this.at(doc, phrasing);
    const meant = this.#term.meant[place?.meant ?? -1];
    return place && meant && { meant, field: place.field, sure: place.sure };
  }
}

/** What a hit in a field is worth: by the field's weight, and more in a short text than in a long one. */
const worthOf = (weight: number, length: number): number =>
  (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);

/** How much a key says by itself: the fewer places it is met in, the more. */
const rarityOf = (index: Index, places: Int32Array): number =>
  Math.log1p(index.size / Math.max(1, places.length / 3));
