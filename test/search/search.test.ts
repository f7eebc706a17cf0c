// Search through the users' door: order with the reason beside each place, questions, spellings, conditions, calm.
import { describe, expect, it } from "vitest";
import { thesaurus } from "../../scripts/thesaurus.ts";
import { kinds } from "../../src/kinds/index.ts";
import { indexOf } from "../../src/search/build.ts";
import { isClose } from "../../src/search/close.ts";
import { expand } from "../../src/search/expand.ts";
import { tokensOf } from "../../src/search/fold.ts";
import { near } from "../../src/search/fuse.ts";
import { search as searchIn } from "../../src/search/index.ts";
import type { Index } from "../../src/search/inverted-index.ts";
import { numberIn, smallIn } from "../../src/search/layout.ts";
import { nowhere } from "../../src/search/met.ts";
import { phrasingsOf } from "../../src/search/phrasings.ts";
import { fillsAt, parseQuery } from "../../src/search/query.ts";
import { type Ranked, rank, type Term } from "../../src/search/rank.ts";
import { stemsOf } from "../../src/search/stem.ts";
import { textsOf } from "../../src/search/texts.ts";
import { weights } from "../../src/search/weights.ts";
import { readerOf } from "../../src/store/read.ts";
import { Store } from "../../src/store/store.ts";
import { bundled, piped, root, talks } from "../twin.ts";

type Hit = {
  id: string;
  kind: string;
  title: string;
  speaker?: string;
  match: { score: number; quality: string; on: { field: string; words: string[] }[]; why?: string[] };
};
/** The bundled store with its index, which takes seconds to make. */
const store = new Store(kinds, readerOf(bundled));
const index = indexOf(store);
const search = async (line: string): Promise<Hit[]> => JSON.parse((await talks(`search ${line} --json`)).out);
const first = async (line: string): Promise<string | undefined> => (await search(line))[0]?.id;

/** A store in which the order can be worked out by hand. */
const cited = { sources: [{ source: "paper", at: "¶1" }] };
const person = (id: string, name: string, about?: string) => ({
  id,
  name,
  type: "person",
  ...(about && { about }),
  ...cited,
});
const small = (actors: object[], phrasings: object[] = [], elsewhere: string[] = []) => ({
  stamps: {},
  read: (file: string) => {
    const paper = {
      id: "paper",
      type: "news",
      title: "Paper",
      outlet: "Press",
      published: "2023",
      language: "en",
      ...cited,
    };
    const files: Record<string, readonly (object | string)[]> = {
      "actors.json": actors,
      "sources.json": [paper],
      "synonyms.json": [{ id: "ship", words: ["ferry", "boat"] }],
      "phrasings.json": phrasings,
      "elsewhere.json": elsewhere,
    };
    return Buffer.from(JSON.stringify(files[file] ?? []));
  },
});
const order = async (query: string, actors: object[]): Promise<string[]> => {
  const { out } = await talks(`search ${query} --weak --json id`, { world: small(actors) });
  return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
};

describe("what counts as close", () => {
  const actors = [
    person("ferry", "Alpha", "Keeps the ferry, the harbour, the beacon, the lagoon and the quay"),
  ];
  const qualities = async (query: string): Promise<(string | undefined)[]> => {
    const { out } = await talks(`search ${query} --weak --json`, { world: small(actors) });
    return (JSON.parse(out) as Hit[]).map(({ match }) => match.quality);
  };

  it("is less of a long query than of a short one", async () => {
    expect(await qualities("ferry zzyzx")).toEqual(["weak"]);
    expect(await qualities("ferry harbour beacon zzyzx qwrtp vbnmk")).toEqual(["close"]);
  });
});

