// What stands where: for each stem and concept the records, the fields, in how long a text, and how much a phrasing says.
import { fieldAt, type Kind } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { conceptsFrom, firstForms, type Phrases } from "./concepts.ts";
import { type Token, tokensOf } from "./fold.ts";
import { fieldText, normParts, pair, type postingLists } from "./layout.ts";
import { rarityIn } from "./met.ts";
import { mostPhrasings, phrasingField, phrasingsOf } from "./phrasings.ts";
import { fillsAt } from "./query.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { callsOf, hasNames, type Text, textsOf } from "./texts.ts";
import { weights } from "./weights.ts";

/** A text with its words. */
type Read = Text & { readonly tokens: readonly Token[] };

/** The places of everything that can be looked for in a store. */
export function placesOf(items: readonly Item[], store: Store, phrases: Phrases): Places {
  const places = new Places(phrases);
  const phrasings = phrasingsOf(store);
  for (const [doc, item] of items.entries()) {
    const own = textsOf(item, store);
    const others = (phrasings.get(item.record.id) ?? []).slice(0, mostPhrasings);
    places.add(doc, item, [
      ...own.map(read),
      ...others.map((text) => read({ field: phrasingField, weight: weights.phrasing, text })),
    ]);
  }
  places.addPhrasings(items.length);
  return places;
}

const read = (text: Text): Read => ({ ...text, tokens: tokensOf(text.text) });

/** A phrasing of a record: the stems of its words, and all keys under which it is met. */
type Phrased = {
  readonly doc: number;
  readonly keys: readonly string[];
  readonly stems: readonly string[];
};

/** What is met of one document under a key: the numbers of its fields and phrasings. */
type InDoc = { readonly own: number[]; readonly phrased: number[] };
/** Where a key is met. */
type Met = { readonly docs: Map<number, InDoc>; readonly named: number[] };

/** The postings of a key as lists of numbers. */
export function listsOf({ docs, named }: Met): Record<(typeof postingLists)[number], number[]> {
  const inOrder = [...docs].sort(([a], [b]) => a - b);
  return {
    docs: inOrder.flatMap(([doc, { own, phrased }]) => [pair(doc, own.length), phrased.length / 2]),
    own: inOrder.flatMap(([, { own }]) => own),
    phrased: inOrder.flatMap(([, { phrased }]) => phrased),
    named,
  };
}

class Places {
  /** Each field as a line of the index, with its number. */
  readonly fields = new Map<string, number>();
  /** For each stem and concept its postings. */
  readonly places = new Map<string, Met>();
  /** The stem of each word that a record says. */
  readonly words = new Map<string, string>();
  /** The words of names of persons and places. */
  readonly names = new Set<string>();
  readonly #phrases: Phrases;
  /** For each stem and concept the records that have it. */
  readonly #docs = new Map<string, Set<number>>();
  readonly #phrasings: Phrased[] = [];
  #calls = 0;

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  add(doc: number, { kind, record }: Item, texts: readonly Read[]): void {
    const names = new Set(hasNames(kind) ? callsOf({ kind, record }) : []);
    const placed = new Set<string>();
    // Of several texts in one field the shortest counts.
    for (const text of [...texts].sort((a, b) => a.tokens.length - b.tokens.length)) {
      const words = formsOf(text.tokens);
      const stems = stemsOf(words);
      const found = this.#stemsIn(text, stems, names.has(text.text));
      const meant = stems.flatMap((_, at) =>
        conceptsFrom(stems, at, this.#phrases).filter(
          ({ length }) => length > 1 || words[at] !== "may" || !fillsAt(words, at),
        ),
      );
      const keys = [...new Set([...found, ...meant.map(({ concept }) => concept)])];
      for (const key of keys) this.#docs.set(key, (this.#docs.get(key) ?? new Set()).add(doc));
      if (text.field === phrasingField) {
        this.#phrasings.push({ doc, keys, stems: carrying(text, stems) });
        continue;
      }
      const field = this.#fieldOf(kind, text);
      for (const key of keys) {
        if (placed.has(`${key} ${field}`)) continue;
        placed.add(`${key} ${field}`);
        this.#at(key, doc).own.push(pair(field, text.tokens.length));
      }
    }
    for (const call of shortCalls({ kind, record })) this.#addCall(doc, call);
  }

