// A store so many times as large as the bundled one, for measuring: sound, and with words that only its copies have.
import { kinds } from "../../src/kinds/index.ts";
import { besideRecords } from "../../src/search/build.ts";
import { phrasingsFile } from "../../src/search/phrasings.ts";
import type { Reader } from "../../src/store/read.ts";
import { fileOf, parse, sorted } from "../../src/store/records.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Each data file as JSON: the records, and so many copies less one, which refer to one another as the records do. Every
 * copy has ids of its own, and every fifth word is one that only it has.
 */
export function largerFiles(read: Reader, times: number): ReadonlyMap<string, string> {
  const records = kinds.map((kind) => ({ kind, file: fileOf(kind), list: parse(kind, read(fileOf(kind))) }));
  const ids = new Map(
    records.flatMap(({ list }) => list.map(({ id }) => id)).map((id, number) => [id, short(id, number)]),
  );
  const copies = <T extends Fields>(list: readonly T[]): T[] =>
    Array.from({ length: times }, (_, copy) =>
      copy === 0 ? list : list.map((one) => copied(one, copy, ids) as T),
    ).flat();
  const files = records.map(({ kind, file, list }): [string, readonly unknown[]] => {
    const items = copies(list).map((record) => ({ kind, record }));
    return [file, sorted(kind, items).map(({ record }) => record)];
  });
  const beside = besideRecords.map((file): [string, readonly unknown[]] => {
    const list = JSON.parse(read(file).toString()) as Fields[];
    if (file !== phrasingsFile) return [file, list];
    return [file, copies(list).sort((a, b) => (String(a.of) < String(b.of) ? -1 : 1))];
  });
  return new Map([...files, ...beside].map(([file, list]) => [file, JSON.stringify(list)]));
}

/** Ids have forty letters at most: the beginning of this one, and its number. */
const short = (id: string, number: number): string => `${id.slice(0, 28).replace(/-$/, "")}-${number}`;

const letters = "abcdefghijklmnopqrstuvwxyz";
const suffix = (copy: number): string => `${letters[copy % 26]}${letters[(copy * 7) % 26]}`;
const ownWords = new Set(["title", "summary", "about", "stance", "text", "description", "note", "name"]);

const copied = (record: Fields, copy: number, ids: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      if (field === "as") return [field, (value as string[]).map((text) => altered(text, copy))];
      if (field === "type") return [field, value]; // some types are called as topics are
      if (ownWords.has(field) && typeof value === "string") return [field, altered(value, copy)];
      return [field, referring(value, copy, ids)];
    }),
  );

/** A value with every id in it as that of the copy. */
function referring(value: unknown, copy: number, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.has(value) ? `${ids.get(value)}-${copy}` : value;
  if (Array.isArray(value)) return value.map((one) => referring(one, copy, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, referring(one, copy, ids)]));
}

const altered = (text: string, copy: number): string =>
  text
    .split(" ")
    .map((word, at) => (at % 5 === copy % 5 ? word + suffix(copy) : word))
    .join(" ");
