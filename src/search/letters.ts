// Letters of the field's scripts in Latin ones, by rule: Armenian (eastern), Russian, Azerbaijani.

/** Armenian, after BGN/PCGN 1981 without its apostrophes; two-letter signs come first. */
const armenian: Readonly<Record<string, string>> = {
  ու: "u",
  և: "ev",
  ա: "a",
  բ: "b",
  գ: "g",
  դ: "d",
  ե: "e",
  զ: "z",
  է: "e",
  ը: "e",
  թ: "t",
  ժ: "zh",
  ի: "i",
  լ: "l",
  խ: "kh",
  ծ: "ts",
  կ: "k",
  հ: "h",
  ձ: "dz",
  ղ: "gh",
  ճ: "ch",
  մ: "m",
  յ: "y",
  ն: "n",
  շ: "sh",
  ո: "o",
  չ: "ch",
  պ: "p",
  ջ: "j",
  ռ: "r",
  ս: "s",
  վ: "v",
  տ: "t",
  ր: "r",
  ց: "ts",
  ւ: "v",
  փ: "p",
  ք: "k",
  օ: "o",
  ֆ: "f",
};

/** Russian, after BGN/PCGN 1947 without its soft signs. */
const cyrillic: Readonly<Record<string, string>> = {
  дж: "j",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ї: "i",
  є: "e",
  ґ: "g",
};

/** What Azerbaijani letters stand for in English spellings: Naxçıvan is Nakhchivan, Qazax is Gazakh. */
const azerbaijani: Readonly<Record<string, string>> = {
  ç: "ch",
  ş: "sh",
  ğ: "gh",
  x: "kh",
  q: "g",
  c: "j",
  ı: "i",
  ö: "o",
  ü: "u",
  ə: "a",
};

/** What German spellings of Armenian and Russian names stand for: Wardanjan is Vardanyan. */
const german: Readonly<Record<string, string>> = {
  tsch: "ch",
  dsch: "j",
  sch: "sh",
  ch: "kh",
  j: "y",
  w: "v",
};

/** Letters that are no accented Latin letter, so that taking off accents leaves them. */
const plainLetters: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ß: "ss",
  æ: "ae",
  ø: "o",
  ð: "d",
  þ: "th",
  ł: "l",
  œ: "oe",
};

/** Rewrites a lower-case word sign by sign, the longest sign first. */
const rewriter = (table: Readonly<Record<string, string>>) => {
  let pattern: RegExp | undefined; // made at the first word of such letters
  const signs = () => Object.keys(table).sort((a, b) => b.length - a.length);
  return (word: string): string => {
    pattern ??= new RegExp(signs().join("|"), "g");
    return word.replace(pattern, (sign) => table[sign] ?? sign);
  };
};

export const fromArmenian = rewriter(armenian);
export const fromCyrillic = rewriter(cyrillic);
export const fromGerman = rewriter(german);
export const fromAzerbaijani = rewriter(azerbaijani);
export const toPlainLetters = rewriter(plainLetters);
