// Makes the index of a store: what each word, sound and concept is found in.
import { isDate } from "../schema/dates.ts";
import { fieldAt, type Kind, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";
import { pieceOf, tableText } from "../store/table.ts";
import { soundOf, tokensOf } from "./fold.ts";
import { type Group, groupsOf } from "./groups.ts";
import {
  docKey,
  fieldText,
  generalText,
  Index,
  indexText,
  postingText,
  traitsText,
} from "./inverted-index.ts";
import { phrasingField, phrasingsOf } from "./phrasings.ts";
import { isFiller } from "./query.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { callsOf, hasNames, textsOf } from "./texts.ts";
import { weights } from "./weights.ts";

/** A text longer than this, in words, is no name: a quotation, a stance. */
const longestName = 12;

/** The longest phrase of a group, in words. */
export const longestPhrase = 5;

/** For each stem the stems that mean much the same, and how surely, from 0 to 1. */
export type Thesaurus = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Phrases = ReadonlyMap<string, readonly string[]>;
const firstForms = (text: string): string[] => tokensOf(text).map(({ forms }) => forms[0] ?? "");

/** The index of a store. */
export const indexOf = (store: Store, thesaurus?: Thesaurus): Index =>
  new Index(pieceOf(indexTextOf(store, thesaurus)));

/** Indexes every record of a store; of a general thesaurus it takes what leads to words of the store. */
export function indexTextOf(store: Store, thesaurus: Thesaurus = new Map()): string {
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
    docs: tableText(items.map(({ record }, doc) => [docKey(doc), record.id])),
    ids: tableText(items.map(({ record }, doc) => [record.id, String(doc)])),
    postings: tableText([...places].map(([key, at]) => [key, [...at.values()].join("")])),
    words: tableText(words),
    sounds: tableText(soundsOf(names)),
    calls: tableText(items.map((item, doc) => [docKey(doc), calls(item)])),
    called: tableText(calledOf(items)),
    phrases: tableText([...phrases].map(([phrase, concepts]) => [phrase, concepts.join(" ")])),
    general: tableText(generalOf(thesaurus, (stem) => places.has(stem) || phrases.has(stem))),
  });
}

function generalOf(thesaurus: Thesaurus, isKnown: (stem: string) => boolean): [string, string][] {
  return [...thesaurus].flatMap(([stem, near]): [string, string][] => {
    const known = [...near].filter(([other]) => isKnown(other));
    return known.length > 0 ? [[stem, generalText(known)]] : [];
  });
}

/** The stems in a row that stand for each concept, `#group`. */
function conceptPhrases(groups: readonly Group[]): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const { id, words } of groups) {
    for (const phrase of words.flatMap(formsOf)) {
      const known = phrases.get(phrase) ?? [];
      if (phrase && !known.includes(`#${id}`)) phrases.set(phrase, [...known, `#${id}`]);
    }
  }
  return phrases;
}

/** The stems of a word of a group; of a Russian one also what is left without the vowel that its cases change. */
function formsOf(word: string): string[] {
  const phrase = stemsOf(firstForms(word)).join(" ");
  const declined = /^\p{Script=Cyrillic}{5,}$/u.test(word) && /[aeiouy]$/.test(phrase);
  return declined ? [phrase, phrase.slice(0, -1)] : [phrase];
}

function placesOf(items: readonly Item[], store: Store, phrases: Phrases) {
  const fields = new Map<string, number>();
  const places = new Map<string, Map<string, string>>();
  const words = new Map<string, string>();
  const names = new Set<string>();
  const phrasings = phrasingsOf(store);
  for (const [doc, item] of items.entries()) {
    const called = new Set(hasNames(item.kind) ? callsOf(item) : []);
    const others = (phrasings.get(item.record.id) ?? []).map((text) => ({
      field: phrasingField,
      weight: weights.phrasing,
      text,
    }));
    // Of several texts in one field the shortest counts.
    const texts = [...textsOf(item, store), ...others].map((text) => ({
      ...text,
      tokens: tokensOf(text.text),
    }));
    for (const { field, weight, text, tokens } of texts.sort((a, b) => a.tokens.length - b.tokens.length)) {
      const line = fieldText({
        path: field,
        weight,
        subject: isSubject(item.kind, field),
        called: item.kind.called.some((path) => field === path || field.startsWith(`${path}.`)),
      });
      const number = fields.get(line) ?? fields.size;
      fields.set(line, number);
      const place = (key: string): void => {
        const at = places.get(key) ?? new Map<string, string>();
        if (!at.has(`${doc} ${number}`)) at.set(`${doc} ${number}`, postingText(doc, number, tokens.length));
        places.set(key, at);
      };
      const stems = stemsOf(tokens.map(({ forms }) => forms[0] ?? ""));
      for (const [at, { forms }] of tokens.entries()) {
        for (const [f, form] of forms.entries()) {
          const stem = f === 0 ? (stems[at] ?? form) : stemOf(form);
          // Nobody mistypes what a record does not say.
          if (field !== phrasingField) words.set(form, stem);
          if (called.has(text)) names.add(form);
          // Small words are never looked for alone.
          if (!isFiller(forms[0] ?? "")) place(stem);
        }
      }
      for (const concept of new Set(
        stems.flatMap((_, at) => conceptsFrom(stems, at, phrases).map(({ concept }) => concept)),
      ))
        place(concept);
    }
  }
  return { fields, places, words, names };
}

/** The concepts that the stems from a position on stand for, and of how many words each is. */
const conceptsFrom = (
  stems: readonly string[],
  from: number,
  phrases: Phrases,
): { concept: string; length: number }[] =>
  Array.from({ length: Math.min(longestPhrase, stems.length - from) }, (_, at) => at + 1).flatMap((length) =>
    (phrases.get(stems.slice(from, from + length).join(" ")) ?? []).map((concept) => ({ concept, length })),
  );

/** Whether a field refers to somebody whose words or wishes the record is: it has a filter of its own, such as `--by`. */
function isSubject(kind: Kind, path: string): boolean {
  const field = fieldAt(kind.all, path);
  return field?.type === "ref" && field.filter !== undefined;
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
