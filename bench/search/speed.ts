// `node scripts/run.js bench/search/speed`: the time of a query on the bundled store, and on one made 10 and 100 times larger.

import { thesaurus } from "../../scripts/thesaurus.ts";
import { kinds } from "../../src/kinds/index.ts";
import { indexOf } from "../../src/search/build.ts";
import { search } from "../../src/search/index.ts";
import { readerOf } from "../../src/store/read.ts";
import { Store } from "../../src/store/store.ts";
import { others } from "./engines.ts";
import { largerFiles } from "./larger.ts";

export const queries = [
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
    const files = largerFiles(readerOf(`${root}data`), times);
    const store = new Store(kinds, (file) => Buffer.from(files.get(file) ?? ""));
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
