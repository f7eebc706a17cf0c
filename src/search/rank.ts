// Orders records by how much of a query they answer.

import { coveredDocs } from "./covered.ts";
import type { Meant } from "./expand.ts";
import type { Index } from "./inverted-index.ts";
import { type Traits, unmetStem } from "./layout.ts";
import { Met } from "./met.ts";
import { type Named, namesIn } from "./named.ts";
import { inOrder } from "./order.ts";
import type { Asking } from "./query.ts";
import { candidates, oftenOf, Reach, together } from "./reach.ts";
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
/** How a word was met, in which field, undefined for a phrasing, and how surely there, from 0 to 1. */
export type Hit = { readonly meant: Meant; readonly field: number | undefined; readonly sure: number };

/** A word of the query: what it may mean, and how many words with it make one phrase. */
export type Term = { readonly text: string; readonly meant: readonly Meant[]; readonly together: number };

/** How much more, or less, a record of a kind is worth where a question asks for what it can or cannot answer. */
export type Answers = (kind: string, asking: Asking) => number;

/** What a record of a kind is worth where nothing is asked for. */
export type Worths = (kind: string) => number;

/** The records that were ranked, the best first, and all those that are met, many of which were not worth it. */
export type Ranking = { readonly ranked: readonly Ranked[]; readonly met: readonly number[] };

/** Ranks the records that answer a part of the query: those that may be close, or all where weak ones are wanted. */
export function rank(
  index: Index,
  terms: readonly Term[],
  asks: readonly Asking[],
  answers: Answers,
  worths: Worths,
  wantsWeak: boolean,
): Ranking {
  const words = terms.map((term) => new Reach(index, term));
  const information = words.map((word, at) => word.information(index.size) / (terms[at]?.together ?? 1));
  const total = information.reduce((sum, one) => sum + one, 0) || 1;
  const shares = information.map((one) => one / total);
  const strangeness = terms.map((term) => strangenessOf(term, index));
  const strange = strangeness.reduce((sum, one) => sum + one, 0) / Math.max(1, terms.length);
  const reach = together(words, shares, index.size);
  const names = namesIn(terms, shares, reach.coverage, index);
  const docs = candidates(reach, names, terms.length, strange, wantsWeak);
  const wanted = new Uint8Array(index.size);
  for (const doc of docs) wanted[doc] = 1;
  const met = terms.map((term) => new Met(index, term, wanted));
  const answering = coveredDocs(docs, met, shares, strangeness);
  // Where the query is the name of a record, how often others are looked for with its words says nothing.
  const unnamed = 1 - [...names.values()].reduce((most, { name }) => Math.max(most, name), 0);
  const worthOf = worthFor(met, asks, answers, worths);
  for (const answer of answering) {
    const { doc, said, alike, coverage, worth } = answer;
    const { name, whole } = names.get(doc) ?? unnamedBy;
    const traits = index.traits(doc);
    const asked = worthOf(doc, traits);
    const often = oftenIn(doc, met, shares);
    const asRecord = (worth + weights.said * said + weights.name * name) * asked;
    const known = Math.log1p(traits.links) * weights.links * coverage;
    const asLookedFor = weights.alike * alike + weights.often * often * unnamed;
    answer.name = name;
    answer.whole = whole;
    answer.asked = asked;
    answer.often = often;
    answer.score = (asRecord + known + asLookedFor) / weights.best;
    answer.strange = weights.closeStrange * strange + weights.closeLacking * answer.lacking;
    answer.closeness =
      coverage + weights.closeOften * often + weights.closeSaid * said + weights.closeName * name;
  }
  const closest = answering.reduce((most, { closeness }) => Math.max(most, closeness), 0);
  for (const answer of answering) answer.closest = closest;
  return { ranked: inOrder(answering, terms, asks.length > 0), met: reach.docs };
}

const unnamedBy: Named = { name: 0, whole: false };

/** How many of a record's phrasings have the words of the query, each word as far as it says something, from 0 to 1. */
function oftenIn(doc: number, met: readonly Met[], shares: readonly number[]): number {
  let often = 0;
  for (let at = 0; at < met.length; at++) often += (shares[at] ?? 0) * oftenOf(met[at]?.often(doc) ?? 0);
  return often;
}

/** What a record is worth by its kind, and by how well it suits what the question asks for. */
function worthFor(met: readonly Met[], asks: readonly Asking[], answers: Answers, worths: Worths) {
  const known = new Map<string, number>();
  return (doc: number, traits: Traits): number => {
    const worth = known.get(traits.kind) ?? worths(traits.kind);
    known.set(traits.kind, worth);
    if (asks.length === 0) return worth;
    const personal = met.some(({ subject }) => subject[doc] === 1);
    return worth * Math.max(...asks.map((asking) => askedOf(asking, traits, personal, answers)));
  };
}

/** How well a record answers what is asked: by its kind, whether it has a date, and whether it is somebody's words. */
function askedOf(asking: Asking, { kind, dated }: Traits, personal: boolean, answers: Answers): number {
  if (asking === "when" && !dated) return weights.noAnswer;
  const factor = answers(kind, asking);
  const needsPerson = (asking === "said" || asking === "wants") && factor > 1;
  return needsPerson && !personal ? weights.noAnswer : factor;
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
