// Formats: the same facts in all of them, safe for terminals and spreadsheets, fitted to the width.
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { kinds } from "../../src/kinds/index.ts";
import { talks } from "../twin.ts";

type Record_ = { id: string; title: string; [field: string]: unknown };
const json = async (line: string): Promise<Record_[]> => JSON.parse((await talks(`${line} --json`)).out);

/** RFC 4180, read back without the library that wrote it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g;
  for (const [, value = "", end] of text.matchAll(cell)) {
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("the fields of a record", () => {
  it("come in declared order, however the data file has them, those of groups too", async () => {
    const world = strange({ language: "en", type: "news", sources: [{ at: "¶1", source: "odd" }] });
    const { out } = await talks("sources --json", { world });
    expect(Object.keys(JSON.parse(out)[0])).toEqual([
      "kind",
      "id",
      "title",
      "type",
      "outlet",
      "published",
      "language",
      "sources",
    ]);
    expect(Object.keys(JSON.parse(out)[0].sources[0])).toEqual(["source", "at"]);
  });
});

describe("why a record was found", () => {
  type Found = { id: string; match: { on: { field: string; words: string[] }[]; why: string[] } };
  const line = "search corridor nakhchivan --explain --limit 3";

  it("is told reason by reason in every format, and cut in none", async () => {
    const found = JSON.parse((await talks(`${line} --json`)).out) as Found[];
    const reasons = found.flatMap(({ match }) => match.why);
    expect(reasons.length).toBeGreaterThan(6);
    for (const format of ["table", "card", "timeline", "json", "ndjson", "csv", "tsv", "yaml", "markdown"]) {
      for (const width of [60, 140]) {
        const { out } = await talks(`${line} --format ${format}`, { width });
        const flowing = out.replaceAll("\\", "").replace(/[\s│]+/g, " ");
        expect([format, reasons.filter((reason) => !flowing.includes(reason))]).toEqual([format, []]);
      }
    }
  });

  it("is whole where its fields are asked for one by one", async () => {
    const found = JSON.parse((await talks(`${line} --json`)).out) as Found[];
    expect(found.some(({ match }) => match.on.length > 1)).toBe(true);
    const asked = JSON.parse((await talks(`${line} --json id,match.on,match.why`)).out);
    expect(asked).toEqual(
      found.map(({ id, match }) => ({ id, "match.on": match.on, "match.why": match.why })),
    );
  });
});

describe("a card", () => {
  it("names the last twelve of a kind that refer to a record, says how many more there are, and all if asked to", async () => {
    const [, { linked_from }] = JSON.parse(
      (await talks("show prisoners mirror-spectator-2023-12-21 --json")).out,
    );
    const events = (linked_from as { kind: string; id: string }[]).filter(({ kind }) => kind === "event");
    const ids = [...new Set(events.map(({ id }) => `(${id})`))];
    expect(ids.length).toBeGreaterThan(12);
    const named = (text: string): string[] => ids.filter((id) => text.includes(id));
    const cut = (await talks("show mirror-spectator-2023-12-21 --format card", { width: 140 })).out;
    expect(named(cut)).toEqual(ids.slice(-12));
    expect(cut).toContain(`… and ${ids.length - 12} others; --no-truncate names all`);
    const all = (await talks("show mirror-spectator-2023-12-21 --format card --no-truncate", { width: 140 }))
      .out;
    expect(named(all)).toEqual(ids);
    expect(all).not.toContain("others;");
  });
});

/** A store of one strange source. */
const strange = (fields: object) => ({
  stamps: {},
  read: (file: string) =>
    Buffer.from(
      JSON.stringify(
        file === "sources.json"
          ? [
              {
                id: "odd",
                published: "2023",
                outlet: "Press",
                title: "Odd",
                type: "news",
                language: "en",
                sources: [{ source: "odd", at: "¶1" }],
                ...fields,
              },
            ]
          : [],
      ),
    ),
});

