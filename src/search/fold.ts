// Folds texts so that spellings meet: case, accents, `ə`, Armenian and Cyrillic letters.

const letters: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ß: "ss",
  æ: "ae",
  ø: "o",
  ð: "d",
  þ: "th",
  ł: "l",
};

/** The text in plain lower-case Latin letters as far as rules can say. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[əıßæøðþł]/g, (letter) => letters[letter] ?? letter);

/** The words of a folded text. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
