// Reads what somebody typed: words, quoted phrases, exclusions, field:value, and what is asked for.
import { type Token, tokensOf } from "./fold.ts";

export type Query = {
  /** The words, folded, in their order; those that only ask or fill are marked. */
  readonly words: readonly (Token & { readonly fills: boolean })[];
  /** Runs of words that must stand together. */
  readonly phrases: readonly string[];
  /** What must not stand in the record, or in a field of it: `-word`, `-"a phrase"`, `-field:value`. */
  readonly without: readonly Condition[];
  /** What must stand in a field: `field:value`. */
  readonly within: readonly (Condition & { readonly field: string })[];
  /** What the question asks for. */
  readonly asks: readonly Asking[];
  /** All that was typed, for exact names and ids. */
  readonly text: string;
};

/** Words that stand in a row, in a field or anywhere. */
export type Condition = { readonly field?: string; readonly value: string };

/** What a question can ask for. */
export const askings = ["how-many", "said", "wants", "who", "when", "where", "happened", "source"] as const;
export type Asking = (typeof askings)[number];

/**
 * Words that ask or fill and say nothing about the subject, folded; the last lines are German, French, Turkish, Russian,
 * Armenian, Azerbaijani.
 */
const filler = new Set(
  `a about after again all also am an and any anybody anyone anything are as at be because been before being between but by can
  could did do does doing don done either else ever every few for from further get give given gives go goes going got had
  has have having mind he her here hers hey hi hello him his how however i if in info information into is it its itself just
  kind kindly know knows let like look looking made make makes making many may maybe me might more most much must my near
  need no nor not now of off ok on one only onto or other our out over own please quite really same shall she should show
  since so some somebody someone something such tell than thank thanks that the their them then there these they
  pls plz thx ok okay long old far big come came comes coming take takes took taken taking place fear fears worry afraid
  stand stands mean means meaning true false exactly latest news new recent recently details full story facts fact
  people person persons man men woman women guy guys individual individuals folks everyone everybody
  instead rather secretly really lot lots de la le les du des et un une der die das und von fur bei est ou el los y en ve bir icin
  thing things this those through to too under until up upon very was we well were what whatever when where whether which
  while who whom whose why will with within would yes yet you your exactly actually currently today anyway happen happened
  happens during around regarding concerning according question explain find me want wants wanted did didn doesn isn wasn
  wer wen wem wann wo wie viele viel warum welche welcher welches hat haben ist sind wurde wurden wird nicht im mit nach
  zwischen ein eine einer einem einen dem zur zum uber
  qui que quand ou combien pourquoi quel quelle quels quelles sont etait ont ete dans sur avec pour par entre du au aux pas
  kac kach neden nasil hangi icin
  vel vela veli mezhdu posle pri
  vzyal chto kto kem gde kogda kak skolko pochemu kakoy kakaya kakie v na i s iz o ob ot do po ne li eto byl byla bylo byli
  inch ov ortegh erb inchpes kani inchu or ev e er en masin
  zaman nerede vaxt kimin ne kim harada hacan nece niye ve ile bu nedir kimdir olub hansi`.split(/\s+/),
);

/** Whether a word at a place only asks or fills. */
export function fillsAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const isBeside = (number: RegExp, ...places: number[]): boolean =>
    places.some((place) => number.test(words[place] ?? ""));
  // A month beside a number, a verb elsewhere.
  if (word === "may") return !isBeside(/^\d+$/, at - 1, at + 1);
  if (yearWords.has(word)) return isBeside(/^\d{4}$/, at - 2, at - 1, at + 1);
  return isFiller(word);
}

/** Words that say of a number of four digits that it is a year: of English, Russian, Armenian, Azerbaijani, Turkish. */
const yearWords = new Set(
  "year god goda godu gody g t tvakan tvakani tvakanin il ilin ilde ilinde cu ci yil yili yilinda".split(" "),
);

/** Whether a folded word only asks or fills; didn't is folded to didnt. */
const isFiller = (word: string): boolean => filler.has(word) || filler.has(word.replace(/s$|nt$/, ""));