describe("every format", () => {
  it.each(kinds.map((kind) => kind.plural))("gives the same %s in the same order", async (plural) => {
    const ids = (await json(plural)).map(({ id }) => id);
    const first = (text: string): string[] =>
      text
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t")[0] ?? "");
    expect(first((await talks(plural)).out)).toEqual(ids);
    const csv = parseCsv((await talks(`${plural} --format csv`)).out);
    expect(csv.slice(1).map((row) => row[csv[0]?.indexOf("id") ?? 0])).toEqual(ids);
    const table = (await talks(plural, { width: 140 })).out;
    expect(table.match(new RegExp(`^(${ids.join("|")})(?= |$)`, "gm"))).toEqual(ids);
  });

  it("sorts and limits alike", async () => {
    const line = "figures --sort value --reverse --limit 3";
    const ids = (await json(line)).map(({ id }) => id);
    expect(ids[0]).toBe("armenians-captured-near-hadrut-57");
    expect((await talks(line)).out.split("\n").map((row) => row.split("\t")[0])).toEqual([...ids, ""]);
  });

  it("carries the hedge of a record", async () => {
    const hedge = /claimed|speculated|expected/;
    for (const format of ["table", "card", "json", "ndjson", "csv", "tsv", "yaml", "markdown"]) {
      const out = (await talks(`figures --certainty claimed --format ${format}`)).out.replace(/\s+/g, " ");
      expect(out, format).toMatch(hedge);
      expect(out, format).toMatch(/Armenian human rights defenders|armenian-human-rights-defenders/);
    }
    expect((await talks("timeline --certainty speculated --format timeline")).out).toContain("(speculated)");
  });

  it("marks a date that was worked out", async () => {
    expect((await talks("events --on 2023-12-13", { width: 100 })).out).toContain("(inferred)");
    expect((await talks("timeline --on 2023-12-13", { width: 100 })).out).toContain("13 Dec 2023 (inferred)");
    expect((await json("events --on 2023-12-13"))[0]?.inferred).toBe(true);
    expect((await talks("events --on 2023-12-13")).out.split("\t")).toContain("true");
  });

  it("gives an absent value by leaving it out, and the picked fields in the order asked for", async () => {
    const [first] = JSON.parse((await talks("quotes --by pashinyan --json date,event,id")).out);
    expect(Object.entries(first)).toEqual([
      ["date", "unknown"],
      ["id", "quote-pashinyan-main-principles"],
    ]);
  });

  it("starts a record with kind, id and title, then its fields as declared", async () => {
    const [quote] = await json("quotes --by zakharova");
    expect(Object.keys(quote ?? {}).slice(0, 6)).toEqual(["kind", "id", "title", "text", "speaker", "role"]);
  });
});

describe("json", () => {
  it("is one object for show with one id, and a list for two", async () => {
    const one = JSON.parse((await talks("show shirak --json")).out);
    expect(one.id).toBe("shirak");
    expect(one.linked_from).toEqual(expect.arrayContaining([]));
    expect(JSON.parse((await talks("show shirak hadrut --json")).out).map(({ id }: Record_) => id)).toEqual([
      "shirak",
      "hadrut",
    ]);
  });

  it("names what refers to a shown record", async () => {
    const { linked_from } = JSON.parse((await talks("show maria-zakharova --json")).out);
    expect(linked_from).toContainEqual(
      expect.objectContaining({ kind: "quote", id: "quote-zakharova-further", field: "speaker" }),
    );
  });

  it("escapes what could steer a terminal and keeps its value", async () => {
    // Checked data has no such characters; the stamp says that this was checked.
    const { escapedJson } = await import("../../src/output/visible.ts");
    const odd = { text: "a\u009b31mb\u202ec\u007f" };
    const escaped = escapedJson(JSON.stringify(odd));
    expect(escaped).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(escaped)).toEqual(odd);
  });
});

describe("csv", () => {
  it("guards cells that a spreadsheet would run", async () => {
    const { out } = await talks("sources --format csv --fields id,title", {
      world: strange({ title: '=HYPERLINK("http://x","y")' }),
    });
    expect(out).toBe('id,title\r\nodd,"\'=HYPERLINK(""http://x"",""y"")"\r\n');
  });

  it("has a column for every field, groups opened", async () => {
    const [head] = parseCsv((await talks("prisoners --format csv")).out);
    expect(head).toEqual(
      expect.arrayContaining([
        "kind",
        "id",
        "title",
        "count.best",
        "captured.place",
        "certainty",
        "attribution",
        "sources",
      ]),
    );
  });
});

