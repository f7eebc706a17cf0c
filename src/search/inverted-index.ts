// What the index is asked: documents, places of stems and concepts, words, sounds, names.
import { Lines } from "../store/lines.ts";

/** A record as the index knows it. */
export type Doc = {
  readonly id: string;
  readonly kind: string;
  /** How many other records refer to it. */
  readonly links: number;
  readonly dated: boolean;
};

/** A field that has words: what a hit there weighs, and whether it says whose words or wishes a record is. */
export type IndexField = { readonly path: string; readonly weight: number; readonly subject: boolean };

/** The sections of the index, in the order of its text. */
export const sections = [
  "docs",
  "fields",
  "postings",
  "words",
  "sounds",
  "calls",
  "called",
  "phrases",
] as const;
export type Section = (typeof sections)[number];

const sectionBreak = "\f";
const numeral = 36;
/** Document, field and length of the text, three numbers a posting, each in so many digits. */
const digits = [4, 2, 1] as const;
/** A text is at most so long; what is longer counts as this. */
const longest = numeral ** digits[2] - 1;

/** A posting as text. */
export const postingText = (doc: number, field: number, length: number): string =>
  [doc, field, Math.min(length, longest)]
    .map((n, at) => n.toString(numeral).padStart(digits[at] ?? 0, "0"))
    .join("");

/** The text of an index from those of its sections. */
export const indexText = (parts: Readonly<Record<Section, string>>): string =>
  sections.map((section) => parts[section]).join(sectionBreak);

/** An index over its text; sections are looked into only as far as a query asks. */
export class Index {
  readonly text: string;
  readonly fields: readonly IndexField[];
  readonly #docs: readonly string[];
  readonly #calls: readonly string[];
  readonly #lines: Readonly<Record<"postings" | "words" | "sounds" | "called" | "phrases", Lines>>;
  #words: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
    const parts = Object.fromEntries(
      text.split(sectionBreak).map((part, at) => [sections[at], part]),
    ) as Record<Section, string>;
    this.fields = parts.fields.split("\n").map((line) => {
      const [path = "", weight = "1", subject] = line.split("\t");
      return { path, weight: Number(weight), subject: subject === "1" };
    });
    this.#docs = parts.docs.split("\n");
    this.#calls = parts.calls.split("\n");
    this.#lines = {
      postings: new Lines(parts.postings),
      words: new Lines(parts.words),
      sounds: new Lines(parts.sounds),
      called: new Lines(parts.called),
      phrases: new Lines(parts.phrases),
    };
  }

  /** How many documents there are. */
  get size(): number {
    return this.#docs.length;
  }

  doc(number: number): Doc {
    const [id = "", kind = "", links = "0", dated] = (this.#docs[number] ?? "").split("\t");
    return { id, kind, links: Number(links), dated: dated === "1" };
  }

  /** The number of the document with that id, or -1. */
  docOf(id: string): number {
    return this.#docs.findIndex((line) => line.startsWith(`${id}\t`));
  }

  /** Where a stem or concept stands: document, field, length of the text, and so on; undefined for one that stands nowhere. */
  postings(key: string): Int32Array | undefined {
    const text = this.#lines.postings.get(key);
    if (text === undefined) return undefined;
    const width = digits[0] + digits[1] + digits[2];
    const places = new Int32Array((text.length / width) * digits.length);
    for (let at = 0, from = 0; from < text.length; at += digits.length, from += width) {
      places[at] = Number.parseInt(text.slice(from, from + digits[0]), numeral);
      places[at + 1] = Number.parseInt(text.slice(from + digits[0], from + digits[0] + digits[1]), numeral);
      places[at + 2] = Number.parseInt(text.slice(from + width - digits[2], from + width), numeral);
    }
    return places;
  }

  /** Whether a stem or concept stands anywhere. */
  has(key: string): boolean {
    return this.#lines.postings.get(key) !== undefined;
  }

  /** The stem of a word that stands in a record. */
  stem(word: string): string | undefined {
    return this.#lines.words.get(word);
  }

  /** The words in names that sound so. */
  sounds(sound: string): string[] {
    return this.#lines.sounds.get(sound)?.split(" ") ?? [];
  }

  /** The concepts that stems in a row stand for. */
  concepts(phrase: string): string[] {
    return this.#lines.phrases.get(phrase)?.split(" ") ?? [];
  }

  /** The documents that are called exactly so, by a folded spelling. */
  called(spelling: string): number[] {
    return this.#lines.called.get(spelling)?.split(" ").map(Number) ?? [];
  }

  /** What a document is called: for each name, for each of its words, the keys under which it can be met. */
  calls(doc: number): string[][][] {
    const line = this.#calls[doc] ?? "";
    return line === ""
      ? []
      : line.split(";").map((call) => (call === "" ? [] : call.split(",").map((word) => word.split("|"))));
  }

  /** Every word that can be met: those of records, and single words that stand for concepts. */
  words(): readonly string[] {
    this.#words ??= [
      ...new Set([
        ...this.#lines.words.keys(),
        ...this.#lines.phrases.keys().filter((phrase) => !phrase.includes(" ")),
      ]),
    ];
    return this.#words;
  }
}
