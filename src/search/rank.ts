// Orders records by how much of a query they answer.
import type { Meant } from "./expand.ts";
import type { Index } from "./inverted-index.ts";
import { phrasingField } from "./phrasings.ts";
import type { Asking } from "./query.ts";
import { weights } from "./weights.ts";

/** A record that answers a part of the query. */
export type Ranked = {
  readonly doc: number;
  /** From 0 to 1. */
  readonly score: number;
  /** The share of the query's information that the record covers, from 0 to 1. */
  readonly coverage: number;
  /** For each word of the query: how and in which field it was met, or undefined. */
  readonly hits: readonly (Hit | undefined)[];
  /** How far the query names the record, from 0 to 1. */
  readonly name: number;
  /** The factor by which the record suits what the question asks for. */
  readonly asked: number;
  /** The share of the query's information that each of its words has. */
  readonly shares: readonly number[];
};
/** How a word was met, in which field, and how surely there, from 0 to 1. */
export type Hit = { readonly meant: Meant; readonly field: number; readonly sure: number };

/** A word of the query: what it may mean, and how many words with it make one phrase. */
export type Term = { readonly text: string; readonly meant: readonly Meant[]; readonly together: number };

/** How much more, or less, a record of a kind is worth where a question asks for what it can or cannot answer. */
export type Answers = (kind: string, asking: Asking) => number;

/** What a record of a kind is worth where nothing is asked for. */
export type Worths = (kind: string) => number;

/** What a hit in a field is worth: by the field's weight, and more in a short text than in a long one. */
const worthOf = (weight: number, length: number): number =>
  (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);

/** The records that answer a part of the query, the best first, at most so many; ties go by the order of records. */
export function rank(
  index: Index,
  terms: readonly Term[],
  asks: readonly Asking[],
  answers: Answers,
  worths: Worths,
  most: number,
): Ranked[] {
  const met = terms.map((term) => new Met(index, term));
  const information = met.map((one, at) => informationOf(index, one) / (terms[at]?.together ?? 1));
  const whole = information.reduce((sum, one) => sum + one, 0) || 1;
  const shares = information.map((one) => one / whole);
  const ranked = coveredDocs(index, met, shares).map(({ doc, coverage, worth }) => {
    const { kind, links, dated } = index.traits(doc);
    const named = coverage >= leastForName && met.some((one) => one.called[doc] === 1);
    const name = named ? nameOf(index, doc, terms, shares) : 0;
    const personal = met.some((one) => one.subject[doc] === 1);
    const asked =
      worths(kind) *
      (asks.length === 0
        ? 1
        : Math.max(...asks.map((asking) => askedOf(asking, kind, dated, personal, answers))));
    const known = Math.log1p(links) * weights.links * coverage;
    return {
      doc,
      coverage,
      name,
      asked,
      score: ((worth + weights.name * name) * asked + known) / weights.best,
    };
  });
  return ranked
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, most)
    .map((one) => ({ ...one, shares, hits: met.map((each) => each.hit(one.doc)) }));
}

/** Below this share of the query a name is not looked at: it could not make up for the rest. */
const leastForName = 0.3;

/** Where a word of the query was met, in each record: the best place counts. */
class Met {
  readonly strength: Float64Array;
  readonly worth: Float64Array;
  readonly subject: Uint8Array;
  readonly called: Uint8Array;
  readonly #meant: Int32Array;
  readonly #field: Int32Array;
  readonly #term: Term;

