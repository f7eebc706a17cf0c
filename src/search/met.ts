// Where a word of the query is met: in records, and in the phrasings under which they are looked for.
import type { Index } from "./inverted-index.ts";
import { normOf, numberIn, type Postings, smallIn } from "./layout.ts";
import type { Hit, Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** A record itself, beside its phrasings, which count from 1. */
export const itself = 0;

const none = new Int32Array();
export const nowhere: Postings = { docs: none, own: none, phrased: none, named: none };

/** What a word is taken for: which of all that it may mean, how surely, how rare that is, and whether it is itself. */
type Sense = {
  readonly meant: number;
  readonly sure: number;
  readonly rare: number;
  readonly same: boolean;
};

/**
 * Where a word of the query is met in some records: in each the best place in its own fields and in each of its
 * phrasings. A common word is met in tens of thousands of places: they are numbered from 1 and kept in columns, not as
 * objects, and a place that is no place is 0. A negative number is a place in another phrasing, which counts for less.
 */
export class Met {
  readonly subject: Uint8Array;
  /** How much the word itself says, from 0 to 1, whatever else it may mean. */
  readonly rarity: number;
  /** By record: the best place in its own fields, in its phrasings, and the first of a list of those. */
  readonly #own: Int32Array;
  readonly #elsewhere: Int32Array;
  readonly #often: Float64Array;
  readonly #first: Int32Array;
  /** By phrasing. */
  readonly #phrased: Int32Array;
  /** By place. */
  readonly #next: Int32Array;
  readonly #meant: Uint16Array;
  readonly #field: Uint16Array;
  readonly #phrasing: Int32Array;
  readonly #length: Uint8Array;
  readonly #norm: Uint8Array;
  /** Whether the word itself stands there, whatever else that it may mean does too. */
  readonly #itself: Uint8Array;
  readonly #sure: Float64Array;
  readonly #worth: Float64Array;
  readonly #term: Term;
  #count = 0;

  /** Meets a word in the records that are wanted, which have a 1 by their number. */
  constructor(index: Index, term: Term, wanted: Uint8Array) {
    this.#term = term;
    const postings = term.meant.map(({ key }) => index.postings(key) ?? nowhere);
    const counts = postings.map(({ own, phrased }) => own.length + phrased.length / 2);
    const most = 1 + counts.reduce((sum, count) => sum + count, 0);
    this.subject = new Uint8Array(index.size);
    this.#own = new Int32Array(index.size);
    this.#elsewhere = new Int32Array(index.size);
    this.#first = new Int32Array(index.size);
    this.#often = new Float64Array(index.size);
    this.#phrased = new Int32Array(1 + index.phrasings);
    this.#next = new Int32Array(most);
    this.#meant = new Uint16Array(most);
    this.#field = new Uint16Array(most);
    this.#phrasing = new Int32Array(most);
    this.#length = new Uint8Array(most);
    this.#norm = new Uint8Array(most);
    this.#itself = new Uint8Array(most);
    this.#sure = new Float64Array(most);
    this.#worth = new Float64Array(most);
    const asSpelled = postings[term.meant.findIndex(({ way }) => way === "same")];
    this.rarity = asSpelled ? rarityIn(asSpelled.docs.length / 2, index.size) : weights.unknownWord;
    // How much a key says by itself: the fewer places it is met in, the more.
    const rarity = counts.map((count) => Math.log1p(index.size / Math.max(1, count)));
    const rarest = Math.max(...rarity);
    for (const [meant, { strength, way }] of term.meant.entries()) {
      const rare = ((rarity[meant] ?? 0) / rarest) ** weights.rarity;
      const sense = { meant, sure: strength, rare, same: way === "same" };
      this.#meet(index.fields, sense, postings[meant] ?? nowhere, wanted);
    }
  }

  #meet(fields: Index["fields"], sense: Sense, { docs, own, phrased }: Postings, wanted: Uint8Array): void {
    const said = { ...sense, sure: sense.sure * weights.phrased };
    let field = 0;
    let phrasing = 0;
    for (let at = 0; at < docs.length; at += 2) {
      const where = docs[at] ?? 0;
      const doc = numberIn(where);
      const fieldsEnd = field + smallIn(where);
      const phrasingsEnd = phrasing + 2 * (docs[at + 1] ?? 0);
      if (wanted[doc]) {
        for (; field < fieldsEnd; field++) this.#meetOwn(fields, sense, doc, own[field] ?? 0);
        for (; phrasing < phrasingsEnd; phrasing += 2)
          this.#meetPhrased(said, doc, phrased[phrasing] ?? 0, phrased[phrasing + 1] ?? 0);
      }
      field = fieldsEnd;
      phrasing = phrasingsEnd;
    }
  }

  #meetOwn(fields: Index["fields"], sense: Sense, doc: number, where: number): void {
    const field = numberIn(where);
    const { weight = 1, subject = false } = fields[field] ?? {};
    if (subject) this.subject[doc] = 1;
    let place = this.#own[doc] ?? 0;
    if (place === 0) {
      place = ++this.#count;
      this.#own[doc] = place;
    }
    const worth = sense.sure * sense.rare * worthOf(weight, smallIn(where));
    if (this.#isBetter(place, sense, worth)) this.#field[place] = field;
  }

  #meetPhrased(sense: Sense, doc: number, phrasing: number, said: number): void {
    const length = numberIn(said);
    let place = this.#phrased[phrasing] ?? 0;
    if (place === 0) {
      place = ++this.#count;
      this.#phrased[phrasing] = place;
      this.#phrasing[place] = phrasing;
      this.#length[place] = length;
      this.#norm[place] = smallIn(said);
      this.#next[place] = this.#first[doc] ?? 0;
      this.#first[doc] = place;
    }
    const before = this.#sure[place] ?? 0;
    const worth = sense.sure * sense.rare * worthOf(weights.phrasing, length);
    if (!this.#isBetter(place, sense, worth)) return;
    this.#often[doc] = (this.#often[doc] ?? 0) + sense.sure - before;
    if (worth >= (this.#worth[this.#elsewhere[doc] ?? 0] ?? 0)) this.#elsewhere[doc] = place;
  }

  /** Whether what stands at a place is worth more in this sense than in those before, and if so takes it so. */
  #isBetter(place: number, { meant, sure, same }: Sense, worth: number): boolean {
    if (same) this.#itself[place] = 1;
    if (worth <= (this.#worth[place] ?? 0)) return false;
    this.#meant[place] = meant;
    this.#sure[place] = sure;
    this.#worth[place] = worth;
    return true;
  }

  /** The first place in a phrasing of a record, the next one after a place, and which phrasing a place is in. */
  first(doc: number): number {
    return this.#first[doc] ?? 0;
  }
  next(place: number): number {
    return this.#next[place] ?? 0;
  }
  phrasing(place: number): number {
    return this.#phrasing[place] ?? 0;
  }

  /** The place where the word is met in a phrasing. */
  phrased(phrasing: number): number {
    return this.#phrased[phrasing] ?? 0;
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
    return normOf(this.#norm[place] ?? 0);
  }

  /** Whether the word itself stands at a place, not only another that it may mean. */
  isItself(place: number): boolean {
    return this.#itself[place] === 1;
  }

  /** How it is met in a record taken with a phrasing; the field is undefined where that is a phrasing. */
  hit(doc: number, phrasing: number): Hit | undefined {
    const best = this.best(doc, this.phrased(phrasing));
    const place = Math.abs(best);
    const meant = place === 0 ? undefined : this.#term.meant[this.#meant[place] ?? 0];
    const field = this.#phrasing[place] ? undefined : this.#field[place];
    return meant && { meant, field, sure: this.sure(best) };
  }
}

/** What a hit in a field is worth: by the field's weight, and more in a short text than in a long one. */
const worthOf = (weight: number, length: number): number =>
  (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);

/** How much a word says, from 0 to 1, that so many of so many records have: its inverse document frequency. */
export const rarityIn = (docs: number, size: number): number => Math.log1p(size / docs) / Math.log1p(size);
