// `node scripts/run.js bench/search/commands [times…]`: a search as a whole command, on the bundled store and larger ones.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { save } from "@orama/orama";
import Fuse from "fuse.js";
import { kinds } from "../../src/kinds/index.ts";
import { readerOf } from "../../src/store/read.ts";
import { Store } from "../../src/store/store.ts";
import { docsOf, keysOf, miniOf, oramaOf, settings } from "./engines.ts";
import { largerFiles } from "./larger.ts";
import { queries } from "./speed.ts";

const rounds = 5;
/** Beyond this the other engines take minutes and gigabytes to store an index. */
const mostForOthers = 10;

/** Prints the median milliseconds of a command line with each query, and how often bare Node that is. */
export async function main(argv: readonly string[], root: string): Promise<number> {
  console.log("records   engine          ms a command   times bare Node");
  for (const times of argv.length > 0 ? argv.map(Number) : [1, 10]) {
    const folder = `${root}build/larger-${times}`;
    const store = checkout(root, folder, times);
    const count = kinds.reduce((sum, kind) => sum + store.items(kind).length, 0);
    const engines = [
      { name: "talks", command: (query: string) => [`${folder}/bin/talks.js`, "search", query] },
    ];
    if (times <= mostForOthers) engines.push(...stored(store, folder, root));
    const bare = { name: "bare node", command: () => [`${root}bench/empty.js`] };
    const [none = 0, ...all] = timesOf([bare, ...engines]);
    for (const [at, ms] of all.entries())
      console.log(
        `${String(count).padStart(7)}   ${engines[at]?.name.padEnd(14)} ${ms.toFixed(1).padStart(13)} ${(ms / none).toFixed(2).padStart(17)}`,
      );
  }
  return 0;
}

type Engine = { readonly name: string; readonly command: (query: string) => string[] };

/** A checkout of its own with a store so many times as large, built as any other. */
function checkout(root: string, folder: string, times: number): Store {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/data`, { recursive: true });
  for (const part of ["bin", "scripts", "src", "package.json"])
    cpSync(`${root}${part}`, `${folder}/${part}`, { recursive: true });
  symlinkSync(`${root}node_modules`, `${folder}/node_modules`);
  const files = largerFiles(readerOf(`${root}data`), times);
  for (const [file, text] of files) writeFileSync(`${folder}/data/${file}`, text);
  execFileSync(process.execPath, ["--max-old-space-size=16000", "scripts/build.js"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Store(kinds, (file) => Buffer.from(files.get(file) ?? ""));
}

/** The other engines as commands; what they can store of an index stands in a folder. */
function stored(store: Store, folder: string, root: string): Engine[] {
  const docs = docsOf(store);
  const keys = keysOf(docs);
  const files = {
    settings: { keys, settings },
    docs,
    fuse: Fuse.createIndex(keys, docs).toJSON(),
    minisearch: miniOf(docs),
    orama: save(oramaOf(docs)),
  };
  for (const [file, value] of Object.entries(files))
    writeFileSync(`${folder}/${file}.json`, JSON.stringify(value));
  return Object.keys(settings).map((name) => ({
    name,
    command: (query) => [`${root}bench/search/command.js`, name, folder, query],
  }));
}

/** The median of every engine, all of them taking turns. */
function timesOf(engines: readonly Engine[]): number[] {
  const times = engines.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const query of queries)
      for (const [at, { command }] of engines.entries()) {
        const ms = milliseconds(command(query));
        if (round > 0) times[at]?.push(ms);
      }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0);
}

function milliseconds(argv: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
