// Makes the index of a store: what each word, sound and concept is found in.
import { isDate } from "../schema/dates.ts";
import { valuesAt } from "../schema/kind.ts";
import { listsText } from "../store/lists.ts";
import type { Item, Store } from "../store/store.ts";
import { pieceOf, tableText } from "../store/table.ts";
import { conceptPhrases, conceptsFrom, firstForms, type Phrases } from "./concepts.ts";
import { elsewhereFile, strangenessIn } from "./elsewhere.ts";
import { soundOf, tokensOf } from "./fold.ts";
import { groupsFile, groupsOf } from "./groups.ts";
import { Index } from "./inverted-index.ts";
import { generalText, indexText, strangeText, traitsText, unmetStem } from "./layout.ts";
import { phrasingsFile } from "./phrasings.ts";
import { placesOf } from "./places.ts";
import { isFiller } from "./query.ts";
import { stemsOf } from "./stem.ts";
import { callsOf } from "./texts.ts";

/** The files beside the records from which the index is made too. */
export const besideRecords = [groupsFile, phrasingsFile, elsewhereFile] as const;

/** A text longer than this, in words, is no name: a quotation, a stance. */
const longestName = 12;

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
  new Index(pieceOf(indexTextOf(store, thesaurus)));

/** Indexes every record of a store; of a general thesaurus it takes what leads to words of the store. */
export function indexTextOf(store: Store, thesaurus = noThesaurus): string {
  const items = store.kinds.flatMap((kind) => store.items(kind));
  const phrases = conceptPhrases(groupsOf(store));
  const { fields, places, words, names } = placesOf(items, store, phrases);
  const calls = (item: Item): string =>
    shortCalls(item)
      .map((call) => callText(call, phrases))
      .join(";");
  return indexText({
    kinds: store.kinds.map(({ name }) => name).join("\n"),
    fields: [...fields.keys()].join("\n"),
    traits: traitsOf(items, store),
    docs: listsText([items.map(({ record }) => record.id), items.map(calls)]),
    ids: tableText(items.map(({ record }, doc) => [record.id, String(doc)])),
    postings: tableText([...places].map(([key, at]) => [key, [...at.values()].join("")])),
    words: tableText(words),
    sounds: tableText(soundsOf(names)),
    called: tableText(calledOf(items)),
    phrases: tableText([...phrases].map(([phrase, concepts]) => [phrase, concepts.join(" ")])),
    general: tableText(generalOf(thesaurus, (stem) => places.has(stem) || phrases.has(stem))),
    english: tableText([...thesaurus.english].map((stem) => [stem, ""])),
    strange: tableText(strangeOf(store)),
  });
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

function traitsOf(items: readonly Item[], store: Store): string {
  const links = store.linkCounts();
  return items
    .map(({ kind, record }) => {
      const dated = (kind.dates ?? []).some((path) => valuesAt(record, path).some(isDate));
      return traitsText(store.kinds.indexOf(kind), links.get(record.id) ?? 0, dated);
    })
    .join("");
}

/** A name as text: its words that carry meaning, each with the keys under which it can be met. */
function callText(call: string, phrases: Phrases): string {
  const words = firstForms(call);
  const stems = stemsOf(words);
  const concepts = stems.map((_, from) => conceptsFrom(stems, from, phrases));
  return stems
    .flatMap((stem, at) => {
      if (isFiller(words[at] ?? "")) return [];
      const meant = concepts.flatMap((all, from) =>
        all.filter(({ length }) => from <= at && from + length > at).map(({ concept }) => concept),
      );
      return [[...new Set([stem, ...meant])].join("|")];
    })
    .join(",");
}

/** The folded spellings of a text as one key each: the likeliest forms, and the others where a word has them. */
export const spellingsOf = (text: string): string[] => {
  const tokens = tokensOf(text);
  return [...new Set([0, 1, 2].map((f) => tokens.map(({ forms }) => forms[f] ?? forms[0]).join(" ")))];
};

const shortCalls = (item: Item): string[] =>
  callsOf(item).filter((call) => call.split(/\s+/).length <= longestName);

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
