// In which order the records that answer a query stand: those with all its words first, then by what they are worth.
import type { Answer } from "./covered.ts";
import type { Hit, Term } from "./rank.ts";

/** So many of the first records are held against each other. */
const closely = 50;

/**
 * The records in their order; ties go by the order of records. Of the first, those that have every word come before the
 * others, but for a question: what kind of record answers it says more. The scores follow: who has every word has at
 * least a half, and none has more than the record before it.
 */
export function inOrder(answers: Answer[], terms: readonly Term[], isQuestion: boolean): Answer[] {
  const byScore = (a: Answer, b: Answer): number => b.score - a.score || a.doc - b.doc;
  answers.sort(byScore);
  const first = answers.slice(0, closely);
  if (!isQuestion) {
    for (const answer of answers) answer.score /= 2;
    for (const answer of first) if (answer.all) answer.score += 0.5;
    first.sort(byScore);
  }
  const mistyped = terms.some(({ meant }) => meant.some(({ way }) => way === "spelling"));
  return [...(mistyped ? exactFirst(first) : first), ...answers.slice(closely)];
}

/** No record that has a word with a typing error stands before one that covers as much and has the word as it is. */
function exactFirst(answers: readonly Answer[]): Answer[] {
  const ordered: { readonly answer: Answer; readonly hits: Answer["hits"] }[] = [];
  for (const answer of answers) {
    const one = { answer, hits: answer.hits };
    const before = ordered.find(
      (other) => answer.coverage >= other.answer.coverage && isNearer(one.hits, other.hits),
    );
    if (before) answer.score = Math.max(answer.score, before.answer.score);
    ordered.splice(before ? ordered.indexOf(before) : ordered.length, 0, one);
  }
  return ordered.map(({ answer }) => answer);
}

/** Whether one has every word at least as nearly as another, and as it is what the other has with a typing error. */
const isNearer = (hits: readonly (Hit | undefined)[], than: readonly (Hit | undefined)[]): boolean =>
  hits.every((hit, at) => nearness(hit) >= nearness(than[at])) &&
  hits.some((hit, at) => nearness(hit) === 3 && nearness(than[at]) === 1);

const nearness = (hit: Hit | undefined): number => {
  if (!hit) return 0;
  if (hit.meant.way === "spelling") return 1;
  return hit.meant.way === "same" ? 3 : 2;
};
