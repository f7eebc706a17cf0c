// Where a word of the query is met: in records, and in the phrasings under which they are looked for.
import type { Way } from "./expand.ts";
import type { Index } from "./inverted-index.ts";
import { digits, normParts } from "./layout.ts";
import type { Hit, Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** A record itself, beside its phrasings, which count from 1. */
export const itself = 0;

/** So many numbers make a posting. */
const posting = digits.length;

/**
 * Where a word of the query is met, in each record the best place in its own fields and in each of its phrasings. A
 * common word is met in tens of thousands of places: they are numbered from 1 and kept in columns, not as objects, and
 * a place that is no place is 0. A negative number is a place in another phrasing, which counts for less.
 */
export class Met {
  /** The records where it is met at all. */
  readonly docs: number[] = [];
  readonly subject: Uint8Array;
  readonly called: Uint8Array;
  /** How much the word itself says, from 0 to 1, whatever else it may mean. */
  readonly rarity: number;
  /** By record: the best place in its own fields, in its phrasings, and the first of a list of those. */
  readonly #own: Int32Array;
  readonly #elsewhere: Int32Array;
  readonly #often: Float64Array;
  readonly #first: Int32Array;
  /** By place. */
  readonly #next: Int32Array;
  readonly #meant: Uint16Array;
  readonly #field: Uint16Array;
  readonly #phrasing: Uint8Array;
  readonly #length: Uint8Array;
  readonly #norm: Uint8Array;
  /** Whether the word itself stands there, whatever else that it may mean does too. */
  readonly #itself: Uint8Array;
  readonly #sure: Float64Array;
  readonly #worth: Float64Array;
  readonly #term: Term;
  #count = 0;

  constructor(index: Index, term: Term) {
    this.#term = term;
    const places = term.meant.map(({ key }) => index.postings(key) ?? new Int32Array());
    const most = 1 + places.reduce((sum, { length }) => sum + length / posting, 0);
    this.subject = new Uint8Array(index.size);
    this.called = new Uint8Array(index.size);
    this.#own = new Int32Array(index.size);
    this.#elsewhere = new Int32Array(index.size);
    this.#first = new Int32Array(index.size);
    this.#often = new Float64Array(index.size);
    this.#next = new Int32Array(most);
    this.#meant = new Uint16Array(most);
    this.#field = new Uint16Array(most);
    this.#phrasing = new Uint8Array(most);
    this.#length = new Uint8Array(most);
    this.#norm = new Uint8Array(most);
    this.#itself = new Uint8Array(most);
    this.#sure = new Float64Array(most);
    this.#worth = new Float64Array(most);
    const asSpelled = places[term.meant.findIndex(({ way }) => way === "same")];
    this.rarity = asSpelled ? rarityIn(docsIn(asSpelled), index.size) : weights.unknownWord;
    const rarity = places.map((at) => rarityOf(index, at));
    const rarest = Math.max(...rarity);
    for (const [meant, { strength, way }] of term.meant.entries()) {
      const rare = ((rarity[meant] ?? 0) / rarest) ** weights.rarity;
      this.#meet(index, meant, strength, way, rare, places[meant] ?? new Int32Array());
    }
  }

  #meet(index: Index, meant: number, strength: number, way: Way, rare: number, places: Int32Array): void {
    for (let at = 0; at < places.length; at += posting) {
      const doc = places[at] ?? 0;
      const field = places[at + 1] ?? 0;
      const length = places[at + 2] ?? 1;
      const norm = places[at + 3] ?? 0;
      const { phrasing = itself, weight = 1, subject, called } = index.fields[field] ?? {};
      const sure = phrasing === itself ? strength : strength * weights.phrased;
      const worth = sure * rare * worthOf(weight, length);
      if (subject) this.subject[doc] = 1;
      if (called) this.called[doc] = 1;
      if (!this.#own[doc] && !this.#first[doc]) this.docs.push(doc);
      const known = phrasing === itself ? (this.#own[doc] ?? 0) : this.phrased(doc, phrasing);
      const place = known || ++this.#count;
      if (way === "same") this.#itself[place] = 1;
      if (worth <= (this.#worth[place] ?? 0)) continue;
      if (phrasing !== itself) this.#often[doc] = (this.#often[doc] ?? 0) + sure - (this.#sure[place] ?? 0);
      this.#meant[place] = meant;
      this.#field[place] = field;
      this.#length[place] = length;
      this.#norm[place] = norm;
      this.#sure[place] = sure;
      this.#worth[place] = worth;
      if (phrasing === itself) this.#own[doc] = place;
      else if (!known) {
        this.#phrasing[place] = phrasing;
        this.#next[place] = this.#first[doc] ?? 0;
        this.#first[doc] = place;
      }
      const elsewhere = this.#elsewhere[doc] ?? 0;
      if (phrasing !== itself && worth >= (this.#worth[elsewhere] ?? 0)) this.#elsewhere[doc] = place;
    }
  }

  /** Goes through the phrasings of a record in which the word is met. */
  forPhrasings(doc: number, visit: (phrasing: number) => void): void {
    for (let place = this.#first[doc] ?? 0; place > 0; place = this.#next[place] ?? 0)
      visit(this.#phrasing[place] ?? 0);
  }

  /** The place where the word is met in one phrasing of a record. */
  phrased(doc: number, phrasing: number): number {
    let place = this.#first[doc] ?? 0;
    while (place > 0 && this.#phrasing[place] !== phrasing) place = this.#next[place] ?? 0;
    return place;
  }

  /** The best place for a record taken together with a place in one of its phrasings. */
  best(doc: number, phrased: number): number {
    let best = this.#own[doc] ?? 0;
    if (this.worth(phrased) > this.worth(best)) best = phrased;
    const elsewhere = -(this.#elsewhere[doc] ?? 0);
    return this.worth(elsewhere) > this.worth(best) ? elsewhere : best;
  }

  /** What it is worth that the word is met at a place. */
  worth(place: number): number {
    return (this.#worth[Math.abs(place)] ?? 0) * (place < 0 ? weights.scattered : 1);
  }

  /** The most that it can be worth for a record, whichever phrasing that is taken with. */
  most(doc: number): number {
    return Math.max(this.worth(this.#own[doc] ?? 0), this.worth(this.#elsewhere[doc] ?? 0));
  }

  /** How surely the word is met at a place, from 0 to 1. */
  sure(place: number): number {
    return (this.#sure[Math.abs(place)] ?? 0) * (place < 0 ? weights.scattered : 1);
  }

  /** In how many of a record's phrasings the word is met, each counted as surely as it is met there. */
  often(doc: number): number {
    return this.#often[doc] ?? 0;
  }

  /** How long the text at a place is, in words. */
  length(place: number): number {
    return this.#length[place] ?? 0;
  }

  /** The norm of the phrasing at a place. */
  norm(place: number): number {
    return Math.max(1, this.#norm[place] ?? 0) / normParts;
  }

  /** Whether the word itself stands at a place, not only another that it may mean. */
  isItself(place: number): boolean {
    return this.#itself[place] === 1;
  }

  /** How surely the word is met in a record or in any of its phrasings. */
  surest(doc: number): number {
    let sure = this.sure(this.#own[doc] ?? 0);
    for (let place = this.#first[doc] ?? 0; place > 0; place = this.#next[place] ?? 0)
      sure = Math.max(sure, this.sure(place));
    return sure;
  }

  hit(doc: number, phrasing: number): Hit | undefined {
    const place = this.best(doc, this.phrased(doc, phrasing));
    const meant = place === 0 ? undefined : this.#term.meant[this.#meant[Math.abs(place)] ?? 0];
    return meant && { meant, field: this.#field[Math.abs(place)] ?? 0, sure: this.sure(place) };
  }
}

/** What a hit in a field is worth: by the field's weight, and more in a short text than in a long one. */
const worthOf = (weight: number, length: number): number =>
  (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);

/** How much a key says by itself: the fewer places it is met in, the more. */
const rarityOf = (index: Index, places: Int32Array): number =>
  Math.log1p(index.size / Math.max(1, places.length / posting));

/** How much a word says, from 0 to 1, that so many of so many records have: its inverse document frequency. */
export const rarityIn = (docs: number, size: number): number => Math.log1p(size / docs) / Math.log1p(size);

/** In how many records a key stands. */
function docsIn(places: Int32Array): number {
  const docs = new Set<number>();
  for (let at = 0; at < places.length; at += posting) docs.add(places[at] ?? 0);
  return docs.size;
}
