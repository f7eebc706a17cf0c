// What the index is asked: documents, places of stems and concepts, words, sounds, names.
import { Lists } from "../store/lists.ts";
import { endOf, numbersIn } from "../store/numbers.ts";
import { type Piece, Table } from "../store/table.ts";
import { lettersOf, mayBeNear } from "./distance.ts";
import {
  fieldIn,
  headLength,
  type IndexField,
  type List,
  type Postings,
  postingsIn,
  type Section,
  sections,
  spelledIn,
  startsIn,
  strangeIn,
  type TableName,
  type Traits,
  tables,
  traitsIn,
} from "./layout.ts";

/** An index over its bytes, of which no more is read than a query asks for. */
export class Index {
  readonly fields: readonly IndexField[];
  /** How many phrasings there are, which are numbered from 1. */
  readonly phrasings: number;
  /** How many documents there are. */
  readonly size: number;
  readonly #kinds: readonly string[];
  readonly #traits: Int32Array;
  readonly #ids: Lists;
  readonly #piece: Piece;
  readonly #numbers: number;
  readonly #tables: Readonly<Record<TableName, Table>>;
  readonly #postings = new Map<string, Postings>();
  readonly #concepts = new Map<string, readonly string[]>();

  constructor(piece: Piece) {
    const starts = startsIn(piece(0, headLength));
    const startOf = (name: Section): number => starts[sections.indexOf(name)] ?? 0;
    const list = (name: List): Buffer => piece(startOf(name), starts[sections.indexOf(name) + 1] ?? 0);
    const lines = (name: List): string[] => list(name).toString().split("\n");
    this.#piece = piece;
    this.#numbers = startOf("numbers");
    this.#kinds = lines("kinds");
    this.fields = lines("fields").map(fieldIn);
    const traits = numbersIn(list("traits"));
    this.phrasings = traits[0] ?? 0;
    this.#traits = traits.subarray(1);
    this.size = this.#traits.length;
    this.#ids = new Lists(piece, startOf("docs"));
    const table = (name: TableName): Table => new Table(piece, startOf(name));
    this.#tables = Object.fromEntries(tables.map((name) => [name, table(name)])) as Record<TableName, Table>;
  }

  /** The id of a document. */
  id(doc: number): string {
    return this.#ids.line(0, doc) ?? "";
  }

  traits(doc: number): Traits {
    return traitsIn(this.#traits[doc] ?? 0, this.#kinds);
  }

  /** The number of the document with that id, or -1. */
  docOf(id: string): number {
    return Number(this.#tables.ids.get(id) ?? -1);
  }

  /** Where a stem or concept stands; undefined for one that stands nowhere. */
  postings(key: string): Postings | undefined {
    const known = this.#postings.get(key);
    if (known) return known;
    const text = this.#tables.postings.get(key);
    if (text === undefined) return undefined;
    const [start = 0, ...lengths] = postingsIn(text);
    const numbers = this.#numbersAt(
      start,
      lengths.reduce((sum, length) => sum + length, 0),
    );
    let next = 0;
    const [docs = numbers, own = numbers, phrased = numbers, named = numbers] = lengths.map((length) => {
      next += length;
      return numbers.subarray(next - length, next);
    });
    const postings = { docs, own, phrased, named };
    this.#postings.set(key, postings);
    return postings;
  }

  #numbersAt(start: number, count: number): Int32Array {
    const from = this.#numbers + endOf(start);
    return numbersIn(this.#piece(from, from + endOf(count)));
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

  /**
   * The words that can be met, those of records and single words that stand for concepts, that may lie within so many
   * typing errors of one by their length and letters.
   */
  spelledLike(word: string, most: number): string[] {
    const letters = lettersOf(word);
    const found: string[] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      const text = this.#tables.spelled.get(String(length));
      if (text === undefined) continue;
      const { start, words } = spelledIn(text);
      const lettersOfEach = this.#numbersAt(start, words.length / length);
      for (let at = 0; at < lettersOfEach.length; at++)
        if (mayBeNear(letters, lettersOfEach[at] ?? 0, most))
          found.push(words.slice(at * length, (at + 1) * length));
    }
    return found;
  }

  /** The words that can be met and begin so. */
  beginning(letters: string): readonly string[] {
    const { words, phrases } = this.#tables;
    return [...words.startingWith(letters), ...phrases.startingWith(letters)].filter(
      (one) => !one.includes(" "),
    );
  }
}
