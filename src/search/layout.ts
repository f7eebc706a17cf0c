// How an index is written, of which pieces can be read: its sections, and what stands in each.
import { bytesOf, endOf, numbersIn } from "../store/numbers.ts";

/** What counts of a record before it is looked at: its kind, how many others refer to it, whether it has a date. */
export type Traits = { readonly kind: string; readonly links: number; readonly dated: boolean };

/**
 * A field that has words: what a hit there weighs, whether it says whose words or wishes a record is, and whether it
 * holds other words under which records are looked for.
 */
export type IndexField = {
  readonly path: string;
  readonly weight: number;
  readonly subject: boolean;
};

/** What is read whole: the names of kinds; fields; how many phrasings there are, then the traits of each document. */
const lists = ["kinds", "fields", "traits"] as const;
/** What is had by a key, and read as far as a query asks. */
export const tables = [
  "ids",
  "postings",
  "words",
  "spelled",
  "sounds",
  "called",
  "phrases",
  "general",
  "english",
  "strange",
] as const;
/** What is had by its place: the ids of documents, and the numbers to which the tables of postings and words lead. */
const placed = ["docs", "numbers"] as const;
export type List = (typeof lists)[number];
export type TableName = (typeof tables)[number];
export type Section = List | TableName | (typeof placed)[number];

export const sections: readonly Section[] = [...lists, ...tables, ...placed];
export const headLength = endOf(sections.length);

/**
 * Where a key is met, as lists of numbers, many of them pairs: one of up to 24 bits, and one of up to 8.
 * - `docs`, two numbers a document, in order: (document, in how many of its fields), in how many of its phrasings;
 * - `own`, a number for each of those fields, document by document: (field, words of the text);
 * - `phrased`, two numbers for each of those phrasings: the phrasing, (words, norm);
 * - `named`, two numbers for each name of a document: (document, words), (name, place of the word).
 *
 * Phrasings and names are numbered over the whole store, phrasings from 1.
 */
export type Postings = Readonly<Record<(typeof postingLists)[number], Int32Array>>;
export const postingLists = ["docs", "own", "phrased", "named"] as const;

const smallBits = 8;
const mostSmall = 2 ** smallBits - 1;
/** Two numbers as one; a second that is too large counts as the largest. */
export const pair = (number: number, small: number): number =>
  (number << smallBits) | Math.min(small, mostSmall);
export const numberIn = (paired: number): number => paired >>> smallBits;
export const smallIn = (paired: number): number => paired & mostSmall;

/** A norm is kept in sixteenths. */
const partsOfOne = 16;
export const normParts = (norm: number): number => Math.round(norm * partsOfOne);
export const normOf = (parts: number): number => Math.max(1, parts) / partsOfOne;

/** The traits of a document as a number: whether it has a date, the links, the kind by its place among the kinds. */
const mostLinks = 0xffff;
export const traitsNumber = (kind: number, links: number, dated: boolean): number =>
  pair((Math.min(links, mostLinks) << 1) | (dated ? 1 : 0), kind);
export const traitsIn = (number: number, kinds: readonly string[]): Traits => {
  const rest = numberIn(number);
  return { kind: kinds[smallIn(number)] ?? "", links: rest >> 1, dated: (rest & 1) === 1 };
};

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
export const fieldText = ({ path, weight, subject }: IndexField): string =>
  [path, weight, subject ? 1 : 0].join("\t");
export const fieldIn = (line: string): IndexField => {
  const [path = "", weight = "1", subject] = line.split("\t");
  return { path, weight: Number(weight), subject: subject === "1" };
};

/** Where a key's postings start among all, and how many numbers each of their lists has. */
export const postingsText = (start: number, lengths: readonly number[]): string =>
  [start, ...lengths].map((number) => number.toString(36)).join(" ");
export const postingsIn = (text: string): readonly number[] =>
  text.split(" ").map((number) => Number.parseInt(number, 36));

/** All words of one length in a row, and where their letters start among the numbers: as many numbers as words. */
export const spelledText = (start: number, words: readonly string[]): string =>
  `${start.toString(36)} ${words.join("")}`;
export function spelledIn(text: string): { readonly start: number; readonly words: string } {
  const space = text.indexOf(" ");
  return { start: Number.parseInt(text.slice(0, space), 36), words: text.slice(space + 1) };
}

/** The bytes of an index from its sections: first how long each of them is. */
export function indexBytes(parts: Readonly<Record<Section, string | Buffer>>): Buffer {
  const bytes = sections.map((section) => {
    const part = parts[section];
    return typeof part === "string" ? Buffer.from(part) : part;
  });
  const lengths = bytes.map(({ length }) => length);
  return Buffer.concat([bytesOf(lengths), ...bytes]);
}

/** Where each section starts, and the last one ends. */
export function startsIn(head: Uint8Array): number[] {
  const starts = [headLength];
  for (const length of numbersIn(head)) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}