describe("a query with words of other subjects", () => {
  const actors = [person("ferry", "Alpha", "Keeps the ferry, the harbour and the quay")];
  const phrasings = [{ of: "ferry", as: ["old harbour keeper", "harbour by the sea", "harbour and ferry"] }];
  const elsewhere = ["bread recipe with honey", "how long to bake bread", "honey cake recipe", "bread knife"];
  const match = async (query: string, others: string[]): Promise<Hit["match"] | undefined> => {
    const world = small(actors, phrasings, others);
    const { out } = await talks(`search ${query} --weak --explain --json`, { world });
    return (JSON.parse(out) as Hit[])[0]?.match;
  };

  it("is less close than one with words that nobody has asked for anywhere", async () => {
    expect((await match("harbour ferry bread", []))?.quality).toBe("close");
    expect((await match("harbour ferry bread", elsewhere))?.quality).toBe("close");
    expect((await match("harbour bread recipe", []))?.quality).toBe("weak");
    expect((await match("harbour bread", []))?.quality).toBe("close");
    expect((await match("harbour bread", elsewhere))?.quality).toBe("weak");
  });

  it("does not make close what has few of its words, however usual they are, where another has them all", async () => {
    const other = person("other", "Beta", "Owns a harbour and a ferry");
    const usual = [..."abcdefghijklmnopqrst"].map((letter) => `harbour ferry quay beacon ${letter}`);
    const found = async (some: object[]): Promise<string[]> => {
      const world = small(some, [{ of: "ferry", as: usual }], elsewhere);
      const { out } = await talks("search harbour ferry quay beacon --weak --json", { world });
      return (JSON.parse(out) as Hit[]).map(({ id, match }) => `${id} ${match.quality}`);
    };
    const all = person("ferry", "Alpha", "Keeps the ferry, the harbour, the quay and the beacon");
    expect(await found([all, other])).toEqual(["ferry close", "other weak"]);
  });

  it("says so with --explain, and says where its words are usual", async () => {
    const strange = (await match("harbour bread recipe", elsewhere))?.why;
    expect(strange?.find((line) => line.startsWith("its words"))).toMatch(/of other subjects: −0\.\d\d$/);
    const usual = (await match("old harbour", elsewhere))?.why;
    expect(usual?.find((line) => line.startsWith("its words"))).toMatch(/usual here: \+0\.\d\d$/);
    const unknown = (await match("harbour bread recipe", []))?.why;
    expect(unknown?.find((line) => line.startsWith("its words"))).toBeUndefined();
  });
});

describe("the order of what is found", () => {
  it("goes from the exact name down to the word in a long text", async () => {
    const actors = [
      person(
        "about-long",
        "Gamma Delta",
        "Somebody who once took a ferry over the long river beside the town with many others",
      ),
      person("alias-in-name", "Ferry Company"), // the word is half of a short name
      person("exact", "Ferry"), // the name is the query
      person("about-short", "Alpha Beta", "Took a ferry"), // the word in a short text
    ];
    expect(await order("ferry", actors)).toEqual(["exact", "alias-in-name", "about-short", "about-long"]);
  });

  it("puts all words before most, a rare word before a common one, and the word before its like", async () => {
    const actors = [
      person("both", "Ferry Harbour"), // both words
      person("rare", "Harbour One"), // the rarer word alone
      person("common", "Ferry One"), // the commoner word alone
      person("common-too", "Ferry Two"),
      person("like", "Boat Three"), // a word of the same meaning
    ];
    const found = await order('"" ferry harbour', actors);
    expect(found[0]).toBe("both");
    expect(found.indexOf("rare")).toBeLessThan(found.indexOf("common"));
    expect(found.indexOf("common-too")).toBeLessThan(found.indexOf("like"));
  });

  it("never puts a word with a typing error before the word itself", async () => {
    expect(await order("harbour", [person("near", "Harbous One"), person("same", "Harbour One")])).toEqual([
      "same",
    ]);
    expect(await order("harbuor", [person("far", "Other One"), person("near", "Harbour One")])).toEqual([
      "near",
    ]);
    // Bilding has the stem of Bild, and is more likely a building.
    const both = [person("stem", "Bild"), person("near", "Alpha", "Keeps a building")];
    expect(await order("bilding", both)).toContain("near");
  });

  it("finds the best one among more records than are weighed closely", async () => {
    const many = Array.from({ length: 5100 }, (_, at) =>
      person(`a${at}`, `Alpha${at}`, "Keeps the ferry in a long row of boats"),
    );
    const found = await order("ferry harbour", [...many, person("both", "Ferry", "Harbour")]);
    expect(found[0]).toBe("both");
  });

  it("puts a source after what the query names, however the source is called", async () => {
    const found = JSON.parse((await talks("search zangezur --json id,kind", { data: bundled })).out) as {
      kind: string;
    }[];
    expect(found.slice(0, 2).map(({ kind }) => kind)).not.toContain("source");
  });
});

