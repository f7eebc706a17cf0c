// From a word that was asked for to the words of the store that may be meant, and how surely.
import type { Index } from "./build.ts";
import { longestPhrase } from "./build.ts";
import { distance, isLikely, toleranceOf } from "./distance.ts";
import { soundOf, type Token } from "./fold.ts";
import type { Query } from "./query.ts";
import type { Term } from "./rank.ts";
import { stemOf, stemsOf } from "./stem.ts";
import { weights } from "./weights.ts";

/** Finds the words that may lie within so many typing errors of one. */
export type Near = (word: string, words: readonly string[], most: number) => string[];

export type Way = "same" | "sound" | "beginning" | "spelling" | "meaning";
/** A key of the index that may be meant. */
export type Meant = { readonly key: number; readonly strength: number; readonly way: Way };

/** What the index is asked through: its lists as maps. */
export class Vocabulary {
  readonly index: Index;
  /** Every word that can be met: those of records, and those of concepts. */
  readonly words: readonly string[];
  readonly #keys: ReadonlyMap<string, number>;
  readonly #wordKeys: ReadonlyMap<string, number>;

  constructor(index: Index) {
    this.index = index;
    this.#keys = new Map(index.keys.map((key, number) => [key, number]));
    this.#wordKeys = new Map(index.words);
    const conceptWords = Object.keys(index.phrases).filter(
      (phrase) => !phrase.includes(" ") && !this.#wordKeys.has(phrase),
    );
    this.words = [...this.#wordKeys.keys(), ...conceptWords];
  }

  /** The key of a stem that some record has. */
  key(stem: string): number | undefined {
    const key = this.#keys.get(stem);
    return key !== undefined && (this.index.places[key]?.length ?? 0) > 0 ? key : undefined;
  }

  /** Whether a word is met as it stands, in some form. */
  knows({ forms }: Token): boolean {
    return forms
      .map(stemOf)
      .some((stem) => this.key(stem) !== undefined || this.index.phrases[stem] !== undefined);
  }

  /** What a known word means: its own key and its concepts; empty for a word that is not known. */
  meaning(word: string, strength: number, way: Way): Meant[] {
    const key = this.#wordKeys.get(word);
    const stem = key === undefined ? word : (this.index.keys[key] ?? word);
    const own = this.key(stem);
    const concepts = this.index.phrases[stem] ?? [];
    return [
      ...(own === undefined ? [] : [{ key: own, strength, way }]),
      ...concepts.map(
        (concept): Meant => ({ key: concept, strength: strength * weights.meaning, way: "meaning" }),
      ),
    ];
  }
}

/** For each word of a query that carries meaning: the keys that may be meant, the surest way kept for each. */
export function expand(words: Query["words"], vocabulary: Vocabulary, near: Near): Term[] {
  const stems = stemsOf(words.map(({ forms }) => forms[0] ?? ""));
  const concepts = conceptsAt(words, stems, vocabulary);
  return words.flatMap((word, at) => {
    const { keys = [], together = 1, carries = false } = concepts[at] ?? {};
    if (word.fills && !carries) return [];
    return [
      { text: word.forms[0] ?? "", meant: meantBy(word, stems[at] ?? "", keys, vocabulary, near), together },
    ];
  });
}

function meantBy(
  word: Token,
  stem: string,
  concepts: readonly number[],
  vocabulary: Vocabulary,
  near: Near,
): Meant[] {
  const known = exactly([stem, ...word.forms.map(stemOf)], vocabulary);
  const meanings = concepts.map((key): Meant => ({ key, strength: weights.meaning, way: "meaning" }));
  const rough = known.length > 0 || meanings.length > 0 ? [] : roughly(word, vocabulary, near);
  return surest([...known, ...bySound(word.forms, vocabulary), ...meanings, ...rough]);
}

function exactly(stems: readonly string[], vocabulary: Vocabulary): Meant[] {
  return [...new Set(stems)].flatMap((stem) => {
    const key = vocabulary.key(stem);
    return key !== undefined ? [{ key, strength: 1, way: "same" as const }] : [];
  });
}

/** Words of names that sound alike and do not look too different. */
function bySound(forms: readonly string[], { index }: Vocabulary): Meant[] {
  return forms.flatMap((form) =>
    (index.sounds[soundOf(form)] ?? []).flatMap((number) => {
      const [word, key] = index.words[number] ?? ["", 0];
      const likeness = 1 - distance(form, word, form.length) / Math.max(form.length, word.length);
      return likeness >= 0.5
        ? [{ key, strength: weights.sound * (0.8 + 0.2 * likeness), way: "sound" as const }]
        : [];
    }),
  );
}

/** Words with typing errors, and inflected words whose beginning is known. */
function roughly({ forms, bent }: Token, vocabulary: Vocabulary, near: Near): Meant[] {
  return forms.flatMap((form) => [
    ...byErrors(form, vocabulary, near),
    ...byBeginning(form, bent, vocabulary),
    ...bySharedBeginning(form, vocabulary),
  ]);
}

/** Words with the same long beginning: abolition and abolished. */
function bySharedBeginning(form: string, vocabulary: Vocabulary): Meant[] {
  const least = Math.max(5, Math.ceil(form.length * 0.6));
  if (form.length < least) return [];
  const beginning = form.slice(0, least);
  return vocabulary.words
    .filter((word) => word.startsWith(beginning) && word.length <= form.length + 4)
    .flatMap((word) => vocabulary.meaning(word, weights.sharedBeginning, "beginning"));
}

function byErrors(form: string, vocabulary: Vocabulary, near: Near): Meant[] {
  const most = toleranceOf(form);
  if (most === 0) return [];
  return near(form, vocabulary.words, most).flatMap((word) => {
    const steps = distance(form, word, most);
    if (steps > most || !isLikely(form, word)) return [];
    const first = word[0] === form[0] ? 1 : weights.firstLetter;
    return vocabulary.meaning(word, (weights.errors[steps] ?? 0) * first, "spelling");
  });
}

function byBeginning(form: string, bent: boolean, vocabulary: Vocabulary): Meant[] {
  const longestEnding = bent ? 6 : 3;
  for (let ending = 1; ending <= longestEnding && form.length - ending >= shortestBeginning; ending++) {
    const met = vocabulary.meaning(
      form.slice(0, form.length - ending),
      weights.beginning - weights.endingLetter * (ending - 1),
      "beginning",
    );
    if (met.length > 0) return met;
  }
  return [];
}

/** A beginning shorter than this is no evidence. */
const shortestBeginning = 4;

/**
 * For each word, the concepts that it stands for, alone or in a row; how many words with meaning that row has; and
 * whether a word that only fills carries the meaning of its row.
 */
function conceptsAt(
  words: Query["words"],
  stems: readonly string[],
  { index }: Vocabulary,
): { keys: number[]; together: number; carries: boolean }[] {
  const at = stems.map(() => ({ keys: [] as number[], together: 1, carries: false }));
  for (const start of stems.keys()) {
    for (let length = 1; length <= longestPhrase && start + length <= stems.length; length++) {
      const concepts = index.phrases[stems.slice(start, start + length).join(" ")] ?? [];
      if (concepts.length === 0) continue;
      const together = words.slice(start, start + length).filter(({ fills }) => !fills).length;
      // A phrase of nothing but small words means something all the same: a go-between.
      const last = at[start + length - 1];
      if (together === 0 && length > 1 && last) last.carries = true;
      for (const one of at.slice(start, start + length)) {
        one.keys.push(...concepts);
        one.together = Math.max(one.together, together);
      }
    }
  }
  return at;
}

function surest(all: readonly Meant[]): Meant[] {
  const best = new Map<number, Meant>();
  for (const meant of all)
    if ((best.get(meant.key)?.strength ?? 0) < meant.strength) best.set(meant.key, meant);
  return [...best.values()];
}
