// `node scripts/run.js bench/search/speed`: the time of a query on the bundled store, and on one made 10 and 100 times larger.

import { thesaurus } from "../../scripts/thesaurus.ts";
import { kinds } from "../../src/kinds/index.ts";
import { besideRecords, indexOf } from "../../src/search/build.ts";
import { search } from "../../src/search/index.ts";
import { phrasingsFile } from "../../src/search/phrasings.ts";
import { type Reader, readerOf } from "../../src/store/read.ts";
import { fileOf } from "../../src/store/records.ts";
import { Store } from "../../src/store/store.ts";
import { others } from "./engines.ts";

const queries = [
  "pashinyan",
  "who visited baku before the statement",
  "prisnor exchange",
  "Զանգեզուր",
  "transport links through armenia",
  "chocolate cake",
];
const rounds = 5;

/** Prints the median milliseconds a query, for our engine and the others. */
export async function main(_: readonly string[], root: string): Promise<number> {
  const words = thesaurus(root);
  console.log("records   engine          ms a query   ms to index");
  for (const times of [1, 10, 100]) {
    const store = new Store(kinds, larger(readerOf(`${root}data`), times));
    const count = kinds.reduce((sum, kind) => sum + store.items(kind).length, 0);
    const start = performance.now();
    const index = indexOf(store, words);
    const indexed = performance.now() - start;
    report(count, "talks", await median((query) => search(store, kinds, query, false, index)), indexed);
    if (times === 100) continue; // the others take minutes to index so many fields
    for (const engine of await others(store)) report(count, engine.name, await median(engine.find));
  }
  return 0;
}

function report(count: number, name: string, ms: number, indexed?: number): void {
  const tail = indexed === undefined ? "" : indexed.toFixed(0).padStart(14);
  console.log(`${String(count).padStart(7)}   ${name.padEnd(14)} ${ms.toFixed(2).padStart(11)}${tail}`);
}

async function median(find: (query: string) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const start = performance.now();
      await find(query);
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** A store so many times as large: every copy has ids of its own, and every fifth word is one that only it has. */
function larger(read: Reader, times: number): Reader {
  const files = new Map(
    [...kinds.map(fileOf), ...besideRecords].map((file) => {
      const records = JSON.parse(read(file).toString("utf8")) as Record<string, unknown>[];
      if (file !== phrasingsFile && besideRecords.some((one) => one === file)) return [file, records];
      return [
        file,
        Array.from({ length: times }, (_, copy) =>
          copy === 0 ? records : records.map((one) => copied(one, copy)),
        ).flat(),
      ];
    }),
  );
  return (file) => Buffer.from(JSON.stringify(files.get(file)));
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const suffix = (copy: number): string => `${letters[copy % 26]}${letters[(copy * 7) % 26]}`;
const ownWords = new Set(["title", "summary", "about", "stance", "text", "description", "note", "name"]);

function copied(record: Record<string, unknown>, copy: number): Record<string, unknown> {
  const entries = Object.entries(record).map(([field, value]) => {
    if (field === "id" || field === "of") return [field, `${value}-copy-${copy}`];
    if (field === "as") return [field, (value as string[]).map((text) => altered(text, copy))];
    if (!ownWords.has(field) || typeof value !== "string") return [field, value];
    return [field, altered(value, copy)];
  });
  return Object.fromEntries(entries);
}

const altered = (text: string, copy: number): string =>
  text
    .split(" ")
    .map((word, at) => (at % 5 === copy % 5 ? word + suffix(copy) : word))
    .join(" ");