describe("phrasings", () => {
  const actors = [person("pilot", "Gamma Delta"), person("own", "Alpha Navigator"), person("other", "Beta")];
  const phrasings = [{ of: "pilot", as: ["navigator of the strait", "who steers through the strait"] }];
  const asked = async (query: string): Promise<Hit[]> => {
    const { out } = await talks(`search ${query} --json`, { world: small(actors, phrasings) });
    return JSON.parse(out) as Hit[];
  };

  it("lead to a record that says none of the words, and the match says so", async () => {
    const [found, ...rest] = await asked("steers strait");
    expect(found?.id).toBe("pilot");
    expect(found?.match.on).toEqual([{ field: "phrasings", words: ["steers", "strait"] }]);
    expect(rest).toEqual([]);
  });

  it("count less than what a record says itself, and --explain says by how much", async () => {
    const found = await asked("navigator --explain");
    expect(found.map(({ id }) => id)).toEqual(["own", "pilot"]);
    expect(found[0]?.match.why?.[0]).toMatch(/100 % sure$/);
    expect(found[1]?.match.why?.[0]).toMatch(/the same word in phrasings, 95 % sure$/);
  });

  it("count whole: words of one phrasing outdo the same words spread over several", async () => {
    const actors = [person("spread", "Gamma"), person("whole", "Delta"), person("longer", "Epsilon")];
    const phrasings = [
      { of: "spread", as: ["navigator of lagoons", "keeper of a strait", "warden of a beacon"] },
      {
        of: "longer",
        as: ["navigator in charge of a strait, a beacon, a lagoon, a quay and several lighthouses"],
      },
      { of: "whole", as: ["navigator of the strait and the beacon"] },
    ];
    const world = small(actors, phrasings);
    const { out } = await talks("search navigator strait beacon --weak --json", { world });
    const found = JSON.parse(out) as Hit[];
    expect(found.map(({ id }) => id)).toEqual(["whole", "longer", "spread"]);
    expect(found.map(({ match }) => match.quality)).toEqual(["close", "close", "weak"]);
  });

  it("count the more, the more of a record's phrasings have the word", async () => {
    const actors = [person("few", "Gamma"), person("many", "Delta")];
    const phrasings = [
      { of: "few", as: ["navigator of lagoons", "beacon", "quay"] },
      { of: "many", as: ["navigator of lagoons", "grey navigator", "navigator hired"] },
    ];
    const { out } = await talks("search navigator lagoons --json", { world: small(actors, phrasings) });
    expect((JSON.parse(out) as Hit[]).map(({ id }) => id)).toEqual(["many", "few"]);
  });

  it("do not come before a record that is called so, however many have its name", async () => {
    const actors = [person("called", "Navigator"), person("many", "Delta")];
    const phrasings = [{ of: "many", as: [..."abcdefgh"].map((letter) => `navigator ${letter}`) }];
    const { out } = await talks("search navigators --json", { world: small(actors, phrasings) });
    expect((JSON.parse(out) as Hit[]).map(({ id }) => id)).toEqual(["called", "many"]);
  });

  it("do not put a record that lacks a word before one that has every word, but where a question is asked", async () => {
    const about = "Somebody who once met a navigator on the small ferry of a company that is long gone";
    // A common word says little, and yet a record that lacks it lacks a word.
    const others = [..."abcdefgh"].map((letter) => person(letter, `Sigma${letter}`, "Keeps a ferry"));
    const actors = [person("some", "Navigator of the Gulf"), person("every", "Delta", about), ...others];
    const many = [..."abcdefgh"].map((letter) => `navigator ${letter}`);
    const found = async (query: string): Promise<Hit[]> => {
      const world = small(actors, [{ of: "some", as: many }]);
      return JSON.parse((await talks(`search ${query} --weak --explain --json`, { world })).out) as Hit[];
    };
    const [first, second] = await found("navigator ferry");
    expect([first?.id, second?.id]).toEqual(["every", "some"]);
    expect(first?.match.why).toContain("has every word of the query");
    expect(second?.match.why).not.toContain("has every word of the query");
    expect(first?.match.score).toBeGreaterThanOrEqual(0.5);
    expect(second?.match.score).toBeLessThan(0.5);
    expect((await found("who is the navigator on a ferry"))[0]?.id).toBe("some");
  });

  it("put a record met by the very word before one met by a typing error, whatever that is worth", async () => {
    const actors = [person("mistyped", "Strait"), person("same", "Gamma Delta")];
    const world = small(actors, [{ of: "same", as: ["stzait of old charts"] }]);
    const { out } = await talks("search stzait --weak --json", { world });
    const found = JSON.parse(out) as Hit[];
    expect(found.map(({ id }) => id)).toEqual(["same", "mistyped"]);
    expect(found[0]?.match.score).toBeGreaterThanOrEqual(found[1]?.match.score ?? 1);
  });

  it("make a record close that has many of them with the words, where one alone would be weak", async () => {
    const actors = [person("one", "Gamma"), person("other", "Delta")];
    const few = ["navigator in charge of a strait, a lagoon, a quay and several lighthouses"];
    const quality = async (as: string[]): Promise<string | undefined> => {
      const world = small(actors, [{ of: "one", as }]);
      const { out } = await talks("search navigator zzyzx --weak --json", { world });
      return (JSON.parse(out) as Hit[])[0]?.match.quality;
    };
    expect(await quality(few)).toBe("weak");
    expect(
      await quality(["grey", "young", "tall", "tired", "lost", "brave"].map((how) => `${how} navigator`)),
    ).toBe("close");
  });

  it("do not stand in the record, so a quoted phrase and a typing error do not meet them", async () => {
    expect(await asked("'\"navigator of the strait\"'")).toEqual([]);
    expect(await asked("stzait")).toEqual([]);
  });
});

