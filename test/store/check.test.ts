// The rules of the store, each broken once: the check names file, record, path and what was expected.
import { describe, expect, it } from "vitest";
import { misquotes } from "../../scripts/verbatim.ts";
import { kinds } from "../../src/kinds/index.ts";
import { line, troubles } from "../../src/store/check.ts";
import { readerOf, stampOf } from "../../src/store/read.ts";
import { root } from "../twin.ts";

type Records = Record<string, Record<string, unknown>[]>;
const cited = { sources: [{ source: "paper", at: "¶1" }] };
const paper = {
  id: "paper",
  type: "news",
  title: "Paper",
  outlet: "Press",
  published: "2023-12-21",
  language: "en",
  ...cited,
};
const quote = {
  id: "words",
  text: "a short remark",
  speaker: "speaker",
  date: "2023-12-07",
  language: "en",
  about: "Remarks",
  ...cited,
};
const speaker = { id: "speaker", name: "Speaker", type: "person", ...cited };
const figure = {
  id: "count",
  measure: "days",
  value: 6,
  unit: "days",
  about: "Days",
  as_of: "2023-12-13",
  ...cited,
};

const reader = (records: Records) => (file: string) => Buffer.from(JSON.stringify(records[file] ?? []));
const sound: Records = {
  "sources.json": [paper],
  "actors.json": [speaker],
  "quotes.json": [quote],
  "figures.json": [figure],
};
const found = (change: Records): string[] => troubles(kinds, reader({ ...sound, ...change })).map(line);

describe("the check of a store", () => {
  it("finds nothing wrong with a sound one", () => {
    expect(found({})).toEqual([]);
  });

  it("finds nothing wrong with the bundled one", () => {
    expect(troubles(kinds, readerOf(`${root}data`)).map(line)).toEqual([]);
  });

  it.each<[string, Records, string]>([
    [
      "a record without a source",
      { "actors.json": [{ ...speaker, sources: undefined }] },
      "actors.json: speaker: sources: expected a value (it is missing)",
    ],
    [
      "an empty list of sources",
      { "actors.json": [{ ...speaker, sources: [] }] },
      "actors.json: speaker: sources: expected a list that is not empty",
    ],
    [
      "a citation without a locator",
      { "actors.json": [{ ...speaker, sources: [{ source: "paper" }] }] },
      "actors.json: speaker: sources.0.at: expected a value (it is missing)",
    ],
    [
      "a field that there is not",
      { "actors.json": [{ ...speaker, nick: "S" }] },
      "actors.json: speaker: nick: expected no such field",
    ],
    [
      "a value off the list",
      { "actors.json": [{ ...speaker, type: "robot" }] },
      "actors.json: speaker: type: expected one of person, state, body, organization, group",
    ],
    [
      "a date that is none",
      { "quotes.json": [{ ...quote, date: "2023-13" }] },
      'quotes.json: words: date: expected an EDTF level 1 date such as 2023-12-07, 2023-12, 2020-12~ or 2023-09/2023-12, or "unknown"',
    ],
    [
      "an id with capitals",
      { "figures.json": [{ ...figure, id: "Count" }] },
      "figures.json: Count: id: expected an id in kebab-case: a-z, 0-9 and hyphens",
    ],
    [
      "a reserved id",
      { "figures.json": [{ ...figure, id: "unknown" }] },
      "figures.json: unknown: id: expected an id other than the reserved unknown and none",
    ],
    [
      "a line break in a text",
      { "quotes.json": [{ ...quote, text: "two\nlines" }] },
      "quotes.json: words: text: expected text without line breaks, control, direction or invisible characters",
    ],
    [
      "one id in two files",
      { "figures.json": [{ ...figure, id: "words" }] },
      "figures.json: words: id: expected an id of its own; quotes.json has it too",
    ],
    [
      "a reference to nothing",
      { "quotes.json": [{ ...quote, event: "party" }] },
      'quotes.json: words: event: expected an id of kind event, not "party"',
    ],
    [
      "a reference to the wrong kind",
      { "quotes.json": [{ ...quote, speaker: "paper" }] },
      'quotes.json: words: speaker: expected an id of kind actor, not "paper"',
    ],
    [
      "a disagreement that only one side knows",
      {
        "figures.json": [
          { ...figure, disagrees_with: ["other"] },
          { ...figure, id: "other" },
        ],
      },
      "figures.json: other: disagrees_with: expected count too, which names it",
    ],
  ])("names %s", (_, change, expected) => {
    expect(found(change)).toEqual([expected]);
  });

  it("names every problem at once", () => {
    const change = {
      "actors.json": [{ ...speaker, type: "robot" }],
      "quotes.json": [{ ...quote, event: "party", date: "soon" }],
    };
    expect(found(change)).toHaveLength(3);
  });
});

describe("the proof of quotations", () => {
  const texts = new Map([
    ["paper", "Get the Mirror in your inbox:\n\nShe made “a short remark,” he said, and then a long one.\n"],
  ]);
  const misquoted = (change: object): string[] =>
    misquotes(kinds, reader({ ...sound, "quotes.json": [{ ...quote, ...change }] }), texts).map(line);

  it("accepts words that stand between quotation marks at their locator", () => {
    expect(misquoted({})).toEqual([]);
  });

  it.each([
    ["one letter off", { text: "a short remarks" }, "words between quotation marks"],
    ["words outside the marks", { text: "a long one" }, "words between quotation marks"],
    [
      "a locator that points nowhere",
      { sources: [{ source: "paper", at: "¶2" }] },
      "a paragraph of paper, not ¶2",
    ],
  ])("refuses %s", (_, change, expected) => {
    expect(misquoted(change).join("\n")).toContain(expected);
  });
});

describe("the stamp of a file", () => {
  it("differs where any byte does", () => {
    const bytes = Buffer.from("The quick brown fox jumps.");
    const stamps = [...bytes.keys()].map((at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return stampOf(changed);
    });
    expect(new Set([stampOf(bytes), ...stamps]).size).toBe(bytes.length + 1);
  });
});
