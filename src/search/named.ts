// How far a query names records: which of the words of their names it has, and how much of it they are.
import type { Index } from "./inverted-index.ts";
import { numberIn, smallIn } from "./layout.ts";
import type { Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** Below this share of the query a name is not looked at: it could not make up for the rest. */
const leastForName = 0.4;

/** A name of a record some of whose words were met. */
class Name {
  readonly doc: number;
  /** How many words it has, and how many of them were met. */
  readonly words: number;
  met = 0;
  /** For each word of the query how surely it was met. */
  readonly sure: number[];
  /** Which of its words were met, a bit for each. */
  #which = 0;

  constructor(doc: number, words: number, asked: number) {
    this.doc = doc;
    this.words = words;
    this.sure = new Array(asked).fill(0);
  }

  /** Its word at a place, from 0, was met by a word of the query. */
  meet(place: number, term: number, strength: number): void {
    if (strength > (this.sure[term] ?? 0)) this.sure[term] = strength;
    const bit = 1 << place;
    if (this.#which & bit) return;
    this.#which |= bit;
    this.met++;
  }

  /** Whether it starts with a word that was met. */
  get starts(): boolean {
    return (this.#which & 1) === 1;
  }
}

/** How far the query names a record, from 0 to 1, and whether it is one of its names of two words or more. */
export type Named = { readonly name: number; readonly whole: boolean };

/** The records that the query names, of those that may cover enough of it: by record what each can cover at most. */
export function namesIn(
  terms: readonly Term[],
  shares: readonly number[],
  coverage: Float64Array,
  index: Index,
): ReadonlyMap<number, Named> {
  const named = new Map<number, Named>();
  for (const { doc, words, met, starts, sure } of namesMet(terms, coverage, index)) {
    const covered = shares.reduce((sum, share, at) => sum + share * (sure[at] ?? 0), 0);
    // A name that starts with what was asked for is nearer than one that ends so.
    const part = (met / words) ** (starts ? 0.7 : 1);
    const before = named.get(doc);
    named.set(doc, {
      name: Math.max(before?.name ?? 0, part * covered ** weights.namePower),
      whole: before?.whole || (words >= 2 && met === words && sure.every((one) => one > 0)),
    });
  }
  return named;
}

function namesMet(terms: readonly Term[], coverage: Float64Array, index: Index): Iterable<Name> {
  const names = new Map<number, Name>();
  for (const [term, { meant }] of terms.entries()) {
    for (const { key, strength } of meant) {
      const places = index.postings(key)?.named ?? [];
      for (let at = 0; at < places.length; at += 2) {
        const where = places[at] ?? 0;
        const doc = numberIn(where);
        if ((coverage[doc] ?? 0) < leastForName) continue;
        const number = numberIn(places[at + 1] ?? 0);
        const name = names.get(number) ?? new Name(doc, smallIn(where), terms.length);
        names.set(number, name);
        name.meet(smallIn(places[at + 1] ?? 0), term, strength);
      }
    }
  }
  return names.values();
}
