// Orders records by how much of a query they answer.

import { type Answer, coveredDocs } from "./covered.ts";
import type { Meant } from "./expand.ts";
import type { Index } from "./inverted-index.ts";
import { unmetStem } from "./layout.ts";
import { Met } from "./met.ts";
import { inOrder } from "./order.ts";
import type { Asking } from "./query.ts";
import { stemOf } from "./stem.ts";
import { weights } from "./weights.ts";

/** A record that answers a part of the query. */
export type Ranked = {
  readonly doc: number;
  /** The phrasing of the record that answers best together with its own words; 0 is none. */
  readonly phrasing: number;
  /** How far the query says that phrasing, from 0 to 1. */
  readonly said: number;
  /** How far it has the very words of one of the record's phrasings, from 0 to 1. */
  readonly alike: number;
  /** How many of its phrasings have the words, from 0 to 1. */
  readonly often: number;
  /** Whether it has every word of the query, each surely enough. */
  readonly all: boolean;
  /** From 0 to 1. */
  readonly score: number;
  /** The share of the query's information that the record covers, from 0 to 1. */
  readonly coverage: number;
  /**
   * How far the query is of other subjects than the store's, by all its words and by those that the record lacks; less
   * than 0 where it is of the store's own.
   */
  readonly strange: number;
  /** The coverage, and more the more else speaks for the record: how sure it is that it answers the query at all. */
  readonly closeness: number;
  /** The closeness of the record that is closest to the query. */
  readonly closest: number;
  /** For each word of the query: how and in which field it was met, or undefined. */
  readonly hits: readonly (Hit | undefined)[];
  /** How far the query names the record, from 0 to 1. */
  readonly name: number;
  /** Whether the query is one of the record's names of two words or more, spelled otherwise. */
  readonly whole: boolean;
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

/** The records that answer a part of the query, the best first, at most so many. */
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
  const total = information.reduce((sum, one) => sum + one, 0) || 1;
  const shares = information.map((one) => one / total);
  const meanings = meaningsOf(terms);
  const strangeness = terms.map((term) => strangenessOf(term, index));
  const strange = strangeness.reduce((sum, one) => sum + one, 0) / Math.max(1, terms.length);
  const answering = coveredDocs(met, shares, strangeness);
  for (const answer of answering) fillName(answer, index, met, meanings);
  // Where the query is the name of a record, how often others are looked for with its words says nothing.
  const unnamed = 1 - answering.reduce((most, { name }) => Math.max(most, name), 0);
  for (const answer of answering) {
    const { doc, said, alike, coverage, worth, name } = answer;
    const { kind, links, dated } = index.traits(doc);
    const personal = met.some(({ subject }) => subject[doc] === 1);
    const asking = asks.map((each) => askedOf(each, kind, dated, personal, answers));
    const asked = worths(kind) * (asks.length === 0 ? 1 : Math.max(...asking));
    const often = oftenOf(doc, met, shares);
    const asRecord = (worth + weights.said * said + weights.name * name) * asked;
    const known = Math.log1p(links) * weights.links * coverage;
    const asLookedFor = weights.alike * alike + weights.often * often * unnamed;
    answer.asked = asked;
    answer.often = often;
    answer.score = (asRecord + known + asLookedFor) / weights.best;
    answer.strange = weights.closeStrange * strange + weights.closeLacking * answer.lacking;
    answer.closeness =
      coverage + weights.closeOften * often + weights.closeSaid * said + weights.closeName * name;
  }
  const closest = answering.reduce((most, { closeness }) => Math.max(most, closeness), 0);
  for (const answer of answering) answer.closest = closest;
  return inOrder(answering, terms, asks.length > 0).slice(0, most);
}

/** Below this share of the query a name is not looked at: it could not make up for the rest. */
const leastForName = 0.4;

/** How many of a record's phrasings have the words of the query, each word as far as it says something, from 0 to 1. */
function oftenOf(doc: number, met: readonly Met[], shares: readonly number[]): number {
  let often = 0;
  for (let at = 0; at < met.length; at++) {
    const phrasings = met[at]?.often(doc) ?? 0;
    often += ((shares[at] ?? 0) * phrasings) / (phrasings + weights.oftenHalf);
  }
  return often;
}

/** How well a record suits what the question asks for: by its kind, whether it has a date, and whose words it is. */
function askedOf(asking: Asking, kind: string, dated: boolean, personal: boolean, answers: Answers): number {
  if (asking === "when" && !dated) return weights.noAnswer;
  const factor = answers(kind, asking);
  const needsPerson = (asking === "said" || asking === "wants") && factor > 1;
  return needsPerson && !personal ? weights.noAnswer : factor;
}

/** How much a word says: the fewer records it is met in, the more (inverse document frequency). */
function informationOf(index: Index, one: Met): number {
  let met = 0;
  for (const doc of one.docs) met += one.surest(doc);
  return met === 0 ? Math.log1p(index.size) * weights.unknownWord : Math.log1p(index.size / met);
}

/** How strange a word is; one that is not known as it stands, by what it was taken for. */
function strangenessOf({ text, meant }: Term, index: Index): number {
  const own = index.strangeness(stemOf(text));
  if (own !== undefined) return own;
  const taken = meant.flatMap(({ key, way }) =>
    way === "meaning" ? [0] : way === "thesaurus" ? [] : (index.strangeness(key) ?? []),
  );
  return Math.min(index.strangeness(unmetStem) ?? 0, ...taken);
}

/** For each key of the index the words of the query that may mean it, and how surely. */
type Meanings = ReadonlyMap<string, readonly { readonly at: number; readonly strength: number }[]>;

function meaningsOf(terms: readonly Term[]): Meanings {
  const meanings = new Map<string, { at: number; strength: number }[]>();
  for (const [at, { meant }] of terms.entries())
    for (const { key, strength } of meant)
      meanings.set(key, [...(meanings.get(key) ?? []), { at, strength }]);
  return meanings;
}

/** Fills in how far the query names a record that covers enough of it. */
function fillName(answer: Answer, index: Index, met: readonly Met[], meanings: Meanings): void {
  const { doc, coverage, shares } = answer;
  if (coverage < leastForName || !met.some(({ called }) => called[doc] === 1)) return;
  Object.assign(answer, nameOf(index, doc, meanings, shares));
}

/** How far the query names the record: the share of a name that it covers, by how much of the query that is. */
function nameOf(
  index: Index,
  doc: number,
  meanings: Meanings,
  shares: readonly number[],
): { name: number; whole: boolean } {
  let best = 0;
  let whole = false;
  for (const call of index.calls(doc)) {
    const sure = shares.map(() => 0);
    const words = call.map((keys) => {
      const met = keys.flatMap((key) => meanings.get(key) ?? []);
      for (const { at, strength } of met) sure[at] = Math.max(sure[at] ?? 0, strength);
      return met.length > 0;
    });
    if (call.length >= 2 && words.every(Boolean) && sure.every((one) => one > 0)) whole = true;
    const covered = shares.reduce((sum, share, at) => sum + share * (sure[at] ?? 0), 0);
    const part = words.filter(Boolean).length / Math.max(1, call.length);
    // A name that starts with what was asked for is nearer than one that ends so.
    best = Math.max(best, part ** (words[0] ? 0.7 : 1) * covered ** weights.namePower);
  }
  return { name: best, whole };
}
