// Folds words so that spellings meet: case, accents, scripts, and a coarser key for how a name sounds.
import { fromArmenian, fromAzerbaijani, fromCyrillic, fromGerman, toPlainLetters } from "./letters.ts";

/** A word of a text: its folded forms, the likeliest first, and where it stands in the text (UTF-16 units). */
export type Token = {
  readonly forms: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Written in letters of Armenian, Russian or Azerbaijani, which bend words by long endings. */
  readonly bent: boolean;
};

// Patterns of other letters stand inside functions: V8 reads one where it is first met, which most commands never do.

const isArmenianOrCyrillic = (text: string): boolean =>
  /[\p{Script=Armenian}\p{Script=Cyrillic}]/u.test(text);
/** Whether a text has letters that only Azerbaijani has among the languages of the field, or shares with Turkish. */
const hasAzerbaijani = (text: string): boolean => /[əğıçşöü]/.test(text);
const isBent = (text: string): boolean =>
  /[\p{Script=Armenian}\p{Script=Cyrillic}əğıİçşöüƏĞÇŞÖÜ]/u.test(text);

/** In lower case, without the marks of emphasis and question that Armenian writes inside a word. */
const lower = (word: string): string =>
  word
    .normalize("NFKC")
    .replaceAll("İ", "i")
    .toLowerCase()
    .replace(/[՛՜՞՟ʼ՚]/g, "");
const withoutAccents = (word: string): string =>
  toPlainLetters(word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()).replace(/[^\p{L}\p{N}]/gu, "");

/** Most texts have no other letters, and are folded without the large tables that the others need. */
const plainText = /^[\0-\x7f]*$/;

/** The forms under which a word may be met, in plain lower-case Latin letters; folding a form again gives itself first. */
export function formsOf(word: string): string[] {
  if (plainText.test(word)) {
    const plain = word.toLowerCase().replace(/'s$|[^a-z0-9]/g, "");
    return /[a-z]j[ae]/.test(plain) ? [plain, fromGerman(plain)] : [plain];
  }
  const text = lower(word).replace(/['’]s$/, "");
  if (isArmenianOrCyrillic(text)) {
    const latin = fromCyrillic(withoutAccents(fromCyrillic(fromArmenian(text))));
    // Russian writes г for h in names: Гадрут is Hadrut.
    return text.startsWith("г") ? [latin, `h${latin.slice(1)}`] : [latin];
  }
  const plain = withoutAccents(text);
  if (!hasAzerbaijani(text)) return [plain];
  return [...new Set([plain, withoutAccents(fromAzerbaijani(text)), plain.replace(/^zh/, "j")])];
}

/** The likeliest folded form of a word. */
export const fold = (word: string): string => formsOf(word)[0] ?? "";

/** The words of a text. A hyphen parts words; an apostrophe does not. */
export const tokensOf = (text: string): Token[] =>
  [...matchesIn(text)].flatMap(({ 0: word, index }) => {
    const forms = formsOf(unelided(word)).filter((form) => form !== "");
    const bent = !plainText.test(word) && isBent(word);
    return forms.length > 0 ? [{ forms, from: index, to: index + word.length, bent }] : [];
  });

/** Without a French article or preposition that lost its vowel: l'Azerbaïdjan, d'Erevan. */
const unelided = (word: string): string =>
  /^[ld]['’]/i.test(word) ? word.replace(/^[ld]['’](?=[aeiouyhéèêâîôû])/i, "") : word;

const matchesIn = (text: string): IterableIterator<RegExpMatchArray & { readonly index: number }> =>
  plainText.test(text)
    ? text.matchAll(/[a-z0-9][a-z0-9']*/gi)
    : text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’՛՜՞]*/gu);

/** The words of a text in their likeliest forms. */
export const wordsOf = (text: string): string[] => tokensOf(text).map(({ forms }) => forms[0] ?? "");

/** Sounds that the spellings of the field confuse, longest first; vowels fall away, but for one at the start. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^ch$/, "k"], // at the end of a word, as Germans write it: Karabach
  [/^(tch|tsch|dsch|sch|shch|zh|sh|ch|ts|tz|dz|dj|j|z|s|c(?=[eiy]))/, "s"],
  [/^(kh|gh|ck|qu|x|q|k|g|h|c)/, "k"],
  [/^(ph|f)/, "f"],
  [/^(th|t|d)/, "t"],
  [/^(p|b)/, "p"],
  [/^(v|w)/, "v"],
  [/^[aeiouy]+/, ""],
];

/**
 * A folded word; as it reads if it is Azerbaijani whose signs were left away, Xocali is Khojali; and if it is German,
 * Jewlach is Yevlakh.
 */
export const readings = (word: string): string[] => [
  ...new Set([
    word,
    word
      .replace(/c(?![hk])/g, "j")
      .replaceAll("x", "kh")
      .replaceAll("q", "g"),
    ...(/^j|sch/.test(word) ? [fromGerman(word)] : []),
  ]),
];

/** How a folded word sounds, roughly: Pashinyan, Pashinian, Pachinian and Bashinyan meet; so do Gazakh and Qazax. */
export function soundOf(word: string): string {
  let rest = word;
  let key = "";
  while (rest !== "") {
    const [pattern, sound] = sounds.find(([pattern]) => pattern.test(rest)) ?? [/^./, rest.charAt(0)];
    const length = pattern.exec(rest)?.[0].length ?? 1;
    const heard = sound === "" && key === "" && rest === word ? "a" : sound;
    if (!key.endsWith(heard)) key += heard;
    rest = rest.slice(length);
  }
  return key;
}
