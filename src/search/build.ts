// Makes the index of a store: what each word, sound and concept is found in.
import { isDate } from "../schema/dates.ts";
import { valuesAt } from "../schema/kind.ts";
import { listsBytes } from "../store/lists.ts";
import { bytesOf } from "../store/numbers.ts";
import type { Item, Store } from "../store/store.ts";
import { pieceOf, tableBytes } from "../store/table.ts";
import { conceptPhrases } from "./concepts.ts";
import { lettersOf } from "./distance.ts";
import { elsewhereFile, strangenessIn } from "./elsewhere.ts";
import { soundOf, tokensOf } from "./fold.ts";
import { groupsFile, groupsOf } from "./groups.ts";
import { Index } from "./inverted-index.ts";
import {
  generalText,
  indexBytes,
  postingLists,
  postingsText,
  spelledText,
  strangeText,
  traitsNumber,
  unmetStem,
} from "./layout.ts";
import { phrasingsFile } from "./phrasings.ts";
import { listsOf, placesOf, shortCalls } from "./places.ts";

/** The files beside the records from which the index is made too. */
export const besideRecords = [groupsFile, phrasingsFile, elsewhereFile] as const;

/** What a general thesaurus knows, by stems. */
export type Thesaurus = {
  /** For each stem the stems that mean much the same, and how surely, from 0 to 1. */
  readonly near: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The stems of English words: what is spelled so is hardly a typing error. */
  readonly english: ReadonlySet<string>;
};

const noThesaurus: Thesaurus = { near: new Map(), english: new Set() };

/** The index of a store. */
export const indexOf = (store: Store, thesaurus?: Thesaurus): Index =>
  new Index(pieceOf(indexBytesOf(store, thesaurus)));

/** Indexes every record of a store; of a general thesaurus it takes what leads to words of the store. */
export function indexBytesOf(store: Store, thesaurus = noThesaurus): Buffer {
  const items = store.kinds.flatMap((kind) => store.items(kind));
  const phrases = conceptPhrases(groupsOf(store));
  const { fields, places, words, names, phrasings } = placesOf(items, store, phrases);
  const numbers = new Numbers();
  return indexBytes({
    kinds: store.kinds.map(({ name }) => name).join("\n"),
    fields: [...fields.keys()].join("\n"),
    traits: bytesOf([phrasings, ...traitsOf(items, store)]),
    ids: tableBytes(items.map(({ record }, doc) => [record.id, String(doc)])),
    postings: tableBytes([...places].map(([key, met]) => [key, numbers.postings(listsOf(met))])),
    words: tableBytes(words),
    spelled: tableBytes(
      [...byLength([...words.keys(), ...phrases.keys()])].map(([length, some]) => [
        String(length),
        numbers.spelled([...some].sort()),
      ]),
    ),
    sounds: tableBytes(soundsOf(names)),
    called: tableBytes(calledOf(items)),
    phrases: tableBytes([...phrases].map(([phrase, concepts]) => [phrase, concepts.join(" ")])),
    general: tableBytes(generalOf(thesaurus, (stem) => places.has(stem) || phrases.has(stem))),
    english: tableBytes([...thesaurus.english].map((stem) => [stem, ""])),
    strange: tableBytes(strangeOf(store)),
    docs: listsBytes([items.map(({ record }) => record.id)]),
    numbers: numbers.bytes(),
  });
}

/** Single words by their length. */
function byLength(texts: readonly string[]): Map<number, Set<string>> {
  const words = new Map<number, Set<string>>();
  for (const text of texts)
    if (!text.includes(" ")) words.set(text.length, (words.get(text.length) ?? new Set()).add(text));
  return words;
}

/** The numbers of an index one after the other; what is added gives the text that leads to it. */
class Numbers {
  readonly #parts: Buffer[] = [];
  #count = 0;

  postings(lists: ReturnType<typeof listsOf>): string {
    const start = this.#count;
    for (const list of postingLists) this.#add(lists[list]);
    return postingsText(
      start,
      postingLists.map((list) => lists[list].length),
    );
  }

  spelled(words: readonly string[]): string {
    const start = this.#count;
    this.#add(words.map(lettersOf));
    return spelledText(start, words);
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #add(numbers: readonly number[]): void {
    this.#parts.push(bytesOf(numbers));
    this.#count += numbers.length;
  }
}

function generalOf({ near }: Thesaurus, isKnown: (stem: string) => boolean): [string, string][] {
  return [...near].flatMap(([stem, others]): [string, string][] => {
    const known = [...others].filter(([other]) => isKnown(other));
    return known.length > 0 ? [[stem, generalText(known)]] : [];
  });
}

function strangeOf(store: Store): [string, string][] {
  const { of, unmet } = strangenessIn(store);
  return [...of, [unmetStem, unmet] as const].map(([stem, strange]) => [stem, strangeText(strange)]);
}

function traitsOf(items: readonly Item[], store: Store): number[] {
  const links = store.linkCounts();
  return items.map(({ kind, record }) => {
    const dated = (kind.dates ?? []).some((path) => valuesAt(record, path).some(isDate));
    return traitsNumber(store.kinds.indexOf(kind), links.get(record.id) ?? 0, dated);
  });
}

/** The folded spellings of a text as one key each: the likeliest forms, and the others where a word has them. */
export const spellingsOf = (text: string): string[] => {
  const tokens = tokensOf(text);
  return [...new Set([0, 1, 2].map((f) => tokens.map(({ forms }) => forms[f] ?? forms[0]).join(" ")))];
};

function calledOf(items: readonly Item[]): [string, string][] {
  const called = new Map<string, Set<number>>();
  for (const [doc, item] of items.entries()) {
    for (const spelling of shortCalls(item).flatMap(spellingsOf))
      called.set(spelling, (called.get(spelling) ?? new Set()).add(doc));
  }
  return [...called].map(([spelling, docs]) => [spelling, [...docs].join(" ")]);
}

function soundsOf(names: ReadonlySet<string>): [string, string][] {
  const sounds = new Map<string, string[]>();
  for (const word of names) {
    const sound = soundOf(word);
    if (sound.length >= 2) sounds.set(sound, [...(sounds.get(sound) ?? []), word]);
  }
  return [...sounds].map(([sound, words]) => [sound, words.join(" ")]);
}
