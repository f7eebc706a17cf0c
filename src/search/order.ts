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

/** How nearly a record has a word of the query: not at all, with a typing error, as something else, as it is. */
const nearness = (hit: Hit | undefined): number => {
  if (!hit) return 0;
  if (hit.meant.way === "spelling") return 1;
  return hit.meant.way === "same" ? 3 : 2;
};

/** No record that has a word with a typing error stands before one that covers as much and has the word as it is. */
function exactFirst(answers: readonly Answer[]): Answer[] {
  const ordered: { readonly answer: Answer; readonly near: readonly number[] }[] = [];
  for (const answer of answers) {
    const near = answer.hits.map(nearness);
    const at = near.includes(3)
      ? ordered.findIndex((other) => answer.coverage >= other.answer.coverage && isNearer(near, other.near))
      : -1;
    const before = ordered[at];
    if (before) answer.score = Math.max(answer.score, before.answer.score);
    ordered.splice(before ? at : ordered.length, 0, { answer, near });
  }
  return ordered.map(({ answer }) => answer);
}

/** Whether one has every word at least as nearly as another, and as it is what the other has with a typing error. */
const isNearer = (near: readonly number[], than: readonly number[]): boolean =>
  than.includes(1) &&
  near.every((one, at) => one >= (than[at] ?? 0)) &&
  near.some((one, at) => one === 3 && than[at] === 1);
