// What the index is asked: documents, places of stems and concepts, words, sounds, names.
import { type Piece, Table } from "../store/table.ts";

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
/** What is read as far as a query asks. */
const tables = [
  "docs",
  "ids",
  "postings",
  "words",
  "sounds",
  "calls",
  "called",
  "phrases",
  "general",
  "english",
] as const;
type List = (typeof lists)[number];
type TableName = (typeof tables)[number];
export type Sections = Readonly<Record<List | TableName, string>>;

const sections = [...lists, ...tables] as const;
const numeral = 36;
const sectionDigits = 6;
const headLength = sectionDigits * sections.length;
/** Document, field and length of the text, three numbers a posting, each in so many digits. */
const digits = [4, 2, 1] as const;
/** A text is at most so long; what is longer counts as this. */
const longest = numeral ** digits[2] - 1;
/** The kind, the links and whether there is a date, each in so many digits. */
const traitDigits = [1, 2, 1] as const;
const traitWidth = traitDigits[0] + traitDigits[1] + traitDigits[2];
const mostLinks = numeral ** traitDigits[1] - 1;

const numberText = (n: number, width: number): string => n.toString(numeral).padStart(width, "0");

/** A posting as text. */
export const postingText = (doc: number, field: number, length: number): string =>
  numberText(doc, digits[0]) +
  numberText(field, digits[1]) +
  numberText(Math.min(length, longest), digits[2]);

/** The traits of a document as text; the kind by its place among the kinds. */
export const traitsText = (kind: number, links: number, dated: boolean): string =>
  numberText(kind, traitDigits[0]) +
  numberText(Math.min(links, mostLinks), traitDigits[1]) +
  (dated ? "1" : "0");

/** The key under which a document stands in a table. */
export const docKey = (doc: number): string => numberText(doc, digits[0]);

/** How surely each of some stems means the same, in two digits before it. */
export const generalText = (stems: Iterable<readonly [stem: string, sure: number]>): string =>
  [...stems].map(([stem, sure]) => String(Math.round(sure * 99)).padStart(2, "0") + stem).join(" ");

/** A field as a line. */
export const fieldText = ({ path, weight, subject, called, phrasing }: IndexField): string =>
  [path, weight, subject ? 1 : 0, called ? 1 : 0, phrasing].join("\t");

/** The text of an index from those of its sections: first the length of each. */
export const indexText = (parts: Sections): string =>
  sections.map((section) => numberText(parts[section].length, sectionDigits)).join("") +
  sections.map((section) => parts[section]).join("");

/** An index over its text, of which no more is read than a query asks for. */
export class Index {
  readonly fields: readonly IndexField[];
  readonly #kinds: readonly string[];
  readonly #traits: string;
  readonly #tables: Readonly<Record<TableName, Table>>;
  #words: readonly string[] | undefined;

  constructor(piece: Piece) {
    const starts = startsIn(piece(0, headLength));
    const list = (name: List): string => {
      const at = sections.indexOf(name);
      return piece(starts[at] ?? 0, starts[at + 1] ?? 0);
    };
    this.#kinds = list("kinds").split("\n");
    this.#traits = list("traits");
    this.fields = list("fields")
      .split("\n")
      .map((line) => {
        const [path = "", weight = "1", subject, called, phrasing = "0"] = line.split("\t");
        return {
          path,
          weight: Number(weight),
          subject: subject === "1",
          called: called === "1",
          phrasing: Number(phrasing),
        };
      });
    const table = (name: TableName): Table => new Table(piece, starts[sections.indexOf(name)]);
    this.#tables = Object.fromEntries(tables.map((name) => [name, table(name)])) as Record<TableName, Table>;
  }

  /** How many documents there are. */
  get size(): number {
    return this.#traits.length / traitWidth;
  }

  /** The id of a document. */
  id(doc: number): string {
    return this.#tables.docs.get(docKey(doc)) ?? "";
  }

  traits(doc: number): Traits {
    const at = doc * traitWidth;
    const links = at + traitDigits[0];
    const dated = links + traitDigits[1];
    return {
      kind: this.#kinds[Number.parseInt(this.#traits.slice(at, links), numeral)] ?? "",
      links: Number.parseInt(this.#traits.slice(links, dated), numeral),
      dated: this.#traits[dated] === "1",
    };
  }

  /** The number of the document with that id, or -1. */
  docOf(id: string): number {
    return Number(this.#tables.ids.get(id) ?? -1);
  }

  /** Where a stem or concept stands: document, field, length of the text, and so on; undefined for one that stands nowhere. */
  postings(key: string): Int32Array | undefined {
    const text = this.#tables.postings.get(key);
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
    return this.#tables.postings.get(key) !== undefined;
  }

  /** The stem of a word that stands in a record. */
  stem(word: string): string | undefined {
    return this.#tables.words.get(word);
  }

  /** The words in names that sound so. */
  sounds(sound: string): string[] {
    return this.#tables.sounds.get(sound)?.split(" ") ?? [];
  }

  /** The concepts that stems in a row stand for. */
  concepts(phrase: string): string[] {
    return this.#tables.phrases.get(phrase)?.split(" ") ?? [];
  }

  /** The stems and concepts of the store that mean much the same as a stem, and how surely, by a general thesaurus. */
  general(stem: string): { readonly stem: string; readonly sure: number }[] {
    const text = this.#tables.general.get(stem);
    return text === undefined
      ? []
      : text.split(" ").map((one) => ({ stem: one.slice(2), sure: Number(one.slice(0, 2)) / 99 }));
  }

  /** Whether a stem is of an English word, by a general thesaurus. */
  isEnglish(stem: string): boolean {
    return this.#tables.english.get(stem) !== undefined;
  }

  /** The documents that are called exactly so, by a folded spelling. */
  called(spelling: string): number[] {
    return this.#tables.called.get(spelling)?.split(" ").map(Number) ?? [];
  }

  /** What a document is called: for each name, for each of its words, the keys under which it can be met. */
  calls(doc: number): string[][][] {
    const line = this.#tables.calls.get(docKey(doc));
    return line === undefined
      ? []
      : line.split(";").map((call) => (call === "" ? [] : call.split(",").map((word) => word.split("|"))));
  }

  /** Every word that can be met: those of records, and single words that stand for concepts. */
  words(): readonly string[] {
    this.#words ??= [
      ...new Set([
        ...this.#tables.words.keys(),
        ...this.#tables.phrases.keys().filter((phrase) => !phrase.includes(" ")),
      ]),
    ];
    return this.#words;
  }
}

/** Where each section starts, and the last one ends. */
function startsIn(head: string): number[] {
  const starts = [headLength];
  for (let at = 0; at < head.length; at += sectionDigits)
    starts.push((starts.at(-1) ?? 0) + Number.parseInt(head.slice(at, at + sectionDigits), numeral));
  return starts;
}