  constructor(index: Index, term: Term) {
    this.#term = term;
    this.strength = new Float64Array(index.size);
    this.worth = new Float64Array(index.size);
    this.subject = new Uint8Array(index.size);
    this.called = new Uint8Array(index.size);
    this.#meant = new Int32Array(index.size);
    this.#field = new Int32Array(index.size);
    const places = term.meant.map(({ key }) => index.postings(key) ?? new Int32Array());
    const rarity = places.map((at) => rarityOf(index, at));
    const rarest = Math.max(...rarity);
    for (const [number, { strength }] of term.meant.entries())
      this.#meet(
        index,
        number,
        strength,
        ((rarity[number] ?? 0) / rarest) ** weights.rarity,
        places[number] ?? new Int32Array(),
      );
  }

  #meet(index: Index, number: number, strength: number, rare: number, places: Int32Array): void {
    for (let at = 0; at < places.length; at += 3) {
      const [doc = 0, field = 0, length = 1] = [places[at], places[at + 1], places[at + 2]];
      const { path, weight = 1, subject, called } = index.fields[field] ?? {};
      const sure = path === phrasingField ? strength * weights.phrased : strength;
      const worth = sure * rare * worthOf(weight, length);
      if (subject) this.subject[doc] = 1;
      if (called) this.called[doc] = 1;
      if (worth <= (this.worth[doc] ?? 0)) continue;
      this.worth[doc] = worth;
      this.strength[doc] = sure;
      this.#meant[doc] = number;
      this.#field[doc] = field;
    }
  }

  hit(doc: number): Hit | undefined {
    const meant = this.strength[doc] ? this.#term.meant[this.#meant[doc] ?? 0] : undefined;
    return meant && { meant, field: this.#field[doc] ?? 0, sure: this.strength[doc] ?? 0 };
  }
}

/** How much a key says by itself: the fewer places it is met in, the more. */
const rarityOf = (index: Index, places: Int32Array): number =>
  Math.log1p(index.size / Math.max(1, places.length / 3));

function coveredDocs(
  index: Index,
  met: readonly Met[],
  shares: readonly number[],
): { doc: number; coverage: number; worth: number }[] {
  const docs: { doc: number; coverage: number; worth: number }[] = [];
  for (let doc = 0; doc < index.size; doc++) {
    let coverage = 0;
    let worth = 0;
    for (let at = 0; at < met.length; at++) {
      const share = shares[at] ?? 0;
      coverage += share * (met[at]?.strength[doc] ?? 0);
      worth += share * (met[at]?.worth[doc] ?? 0);
    }
    if (coverage > 0) docs.push({ doc, coverage, worth });
  }
  return docs;
}

/** How well a record suits what the question asks for: by its kind, whether it has a date, and whose words it is. */
function askedOf(asking: Asking, kind: string, dated: boolean, personal: boolean, answers: Answers): number {
  if (asking === "when" && !dated) return weights.noAnswer;
  const factor = answers(kind, asking);
  const needsPerson = (asking === "said" || asking === "wants") && factor > 1;
  return needsPerson && !personal ? weights.noAnswer : factor;
}

/** How much a word says: the fewer records it is met in, the more (inverse document frequency). */
function informationOf(index: Index, { strength }: Met): number {
  let met = 0;
  for (const one of strength) met += one;
  return met === 0 ? Math.log1p(index.size) * weights.unknownWord : Math.log1p(index.size / met);
}

/** How far the query names the record: the share of a name that it covers, by how much of the query that is. */
function nameOf(index: Index, doc: number, terms: readonly Term[], shares: readonly number[]): number {
  let best = 0;
  for (const call of index.calls(doc)) {
    const words = new Set<number>();
    let covered = 0;
    for (const [at, { meant }] of terms.entries()) {
      let sure = 0;
      for (const { key, strength } of meant) {
        for (const [w, keys] of call.entries()) {
          if (!keys.includes(key)) continue;
          words.add(w);
          sure = Math.max(sure, strength);
        }
      }
      covered += (shares[at] ?? 0) * sure;
    }
    const part = words.size / Math.max(1, call.length);
    // A name that starts with what was asked for is nearer than one that ends so.
    best = Math.max(best, part ** (words.has(0) ? 0.7 : 1) * covered ** weights.namePower);
  }
  return best;
}
