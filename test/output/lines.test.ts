// Lines: what is measured and wrapped without the library comes out as the library has it.
import fc from "fast-check";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { describe, expect, it } from "vitest";
import { cells, wrapped } from "../../src/output/lines.ts";

const letters = Array.from({ length: 0x2100 - 0x20 }, (_, at) => String.fromCharCode(at + 0x20));
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."Pashinyan əüö –—“”’… \t\u001b\u00ad\u0301") }),
  fc.string({ unit: "grapheme" }),
);

describe("a text", () => {
  it("takes as many cells as the library says, for every letter below the symbols", () => {
    expect(letters.filter((letter) => cells(letter) !== stringWidth(letter))).toEqual([]);
  });

  it("is wrapped as the library wraps it", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), fc.boolean(), (line, width, hard) => {
        expect(wrapped(line, width, hard)).toEqual(wrapAnsi(line, width, { hard, trim: true }).split("\n"));
      }),
      { numRuns: 500 },
    );
  });
});
