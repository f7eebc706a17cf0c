// What the index is asked: documents, places of stems and concepts, words, sounds, names.
import { Lists } from "../store/lists.ts";
import { type Piece, Table } from "../store/table.ts";
import {
  digits,
  docLists,
  headLength,
  type IndexField,
  type List,
  numberAt,
  sections,
  startsIn,
  strangeIn,
  type TableName,
  type Traits,
  tables,
  traitDigits,
  traitWidth,
} from "./layout.ts";

/** An index over its text, of which no more is read than a query asks for. */
export class Index {
  readonly fields: readonly IndexField[];
  readonly #kinds: readonly string[];
  readonly #traits: string;
  readonly #docs: Lists;
  readonly #tables: Readonly<Record<TableName, Table>>;
  readonly #concepts = new Map<string, readonly string[]>();
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
    this.#docs = new Lists(piece, starts[sections.indexOf("docs")]);
    const table = (name: TableName): Table => new Table(piece, starts[sections.indexOf(name)]);
    this.#tables = Object.fromEntries(tables.map((name) => [name, table(name)])) as Record<TableName, Table>;
  }

  /** How many documents there are. */
  get size(): number {
    return this.#traits.length / traitWidth;
  }

  /** The id of a document. */
  id(doc: number): string {
    return this.#docs.line(docLists.ids, doc) ?? "";
  }

  traits(doc: number): Traits {
    const at = doc * traitWidth;
    const links = at + traitDigits[0];
    const dated = links + traitDigits[1];
    return {
      kind: this.#kinds[numberAt(this.#traits, at, links)] ?? "",
      links: numberAt(this.#traits, links, dated),
      dated: this.#traits[dated] === "1",
    };
  }

  /** The number of the document with that id, or -1. */
  docOf(id: string): number {
    return Number(this.#tables.ids.get(id) ?? -1);
  }

  /**
   * Where a stem or concept stands: document, field, length of the text and its norm, again and again; undefined for one
   * that stands nowhere.
   */
  postings(key: string): Int32Array | undefined {
    const text = this.#tables.postings.get(key);
    if (text === undefined) return undefined;
    const width = digits[0] + digits[1] + digits[2] + digits[3];
    const places = new Int32Array((text.length / width) * digits.length);
    for (let at = 0, from = 0; from < text.length; at++) {
      const to = from + (digits[at % digits.length] ?? 1);
      places[at] = numberAt(text, from, to);
      from = to;
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
  concepts(phrase: string): readonly string[] {
    // The words of many records are asked for again and again.
    const known = this.#concepts.get(phrase) ?? this.#tables.phrases.get(phrase)?.split(" ") ?? [];
    this.#concepts.set(phrase, known);
    return known;
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

  /** How strange a stem is to the store, from −1, only its own, to 1, only of other subjects; undefined for an unmet one. */
  strangeness(stem: string): number | undefined {
    const text = this.#tables.strange.get(stem);
    return text === undefined ? undefined : strangeIn(text);
  }

  /** The documents that are called exactly so, by a folded spelling. */
  called(spelling: string): number[] {
    return this.#tables.called.get(spelling)?.split(" ").map(Number) ?? [];
  }

  /** What a document is called: for each name, for each of its words, the keys under which it can be met. */
  calls(doc: number): string[][][] {
    const line = this.#docs.line(docLists.calls, doc);
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
