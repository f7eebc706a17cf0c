// The records as the build writes them beside the data: found by id without reading the rest.
import { type Kind, leaves, type Raw, valuesAt } from "../schema/kind.ts";
import type { FolderReader } from "./read.ts";
import { Table, tableText } from "./table.ts";

/** The file of a kind's records, and that of the references between records. */
export const bookOf = (kind: Kind): string => `${kind.plural}.txt`;
export const linksFile = "links.txt";

/** A record is read with few others, since those asked for seldom stand together. */
const block = 1024;

/** The records of a kind as a table of ASCII letters. */
export const bookText = (records: readonly Raw[]): string =>
  tableText(
    records.map((record) => [record.id, escaped(JSON.stringify(record))]),
    block,
  );

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const pairs = " ";
const parts = ",";

/** For every id the records that refer to it, each with the path of the field. */
export function linksText(all: readonly { readonly kind: Kind; readonly records: readonly Raw[] }[]): string {
  const links = new Map<string, string[]>();
  for (const { kind, records } of all) {
    const paths = leaves(kind.all).filter(({ field }) => field.type === "ref");
    for (const record of records) {
      for (const { path } of paths) {
        for (const id of new Set(valuesAt(record, path).map(String))) {
          if (id === record.id || /\s/.test(id)) continue;
          const known = links.get(id) ?? [];
          links.set(id, known);
          known.push(record.id + parts + path);
        }
      }
    }
  }
  return tableText([...links].map(([id, from]) => [id, from.join(pairs)]));
}

/** What the build wrote, read as it is asked for. */
export class Books {
  readonly #read: FolderReader;
  readonly #books = new Map<string, Table>();

  constructor(read: FolderReader) {
    this.#read = read;
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

  /** The ids of the records that refer to this one, and through which field. */
  links(id: string): { readonly from: string; readonly path: string }[] {
    const line = this.#book(linksFile).get(id) ?? "";
    return line === ""
      ? []
      : line.split(pairs).map((pair) => {
          const [from = "", path = ""] = pair.split(parts);
          return { from, path };
        });
  }
}
