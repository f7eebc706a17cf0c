// Lists of lines on disk, from which a line is had by its number without reading the rest.
import { bytesOf, endOf, numbersIn } from "./numbers.ts";
import type { Piece } from "./table.ts";

/**
 * The bytes of some lists: how many there are; for each, how many lines it has and how many bytes its part takes; then
 * the parts: where each line starts and the last one ends, and the lines in UTF-8.
 */
export function listsBytes(lists: readonly (readonly string[])[]): Buffer {
  const parts = lists.map((lines) => {
    const texts = lines.map((line) => Buffer.from(line));
    const ends = [0];
    for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
    return Buffer.concat([bytesOf(ends), ...texts]);
  });
  const heads = lists.flatMap((lines, at) => [lines.length, parts[at]?.length ?? 0]);
  return Buffer.concat([bytesOf([lists.length, ...heads]), ...parts]);
}

/** Lists over their bytes, of which little more is read than is asked for. */
export class Lists {
  readonly #piece: Piece;
  #heads: readonly { readonly count: number; readonly from: number }[] | undefined;

  /** Lists that start at a place of a file. */
  constructor(piece: Piece, start = 0) {
    const paged = byPages(piece);
    this.#piece = (from, to) => paged(start + from, start + to);
  }

  /** How many lines a list has. */
  count(list: number): number {
    return this.#head(list).count;
  }

  /** A line of a list by its number, from 0, or undefined. */
  line(list: number, number: number): string | undefined {
    const { count, from } = this.#head(list);
    if (number < 0 || number >= count) return undefined;
    const at = from + endOf(number);
    const ends = this.#piece(at, at + endOf(2));
    const lines = from + endOf(count + 1);
    return this.#piece(lines + ends.readInt32LE(0), lines + ends.readInt32LE(endOf(1))).toString();
  }

  #head(list: number) {
    this.#heads ??= this.#readHeads();
    return this.#heads[list] ?? { count: 0, from: 0 };
  }

  #readHeads() {
    const [lists = 0] = numbersIn(this.#piece(0, endOf(1)));
    let next = endOf(1 + 2 * lists);
    const heads = numbersIn(this.#piece(endOf(1), next));
    return Array.from({ length: lists }, (_, list) => {
      const from = next;
      next += heads[2 * list + 1] ?? 0;
      return { count: heads[2 * list] ?? 0, from };
    });
  }
}

/** So many bytes are read at once, and kept: what lies near is asked for next. */
const page = 1 << 17;

/** The pieces of a file, which is read by pages. */
function byPages(piece: Piece): Piece {
  const pages = new Map<number, Buffer>();
  const pageAt = (number: number): Buffer => {
    const bytes = pages.get(number) ?? piece(number * page, (number + 1) * page);
    pages.set(number, bytes);
    return bytes;
  };
  return (from, to) => {
    const first = Math.floor(from / page);
    const start = first * page;
    const bytes = pageAt(first);
    if (to <= start + page) return bytes.subarray(from - start, to - start);
    const parts = [bytes.subarray(from - start)];
    for (let next = first + 1; next * page < to; next++)
      parts.push(pageAt(next).subarray(0, to - next * page));
    return Buffer.concat(parts);
  };
}
