// Sorted lists of keys and values as text, from which one value is had without reading the rest.

/** Gives a piece of a file: the bytes from one place to before another, or as many as there are. */
export type Piece = (from: number, to: number) => Buffer;

/** The pieces of bytes that are at hand as a whole. */
export const pieceOf =
  (bytes: Buffer): Piece =>
  (from, to) =>
    bytes.subarray(from, to);

/** Place and length as text: digits of base 36, the same number of them each time. */
export const places = { radix: 36, digits: 6 } as const;
export const placeText = (place: number): string => place.toString(places.radix).padStart(places.digits, "0");
export const placeIn = (text: string, at: number): number =>
  Number.parseInt(text.slice(at, at + places.digits), places.radix);

const between = "\t";

/** Lines are read by blocks of about so many bytes. */
const usualBlock = 4096;

/**
 * The bytes of a table, sorted by key, in UTF-8. Keys and values have no tab and no line break. First come the lengths
 * of the two parts that follow: the directory, a line `first key<tab>place` for each block, and the blocks, lines
 * `key<tab>value`.
 */
export function tableBytes(
  entries: Iterable<readonly [key: string, value: string]>,
  block: number = usualBlock,
): Buffer {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory: string[] = [];
  const lines: string[] = [];
  let length = 0;
  let start = Number.NEGATIVE_INFINITY;
  for (const [key, value] of sorted) {
    if (length >= start + block) {
      start = length;
      directory.push(`${key}${between}${placeText(length)}\n`);
    }
    const line = `${key}${between}${value}\n`;
    lines.push(line);
    length += Buffer.byteLength(line);
  }
  const head = Buffer.from(directory.join(""));
  return Buffer.concat([
    Buffer.from(placeText(head.length) + placeText(length)),
    head,
    ...lines.map((line) => Buffer.from(line)),
  ]);
}

/** A table over its bytes, of which no more is read than a key asks for. */
export class Table {
  readonly #piece: (from: number, to: number) => string;
  readonly #start: number;
  #head: { readonly directory: string; readonly blocks: number; readonly end: number } | undefined;
  readonly #blocks = new Map<number, string>();

  /** A table that starts at a place of a file. */
  constructor(piece: Piece, start = 0) {
    this.#piece = (from, to) => piece(from, to).toString();
    this.#start = start;
  }

  /** The value of a key, or undefined. */
  get(key: string): string | undefined {
    const { directory } = this.#parts();
    const line = lastUpTo(directory, key);
    if (line < 0) return undefined;
    const block = this.#block(directory, line);
    const at = lastUpTo(block, key);
    const tab = block.indexOf(between, at);
    return block.slice(at, tab) === key ? block.slice(tab + 1, block.indexOf("\n", tab)) : undefined;
  }

  /** Every key that begins so, in order. */
  startingWith(letters: string): string[] {
    const { directory } = this.#parts();
    const keys: string[] = [];
    let line = Math.max(0, lastUpTo(directory, letters));
    while (line < directory.length) {
      const block = this.#block(directory, line);
      const found = keysIn(block);
      keys.push(...found.filter((key) => key.startsWith(letters)));
      const last = found.at(-1) ?? "";
      if (last > letters && !last.startsWith(letters)) break;
      line = directory.indexOf("\n", line) + 1;
    }
    return keys;
  }

  #parts() {
    if (this.#head) return this.#head;
    const start = this.#start + 2 * places.digits;
    const lengths = this.#piece(this.#start, start);
    const blocks = start + placeIn(lengths, 0);
    const end = blocks + placeIn(lengths, places.digits);
    this.#head = { directory: this.#piece(start, blocks), blocks, end };
    return this.#head;
  }

  /** The block that a line of the directory leads to. */
  #block(directory: string, line: number): string {
    const known = this.#blocks.get(line);
    if (known !== undefined) return known;
    const { blocks, end } = this.#parts();
    const lineEnd = directory.indexOf("\n", line);
    const nextEnd = directory.indexOf("\n", lineEnd + 1);
    const next = nextEnd < 0 ? end : blocks + placeIn(directory, nextEnd - places.digits);
    const block = this.#piece(blocks + placeIn(directory, lineEnd - places.digits), next);
    this.#blocks.set(line, block);
    return block;
  }
}

const keysIn = (block: string): string[] =>
  block
    .split("\n")
    .slice(0, -1)
    .map((line) => line.slice(0, line.indexOf(between)));

/** Where the last line starts whose key is no greater than this one, found by halving; -1 where there is none. */
function lastUpTo(text: string, key: string): number {
  let [from, to, found] = [0, text.length, -1];
  while (from < to) {
    const middle = (from + to) >> 1;
    const start = middle === 0 ? 0 : text.lastIndexOf("\n", middle - 1) + 1;
    if (text.slice(start, text.indexOf(between, start)) <= key) {
      found = start;
      from = text.indexOf("\n", middle) + 1;
    } else to = start;
  }
  return found;
}