describe("the table", () => {
  const widths = [40, 60, 80, 100, 140, 200];

  it.each(widths)("fits %i columns and cuts no id", async (width) => {
    for (const kind of kinds) {
      const { out } = await talks(kind.plural, { width });
      const ids = (await json(kind.plural)).map(({ id }) => id);
      for (const id of ids) expect(out).toContain(id);
      const wide = out.split("\n").filter((line) => stringWidth(line) > width && !ids.includes(line.trim()));
      expect(wide).toEqual([]);
    }
  });

  it("measures wide and combining characters in cells", async () => {
    const title = "日本語 の 記事 e\u0301te\u0301 και Փաշինյան";
    const { out } = await talks("sources", { width: 80, world: strange({ title }) });
    const [head = "", row = ""] = out.split("\n");
    expect(stringWidth(head.slice(0, head.indexOf("TITLE")))).toBe(
      stringWidth(row.slice(0, row.indexOf("日本"))),
    );
  });

  it("marks what it cuts, and cuts nothing where asked not to", async () => {
    const long = "word ".repeat(200).trim();
    const cut = await talks("sources", { width: 60, world: strange({ title: long }) });
    expect(cut.out).toContain("…");
    const whole = await talks("sources --no-truncate", { width: 60, world: strange({ title: long }) });
    expect(whole.out.match(/word/g)).toHaveLength(200);
  });

  it("draws no borders", async () => {
    expect((await talks("figures", { width: 160 })).out).not.toMatch(/[│┃|─━+]/);
  });
});

describe("the card", () => {
  it("shows references by name with id, citations with locator and a whole address", async () => {
    const { out } = await talks("show quote-zakharova-further", { width: 60 });
    expect(out).toContain("Maria Zakharova (maria-zakharova)");
    expect(out).toMatch(/mirror-spectator-2023-12-21\), ¶11/);
    expect(out).toContain(
      "https://mirrorspectator.com/2023/12/21/no-clear-path-forward-for-armenia-azerbaijan-peace-talks-after-prisoner-swap/",
    );
  });

  it("hides the address behind a link where the terminal can", async () => {
    const { out } = await talks("show quote-zakharova-further", { width: 60, hyperlinks: true });
    expect(out).toContain("\u001b]8;;https://mirrorspectator.com/");
  });

  it("puts the hedge and who said it in plain sight", async () => {
    const { out } = await talks("show armenians-held-23", { width: 80 });
    expect(out.split("\n").slice(0, 5).join("\n")).toMatch(
      /\nClaimed, according to Armenian human rights defenders\n/,
    );
  });

  it("says in words what is not known", async () => {
    expect((await talks("show armenians-released-2023-12-13", { width: 80 })).out).toMatch(
      /captured +date not known, place not known/,
    );
  });
});

describe("the timeline", () => {
  it("groups by year and month along a rail, in order", async () => {
    const { out } = await talks("timeline --since 2023-12", { width: 80 });
    expect(out).toMatch(/^20\d\d\n/);
    expect(out.indexOf("us-diplomat-visits-baku")).toBeLessThan(out.indexOf("prisoner-swap-2023-12-13"));
    expect(out).toContain("├─ Dec");
  });

  it.each([60, 80, 140])("fits %i columns", async (width) => {
    const { out } = await talks("timeline", { width });
    expect(out.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
  });
});

describe("colour", () => {
  const colored = async (line: string, env: Record<string, string>, width?: number): Promise<boolean> =>
    (await talks(`quotes ${line}`, { env, ...(width && { width }) })).out.includes("\u001b[");

  it.each<[string, Record<string, string>, number | undefined, boolean]>([
    ["", {}, 80, true],
    ["", {}, undefined, false],
    ["", { TERM: "dumb" }, 80, false],
    ["", { NO_COLOR: "1" }, 80, false],
    ["", { NO_COLOR: "" }, 80, true],
    ["", { NO_COLOR: "1", FORCE_COLOR: "1", CLICOLOR_FORCE: "1" }, 80, false],
    ["", { FORCE_COLOR: "1" }, undefined, false],
    ["--format table", { FORCE_COLOR: "1" }, undefined, true],
    ["--format table", { CLICOLOR_FORCE: "1" }, undefined, true],
    ["", { FORCE_COLOR: "0" }, 80, false],
    ["--color never", { FORCE_COLOR: "1" }, 80, false],
    ["--color always", { NO_COLOR: "1" }, 80, true],
    ["--color always", {}, undefined, false],
  ])("with `%s`, %o and width %s is %s", async (line, env, width, expected) => {
    expect(await colored(line, env, width)).toBe(expected);
  });

  it("loses nothing when it is off", async () => {
    const plain = (await talks("timeline", { width: 80 })).out;
    const dressed = (await talks("timeline --color always", { width: 80 })).out;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are meant
    expect(dressed.replace(/\u001b\[[0-9;]*m/g, "")).toBe(plain);
  });
});
