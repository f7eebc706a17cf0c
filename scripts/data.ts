// `npm run data [folder of texts]`: names everything that is wrong with the store; given the texts, proves every quote.
import { existsSync, writeFileSync } from "node:fs";
import { gatheredUpTo } from "../src/commands/coverage.ts";
import { exits, Problem } from "../src/errors.ts";
import { kinds } from "../src/kinds/index.ts";
import { render } from "../src/output/format/tsv.ts";
import type { Look } from "../src/output/report.ts";
import { plainTheme } from "../src/output/theme.ts";
import type { Kind, Raw } from "../src/schema/kind.ts";
import { besideRecords, indexBytesOf } from "../src/search/build.ts";
import { elsewhereFile, elsewhereOf } from "../src/search/elsewhere.ts";
import { groupsFile, groupsOf } from "../src/search/groups.ts";
import { type Phrasing, phrasingsFile, phrasingsOf } from "../src/search/phrasings.ts";
import { bookBytes, bookOf, linesFile, linksBytes, linksFile } from "../src/store/book.ts";
import { line, type Trouble, troubles } from "../src/store/check.ts";
import { listsBytes } from "../src/store/lists.ts";
import { type Reader, readerOf, readTexts, type Stamps, stampOf } from "../src/store/read.ts";
import { fileOf, parse, sorted } from "../src/store/records.ts";
import { type Item, Store } from "../src/store/store.ts";
import { reportOf } from "./report.ts";
import { thesaurus } from "./thesaurus.ts";
import { misquotes } from "./verbatim.ts";

/** Checks the store under `root`; the exit code is 0, or 5 where anything is wrong. */
export function main(argv: readonly string[], root: string): number {
  const read = readerOf(`${root}data`);
  try {
    if (argv.includes("--sort")) return sortFiles(root);
    const found = troubles(kinds, read);
    found.push(...orderTroubles(read));
    const [texts] = argv;
    if (texts !== undefined) {
      if (!existsSync(texts)) throw new Problem("store", `there is no folder ${texts}`);
      found.push(...misquotes(kinds, read, readTexts(texts)));
    }
    const store = new Store(kinds, read);
    found.push(...groupTroubles(store), ...phrasingTroubles(store), ...elsewhereTroubles(store));
    for (const trouble of found) console.error(line(trouble));
    if (found.length > 0) {
      console.error(`\n${found.length} ${found.length === 1 ? "problem" : "problems"}`);
      return exits.check;
    }
    console.log(`The store is sound${texts ? "; every quote stands in its source" : ""}.
`);
    console.log(reportOf(new Store(kinds, read)));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return exits.check;
  }
}

const inOrder = (kind: Kind, read: Reader): Raw[] =>
  sorted(
    kind,
    parse(kind, read(fileOf(kind))).map((record) => ({ kind, record })),
  ).map(({ record }) => record);

/** The files whose records do not stand in order, by date, then by id, or whose fields do not, as declared. */
function orderTroubles(read: Reader): Trouble[] {
  return kinds.flatMap((kind) => {
    const ordered = inOrder(kind, read);
    const at = parse(kind, read(fileOf(kind))).findIndex(
      (record, index) => JSON.stringify(record) !== JSON.stringify(ordered[index]),
    );
    const record = ordered[at]?.id ?? "";
    const expected =
      "the records in order, by date and id, and their fields as declared: `npm run data -- --sort` sorts them";
    return at < 0 ? [] : [{ file: fileOf(kind), record, path: "", expected }];
  });
}

/** Puts the records of every file, and their fields, in order; the phrasings, by the id of their record; the rest by letters. */
function sortFiles(root: string): number {
  const read = readerOf(`${root}data`);
  for (const kind of kinds) {
    const text = JSON.stringify(inOrder(kind, read), null, 2);
    writeFileSync(`${root}data/${fileOf(kind)}`, `${text}\n`);
  }
  const phrasings = [...new Store(kinds, read).side<Phrasing>(phrasingsFile)].sort(byRecord);
  writeFileSync(`${root}data/${phrasingsFile}`, `${JSON.stringify(phrasings, null, 2)}\n`);
  const elsewhere = [...elsewhereOf(new Store(kinds, read))].sort();
  writeFileSync(`${root}data/${elsewhereFile}`, `${JSON.stringify(elsewhere, null, 2)}\n`);
  return 0;
}

