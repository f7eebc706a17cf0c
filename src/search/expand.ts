// From a word that was asked for to the words of the store that may be meant, and how surely.
import { longestPhrase } from "./concepts.ts";
import { distance, isLikely, toleranceOf } from "./distance.ts";
import { readings, soundOf, type Token } from "./fold.ts";
import type { Index } from "./inverted-index.ts";
import type { Query } from "./query.ts";
import type { Term } from "./rank.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { weights } from "./weights.ts";

/** Finds among words those that may lie within so many typing errors of one. */
export type Near = (word: string, words: readonly string[], most: number) => string[];

export type Way = "same" | "sound" | "beginning" | "spelling" | "meaning" | "thesaurus";
/** A key of the index that may be meant. */
export type Meant = { readonly key: string; readonly strength: number; readonly way: Way };

/** Whether a word is met as it stands, in some form. */
export const isKnown = (token: Token, index: Index): boolean =>
  isWord(token, index) &&
  token.forms.map(stemOf).some((stem) => index.has(stem) || index.concepts(stem).length > 0);

/** Whether a word is one of the records or an English one; another may have the stem of one by mistake: bilding. */
const isWord = ({ forms }: Token, index: Index): boolean =>
  forms.some((form) => index.stem(form) !== undefined || isEnglish(form, index));

/** What a known word means: its own stem and its concepts; empty for a word that is not known. */
function meaningOf(word: string, index: Index, strength: number, way: Way): Meant[] {
  const stem = index.stem(word) ?? word;
  return [
    ...(index.has(stem) ? [{ key: stem, strength, way }] : []),
    ...index
      .concepts(stem)
      .map((key): Meant => ({ key, strength: strength * weights.meaning, way: "meaning" })),
  ];
}

/** For each word of a query that carries meaning: the keys that may be meant, the surest way kept for each. */
export function expand(words: Query["words"], index: Index, near: Near): Term[] {
  const stems = stemsOf(words.map(({ forms }) => forms[0] ?? ""));
  const concepts = conceptsAt(words, stems, index);
  return words.flatMap((word, at) => {
    const { keys = [], together = 1, carries = false, denied = false } = concepts[at] ?? {};
    if (word.fills && !carries) return [];
    const meant = denied ? meanings(keys) : meantBy(word, stems[at] ?? "", keys, index, near);
    return [{ text: word.forms[0] ?? "", meant, together }];
  });
}

function meantBy(word: Token, stem: string, concepts: readonly string[], index: Index, near: Near): Meant[] {
  const stems = [...new Set([stem, ...word.forms.map(stemOf)])];
  const known = exactly(stems, index);
  const isMet = known.length > 0 || concepts.length > 0;
  const general = byThesaurus(stems, index, isMet ? weights.thesaurusBeside : weights.thesaurus);
  const rough = isMet && isWord(word, index) ? inflected(word, index) : roughly(word, index, near);
  return surest([...known, ...bySound(word.forms, index), ...meanings(concepts), ...general, ...rough]);
}

const meanings = (concepts: readonly string[]): Meant[] =>
  concepts.map((key) => ({ key, strength: weights.meaning, way: "meaning" }));

function byThesaurus(stems: readonly string[], index: Index, strength: number): Meant[] {
  return stems.flatMap((stem) =>
    index.general(stem).flatMap((other) => meaningOf(other.stem, index, strength * other.sure, "thesaurus")),
  );
}

function exactly(stems: readonly string[], index: Index): Meant[] {
  return stems.filter((stem) => index.has(stem)).map((key) => ({ key, strength: 1, way: "same" as const }));
}

/** Words of names that sound alike and do not look too different. */
function bySound(forms: readonly string[], index: Index): Meant[] {
  return forms.flatMap((form) =>
    readings(form).flatMap((reading) =>
      index.sounds(soundOf(reading)).flatMap((word) => {
        const key = index.stem(word) ?? word;
        const likeness = 1 - distance(reading, word, reading.length) / Math.max(reading.length, word.length);
        if (likeness < 0.5) return [];
        const meant = word !== form && isEnglish(form, index) ? weights.englishSound : 1;
        return [{ key, strength: weights.sound * (0.8 + 0.2 * likeness) * meant, way: "sound" as const }];
      }),
    ),
  );
}

