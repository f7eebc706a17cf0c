// Concepts: what groups of words stand for, and the runs of stems by which they are met.
import { tokensOf } from "./fold.ts";
import type { Group } from "./groups.ts";
import { stemsOf } from "./stem.ts";

/** The longest phrase of a group, in words. */
export const longestPhrase = 5;

/** The concepts, `#group`, that a run of stems stands for, by the run. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** The words of a text in their likeliest folded form. */
export const firstForms = (text: string): string[] => tokensOf(text).map(({ forms }) => forms[0] ?? "");

/** The stems in a row that stand for each concept, `#group`. */
export function conceptPhrases(groups: readonly Group[]): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const { id, words } of groups) {
    for (const phrase of words.flatMap(formsOf)) {
      const known = phrases.get(phrase) ?? [];
      if (phrase && !known.includes(`#${id}`)) phrases.set(phrase, [...known, `#${id}`]);
    }
  }
  return phrases;
}

/** The stems of a word of a group; of a Russian one also what is left without the vowel that its cases change. */
function formsOf(word: string): string[] {
  const phrase = stemsOf(firstForms(word)).join(" ");
  const declined = /^\p{Script=Cyrillic}{5,}$/u.test(word) && /[aeiouy]$/.test(phrase);
  return declined ? [phrase, phrase.slice(0, -1)] : [phrase];
}

/** The concepts that the stems from a position on stand for, and of how many words each is. */
export const conceptsFrom = (
  stems: readonly string[],
  from: number,
  phrases: Phrases,
): { concept: string; length: number }[] =>
  Array.from({ length: Math.min(longestPhrase, stems.length - from) }, (_, at) => at + 1).flatMap((length) =>
    (phrases.get(stems.slice(from, from + length).join(" ")) ?? []).map((concept) => ({ concept, length })),
  );