describe("spellings", () => {
  it.each([
    "Pashinyan",
    "pashinian",
    "Пашинян",
    "Փաշինյան",
    "Paşinyan",
    "Pachinian",
    "pashinyna",
    "Փաշինյանի",
    "Пашиняна",
  ])("%s finds the man", async (name) => {
    expect(await first(name)).toBe("nikol-pashinyan");
  });

  it.each([
    ["Naxçıvan", "nakhchivan"],
    ["нахичевань", "nakhchivan"],
    ["Zəngəzur dəhlizi", "zangezur-corridor"],
    ["Qarabağ", "nagorno-karabakh"],
  ])("%s finds %s", async (name, id) => {
    expect(await first(name)).toBe(id);
  });
});

describe("English words", () => {
  const store = new Store(kinds, readerOf(bundled));
  const plain = indexOf(store);
  const english = indexOf(store, { near: new Map(), english: new Set(stemsOf(["cake", "minks"])) });
  const surest = (query: string, index: Index): number =>
    Math.max(
      0,
      ...expand(parseQuery(query).words, index, near).flatMap(({ meant }) =>
        meant.map(({ strength }) => strength),
      ),
    );

  it("are hardly names that sound so, or other words with a typing error", () => {
    for (const word of ["cake", "minks"]) {
      expect(surest(word, plain)).toBeGreaterThan(0.7);
      expect(surest(word, english)).toBeLessThan(0.8 * surest(word, plain));
    }
    // What is no English word is searched for as ever.
    expect(surest("Pashinian", english)).toBe(surest("Pashinian", plain));
  });

  it("stand for a name all the same where the whole name is asked for", async () => {
    const { found } = await searchIn(store, kinds, "Minks Gruop", false, english);
    expect(found[0]?.item.record.id).toMatch(/minsk-group$/);
    expect(found[0]?.match.quality).toBe("close");
  });
});

describe("meaning", () => {
  it.each([
    ["pow exchange", "prisoner-swap-2023-12-13"],
    ["border marking", "border-demarcation"],
    ["exodus of armenians", "karabakh-armenians-displaced"],
    ["cop 29", "cop29"],
    ["COP-29", "cop29"],
    ["демаркация границы", "border-demarcation"], // the genitive of граница
    ["winter 2023 swap", "prisoner-swap-2023-12-13"], // December
    ["why wasn't there a mediator", "mediation-formats"],
    ["d’Azerbaïdjan COP29", "cop29"],
  ])("of `%s` is understood", async (query, id) => {
    expect((await search(query)).slice(0, 3).map((hit) => hit.id)).toContain(id);
  });
});

describe("a question", () => {
  it.each([
    ["who visited baku before the statement", ["us-diplomat-visits-baku-2023-12-06", "top-us-diplomat"]],
    ["when was the prisoner swap", ["prisoner-swap-2023-12-13"]],
    ["how many armenians are still held", ["armenians-held-23"]],
    ["what did zakharova say", ["quote-zakharova-further"]],
    ["where is shirak", ["shirak"]],
    ["where was the prisoner handover", ["prisoner-swap-2023-12-13", "gazakh-border-section"]],
    ["how long from the statement to the handover", ["days-statement-to-handover-6"]],
    ["who wrote the article", ["mirror-spectator-2023-12-21"]],
    ["когда обмен пленными", ["prisoner-swap-2023-12-13"]],
    ["երբ գերիների փոխանակում", ["prisoner-swap-2023-12-13"]],
    ["neçə erməni əsir", ["armenians-released-32", "armenians-held-23"]],
    ["combien de prisonniers armeniens", ["armenians-released-32", "armenians-held-23"]],
  ])("`%s` is answered first by the kind of record it asks for", async (query, ids) => {
    expect(ids).toContain(await first(query));
  });
});

describe("what a query asks for", () => {
  it.each([
    ["what share of the company will the us own", ["how-many"]],
    ["How wide is the corridor?", ["how-many"]],
    ["which country mediated", ["who", "where"]],
    ["когда был подписан документ", ["when"]],
    ["ո՞վ ստորագրեց", ["who"]],
    ["when was the article published", ["when"]],
    ["azeri leader", ["who"]],
    ["head of state of armenia", ["who"]],
    ["leader", []],
    ["why wasn't there a mediator", []],
    ["president aliyev in prague", []],
    ["peace treaty draft", []],
    ["What happened in May 2021?", ["happened"]],
    ["что произошло в сентябре 2023 года", ["happened"]],
  ])("is read from its words: `%s`", (query, asks) => {
    expect(parseQuery(query).asks).toEqual(asks);
  });
});