/** Whether a word is an English one, and so hardly another that was spelled otherwise. */
const isEnglish = (form: string, index: Index): boolean => index.isEnglish(stemOf(form));

/** A word of a language of long endings may stand somewhere with its ending, and elsewhere without. */
const inflected = ({ forms, bent }: Token, index: Index): Meant[] =>
  bent ? forms.flatMap((form) => byBeginning(form, bent, index)) : [];

/** Words with typing errors, and inflected words whose beginning is known. */
function roughly({ forms, bent }: Token, index: Index, near: Near): Meant[] {
  return forms.flatMap((form) => [
    ...byErrors(form, index, near),
    ...byBeginning(form, bent, index),
    ...bySharedBeginning(form, index),
  ]);
}

/** Words with the same long beginning: abolition and abolished. */
function bySharedBeginning(form: string, index: Index): Meant[] {
  const least = Math.max(5, Math.ceil(form.length * 0.6));
  if (form.length < least) return [];
  const beginning = form.slice(0, least);
  return index
    .beginning(beginning)
    .filter((word) => word.length <= form.length + 4)
    .flatMap((word) => meaningOf(word, index, weights.sharedBeginning, "beginning"));
}

function byErrors(form: string, index: Index, near: Near): Meant[] {
  const most = toleranceOf(form);
  if (most === 0) return [];
  const meant = isEnglish(form, index) ? weights.englishTyped : 1;
  return near(form, index.spelledLike(form, most), most).flatMap((word) => {
    const steps = distance(form, word, most);
    if (steps > most || !isLikely(form, word)) return [];
    const first = word[0] === form[0] ? 1 : weights.firstLetter;
    return meaningOf(
      word,
      index,
      (weights.errors[steps] ?? 0) * first * meant * (form.length < 6 && steps > 0 ? weights.shortWord : 1),
      "spelling",
    );
  });
}

function byBeginning(form: string, bent: boolean, index: Index): Meant[] {
  const longestEnding = bent ? 6 : 3;
  for (let ending = 1; ending <= longestEnding && form.length - ending >= shortestBeginning; ending++) {
    const met = meaningOf(
      form.slice(0, form.length - ending),
      index,
      weights.beginning - weights.endingLetter * (ending - 1),
      "beginning",
    );
    if (met.length > 0) return met;
  }
  return [];
}

/** A beginning shorter than this is no evidence. */
const shortestBeginning = 4;

/** The concepts that a word stands for, alone or in a row. */
type Concepts = {
  keys: string[];
  /** How many words with meaning the row has. */
  together: number;
  /** Whether a word that only fills carries the meaning of its row. */
  carries: boolean;
  /** Whether the row means something because it denies it. */
  denied: boolean;
};

/** Words that deny what follows, folded: of English, French, German, Russian and Armenian. */
const denials = new Set(["no", "not", "without", "sans", "ohne", "bez", "arants"]);

/**
 * For each word, the concepts that it stands for, alone or in a row; how many words with meaning that row has; and
 * whether a word that only fills carries the meaning of its row.
 */
function conceptsAt(words: Query["words"], stems: readonly string[], index: Index): Concepts[] {
  const at = stems.map((): Concepts => ({ keys: [], together: 1, carries: false, denied: false }));
  for (const start of stems.keys()) {
    for (let length = 1; length <= longestPhrase && start + length <= stems.length; length++) {
      const concepts = index.concepts(stems.slice(start, start + length).join(" "));
      if (concepts.length === 0) continue;
      const together = words.slice(start, start + length).filter(({ fills }) => !fills).length;
      // A phrase of nothing but small words means something all the same: a go-between.
      const last = at[start + length - 1];
      if (together === 0 && length > 1 && last) last.carries = true;
      const denied = words.slice(start, start + length).some(({ forms }) => denials.has(forms[0] ?? ""));
      for (const one of at.slice(start, start + length)) {
        // What is denied is not what the words mean one by one: without mediators.
        if (denied) one.keys = [];
        else if (one.denied) continue;
        one.denied ||= denied;
        one.keys.push(...concepts);
        one.together = Math.max(one.together, together);
      }
    }
  }
  return at;
}

function surest(all: readonly Meant[]): Meant[] {
  const best = new Map<string, Meant>();
  for (const meant of all)
    if ((best.get(meant.key)?.strength ?? 0) < meant.strength) best.set(meant.key, meant);
  return [...best.values()];
}
