// Says in words why a record stands where it stands.
import { leastOf, lineFor } from "./close.ts";
import type { Way } from "./expand.ts";
import type { Index } from "./inverted-index.ts";
import { phrasingField } from "./phrasings.ts";
import type { Ranked, Term } from "./rank.ts";
import { weights } from "./weights.ts";

const ways: Readonly<Record<Way, string>> = {
  same: "the same word",
  sound: "a name that sounds so",
  beginning: "a word with the same beginning",
  spelling: "a word with a typing error or two",
  meaning: "a word of the same meaning",
  thesaurus: "a word of much the same meaning, by WordNet",
};

/** A line for each word of the query, then what else counted. */
export function explained(ranked: Ranked, terms: readonly Term[], index: Index): string[] {
  const { hits, shares, coverage, all, name, whole, said, alike, often, asked, doc, strange } = ranked;
  const { kind } = index.traits(doc);
  return [
    ...terms.map(({ text }, at) => {
      const hit = hits[at];
      const share = percent(shares[at] ?? 0);
      if (!hit) return `${text} (${share} of the query): not here`;
      const field = hit.field === undefined ? phrasingField : (index.fields[hit.field]?.path ?? "");
      return `${text} (${share} of the query): ${ways[hit.meant.way]} in ${field}, ${percent(hit.sure)} sure`;
    }),
    ...(all && terms.length > 1 ? ["has every word of the query"] : []),
    `covers ${percent(coverage)} of the query`,
    ...(name > 0.005 ? [`the query names it to ${percent(name)}`] : []),
    ...(whole ? ["has this name, spelled or put otherwise, and is close by that"] : []),
    ...(said > 0.005 ? [`the query says one of its phrasings to ${percent(said)}`] : []),
    ...(alike > 0.005 ? [`it has the very words of a phrasing to ${percent(alike)}`] : []),
    ...(often > 0.005 ? [`its phrasings have the words to ${percent(often)}`] : []),
    ...(Math.abs(strange) > 0.005
      ? [`its words are ${strange < 0 ? "usual here" : "of other subjects"}: ${signed(-strange)}`]
      : []),
    ...closenessOf(ranked, terms.length),
    ...(asked === 1
      ? []
      : [
          `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind} ${asked > 1 ? "answers" : "does not answer"} such a question: ×${asked}`,
        ]),
  ];
}

/** How close it is, where the line is, and what else makes it close or not. */
function closenessOf(ranked: Ranked, words: number): string[] {
  const { closeness, coverage, strange } = ranked;
  const line = lineFor(words);
  const least = leastOf(ranked);
  const here = closeness - strange;
  const alone = coverage - Math.max(0, strange) >= lineFor(words, weights.closeAlone);
  return [
    `is close by ${here.toFixed(2)}, where ${line.toFixed(2)} is enough`,
    ...(closeness < least
      ? [`is by itself less close than ${least.toFixed(2)}: ${closeness.toFixed(2)}`]
      : []),
    ...(alone && (here < line || closeness < least) ? ["covers so much that it is close by that alone"] : []),
  ];
}

const signed = (number: number): string => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(2)}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
