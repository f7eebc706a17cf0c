// What stands where: for each stem and concept the records, the fields, in how long a text, and how much a phrasing says.
import { fieldAt, type Kind } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { conceptsFrom, type Phrases } from "./concepts.ts";
import { type Token, tokensOf } from "./fold.ts";
import { fieldText, postingText } from "./layout.ts";
import { itself, rarityIn } from "./met.ts";
import { mostPhrasings, phrasingField, phrasingsOf } from "./phrasings.ts";
import { isFiller } from "./query.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { callsOf, hasNames, type Text, textsOf } from "./texts.ts";
import { weights } from "./weights.ts";

/** A text with its words. */
type Read = Text & { readonly tokens: readonly Token[]; readonly phrasing: number };

/** The places of everything that can be looked for in a store. */
export function placesOf(items: readonly Item[], store: Store, phrases: Phrases): Places {
  const places = new Places(phrases);
  const phrasings = phrasingsOf(store);
  for (const [doc, item] of items.entries()) {
    const own = textsOf(item, store);
    const others = (phrasings.get(item.record.id) ?? []).slice(0, mostPhrasings);
    places.add(doc, item, [
      ...own.map((text) => read(text, itself)),
      ...others.map((text, at) => read({ field: phrasingField, weight: weights.phrasing, text }, at + 1)),
    ]);
  }
  places.addPhrasings(items.length);
  return places;
}

const read = (text: Text, phrasing: number): Read => ({ ...text, phrasing, tokens: tokensOf(text.text) });

/** A phrasing of a record: the stems of its words, and all keys under which it is met. */
type Phrased = {
  readonly doc: number;
  readonly field: number;
  readonly keys: readonly string[];
  readonly stems: readonly string[];
};

class Places {
  /** Each field as a line of the index, with its number. */
  readonly fields = new Map<string, number>();
  /** For each stem and concept its postings, by record and field. */
  readonly places = new Map<string, Map<string, string>>();
  /** The stem of each word that a record says. */
  readonly words = new Map<string, string>();
  /** The words of names of persons and places. */
  readonly names = new Set<string>();
  readonly #phrases: Phrases;
  /** For each stem and concept the records that have it. */
  readonly #docs = new Map<string, Set<number>>();
  readonly #phrasings: Phrased[] = [];

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  add(doc: number, { kind, record }: Item, texts: readonly Read[]): void {
    const names = new Set(hasNames(kind) ? callsOf({ kind, record }) : []);
    // Of several texts in one field the shortest counts.
    for (const text of [...texts].sort((a, b) => a.tokens.length - b.tokens.length)) {
      const field = this.#fieldOf(kind, text);
      const stems = stemsOf(text.tokens.map(({ forms }) => forms[0] ?? ""));
      const found = this.#stemsIn(text, stems, names.has(text.text));
      const meant = stems.flatMap((_, at) => conceptsFrom(stems, at, this.#phrases));
      const keys = [...new Set([...found, ...meant.map(({ concept }) => concept)])];
      for (const key of keys) this.#docs.set(key, (this.#docs.get(key) ?? new Set()).add(doc));
      if (text.phrasing !== itself) this.#phrasings.push({ doc, field, keys, stems: carrying(text, stems) });
      else
        for (const key of keys) this.#place(key, postingText(doc, field, text.tokens.length, 0), doc, field);
    }
  }

  /**
   * Places the phrasings, once it is known how rare each word is. The norm of one is that of the vector of its words,
   * each as long as it is rare.
   */
  addPhrasings(size: number): void {
    for (const { doc, field, keys, stems } of this.#phrasings) {
      const rarities = [...new Set(stems)].map((stem) => rarityIn(this.#docs.get(stem)?.size ?? 1, size));
      const posting = postingText(doc, field, stems.length, Math.hypot(...rarities));
      for (const key of keys) this.#place(key, posting, doc, field);
    }
  }

  /** The stems of a text to be looked for; keeps its words, and those of a name. */
  #stemsIn({ field, tokens }: Read, stems: readonly string[], isName: boolean): string[] {
    return tokens.flatMap(({ forms }, at) =>
      forms.flatMap((form, f) => {
        const stem = f === 0 ? (stems[at] ?? form) : stemOf(form);
        // Nobody mistypes what a record does not say.
        if (field !== phrasingField) this.words.set(form, stem);
        if (isName) this.names.add(form);
        // Small words are never looked for alone.
        return isFiller(forms[0] ?? "") ? [] : [stem];
      }),
    );
  }

  #fieldOf(kind: Kind, { field, weight, phrasing }: Read): number {
    const line = fieldText({
      path: field,
      weight,
      subject: isSubject(kind, field),
      called: kind.called.some((path) => field === path || field.startsWith(`${path}.`)),
      phrasing,
    });
    const number = this.fields.get(line) ?? this.fields.size;
    this.fields.set(line, number);
    return number;
  }

  #place(key: string, posting: string, doc: number, field: number): void {
    const at = this.places.get(key) ?? new Map<string, string>();
    if (!at.has(`${doc} ${field}`)) at.set(`${doc} ${field}`, posting);
    this.places.set(key, at);
  }
}

/** The stems of the words of a text that carry meaning. */
const carrying = ({ tokens }: Read, stems: readonly string[]): string[] =>
  stems.filter((_, at) => !isFiller(tokens[at]?.forms[0] ?? ""));

/** Whether a field refers to somebody whose words or wishes the record is: it has a filter of its own, such as `--by`. */
function isSubject(kind: Kind, path: string): boolean {
  const field = fieldAt(kind.all, path);
  return field?.type === "ref" && field.filter !== undefined;
}
