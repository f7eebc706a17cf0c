// Bad input: what was wrong, what is allowed, what to try; the exit code, nothing on stdout, no trace.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { article, bundled, piped, talks } from "../twin.ts";

describe("bad usage", () => {
  it.each<[string, string[]]>([
    ["qoutes", ['there is no command "qoutes"', "Did you mean quotes?", "Allowed: search, show,"]],
    ["zakharova", ['there is no command "zakharova"', "`talks search zakharova`"]],
    ["quotes --limt 3", ["talks quotes has no option --limt", "Did you mean --limit?"]],
    ["quotes --format jsn", ['--format has no value "jsn"', "Did you mean json", "Allowed: table, card,"]],
    ["quotes --color sometimes", ['--color has no value "sometimes"', "Allowed: auto, always, never."]],
    ["quotes --json titel", ['--json: there is no field \\"titel\\"', "Did you mean title"]],
    ["quotes --fields id,wrds", ['--fields: there is no field "wrds"']],
    ["quotes --sort speeker", ['--sort: there is no field "speeker"', "Did you mean speaker"]],
    [
      "prisoners --status hold",
      ['--status has no value "hold"', "Did you mean held?", "Allowed: held, released,"],
    ],
    [
      "quotes --by zakharove",
      ['--by knows nobody and nothing called "zakharove"', "maria-zakharova", "`talks actors`"],
    ],
    ["events --actor armenian", ['"armenian" could be any of several', "armenian-parliament"]],
    ["quotes --since 2023-13", ['--since: "2023-13" is no date', "2023-12-07"]],
    ["quotes --since yesterday", ['--since: "yesterday" is no date']],
    ["quotes --limit -1", ['--limit takes a whole number from 1 up, not "-1"']],
    ["quotes --limit few", ['--limit takes a whole number from 1 up, not "few"']],
    ["quotes --limit 0", ['not "0"']],
    ["quotes --limit 1 --limit 2", ["--limit was given twice"]],
    ["quotes --json --format csv", ["--json and --format csv contradict each other"]],
    ["quotes --json id --fields title", ["the fields were given twice"]],
    ["quotes --by", ["argument missing"]],
    ["quotes --by ,", ["--by was given an empty value"]],
    ["facts --kind quote,verse", ['there is no kind "verse"', "Allowed: actor, event,"]],
    ["schema verse", ['there is no kind "verse"']],
    ["schema actor event", ["too many arguments", "Expected 1 argument but got 2"]],
    ["search", ["missing required argument"]],
    ['search ""', ["search was given no words"]],
    ["show", ["missing required argument"]],
    ["completion tcsh", ['there is no completion for "tcsh"', "Allowed: bash, zsh, fish."]],
  ])("of `talks %s` is told with exit 2", async (line, parts) => {
    const { code, out, err } = await talks(line);
    expect(err).not.toMatch(/^\s+at /m);
    for (const part of parts) expect(err).toContain(part);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("of an id that is not there ends with 3 and names the nearest", async () => {
    const { code, out, err } = await talks("show nikol-pashinian");
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("Did you mean nikol-pashinyan");
    expect(err).toContain("`talks search nikol pashinian`");
  });

  it("of an id that is not there, but is a name of a record, names that record alone", async () => {
    const { code, err } = await talks("show zabukh", { data: bundled });
    expect(code).toBe(3);
    expect(err).toContain("Did you mean aghavno?");
  });

  it("is one JSON object on stderr where JSON was asked for", async () => {
    const { err } = await talks("quotes --since soon --json");
    expect(JSON.parse(err)).toEqual({
      error: {
        code: "usage",
        message: '--since: "soon" is no date',
        hint: expect.stringContaining("2023-12-07"),
      },
    });
    expect(JSON.parse((await talks("show nobody --format=json")).err).error.code).toBe("not-found");
    expect(JSON.parse((await talks("nothing --json")).err).error.code).toBe("usage");
  });

  it("cannot steer the terminal", async () => {
    const { err } = await talks(["show", "\u001b[31mred\u202e"]);
    expect(err).toContain("␛[31mred<U+202E>");
  });
});

describe("an empty list", () => {
  it("is an answer: [] and exit 0", async () => {
    expect(await talks("quotes --by georgia --json")).toEqual({ code: 0, out: "[]\n", err: "" });
    expect(await talks("quotes --by georgia")).toEqual({ code: 0, out: "", err: "" });
  });

  it("ends with 3 where --exit-status is given", async () => {
    expect((await talks("quotes --by georgia --exit-status")).code).toBe(3);
    expect((await talks("quotes --by zakharova --exit-status")).code).toBe(0);
  });

  it("is told to a person at a terminal", async () => {
    expect((await talks("quotes --by georgia", { width: 80 })).err).toContain("No quotes");
  });
});

describe("a store that cannot be read", () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const damaged = (name: string, change: (copy: string) => void): string => {
    const copy = join(folder, name);
    cpSync(article, copy, { recursive: true });
    change(copy);
    return copy;
  };
  const edit = (copy: string, file: string, from: string, to: string): void => {
    const text = readFileSync(join(copy, file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(copy, file), text.replace(from, to));
  };

  it.each<[string, (copy: string) => void, string]>([
    ["is missing", (copy) => rmSync(join(copy, "quotes.json")), "quotes.json: the file is missing"],
    [
      "is a folder",
      (copy) => {
        rmSync(join(copy, "quotes.json"));
        mkdirSync(join(copy, "quotes.json"));
      },
      "quotes.json: it is a folder",
    ],
    [
      "is cut off",
      (copy) => writeFileSync(join(copy, "quotes.json"), '[{"id": "a"'),
      "quotes.json is damaged: expected JSON",
    ],
    [
      "is no list",
      (copy) => writeFileSync(join(copy, "quotes.json"), "{}"),
      "quotes.json is damaged: expected a list of records",
    ],
    [
      "has a record of the wrong shape",
      (copy) => edit(copy, "quotes.json", '"speaker": "maria-zakharova"', '"speaker": 7'),
      "quotes.json: quote-zakharova-further: speaker: expected an id",
    ],
    [
      "has a reference to nothing",
      (copy) => edit(copy, "quotes.json", '"speaker": "maria-zakharova"', '"speaker": "maria-zaharova"'),
      'quotes.json: quote-zakharova-further: speaker: expected an id of kind actor, not "maria-zaharova"',
    ],
    [
      "has groups of words that are none",
      (copy) => writeFileSync(join(copy, "synonyms.json"), '[{"id": "a"}]'),
      "synonyms.json is damaged: [0]: expected an id and a list of words",
    ],
    [
      "has phrasings that are none",
      (copy) => writeFileSync(join(copy, "phrasings.json"), '[{"of": "ilham-aliyev"}]'),
      "phrasings.json is damaged: [0]: expected the id of a record and a list of phrases",
    ],
    [
      "has queries about something else that are none",
      (copy) => writeFileSync(join(copy, "elsewhere.json"), '["bread", 7]'),
      "elsewhere.json is damaged: [1]: expected a query",
    ],
  ])("because a file %s: exit 4, file, record and path", (name, change, expected) => {
    const { code, out, err } = piped("quotes word", { TALKS_DATA: damaged(name, change) });
    expect({ code, out }).toEqual({ code: 4, out: "" });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("is read all the same where it was edited and is sound", () => {
    const copy = damaged("edited", (at) =>
      edit(at, "quotes.json", "The article quotes this one word.", "One word."),
    );
    const { code, out } = piped("quotes --json note", { TALKS_DATA: copy });
    expect(code).toBe(0);
    expect(out).toContain("One word.");
  });
});

describe("a bug", () => {
  const world = {
    read: () => {
      throw new TypeError("made for this test");
    },
  };

  it("is told in one line, with exit 1 and the way to see the trace", async () => {
    const { code, err } = await talks("quotes", { world });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^talks: something went wrong that should not: made for this test\nSet TALKS_TRACE=1/,
    );
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("shows the trace where that is asked for", async () => {
    expect((await talks("quotes", { world, env: { TALKS_TRACE: "1" } })).err).toMatch(/^\s+at /m);
  });
});
