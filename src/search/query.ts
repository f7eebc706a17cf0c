// Reads what somebody typed: words, quoted phrases, exclusions, field:value, and what is asked for.
import { type Token, tokensOf } from "./fold.ts";

export type Query = {
  /** The words, folded, in their order; those that only ask or fill are marked. */
  readonly words: readonly (Token & { readonly fills: boolean })[];
  /** Runs of words that must stand together. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not stand in the record. */
  readonly without: readonly string[];
  /** `field:value`: the value must stand in the field. */
  readonly within: readonly { readonly field: string; readonly value: string }[];
  /** What the question asks for. */
  readonly asks: readonly Asking[];
  /** All that was typed, for exact names and ids. */
  readonly text: string;
};

/** What a question can ask for. */
export const askings = ["who", "when", "where", "how-many", "said", "wants", "source"] as const;
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
  vzyal chto kto gde kogda kak skolko pochemu kakoy kakaya kakie v na i s iz o ob ot do po ne li eto byl byla bylo byli
  inch ov ortegh erb inchpes kani inchu or ev e er en masin
  ne kim harada hacan nece niye ve ile bu nedir kimdir olub hansi`.split(/\s+/),
);

/** Whether a folded word only asks or fills; didn't is folded to didnt. */
export const isFiller = (word: string): boolean => filler.has(word) || filler.has(word.replace(/s$|nt$/, ""));

/** Words before which a question is of one kind; the first that fits counts. */
const questions: readonly (readonly [Asking, RegExp])[] = [
  [
    "how-many",
    /\b(how (many|much|long|far|big|large|high|old)|number of|count of|сколько|քանի|neçə|nece|skolko|kani)\b/i,
  ],
  [
    "said",
    /\b(say|said|says|saying|quote[ds]?|words|comment(ed)?|tell|told|call(ed)?|describe[ds]?|react(ed|ion)?|think|thinks|thought|remark(ed|s)?|сказал[аи]?|ասաց|ասել|dedi|deyib)\b/i,
  ],
  [
    "wants",
    /\b(want|wants|wanted|demand(s|ed)?|seek|seeks|position|stance|view|refuse[ds]?|insist[s]?|hope[ds]?|offer(s|ed)?|envisage[sd]?|should|according to|ask(s|ed|ing)? for|call(s|ed|ing)? for)\b/i,
  ],
  ["who", /\b(who|whom|whose|кто|ով|kim)\b/i],
  [
    "when",
    /\b(when|what (date|day|month|year)|which (date|day|month|year)|date of|когда|երբ|haçan|nə vaxt)\b/i,
  ],
  ["where", /\b(where|what place|which (place|region|country)|location|где|որտեղ|harada)\b/i],
  ["source", /\b(source|article|author|journalist|wrote|written|published|headline)\b/i],
];

/** What a question asks for; one that asks when something was published asks for a day, not for an article. */
function asksOf(text: string): Asking[] {
  const asks = questions.filter(([, pattern]) => pattern.test(text)).map(([asking]) => asking);
  return asks.includes("when") ? asks.filter((asking) => asking !== "source") : asks;
}

/** The words that ask what somebody said: the answer is somebody's words, and need not have these. */
function askingWords(text: string): Set<string> {
  const said = questions.find(([asking]) => asking === "said")?.[1].exec(text)?.[0] ?? "";
  return new Set(tokensOf(said).map(({ forms }) => forms[0] ?? ""));
}

/** Reads a query. Anything can be read: what has no words has no words. */
export function parseQuery(text: string): Query {
  const phrases: string[] = [];
  const without: string[] = [];
  const within: { field: string; value: string }[] = [];
  const parts = /([-−]?)(?:([a-z][\w.-]*):)?(?:["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+))/giu;
  let rest = "";
  for (const [whole, minus, field, quoted, word] of text.matchAll(parts)) {
    const value = (quoted ?? word ?? "").trim();
    const words = tokensOf(value).length > 0;
    const starts = /[-−]/.test(minus ?? "");
    if (!words) continue;
    if (starts) without.push(value);
    else if (field) within.push({ field, value });
    else {
      if (quoted !== undefined && tokensOf(value).length > 1) phrases.push(value);
      rest += ` ${quoted ?? whole}`;
    }
  }
  const tokens = tokensOf(rest);
  const asking = askingWords(rest);
  const words = tokens.map((token) => {
    const form = token.forms[0] ?? "";
    return { ...token, fills: isFiller(form) || asking.has(form) };
  });
  return {
    words,
    phrases,
    without,
    within,
    asks: asksOf(rest),
    text: rest.trim(),
  };
}