describe("a match", () => {
  it("says which words of which field matched, as the record spells them", async () => {
    const [hit] = await search("'Мария Захарова'");
    expect(hit?.match.quality).toBe("exact");
    expect(hit?.match.on).toContainEqual({ field: "names.ru", words: ["Мария", "Захарова"] });
    const weak = await search("corridor troops");
    expect(weak[0]?.match.on.flatMap(({ words }) => words)).toEqual(
      expect.arrayContaining(["corridor", "troops"]),
    );
  });

  it("explains itself where that is asked for, and only then", async () => {
    const [plain] = await search("corridor");
    expect(plain?.match.why).toBeUndefined();
    expect((await talks("search corridor --json match.why --limit 1")).out).toContain("the same word in");
    const [hit] = await search("corridor --explain");
    expect(hit?.match.why?.[0]).toMatch(/^corridor \(100 % of the query\): the same word in aliases/);
    expect((await talks("search corridor --explain --limit 1", { width: 140 })).out).toContain(
      "the same word in aliases",
    );
  });

  it("has a score from 0 to 1 that falls from place to place", async () => {
    const scores = (await search("prisoners released --weak")).map(({ match }) => match.score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  it("is marked at a terminal, also where it was folded", async () => {
    const { out } = await talks("places naxçıvan --color always --fields id,names", { width: 100, env: {} });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the code for underlined is meant
    expect(out).toMatch(/\u001b\[4m(Naxçıvan|nakhchivan)\u001b\[24m/);
  });

  it.each([
    ["Փաշինյան", "Pashinyan"],
    ["Пашинян", "Pashinyan"],
    ["cop 29", "COP29"],
    ["Naxçıvan", "Nakhchivan"],
  ])("marks what a record is called where it is called exactly %s", async (query, name) => {
    const { out } = await talks(`search "${query}" --limit 1 --color always`, { width: 80 });
    expect(out).toContain(`\u001b[4m${name}\u001b[24m`);
  });
});

describe("knowing that there is nothing", () => {
  it.each(["chocolate cake recipe", "premier league results", "python list comprehension"])(
    "gives nothing for `%s`",
    async (query) => {
      const { code, out, err } = await talks(`search ${query} --json`);
      expect({ code, out }).toEqual({ code: 0, out: "[]\n" });
      expect(err).toContain(`Nothing close to “${query}”.`);
    },
  );

  it("names what is called nearly so", async () => {
    expect((await talks("actors xxxhinyan --json")).err).toContain("Did you mean");
  });

  it("says so where the words find records and filters leave none", async () => {
    expect((await talks("actors zakharova --side armenian")).err).toBe(
      "2 actors come close to “zakharova”, but none fits the filters.\n",
    );
    const { code, out, err } = await talks("search corridor --since 2030 --json --exit-status");
    expect({ code, out }).toEqual({ code: 3, out: "[]\n" });
    expect(err).toMatch(/^\d+ records come close to “corridor”, but none fits the filters\.\n$/);
  });

  it("suggests each record once by its name, and nothing for small words that stand inside many", async () => {
    expect((await talks("search Zacharowowa blorf qwerty")).err).toContain("Did you mean Maria Zakharova?");
    for (const query of ["the", "a the of", "blorf"])
      expect((await talks(`search ${query}`)).err).toBe(`Nothing close to “${query}”.\n`);
  });

  it("says no more of a long query again than its beginning", async () => {
    const { err } = await talks(["search", "zxzq ".repeat(2000)]);
    expect(err).toContain("zxzq zxzq…”");
    expect(err.length).toBeLessThan(100);
  });
});

describe("conditions", () => {
  it("keeps a quoted phrase together", async () => {
    expect(
      (await search("'\"main principles\"'")).every((hit) => /main principles/.test(JSON.stringify(hit))),
    ).toBe(true);
  });

  it("leaves out what is excluded", async () => {
    const all = (await search("corridor")).map(({ id }) => id);
    const without = (await search("corridor -zangezur")).map(({ id }) => id);
    expect(all).toContain("zangezur-corridor");
    expect(without).not.toContain("zangezur-corridor");
    expect(without.length).toBeGreaterThan(0);
  });

  it("reads field:value as the filter of that name", async () => {
    const found = await search("kind:position corridor");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ kind }) => kind === "position")).toBe(true);
    expect((await search("by:aliyev guarantees")).map(({ id }) => id)).toEqual(
      (await search("guarantees --by aliyev")).map(({ id }) => id),
    );
  });

  it("looks in the field that is named, with other words or alone", async () => {
    const spoken = await search("speaker:aliyev");
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.every(({ speaker }) => speaker === "ilham-aliyev")).toBe(true);
    const titled = await search("'title:\"prisoner swap\" armenia'");
    expect(titled.length).toBeGreaterThan(0);
    expect(titled.every(({ title }) => /prisoner swap/i.test(title))).toBe(true);
  });

  it("leaves out what has a word in the field that is named, and keeps what has it elsewhere", async () => {
    const all = await search("swap");
    const without = (await search("swap -title:swap")).map(({ id }) => id);
    const titled = all.filter(({ title }) => /\bswap/i.test(title)).map(({ id }) => id);
    expect(titled.length).toBeGreaterThan(0);
    expect(without.length).toBeGreaterThan(0);
    expect(without).toEqual(all.map(({ id }) => id).filter((id) => !titled.includes(id)));
    expect((await search("swap -kind:event")).every(({ kind }) => kind !== "event")).toBe(true);
  });

  it("takes what names no field for a word", async () => {
    expect((await search("aliyev:guarantees")).map(({ id }) => id)).toEqual(
      (await search("aliyev guarantees")).map(({ id }) => id),
    );
  });

  it("combines words with filters", async () => {
    const { out } = await talks("quotes deal --by michel --since 2023 --json id");
    expect(JSON.parse(out)).toEqual([{ id: "quote-michel-major-breakthrough" }]);
  });
});