/** What is wrong with the groups of synonyms: each has an id of its own and at least two words. */
function groupTroubles(store: Store): Trouble[] {
  const file = groupsFile;
  const groups = groupsOf(store);
  const ids = groups.map(({ id }) => id);
  return groups.flatMap(({ id, words }, at) => [
    ...(ids.indexOf(id) === at ? [] : [{ file, record: id, path: "id", expected: "an id of its own" }]),
    ...(words.length > 1 ? [] : [{ file, record: id, path: "words", expected: "at least two words" }]),
  ]);
}

const byRecord = (a: Phrasing, b: Phrasing): number => (a.of < b.of ? -1 : 1);

/** What is wrong with the phrasings: each is of a record, one for each, in their order, and no phrase stands twice. */
function phrasingTroubles(store: Store): Trouble[] {
  const file = phrasingsFile;
  phrasingsOf(store); // throws where one is damaged
  const listed = store.side<Phrasing>(file);
  return listed.flatMap(({ of, as }, at) => [
    ...(store.find(of) ? [] : [{ file, record: of, path: "of", expected: "the id of a record" }]),
    ...((listed[at - 1]?.of ?? "") < of
      ? []
      : [
          {
            file,
            record: of,
            path: "of",
            expected: "one entry a record, in order: `npm run data -- --sort`",
          },
        ]),
    ...(as.length > 0 && new Set(as).size === as.length
      ? []
      : [{ file, record: of, path: "as", expected: "phrases, none of them twice" }]),
  ]);
}

/** What is wrong with the queries about something else: none stands twice, and they stand in order. */
function elsewhereTroubles(store: Store): Trouble[] {
  const queries = elsewhereOf(store);
  return queries.flatMap((query, at) =>
    (queries[at - 1] ?? "") < query
      ? []
      : [
          {
            file: elsewhereFile,
            record: query,
            path: "",
            expected: "queries in order: `npm run data -- --sort`",
          },
        ],
  );
}

/** The stamps of the data files under `root`, by which the built program knows what was checked. */
export const stamps = (root: string): Stamps =>
  Object.fromEntries(
    [...kinds.map(fileOf), ...besideRecords].map((file) => [file, stampOf(readerOf(`${root}data`)(file))]),
  );

/** The day of the newest source. */
export const gathered = (root: string): string =>
  gatheredUpTo(new Store(kinds, readerOf(`${root}data`))) ?? "";

/** The records, the references between them and their lines, as files from which one can be had without the rest. */
export function books(root: string): Record<string, Buffer> {
  const store = new Store(kinds, readerOf(`${root}data`));
  const linesOf = (some: readonly Kind[]): string[] =>
    some.flatMap((kind) => store.items(kind).map((item) => lineOf(item, some, store)));
  const all = kinds.map((kind) => ({ kind, records: parse(kind, readerOf(`${root}data`)(fileOf(kind))) }));
  return {
    ...Object.fromEntries(all.map(({ kind, records }) => [bookOf(kind), bookBytes(records)])),
    [linksFile]: linksBytes(all),
    [linesFile]: listsBytes([linesOf(kinds), ...kinds.map((kind) => linesOf([kind]))]),
  };
}

/** What a record reads as in a pipe, among those of some kinds. */
const lineOf = (item: Item, some: readonly Kind[], store: Store): string =>
  render({ rows: [{ item }], kinds: some, single: false, whole: false, store }, look).slice(0, -1);

/** A pipe has no look. */
const look: Look = { width: 80, theme: plainTheme, hyperlinks: false, truncate: false };

/** The search index of the store under `root` as bytes, so that no command has to make it. */
export function searchIndex(root: string): Buffer {
  return indexBytesOf(new Store(kinds, readerOf(`${root}data`)), thesaurus(root));
}
