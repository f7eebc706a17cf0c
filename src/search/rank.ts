// Orders records by how much of a query they answer, and says why.
import type { Index } from "./build.ts";
import type { Meant } from "./expand.ts";
import type { Asking } from "./query.ts";
import { weights } from "./weights.ts";

/** A record that answers a part of the query. */
export type Ranked = {
  readonly doc: number;
  /** From 0 to 1. */
  readonly score: number;
  /** The share of the query's information that the record covers, from 0 to 1. */
  readonly coverage: number;
  /** For each word of the query: how surely and where it was met, or undefined. */
  readonly hits: readonly (Hit | undefined)[];
  /** How far the query names the record, from 0 to 1. */
  readonly name: number;
  /** The factor by which the record suits what the question asks for. */
  readonly asked: number;
  /** The share of the query's information that each of its words has. */
  readonly shares: readonly number[];
};
export type Hit = {
  readonly meant: Meant;
  readonly field: number;
  readonly worth: number;
  /** The word also says whose words or wishes the record is. */
  readonly subject: boolean;
};

/** A word of the query: what it may mean, and how many words with it make one phrase. */
export type Term = { readonly text: string; readonly meant: readonly Meant[]; readonly together: number };

/** How much more, or less, a record of a kind is worth where a question asks for what it can or cannot answer. */
export type Answers = (kind: string, asking: Asking) => number;

/** What a hit in a field is worth: by the field's weight, and more in a short text than in a long one. */
const worthOf = (weight: number, length: number): number =>
  (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);

/** Every record that answers a part of the query, the best first; ties go by the order of records. */
export function rank(
  index: Index,
  terms: readonly Term[],
  asks: readonly Asking[],
  answers: Answers,
): Ranked[] {
  const met = terms.map(({ meant }) => hitsOf(index, meant));
  const information = met.map((hits, at) => informationOf(index, hits) / (terms[at]?.together ?? 1));
  const whole = information.reduce((sum, one) => sum + one, 0) || 1;
  const docs = new Set(met.flatMap((hits) => [...hits.keys()]));
  const ranked = [...docs].map((doc) => {
    const hits = met.map((all) => all.get(doc));
    const share = (value: (hit: Hit) => number): number =>
      hits.reduce((sum, hit, at) => sum + (hit ? (information[at] ?? 0) * value(hit) : 0), 0) / whole;
    const coverage = share(({ meant }) => meant.strength);
    const worth = share((hit) => hit.meant.strength * hit.worth);
    const name = nameOf(index, doc, terms, information, whole);
    const links = index.docs[doc]?.[2] ?? 0;
    const asked = askedOf(index, doc, hits, asks, answers);
    const score =
      ((worth + weights.name * name) * asked + Math.log1p(links) * weights.links * coverage) / weights.best;
    return { doc, score, coverage, hits, name, asked, shares: information.map((one) => one / whole) };
  });
  return ranked.sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** How well a record suits what the question asks for: by its kind, whether it has a date, and whose words it is. */
function askedOf(
  index: Index,
  doc: number,
  hits: Ranked["hits"],
  asks: readonly Asking[],
  answers: Answers,
): number {
  const [, kind = "", , dated] = index.docs[doc] ?? [];
  const factors = asks.map((asking) => {
    if (asking === "when" && !dated) return weights.noAnswer;
    const factor = answers(kind, asking);
    const personal = (asking === "said" || asking === "wants") && factor > 1;
    return personal && !hits.some((hit) => hit?.subject) ? weights.noAnswer : factor;
  });
  return factors.length === 0 ? 1 : Math.max(...factors);
}

/** The best hit of a word in each record. */
function hitsOf(index: Index, meant: readonly Meant[]): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const one of meant) {
    const places = index.places[one.key] ?? [];
    for (let at = 0; at < places.length; at += 3) {
      const [doc = 0, field = 0, length = 1] = [places[at], places[at + 1], places[at + 2]];
      const [, weight = 1, isSubject = false] = index.fields[field] ?? [];
      const worth = worthOf(weight, length);
      const known = hits.get(doc);
      const subject = isSubject || (known?.subject ?? false);
      if (!known || known.meant.strength * known.worth < one.strength * worth)
        hits.set(doc, { meant: one, field, worth, subject });
      else if (subject !== known.subject) hits.set(doc, { ...known, subject });
    }
  }
  return hits;
}

/** How much a word says: the fewer records it is met in, the more (inverse document frequency). */
function informationOf(index: Index, hits: ReadonlyMap<number, Hit>): number {
  const count = index.docs.length;
  if (hits.size === 0) return Math.log1p(count) * weights.unknownWord;
  const met = [...hits.values()].reduce((sum, { meant }) => sum + meant.strength, 0);
  return Math.log1p(count / met);
}

/** How far the query names the record: the share of a name that it covers, by how much of the query that is. */
function nameOf(
  index: Index,
  doc: number,
  terms: readonly Term[],
  information: readonly number[],
  whole: number,
): number {
  let best = 0;
  for (const call of index.calls[doc] ?? []) {
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
      covered += (information[at] ?? 0) * sure;
    }
    const part = words.size / Math.max(1, call.length);
    // A name that starts with what was asked for is nearer than one that ends so.
    best = Math.max(best, part ** (words.has(0) ? 0.7 : 1) * (covered / whole) ** weights.namePower);
  }
  return best;
}
