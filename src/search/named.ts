// How far a query names records: which of the words of their names it has, and how much of it they are.
import type { Answer } from "./covered.ts";
import type { Index } from "./inverted-index.ts";
import { numberIn, posting, smallIn } from "./layout.ts";
import type { Term } from "./rank.ts";
import { weights } from "./weights.ts";

/** Below this share of the query a name is not looked at: it could not make up for the rest. */
const leastForName = 0.4;

/** A name of a record some of whose words were met. */
class Name {
  readonly answer: Answer;
  /** How many words it has, and how many of them were met. */
  readonly words: number;
  met = 0;
  /** For each word of the query how surely it was met. */
  readonly sure: number[];
  /** Which of its words were met, a bit for each. */
  #which = 0;

  constructor(answer: Answer, words: number, asked: number) {
    this.answer = answer;
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

/** Fills in how far the query names each record that covers enough of it. */
export function fillNames(
  answering: readonly Answer[],
  terms: readonly Term[],
  shares: readonly number[],
  index: Index,
): void {
  for (const { answer, words, met, starts, sure } of namesMet(answering, terms, index)) {
    const covered = shares.reduce((sum, share, at) => sum + share * (sure[at] ?? 0), 0);
    // A name that starts with what was asked for is nearer than one that ends so.
    const part = (met / words) ** (starts ? 0.7 : 1);
    answer.name = Math.max(answer.name, part * covered ** weights.namePower);
    if (words >= 2 && met === words && sure.every((one) => one > 0)) answer.whole = true;
  }
}

function namesMet(answering: readonly Answer[], terms: readonly Term[], index: Index): Iterable<Name> {
  const answers = new Map<number, Answer>();
  for (const answer of answering) if (answer.coverage >= leastForName) answers.set(answer.doc, answer);
  const names = new Map<number, Name>();
  for (const [term, { meant }] of terms.entries()) {
    for (const { key, strength } of meant) {
      const places = index.postings(key)?.named ?? [];
      for (let at = 0; at < places.length; at += posting) {
        const where = places[at] ?? 0;
        const answer = answers.get(numberIn(where));
        if (!answer) continue;
        const number = numberIn(places[at + 1] ?? 0);
        const name = names.get(number) ?? new Name(answer, smallIn(where), terms.length);
        names.set(number, name);
        name.meet(smallIn(places[at + 1] ?? 0), term, strength);
      }
    }
  }
  return names.values();
}
