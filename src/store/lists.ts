// Lists of lines as text, from which a line is had by its number without reading the rest.
import { type Piece, placeIn, places, placeText } from "./table.ts";

/**
 * The text of some lists, which is ASCII: how many there are; for each, how many lines it has and how long its part is;
 * then the parts: where each line starts and the last one ends, and the lines as JSON writes them.
 */
export function listsText(lists: readonly (readonly string[])[]): string {
  const parts = lists.map((lines) => {
    const texts = lines.map((line) => escaped(JSON.stringify(line)).slice(1, -1));
    const ends = [0];
    for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
    return ends.map(placeText).join("") + texts.join("");
  });
  const head = lists.map((lines, at) => placeText(lines.length) + placeText(parts[at]?.length ?? 0));
  return placeText(lists.length) + head.join("") + parts.join("");
}

/** The text with every character that is not ASCII as its escape in JSON. */
export const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Lists over their text, of which little more is read than is asked for. */
export class Lists {
  readonly #piece: Piece;
  #heads: readonly { readonly count: number; readonly from: number }[] | undefined;

  /** Lists that start at a place of a text. */
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
    const at = from + number * places.digits;
    const ends = this.#piece(at, at + 2 * places.digits);
    const lines = from + (count + 1) * places.digits;
    const text = this.#piece(lines + placeIn(ends, 0), lines + placeIn(ends, places.digits));
    return text.includes("\\") ? (JSON.parse(`"${text}"`) as string) : text;
  }

  #head(list: number) {
    this.#heads ??= this.#readHeads();
    return this.#heads[list] ?? { count: 0, from: 0 };
  }

  #readHeads() {
    const width = 2 * places.digits;
    const heads = places.digits + placeIn(this.#piece(0, places.digits), 0) * width;
    const text = this.#piece(places.digits, heads);
    let next = heads;
    return Array.from({ length: text.length / width }, (_, list) => {
      const from = next;
      next += placeIn(text, list * width + places.digits);
      return { count: placeIn(text, list * width), from };
    });
  }
}

/** So many letters are read at once, and kept: what lies near is asked for next. */
const page = 1 << 17;

/** The pieces of a text, which is read by pages. */
function byPages(piece: Piece): Piece {
  const pages = new Map<number, string>();
  const pageAt = (number: number): string => {
    const text = pages.get(number) ?? piece(number * page, (number + 1) * page);
    pages.set(number, text);
    return text;
  };
  return (from, to) => {
    const first = Math.floor(from / page);
    let text = pageAt(first).slice(from - first * page, to - first * page);
    for (let next = first + 1; next * page < to; next++) text += pageAt(next).slice(0, to - next * page);
    return text;
  };
}
