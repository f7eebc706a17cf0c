// Lists kept as one text, a line for each key: looked up where they stand, without reading the rest.

const between = "\t";

/** A text of lines `key<tab>value`. Nothing is taken apart before it is asked for. */
export class Lines {
  readonly text: string;

  constructor(text: string) {
    this.text = `\n${text}\n`;
  }

  /** The value of a key, or undefined. */
  get(key: string): string | undefined {
    const start = this.text.indexOf(`\n${key}${between}`);
    if (start < 0) return undefined;
    const from = start + key.length + 2;
    return this.text.slice(from, this.text.indexOf("\n", from));
  }

  /** Every key, in order. */
  keys(): string[] {
    return this.text
      .slice(1, -1)
      .split("\n")
      .flatMap((line) => (line === "" ? [] : (line.split(between, 1)[0] ?? [])));
  }
}

/** The text of a list. Keys and values have no tab and no line break. */
export const linesOf = (entries: Iterable<readonly [key: string, value: string]>): string =>
  [...entries].map(([key, value]) => key + between + value).join("\n");
