// Declares a kind that exists only here, and proves that everything follows from the declaration.
import { beforeAll, describe, expect, it } from "vitest";
import { commandsPage } from "../scripts/docs/commands.ts";
import { kindsPage } from "../scripts/docs/kinds.ts";
import { actor } from "../src/kinds/actor.ts";
import { common } from "../src/kinds/common.ts";
import { source } from "../src/kinds/source.ts";
import { topic } from "../src/kinds/topic.ts";
import { defineKind } from "../src/schema/kind.ts";
import { type Ran, type Setting, talks } from "./twin.ts";

const crossing = defineKind(common, {
  name: "crossing",
  plural: "crossings",
  about: "A bridge or road over a border",
  fields: {
    name: { type: "text", required: true, weight: 10, about: "What it is called." },
    state: { type: "choice", values: ["open", "closed"], required: true, about: "Whether it can be used." },
    opened: { type: "date", about: "When it was opened." },
    keeper: { type: "ref", to: ["actor"], filter: "kept-by", about: "Who keeps it." },
    length: { type: "number", about: "In metres." },
  },
  columns: ["opened", "state", "name"],
  dates: ["opened"],
  called: ["name"],
  title: (r) => `${r.name} (${r.state})`,
  examples: ["crossings --state open"],
});

const cited = { sources: [{ source: "atlas", at: "p. 4" }] };
const files: Record<string, object[]> = {
  "crossings.json": [
    { id: "stone-bridge", name: "Stone Bridge", state: "closed", opened: "1998-05", length: 120, ...cited },
    {
      id: "river-ford",
      name: "River Ford",
      state: "open",
      opened: "2021",
      keeper: "ferrymen",
      certainty: "claimed",
      attribution: "the ferrymen",
      ...cited,
    },
  ],
  "actors.json": [{ id: "ferrymen", name: "Ferrymen", type: "group", ...cited }],
  "topics.json": [],
  "synonyms.json": [],
  "phrasings.json": [],
  "elsewhere.json": [],
  "sources.json": [
    {
      id: "atlas",
      type: "reference",
      title: "Atlas",
      outlet: "Press",
      published: "2001",
      language: "en",
      ...cited,
    },
  ],
};
const world = {
  kinds: [crossing, actor, topic, source],
  read: (file: string) => Buffer.from(JSON.stringify(files[file])),
  stamps: {},
};
const run = (line: string, setting: Setting = {}): Promise<Ran> => talks(line, { ...setting, world });

describe("a kind that is only declared", () => {
  let list: Ran;
  beforeAll(async () => {
    list = await run("crossings", { width: 100 });
  });

  it("is listed, by date, with its columns", () => {
    expect(list.code).toBe(0);
    expect(list.out).toMatch(
      /ID +OPENED +STATE +NAME\nstone-bridge +May 1998 +closed +Stone Bridge\nriver-ford +2021 +open +River Ford/,
    );
    expect(list.err).toContain("2 crossings");
  });

  it("is shown whole, references by name and the hedge first", async () => {
    const { out } = await run("show river-ford", { width: 80 });
    expect(out).toMatch(/^River Ford \(open\)\ncrossing · river-ford\nClaimed, according to the ferrymen\n/);
    expect(out).toContain("Ferrymen (ferrymen)");
    expect(out).toContain("Atlas (atlas), p. 4");
  });

  it("has filters from its fields", async () => {
    const ids = async (line: string) =>
      (JSON.parse((await run(`${line} --json id`)).out) as { id: string }[]).map(({ id }) => id);
    expect(await ids("crossings --state open")).toEqual(["river-ford"]);
    expect(await ids("crossings --kept-by Ferrymen")).toEqual(["river-ford"]);
    expect(await ids("crossings --actor ferrymen")).toEqual(["river-ford"]);
    expect(await ids("crossings --until 1998")).toEqual(["stone-bridge"]);
    expect(await ids("crossings --sort length --reverse")).toEqual(["stone-bridge", "river-ford"]);
  });

  it("refuses a value that the field does not have", async () => {
    const { code, err } = await run("crossings --state opn");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean open?");
  });

  it.each(["json", "ndjson", "csv", "tsv", "yaml", "markdown", "card", "table"])(
    "is printed as %s",
    async (format) => {
      const { out, code } = await run(`crossings --format ${format}`);
      expect(code).toBe(0);
      expect(out).toContain("River Ford");
      expect(out).toContain("claimed");
    },
  );

  it("is found by search", async () => {
    const [first] = JSON.parse((await run("search bridge --json id,kind")).out) as object[];
    expect(first).toEqual({ id: "stone-bridge", kind: "crossing" });
  });

  it("has a JSON Schema with its fields in order", async () => {
    const schema = JSON.parse((await run("schema crossing")).out) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties).slice(0, 6)).toEqual([
      "kind",
      "id",
      "title",
      "name",
      "state",
      "opened",
    ]);
    expect(schema.properties.state).toMatchObject({ enum: ["open", "closed"] });
  });

  it("is in the help, in the completion and in the generated pages", async () => {
    expect((await run("help")).out).toContain("crossings");
    expect((await run("help crossings")).out).toMatch(
      /--kept-by <id or name>[\s\S]*talks crossings --state open/,
    );
    expect((await run("completion bash")).out).toContain("crossings");
    expect(kindsPage(world.kinds)).toContain("A bridge or road over a border");
    expect(commandsPage(world.kinds)).toContain("--kept-by");
  });

  it("has its damaged records named by file, record and path", async () => {
    const broken = {
      ...files,
      "crossings.json": [{ id: "stone-bridge", name: "Stone Bridge", state: "ajar", ...cited }],
    };
    const read = (file: string) => Buffer.from(JSON.stringify(broken[file as keyof typeof broken]));
    const { code, err } = await talks("crossings", { world: { ...world, read } });
    expect(code).toBe(4);
    expect(err).toContain("crossings.json: stone-bridge: state: expected one of open, closed");
  });
});