/** The words that ask, folded: of English, Russian, Armenian, Azerbaijani, German, French and Turkish. */
const questions = {
  "how-many": `how many, how much, how long, how far, how big, how large, how high, how old, how wide, how broad, how deep,
    how few, how often, number of, count of, what share, what percentage, what percent, what proportion, what portion,
    what fraction, what number, what amount, what sum, skolko, kani, nece, wie viele, combien, kac`,
  said: `say, said, says, saying, quote, quotes, quoted, words, comment, commented, tell, told, call, called, describe,
    describes, described, react, reacted, reaction, think, thinks, thought, remark, remarks, remarked, skazal, skazala,
    skazali, asats, asel, dedi, deyib`,
  wants: `want, wants, wanted, demand, demands, demanded, seek, seeks, position, stance, view, refuse, refuses, refused,
    insist, insists, hope, hopes, hoped, offer, offers, offered, envisage, envisages, envisaged, should, according to,
    ask for, asks for, asked for, asking for, call for, calls for, called for, calling for`,
  who: `who, whom, whose, which state, which country, what country, which organization, which organisation, which body,
    which party, which leader, which official, which minister, kto, kem, ov, kim, kimin, wer, qui`,
  when: `when, what date, what day, what month, what year, which date, which day, which month, which year, date of, kogda,
    erb, hacan, ne vaxt, wann, quand, ne zaman`,
  where: `where, what place, which place, which region, what region, which country, which city, what city, which town,
    which village, which capital, location, gde, ortegh, harada, wo, nerede`,
  happened: `what happened, what happens, what has happened, what had happened, what took place, what occurred,
    what events, which events, what was going on, chto proizoshlo, chto sluchilos, inch patahets, inch teghi unetsav,
    ne bas verdi, ne oldu, was geschah, was passierte, was ist passiert, que sest il passe`,
  source: "source, article, author, journalist, wrote, written, published, headline",
} as const satisfies Readonly<Record<Asking, string>>;

const phrasesOf = (asking: Asking): string[] => questions[asking].split(/,\s+/);

/** What a question asks for; one that asks when something was published asks for a day, not for an article. */
function asksOf(words: readonly string[]): Asking[] {
  const run = ` ${words.join(" ")} `;
  const asks = askings.filter((asking) => phrasesOf(asking).some((phrase) => run.includes(` ${phrase} `)));
  if (asks.length === 0 && namesRole(words)) return ["who"];
  return asks.includes("when") ? asks.filter((asking) => asking !== "source") : asks;
}

/** What people are called by: a query that ends so looks for somebody. */
const roles = `leader president premier minister spokesman spokeswoman spokesperson diplomat mouthpiece strongman politician
  ambassador envoy chief head boss mediator tycoon`;

/** Words of whole sentences and other questions: why wasn't there a mediator. */
const sentence =
  /^(why|how|what|which|there|is|are|was|were|wasnt|do|does|did|didnt|has|have|had|will|would|can|could)$/;

/** Whether the words name somebody by a role, as their last word or before `of`: Azeri leader, head of state. */
function namesRole(words: readonly string[]): boolean {
  if (words.length < 2 || words.some((word) => sentence.test(word))) return false;
  const of = words.indexOf("of");
  const head = of > 0 ? words[of - 1] : words.at(-1);
  return roles.split(/\s+/).some((role) => role === head);
}

/** The places of words that only ask: what somebody said, which the answer need not have; all of what happened. */
function askingAt(words: readonly string[]): ReadonlySet<number> {
  const said = phrasesOf("said");
  const word = words.find((one) => said.includes(one));
  const happened = phrasesOf("happened").flatMap((phrase) => {
    const asking = phrase.split(" ");
    const from = words.findIndex((_, at) => asking.every((one, a) => words[at + a] === one));
    return from < 0 ? [] : asking.map((_, a) => from + a);
  });
  return new Set([...happened, ...words.flatMap((one, at) => (one === word ? [at] : []))]);
}

/**
 * Reads a query. Anything can be read: what has no words has no words, and what stands before a colon and names no field
 * is a word as any other.
 */
export function parseQuery(text: string, isField: (name: string) => boolean = () => true): Query {
  const phrases: string[] = [];
  const without: Condition[] = [];
  const within: { field: string; value: string }[] = [];
  const parts = /([-−]?)(?:([a-z][\w.-]*):)?(?:["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+))/giu;
  let rest = "";
  for (const [whole, minus, field, quoted, word] of text.matchAll(parts)) {
    const value = (quoted ?? word ?? "").trim();
    const words = tokensOf(value).length > 0;
    if (!words) continue;
    const isWithin = field !== undefined && isField(field);
    if (minus) without.push({ ...(isWithin && { field }), value });
    else if (isWithin) within.push({ field, value });
    else {
      if (quoted !== undefined && tokensOf(value).length > 1) phrases.push(value);
      rest += ` ${field ? whole : (quoted ?? whole)}`;
    }
  }
  // Conditions alone find what they would be looked for by.
  if (rest === "") rest = within.map(({ value }) => value).join(" ");
  const tokens = tokensOf(rest);
  const folded = tokens.map(({ forms }) => forms[0] ?? "");
  const asking = askingAt(folded);
  const words = tokens.map((token, at) => ({
    ...token,
    fills: fillsAt(folded, at) || asking.has(at),
  }));
  return {
    words,
    phrases,
    without,
    within,
    asks: asksOf(folded),
    text: rest.trim(),
  };
}