  /** Places a name of a record by each of its words that carry meaning, under all keys by which it can be met. */
  #addCall(doc: number, call: string): void {
    const words = callWords(call, this.#phrases);
    for (const [at, keys] of words.entries())
      for (const key of keys) this.#metBy(key).named.push(pair(doc, words.length), pair(this.#calls, at));
    this.#calls++;
  }

  /**
   * Places the phrasings, once it is known how rare each word is. The norm of one is that of the vector of its words,
   * each as long as it is rare.
   */
  addPhrasings(size: number): void {
    for (const [at, { doc, keys, stems }] of this.#phrasings.entries()) {
      const rarities = [...new Set(stems)].map((stem) => rarityIn(this.#docs.get(stem)?.size ?? 1, size));
      const said = pair(stems.length, normParts(Math.hypot(...rarities)));
      for (const key of keys) this.#at(key, doc).phrased.push(at + 1, said);
    }
  }

  /** How many phrasings there are. */
  get phrasings(): number {
    return this.#phrasings.length;
  }

  /** The stems of a text to be looked for; keeps its words, and those of a name. */
  #stemsIn({ field, tokens }: Read, stems: readonly string[], isName: boolean): string[] {
    const words = formsOf(tokens);
    return tokens.flatMap(({ forms }, at) =>
      forms.flatMap((form, f) => {
        const stem = f === 0 ? (stems[at] ?? form) : stemOf(form);
        // Nobody mistypes what a record does not say.
        if (field !== phrasingField) this.words.set(form, stem);
        if (isName) this.names.add(form);
        // Small words are never looked for alone.
        return fillsAt(words, at) ? [] : [stem];
      }),
    );
  }

  #fieldOf(kind: Kind, { field, weight }: Read): number {
    const line = fieldText({ path: field, weight, subject: isSubject(kind, field) });
    const number = this.fields.get(line) ?? this.fields.size;
    this.fields.set(line, number);
    return number;
  }

  #at(key: string, doc: number): InDoc {
    const { docs } = this.#metBy(key);
    const at = docs.get(doc) ?? { own: [], phrased: [] };
    docs.set(doc, at);
    return at;
  }

  #metBy(key: string): Met {
    const met = this.places.get(key) ?? { docs: new Map(), named: [] };
    this.places.set(key, met);
    return met;
  }
}

/** A text longer than this, in words, is no name: a quotation, a stance. */
const longestName = 12;

/** What a record is called, but for long texts. */
export const shortCalls = (item: Item): string[] =>
  callsOf(item).filter((call) => call.split(/\s+/).length <= longestName);

/** The words of a name that carry meaning, each by the keys under which it can be met. */
function callWords(call: string, phrases: Phrases): string[][] {
  const words = firstForms(call);
  const stems = stemsOf(words);
  const concepts = stems.map((_, from) => conceptsFrom(stems, from, phrases));
  return stems.flatMap((stem, at) => {
    if (fillsAt(words, at)) return [];
    const meant = concepts.flatMap((all, from) =>
      all.filter(({ length }) => from <= at && from + length > at).map(({ concept }) => concept),
    );
    return [[...new Set([stem, ...meant])]];
  });
}

/** The stems of the words of a text that carry meaning. */
function carrying({ tokens }: Read, stems: readonly string[]): string[] {
  const words = formsOf(tokens);
  return stems.filter((_, at) => !fillsAt(words, at));
}

const formsOf = (tokens: readonly Token[]): string[] => tokens.map(({ forms }) => forms[0] ?? "");

/** Whether a field says whose words or wishes the record is: a reference with a filter of its own, such as `--by`, does. */
function isSubject(kind: Kind, path: string): boolean {
  const field = fieldAt(kind.all, path);
  return field?.whose === true || (field?.type === "ref" && field.filter !== undefined);
}
