// The records as the build writes them beside the data: found by id, and read as lines, without reading the rest.
import { type Kind, leaves, type Raw, valuesAt } from "../schema/kind.ts";
import { Lists } from "./lists.ts";
import type { FolderReader } from "./read.ts";
import { Table, tableBytes } from "./table.ts";

/** The file of a kind's records, that of the references between records, and that of what they read as in a pipe. */
export const bookOf = (kind: Kind): string => `${kind.plural}.txt`;
export const linksFile = "links.txt";
export const linesFile = "lines.bin";

/** A record is read with few others, since those asked for seldom stand together. */
const block = 1024;

/** The records of a kind as a table. */
export const bookBytes = (records: readonly Raw[]): Buffer =>
  tableBytes(
    records.map((record) => [record.id, JSON.stringify(record)]),
    block,
  );

const pairs = " ";
const parts = ",";

/** For every id the records that refer to it, each with its kind, by its place among the kinds, and the path of the field. */
export function linksBytes(
  all: readonly { readonly kind: Kind; readonly records: readonly Raw[] }[],
): Buffer {
  const links = new Map<string, string[]>();
  for (const [at, { kind, records }] of all.entries()) {
    const paths = leaves(kind.all).filter(({ field }) => field.type === "ref");
    for (const record of records) {
      for (const { path } of paths) {
        for (const id of new Set(valuesAt(record, path).map(String))) {
          if (id === record.id || /\s/.test(id)) continue;
          const known = links.get(id) ?? [];
          links.set(id, known);
          known.push([at, record.id, path].join(parts));
        }
      }
    }
  }
  return tableBytes([...links].map(([id, from]) => [id, from.join(pairs)]));
}

/** What the build wrote, read as it is asked for. */
export class Books {
  readonly #read: FolderReader;
  readonly #kinds: readonly Kind[];
  readonly #books = new Map<string, Table>();
  readonly #lines: Lists;

  constructor(read: FolderReader, kinds: readonly Kind[]) {
    this.#read = read;
    this.#kinds = kinds;
    this.#lines = new Lists(read.piecesOf(linesFile));
  }

  /** The number of a kind's first record among all, in the order of kinds. */
  first(kind: Kind): number {
    const before = this.#kinds.slice(0, this.#kinds.indexOf(kind));
    return before.reduce((sum, _, at) => sum + this.#lines.count(1 + at), 0);
  }

  /** What the records of a kind, or those of all, read as by their number among all. */
  lines(kind: Kind | undefined): (number: number) => string | undefined {
    if (!kind) return (number) => this.#lines.line(0, number);
    const list = 1 + this.#kinds.indexOf(kind);
    const first = this.first(kind);
    return (number) => this.#lines.line(list, number - first);
  }

  #book(file: string): Table {
    const book = this.#books.get(file) ?? new Table(this.#read.piecesOf(file));
    this.#books.set(file, book);
    return book;
  }

  /** The record of a kind with that id, or undefined. */
  record(kind: Kind, id: string): Raw | undefined {
    const line = this.#book(bookOf(kind)).get(id);
    return line === undefined ? undefined : (JSON.parse(line) as Raw);
  }

  /** The ids and kinds of the records that refer to this one, and through which field. */
  links(id: string): { readonly kind: Kind; readonly id: string; readonly path: string }[] {
    const line = this.#book(linksFile).get(id) ?? "";
    return line === ""
      ? []
      : line.split(pairs).flatMap((link) => {
          const [at = "", from = "", path = ""] = link.split(parts);
          const kind = this.#kinds[Number(at)];
          return kind ? [{ kind, id: from, path }] : [];
        });
  }
}
