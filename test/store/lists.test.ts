// The lists on disk: every line is had by its number, as it was, and little else is read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lists, listsBytes } from "../../src/store/lists.ts";
import { type Piece, pieceOf } from "../../src/store/table.ts";

const allOf = (lists: Lists, number: number): (string | undefined)[] =>
  Array.from({ length: lists.count(number) }, (_, at) => lists.line(number, at));

describe("lists of lines", () => {
  it("give back every line, whatever letters it has, wherever they start in a file", () => {
    const lines = fc.array(fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const bytes = Buffer.concat([
          Buffer.from("before"),
          listsBytes([one, [], other]),
          Buffer.from("after"),
        ]);
        const lists = new Lists(pieceOf(bytes), 6);
        expect([0, 1, 2].map((number) => allOf(lists, number))).toEqual([one, [], other]);
      }),
    );
  });

  it("give nothing for a number that no line has", () => {
    const lists = new Lists(pieceOf(listsBytes([["a"], ["b"]])));
    expect([lists.line(0, -1), lists.line(0, 1), lists.line(2, 0), lists.count(2)]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ]);
  });

  it("read a part of a long file for a line, each part once, and lines that lie in two", () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `${at}${"x".repeat(at % 60)}`);
    const bytes = listsBytes([lines]);
    const read: number[] = [];
    const piece: Piece = (from, to) => {
      read.push(from);
      return bytes.subarray(from, to);
    };
    const few = new Lists(piece);
    expect(few.line(0, 40_000)).toBe(lines[40_000]);
    expect(few.line(0, 40_001)).toBe(lines[40_001]);
    expect(read.length).toBeLessThan(5);
    expect(allOf(few, 0)).toEqual(lines);
    expect(new Set(read).size).toBe(read.length);
  });
});