describe("an Azerbaijani name without its signs", () => {
  it.each([
    ["Xocali", "khojaly"],
    ["Xocavend", "martuni-karabakh"],
    ["Kelbecer", "kalbajar"],
    ["Ceyhun Bayramov", "jeyhun-bayramov"],
    ["Haciyev", "hikmet-hajiyev"],
  ])("%s finds %s", async (name, id) => {
    const { out } = await talks(`search "${name}" --json id`, { data: bundled });
    expect(JSON.parse(out)[0]).toEqual({ id });
  });
});

describe("what somebody said", () => {
  it("is looked for by the office of who said it, as by the name", async () => {
    for (const asked of ["zakharova", "the Russian Foreign Ministry"]) {
      const hits = await search(`"what did ${asked} say about the two countries" --explain`);
      const quote = hits.find(({ id }) => id === "quote-zakharova-further");
      expect([asked, quote?.match.why]).toEqual([
        asked,
        expect.arrayContaining(["a quote answers such a question: ×1.4"]),
      ]);
    }
  });

  it("comes before the one who said it, and so does what somebody wants, also as others put it", async () => {
    const kindsOf = async (query: string) => (await search(`"${query}"`)).map(({ kind }) => kind);
    expect((await kindsOf("what does Aliyev want"))[0]).toBe("position");
    expect((await kindsOf("what did Zakharova say"))[0]).toBe("quote");
    expect((await kindsOf("who is Aliyev"))[0]).toBe("actor");
  });
});

describe("a month", () => {
  const ids = async (query: string): Promise<string[]> =>
    (await searchIn(store, kinds, query, false, index)).found.map(({ item }) => item.record.id);

  it.each([
    ["May 2021", "2021-05", ["май 2021", "5 мая 2021", "в мае 2021", "մայիս 2021", "mayıs 2021"]],
    ["March 2025", "2025-03", ["март 2025", "մարտ 2025", "mart 2025"]],
    ["November 2020", "2020-11", ["nov 2020", "ноябрь 2020", "նոյեմբեր 2020", "noyabr 2020", "Kasım 2020"]],
  ])("is found as %s and in other languages", async (english, month, others) => {
    for (const query of [english, ...others]) {
      const [first = ""] = await ids(query);
      expect([query, JSON.stringify(store.find(first)?.record)]).toEqual([
        query,
        expect.stringContaining(month),
      ]);
    }
  });

  it("is May beside a number, and elsewhere a verb that says nothing", () => {
    const filling = (query: string): string[] =>
      parseQuery(query).words.flatMap(({ forms, fills }) => (fills ? (forms[0] ?? "") : []));
    expect(filling("5 may talks may fail")).toEqual(["may"]);
    expect(filling("may 2021 года")).toEqual(["goda"]);
  });

  it("comes first with what happened then", async () => {
    expect((await ids("what happened on 9 november 2020"))[0]).toBe("trilateral-statement-signed-2020-11");
    expect((await ids("что произошло в декабре 2023"))[0]).toBe("prisoner-swap-2023-12-13");
  });
});

describe("anything odd", () => {
  it.each(["???", '"', "🙂", "-", "--", "a".repeat(10_000), "of the and", "::", "\u0000", "(((", "topic:"])(
    "is answered calmly: %.12j",
    async (query) => {
      const { code, err } = await talks(["search", "--json", "--", query]);
      expect([0, 2]).toContain(code);
      expect(err).not.toMatch(/^\s+at |went wrong/m);
    },
  );
});

