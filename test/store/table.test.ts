// The table on disk: what is asked for is found, and little else is read.
import { describe, expect, it } from "vitest";
import { type Piece, pieceOf, Table, tableBytes } from "../../src/store/table.ts";

const entries = Array.from({ length: 2000 }, (_, n): [string, string] => [
  `key-${(n * 7919) % 2000}`,
  "v".repeat(n % 97) + n,
]);
const bytes = tableBytes(entries);

describe("a table", () => {
  it("gives the value of every key, wherever it starts in a text", () => {
    const table = new Table(pieceOf(Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")])), 6);
    expect(entries.map(([key]) => table.get(key))).toEqual(entries.map(([, value]) => value));
  });

  it("gives the value of every key beside keys in letters of any script", () => {
    const keys = entries.map(([key], n) =>
      n % 3 === 0 ? `${key} ${["đinh", "وارطان", "Հայ"][n % 9 ? 1 : 0]}` : key,
    );
    const table = new Table(pieceOf(tableBytes(keys.map((key) => [key, `${key}!`]))));
    expect(keys.map((key) => table.get(key))).toEqual(keys.map((key) => `${key}!`));
  });

  it("gives nothing for what is no key, before, between and after those that are", () => {
    const table = new Table(pieceOf(bytes));
    for (const key of ["", "a", "key", "key-", "key-0 ", "key-1999\u0000", "zz"])
      expect(table.get(key)).toBeUndefined();
    expect(new Table(pieceOf(tableBytes([]))).get("key")).toBeUndefined();
  });

  it("gives the keys that begin so, in order, over as many blocks as they stand in", () => {
    const keys = entries.map(([key]) => key).sort();
    const table = new Table(pieceOf(bytes));
    for (const letters of ["", "key-1", "key-19", "key-1999", "key-2", "a", "key-5x", "z"])
      expect(table.startingWith(letters)).toEqual(keys.filter((key) => key.startsWith(letters)));
    expect(new Table(pieceOf(tableBytes([]))).startingWith("")).toEqual([]);
  });

  it("reads no more than its directory and a block for a value, and nothing twice", () => {
    const read: number[] = [];
    const piece: Piece = (from, to) => {
      read.push(to - from);
      return bytes.subarray(from, to);
    };
    const table = new Table(piece);
    table.get("key-1000");
    table.get("key-1000");
    expect(read).toHaveLength(3);
    expect(read.reduce((sum, length) => sum + length)).toBeLessThan(bytes.length / 10);
  });
});
