// Lists kept as one text, a line for each key: looked up where they stand, without reading the rest.

const between = "\t";

/** A text of lines `key<tab>value` in the order of keys. Nothing is taken apart before it is asked for. */
export class Lines {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of a key, or undefined; found by halving. */
  get(key: string): string | undefined {
    const text = this.#text;
    let [from, to] = [0, text.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = middle === 0 ? 0 : text.lastIndexOf("\n", middle - 1) + 1;
      const end = endOfLine(text, middle);
      const tab = text.indexOf(between, start);
      const found = text.slice(start, tab);
      if (found === key) return text.slice(tab + 1, end);
      if (found < key) from = end + 1;
      else to = start;
    }
    return undefined;
  }

  /** Every key, in order. */
  keys(): string[] {
    return this.#text.split("\n").flatMap((line) => (line === "" ? [] : (line.split(between, 1)[0] ?? [])));
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The text of a list, sorted by key. Keys and values have no tab and no line break. */
export const linesOf = (entries: Iterable<readonly [key: string, value: string]>): string =>
  [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => key + between + value)
    .join("\n");
