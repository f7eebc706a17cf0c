// Words to what they are indexed under: stems of English words, digits for number words.
import { stemmer } from "stemmer";

const units = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const numbers = new Map([
  ...units.map((word, n) => [word, String(n)] as const),
  ...tens.map((word, n) => [word, String(20 + n * 10)] as const),
]);

/** British and American spellings that the stemmer keeps apart. */
const american = (word: string): string =>
  word.replace(/is(e|ed|es|ing|ation)$/, "iz$1").replace(/our(s|ed|ing)?$/, "or$1");

/** Words, by family, that the stemmer would throw together with others: communications with community. */
const families = `communication communications
  general generals
  positive
  initialled initialed initialling initialing initials
  initiative initiatives
  explosive explosives
  opposite
  formation formations
  ruling rulings
  according
  reporter reporters
  authority authorities
  detente
  integrity
  armed
  commitment commitments
  important importance
  officer officers
  assistant assistants
  executive executives
  united
  use used uses using`;
const apart = new Map(
  families.split("\n").flatMap((line) => {
    const [first = "", ...others] = line.trim().split(" ");
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** The stems found so far: most words of a text were met before. */
const stems = new Map<string, string>();

/** The stem of a folded word (Porter 1980); number words up to ninety-nine become digits. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? numbers.get(word) ?? apart.get(word) ?? porterOf(word);
  stems.set(word, stem);
  return stem;
}

const porterOf = (word: string): string =>
  /^[a-z]+$/.test(word) && word.length > 3 ? stemmer(american(word)) : word;

/**
 * The stems of a run of folded words: tens and units are one number (thirty-two is 32), and letters before digits
 * are one word with them where they are an abbreviation (cop 29 is cop29).
 */
export function stemsOf(words: readonly string[]): string[] {
  const stems = words.map(stemOf);
  return stems.map((stem, at) => {
    const before = words[at - 1] ?? "";
    if (tens.includes(before) && /^[1-9]$/.test(stem))
      return String(Number(numbers.get(before)) + Number(stem));
    if (/^\d+$/.test(stem) && /^cop$/.test(before)) return before + stem;
    return stem;
  });
}
