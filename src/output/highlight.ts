// Marks the words that matched, in any text of a record: they are known as the record spells them.
import type { Row } from "./report.ts";
import type { Meaning, Theme } from "./theme.ts";

/** A pattern of the words that a row was found by, or undefined where there are none. */
export function matchedIn({ match }: Row): RegExp | undefined {
  const words = [...new Set((match?.on ?? []).flatMap(({ words }) => words))].sort(
    (a, b) => b.length - a.length,
  );
  if (words.length === 0) return undefined;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** The line dressed by what it means, the words that matched marked in it. */
export function dressed(line: string, meaning: Meaning, matched: RegExp | undefined, theme: Theme): string {
  if (!matched) return theme(meaning, line);
  let at = 0;
  let text = "";
  for (const { 0: word, index } of line.matchAll(matched)) {
    text += theme(meaning, line.slice(at, index)) + theme("match", word);
    at = index + word.length;
  }
  return text + theme(meaning, line.slice(at));
}