describe("the index", () => {
  it("finds in the built program what it finds in one that is made from the store", async () => {
    const fresh = indexOf(store, thesaurus(root));
    for (const query of [
      "corridor",
      "who praised the deal",
      "пленные",
      "prisnor swap",
      "tycoon's famine",
      "Zurabishvili",
    ]) {
      const built = JSON.parse(piped(`search ${query} --json id`, { TALKS_DATA: "" }).out) as {
        id: string;
      }[];
      const { found } = await searchIn(store, kinds, query, false, fresh);
      expect(found.length).toBeGreaterThan(0);
      expect(built.map(({ id }) => id)).toEqual(found.map(({ item }) => item.record.id));
    }
  });

  it("knows each of its words, in letters of any script, wherever it stands among them", () => {
    const words = index.beginning("");
    expect(words.some((word) => /[^\x20-\x7e]/.test(word))).toBe(true);
    const meet = (word: string): boolean => index.stem(word) !== undefined || index.concepts(word).length > 0;
    expect(words.filter((word) => !meet(word) || !index.spelledLike(word, 1).includes(word))).toEqual([]);
  });

  it("knows by a general thesaurus words that no record and no group of words has", () => {
    const synonyms = new Map([["velociped", new Map(Object.entries({ lorri: 1, nowhere: 1 }))]]);
    const general = indexOf(store, { near: synonyms, english: new Set() });
    expect(general.general("velociped")).toEqual([{ stem: "lorri", sure: 1 }]);
    expect(index.general("velociped")).toEqual([]);
    const [met] = expand(parseQuery("velocipede").words, general, near);
    expect(met?.meant.map(({ key }) => key)).toEqual(expect.arrayContaining(["lorri", "#lorry"]));
    expect(expand(parseQuery("velocipede").words, index, near)[0]?.meant).toEqual([]);
  });

  /** Where a key is met: the record, what weighs there, the length of the text, and in which phrasing, 0 for none. */
  type Posting = { doc: number; weight: number; length: number; phrasing: number };
  const read = new Map<string, readonly Posting[]>();
  const postingsOf = (key: string): readonly Posting[] => {
    const known = read.get(key) ?? readPostings(key);
    read.set(key, known);
    return known;
  };
  const readPostings = (key: string): Posting[] => {
    const { docs, own, phrased } = index.postings(key) ?? nowhere;
    const all: Posting[] = [];
    let [field, said] = [0, 0];
    for (let at = 0; at < docs.length; at += 2) {
      const doc = numberIn(docs[at] ?? 0);
      for (let left = smallIn(docs[at] ?? 0); left > 0; left--) {
        const place = own[field++] ?? 0;
        const weight = index.fields[numberIn(place)]?.weight ?? 1;
        all.push({ doc, weight, length: smallIn(place), phrasing: 0 });
      }
      for (let left = docs[at + 1] ?? 0; left > 0; left--) {
        const [phrasing = 0, what = 0] = phrased.subarray(said, said + 2);
        said += 2;
        all.push({ doc, weight: weights.phrasing, length: numberIn(what), phrasing });
      }
    }
    return all;
  };
  /** Ranked where nothing is asked for and every kind is worth the same. */
  const rankedBy = (terms: readonly Term[], wantsWeak = true): readonly Ranked[] =>
    rank(
      index,
      terms,
      [],
      () => 1,
      () => 1,
      wantsWeak,
    ).ranked;
  const docsOf = (stem: string): Set<number> => new Set(postingsOf(stem).map(({ doc }) => doc));

  it("does not take what a phrase denies for what it means: no go-between is no mediator", () => {
    const keysOf = (query: string): string[] =>
      expand(parseQuery(query).words, index, near).flatMap(({ meant }) => meant.map(({ key }) => key));
    expect(keysOf("accord by a go-between")).toContain("#mediator");
    expect(keysOf("accord with no go-between")).not.toContain("#mediator");
    expect(keysOf("accord with no go-between")).toContain("#bilateral-format");
  });

  it("gives every word the places that a plain look through all records gives", () => {
    const slow = new Map<string, Set<number>>();
    for (const [doc, item] of store.kinds.flatMap((kind) => store.items(kind)).entries()) {
      for (const { text } of textsOf(item, store)) {
        const words = tokensOf(text).map(({ forms }) => forms[0] ?? "");
        for (const [at, stem] of stemsOf(words).entries()) {
          // Small words are never looked for alone.
          if (!fillsAt(words, at)) slow.set(stem, (slow.get(stem) ?? new Set()).add(doc));
        }
      }
    }
    for (const [stem, docs] of slow) {
      const found = docsOf(stem);
      expect([...docs].filter((doc) => !found.has(doc))).toEqual([]);
    }
  });

  it("ranks as a plain scorer over the same places does", () => {
    const terms = expand(parseQuery("corridor russian troops nakhchivan").words, index, near);
    type Place = { phrasing: number; strength: number; worth: number };
    const placesIn = (doc: number): Place[][] =>
      terms.map(({ meant }) => {
        const rarities = meant.map(({ key }) => Math.log1p(index.size / Math.max(1, postingsOf(key).length)));
        return meant.flatMap(({ key, strength }, at) => {
          const rare = ((rarities[at] ?? 0) / Math.max(...rarities)) ** weights.rarity;
          return postingsOf(key).flatMap(({ doc: where, weight, length, phrasing }) => {
            if (where !== doc) return [];
            const sure = phrasing > 0 ? strength * weights.phrased : strength;
            const worth = (weights.field + weights.fieldPoint * weight) / (1 + weights.length * length);
            return [{ phrasing, strength: sure, worth: sure * rare * worth }];
          });
        });
      });
    /** What a record covers of the query, by one of its phrasings, which others add to only in part. */
    const covered = (places: Place[][], by: number, shares: readonly number[]): number =>
      places.reduce((sum, all, at) => {
        const scaled = all.map(({ phrasing, strength, worth }) => {
          const share = phrasing === 0 || phrasing === by ? 1 : weights.scattered;
          return { strength: strength * share, worth: worth * share };
        });
        return sum + (scaled.sort((a, b) => b.worth - a.worth)[0]?.strength ?? 0) * (shares[at] ?? 0);
      }, 0);
    /** How many phrasings have each word, each as surely as the worthiest place there has it. */
    const oftenIn = (places: Place[][], shares: readonly number[]): number =>
      places.reduce((sum, all, at) => {
        const best = new Map<number, Place>();
        for (const place of all)
          if (place.phrasing > 0 && place.worth > (best.get(place.phrasing)?.worth ?? 0))
            best.set(place.phrasing, place);
        const count = [...best.values()].reduce((total, { strength }) => total + strength, 0);
        return sum + ((shares[at] ?? 0) * count) / (count + weights.oftenHalf);
      }, 0);
    const ranked = rankedBy(terms);
    expect(ranked.length).toBeGreaterThan(5);
    expect(Math.max(...ranked.map(({ often }) => often))).toBeGreaterThan(0.2);
    for (const { doc, phrasing, coverage, shares, often } of ranked) {
      const places = placesIn(doc);
      expect(often).toBeCloseTo(oftenIn(places, shares), 9);
      expect(coverage).toBeCloseTo(covered(places, phrasing, shares), 9);
      const phrasings = [0, ...places.flat().map((place) => place.phrasing)];
      expect(phrasings).toContain(phrasing);
    }
  });

  it("leaves none out of a close look that is close, and gives each the same score", () => {
    const queries = [
      "corridor",
      "who visited baku before the statement",
      "prisoner swap",
      "transport links through armenia",
      "pashinan aliev",
      "second karabakh war",
      "mercenaries from the Middle East",
      "chocolate cake",
    ];
    const counts = { all: 0, few: 0 };
    for (const query of queries) {
      const terms = expand(parseQuery(query).words, index, near);
      const scores = (ranked: readonly Ranked[]): [number, number][] =>
        ranked.filter(isClose).map(({ doc, closeness }) => [doc, closeness]);
      const all = rankedBy(terms);
      const few = rankedBy(terms, false);
      counts.all += all.length;
      counts.few += few.length;
      expect(scores(few)).toEqual(scores(all));
    }
    expect(counts.few).toBeLessThan(counts.all / 4);
  });

  it("gives every record a score, also those whose phrasings are of very common words", () => {
    for (const query of ["otsc organization", "distance from earth to the moon", "sleep apnea mask types"]) {
      const terms = expand(parseQuery(query).words, index, near);
      const ranked = rankedBy(terms);
      expect(ranked.length).toBeGreaterThan(0);
      expect(ranked.filter(({ score }) => !Number.isFinite(score))).toEqual([]);
    }
  });

  it("finds a phrasing as like the query as the cosine of their words says", () => {
    const stemsIn = (text: string): string[] => {
      const words = tokensOf(text).map(({ forms }) => forms[0] ?? "");
      return [...new Set(stemsOf(words).filter((_, at) => !fillsAt(words, at)))];
    };
    const rarity = (stem: string): number => {
      const docs = docsOf(stem).size;
      return docs === 0 ? weights.unknownWord : Math.log1p(index.size / docs) / Math.log1p(index.size);
    };
    const norm = (stems: string[]): number => Math.hypot(...stems.map(rarity));
    const phrasings = phrasingsOf(store);
    const cosine = (asked: string[], id: string): number =>
      Math.max(
        0,
        ...(phrasings.get(id) ?? []).map((text) => {
          const stems = stemsIn(text);
          const shared = stems.filter((stem) => asked.includes(stem));
          return Math.min(1, norm(shared) ** 2 / norm(asked) / (norm(stems) || 1));
        }),
      );
    for (const query of ["prisoner exchange of december", "who praised the deal", "russian troops zzyzx"]) {
      const terms = expand(parseQuery(query).words, index, near);
      const ranked = rankedBy(terms).slice(0, 50);
      expect(Math.max(...ranked.map(({ alike }) => alike))).toBeGreaterThan(0.2);
      // The index keeps a norm in sixteenths.
      for (const { doc, alike } of ranked)
        expect(Math.abs(alike - cosine(stemsIn(query), index.id(doc)))).toBeLessThan(0.08);
    }
  });
});
