// Makes the index of a store: what each word, sound and concept is found in.
import { isDate } from "../schema/dates.ts";
import { fieldAt, type Kind, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { soundOf, tokensOf, wordsOf } from "./fold.ts";
import { isFiller } from "./query.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { callsOf, hasNames, textsOf } from "./texts.ts";

/** A group of words that people use for one another. */
export type Group = { readonly id: string; readonly words: readonly string[]; readonly caution?: string };

/** Plain data, so that it can be built beforehand and read back. Numbers point into the lists. */
export type Index = {
  /** Id, kind, how many other records refer to it, and whether it has a date. */
  readonly docs: readonly (readonly [id: string, kind: string, links: number, dated: boolean])[];
  /** Path and weight of each field that has words, and whether it says whose words or wishes a record is. */
  readonly fields: readonly (readonly [path: string, weight: number, subject: boolean])[];
  /** Stems, and concepts as `#group`. */
  readonly keys: readonly string[];
  /** For each key: document, field and length of the text in words, three numbers a place. */
  readonly places: readonly (readonly number[])[];
  /** Every folded word, and the key of its stem. */
  readonly words: readonly (readonly [word: string, key: number])[];
  /** Words in names, by how they sound. */
  readonly sounds: Readonly<Record<string, readonly number[]>>;
  /** For each document, each thing that it is called, and each of its words: the keys under which it can be met. */
  readonly calls: readonly (readonly (readonly (readonly number[])[])[])[];
  /** Everything that records are called, folded, and which documents are. */
  readonly called: Readonly<Record<string, readonly number[]>>;
  /** Stems in a row that stand for concepts. */
  readonly phrases: Readonly<Record<string, readonly number[]>>;
};

/** The longest phrase of a group, in words. */
export const longestPhrase = 5;

/** Stems in a row, as phrases are keyed. */
export const phraseOf = (words: readonly string[]): string => stemsOf(words).join(" ");

class Numbering {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();
  of(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.all.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

/** Indexes every record of a store. */
export function indexOf(store: Store, groups: readonly Group[]): Index {
  const items = store.kinds.flatMap((kind) => store.items(kind));
  const keys = new Numbering();
  const phrases = conceptPhrases(groups, keys);
  const fields = new Numbering();
  const places = new Map<number, Map<string, number[]>>();
  const words = new Map<string, number>();
  const names = new Set<string>();
  const place = (key: number, doc: number, field: number, length: number): void => {
    const at = places.get(key) ?? new Map<string, number[]>();
    places.set(key, at);
    const known = at.get(`${doc} ${field}`);
    if (!known) at.set(`${doc} ${field}`, [doc, field, length]);
    else if ((known[2] ?? 0) > length) known[2] = length;
  };
  for (const [doc, item] of items.entries()) {
    const called = new Set(hasNames(item.kind) ? callsOf(item) : []);
    for (const { field, weight, text } of textsOf(item, store)) {
      const tokens = tokensOf(text);
      const number = fields.of(JSON.stringify([field, weight, isSubject(item.kind, field)]));
      const stems = stemsOf(tokens.map(({ forms }) => forms[0] ?? ""));
      for (const [at, { forms }] of tokens.entries()) {
        for (const [f, form] of forms.entries()) {
          const key = keys.of(f === 0 ? (stems[at] ?? form) : stemOf(form));
          words.set(form, key);
          if (called.has(text)) names.add(form);
          place(key, doc, number, tokens.length);
        }
      }
      for (const concept of conceptsIn(stems, phrases)) place(concept, doc, number, tokens.length);
    }
  }
  const list = [...words];
  return {
    docs: docsOf(items, store),
    fields: fields.all.map((field) => JSON.parse(field)),
    calls: items.map((item) => callsOf(item).map((call) => callOf(call, phrases, keys))),
    called: calledOf(items),
    keys: keys.all,
    places: keys.all.map((_, key) => [...(places.get(key)?.values() ?? [])].flat()),
    words: list,
    sounds: soundsOf(list, names),
    phrases: Object.fromEntries(phrases),
  };
}

/** The folded spellings of a text as one key each: the likeliest forms, and the others where a word has them. */
export const spellingsOf = (text: string): string[] => {
  const tokens = tokensOf(text);
  return [...new Set([0, 1, 2].map((f) => tokens.map(({ forms }) => forms[f] ?? forms[0]).join(" ")))];
};

function calledOf(items: readonly Item[]): Record<string, number[]> {
  const called = new Map<string, Set<number>>();
  for (const [doc, item] of items.entries()) {
    for (const spelling of callsOf(item).flatMap(spellingsOf))
      called.set(spelling, (called.get(spelling) ?? new Set()).add(doc));
  }
  return Object.fromEntries([...called].map(([spelling, docs]) => [spelling, [...docs]]));
}

function conceptPhrases(groups: readonly Group[], keys: Numbering): Map<string, number[]> {
  const phrases = new Map<string, number[]>();
  for (const { id, words } of groups) {
    const concept = keys.of(`#${id}`);
    for (const word of words) {
      for (const phrase of new Set([phraseOf(tokensOf(word).map(({ forms }) => forms[0] ?? ""))])) {
        const known = phrases.get(phrase) ?? [];
        if (phrase && !known.includes(concept)) phrases.set(phrase, [...known, concept]);
      }
    }
  }
  return phrases;
}

/** The concepts that stems in a row stand for. */
function conceptsIn(stems: readonly string[], phrases: ReadonlyMap<string, readonly number[]>): Set<number> {
  const found = new Set<number>();
  for (const at of stems.keys()) {
    for (let length = 1; length <= longestPhrase && at + length <= stems.length; length++) {
      for (const concept of phrases.get(stems.slice(at, at + length).join(" ")) ?? []) found.add(concept);
    }
  }
  return found;
}

function callOf(call: string, phrases: ReadonlyMap<string, readonly number[]>, keys: Numbering): number[][] {
  const words = wordsOf(call);
  const stems = stemsOf(words);
  return stems.flatMap((stem, at) => {
    if (isFiller(words[at] ?? "")) return [];
    const concepts = stems.flatMap((_, from) =>
      from > at
        ? []
        : [1, 2, 3, 4, 5].flatMap((length) =>
            from + length > at ? (phrases.get(stems.slice(from, from + length).join(" ")) ?? []) : [],
          ),
    );
    return [[...new Set([keys.of(stem), ...concepts])]];
  });
}

/** Whether a field refers to somebody whose words or wishes the record is: it has a filter of its own, such as `--by`. */
function isSubject(kind: Kind, path: string): boolean {
  const field = fieldAt(kind.all, path);
  return field?.type === "ref" && field.filter !== undefined;
}

function docsOf(items: readonly Item[], store: Store): Index["docs"] {
  const links = store.linkCounts();
  return items.map(({ kind, record }) => {
    const dated = (kind.dates ?? []).some((path) => valuesAt(record, path).some(isDate));
    return [record.id, kind.name, links.get(record.id) ?? 0, dated];
  });
}

function soundsOf(
  words: readonly (readonly [string, number])[],
  names: ReadonlySet<string>,
): Record<string, number[]> {
  const sounds: Record<string, number[]> = {};
  for (const [number, [word]] of words.entries()) {
    if (!names.has(word)) continue;
    const sound = soundOf(word);
    if (sound.length >= 2) sounds[sound] = [...(sounds[sound] ?? []), number];
  }
  return sounds;
}
