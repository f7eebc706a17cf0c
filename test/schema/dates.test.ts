// Dates: intervals worked out by hand are held against the EDTF library, for every shape that a store may have.
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interval, readable, sortKey, yearAndMonth } from "../../src/schema/dates.ts";
import { isEdtf } from "../../src/schema/edtf.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const point = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
    mark: fc.constantFrom("", "~", "?", "%"),
  })
  .map(
    ({ year, month, day, mark }) =>
      [year, ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join("-") + mark,
  );
const unspecified = fc.constantFrom("202X", "20XX", "2023-XX", "2023-12-XX", "2023-XX-XX");
/** The library refuses an interval that ends where it starts. */
const range = fc
  .tuple(point, point)
  .filter(([a, b]) => interval(a).from !== interval(b).from)
  .map(([a, b]) => (interval(a).from < interval(b).from ? `${a}/${b}` : `${b}/${a}`))
  .filter((date) => interval(date).from <= interval(date).to);
const anyDate = fc.oneof(point, unspecified, range);

/** The day after 2023-12-31 and the like does not matter: what counts is the last day that exists. */
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

describe("an interval", () => {
  it("covers the days that the EDTF library gives", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const parsed = edtf(date);
        const { from, to } = interval(date);
        expect(from).toBe(iso(parsed.min));
        expect(to.slice(0, 7)).toBe(iso(parsed.max).slice(0, 7));
        expect(to >= iso(parsed.max)).toBe(true);
      }),
    );
  });

  it("is open where the date is", () => {
    expect(interval("2023-12-16/..").to > "9000").toBe(true);
    expect(interval("../2023").from < "0001").toBe(true);
  });
});

describe("a date from outside", () => {
  it.each([
    "2023",
    "2023-12",
    "2023-12-07",
    "2020-12~",
    "2023?",
    "2023-09/2023-12",
    "2023-12-16/..",
    "202X",
    "2024-02-29",
  ])("may be %s", (date) => expect(isEdtf(date)).toBe(true));

  it.each([
    "2023-13",
    "2023-02-30",
    "2023-02-29",
    "yesterday",
    "",
    "12/2023",
    "2023-12-13T10:00",
    "2023-21",
    "2023-12/2023-09",
    "Y12345",
    "-0100",
  ])("may not be %j", (date) => expect(isEdtf(date)).toBe(false));
});

describe("a readable date", () => {
  it.each([
    ["2023-12-07", "7 Dec 2023"],
    ["2023-04", "Apr 2023"],
    ["2020-12~", "about Dec 2020"],
    ["2023-12-07/2023-12-15", "7–15 Dec 2023"],
    ["2023-11-30/2023-12-02", "30 Nov – 2 Dec 2023"],
    ["2023-09/2023-12", "Sep – Dec 2023"],
    ["2020-12/2021-01", "Dec 2020 – Jan 2021"],
    ["2023-12-16/..", "from 16 Dec 2023 on"],
    ["../2023", "until 2023"],
    ["2023?", "perhaps 2023"],
    ["202X", "202X"],
  ])("of %s is %s", (date, text) => expect(readable(date)).toBe(text));
});

describe("the order of dates", () => {
  it("goes by where they start, the less precise first", () => {
    const dates = ["2023-12-07", "2023", "2020-12~", "2023-12", "2020-12-05", "../2019"];
    expect(dates.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      "../2019",
      "2020-12~",
      "2020-12-05",
      "2023",
      "2023-12",
      "2023-12-07",
    ]);
  });

  it("groups by the year and month of the start", () => {
    expect(yearAndMonth("2023-09/2023-12")).toEqual({ year: "2023", month: "Sep" });
    expect(yearAndMonth("2023")).toEqual({ year: "2023" });
  });
});
