// How an index is written as text, of which pieces can be read: its sections, and what stands in each.

/** What counts of a record before it is looked at: its kind, how many others refer to it, whether it has a date. */
export type Traits = { readonly kind: string; readonly links: number; readonly dated: boolean };

/**
 * A field that has words: what a hit there weighs, whether it says whose words or wishes a record is, and whether it
 * holds what the record is called.
 */
export type IndexField = {
  readonly path: string;
  readonly weight: number;
  readonly subject: boolean;
  readonly called: boolean;
  /** Which of a record's phrasings it is, from 1; 0 for the record's own fields. */
  readonly phrasing: number;
};

/** What is read whole. */
const lists = ["kinds", "fields", "traits"] as const;
/** What is had by the number of a document: lists of ids, and of what each is called. */
const numbered = ["docs"] as const;
export const docLists = { ids: 0, calls: 1 } as const;
/** What is had by a key, and read as far as a query asks. */
export const tables = [
  "ids",
  "postings",
  "words",
  "sounds",
  "called",
  "phrases",
  "general",
  "english",
  "strange",
] as const;
export type List = (typeof lists)[number];
export type TableName = (typeof tables)[number];
export type Sections = Readonly<Record<List | (typeof numbered)[number] | TableName, string>>;

export const sections = [...lists, ...numbered, ...tables] as const;
const numeral = 36;
const sectionDigits = 6;
export const headLength = sectionDigits * sections.length;
/** Document, field, length of the text and, of a phrasing, its norm: four numbers a posting, each in so many digits. */
export const digits = [4, 2, 1, 1] as const;
/** A text is at most so long; what is longer counts as this. */
const longest = numeral ** digits[2] - 1;
/** A norm is kept in sixteenths, and is at most so many. */
export const normParts = 16;
const mostNorm = numeral ** digits[3] - 1;
/** The kind, the links and whether there is a date, each in so many digits. */
export const traitDigits = [1, 2, 1] as const;
export const traitWidth = traitDigits[0] + traitDigits[1] + traitDigits[2];
const mostLinks = numeral ** traitDigits[1] - 1;

/** The number that stands from one place to before another: parseInt of a slice, without the slice. */
export function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    number = number * numeral + (code < letterA ? code - digit0 : code - letterA + 10);
  }
  return number;
}
const digit0 = "0".charCodeAt(0);
const letterA = "a".charCodeAt(0);

const numberText = (n: number, width: number): string => n.toString(numeral).padStart(width, "0");

/** A posting as text. */
export const postingText = (doc: number, field: number, length: number, norm: number): string =>
  numberText(doc, digits[0]) +
  numberText(field, digits[1]) +
  numberText(Math.min(length, longest), digits[2]) +
  numberText(Math.min(Math.round(norm * normParts), mostNorm), digits[3]);

/** The traits of a document as text; the kind by its place among the kinds. */
export const traitsText = (kind: number, links: number, dated: boolean): string =>
  numberText(kind, traitDigits[0]) +
  numberText(Math.min(links, mostLinks), traitDigits[1]) +
  (dated ? "1" : "0");

/** How surely each of some stems means the same, in two digits before it. */
export const generalText = (stems: Iterable<readonly [stem: string, sure: number]>): string =>
  [...stems].map(([stem, sure]) => String(Math.round(sure * 99)).padStart(2, "0") + stem).join(" ");

/** How strange a stem is, from −1 to 1, in two digits: 49 is 0. */
const middle = 49;
export const strangeText = (strange: number): string =>
  String(middle + Math.round(strange * middle)).padStart(2, "0");
export const strangeIn = (text: string): number => Number(text) / middle - 1;
/** The key of what is met in none of the texts by which strangeness is known. */
export const unmetStem = "*";

/** A field as a line. */
export const fieldText = ({ path, weight, subject, called, phrasing }: IndexField): string =>
  [path, weight, subject ? 1 : 0, called ? 1 : 0, phrasing].join("\t");

/** The text of an index from those of its sections: first the length of each. */
export const indexText = (parts: Sections): string =>
  sections.map((section) => numberText(parts[section].length, sectionDigits)).join("") +
  sections.map((section) => parts[section]).join("");

/** Where each section starts, and the last one ends. */
export function startsIn(head: string): number[] {
  const starts = [headLength];
  for (let at = 0; at < head.length; at += sectionDigits)
    starts.push((starts.at(-1) ?? 0) + Number.parseInt(head.slice(at, at + sectionDigits), numeral));
  return starts;
}
