// The engines that are compared: ours, and others on the same records in the same run.
import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import Fuse, { type IFuseOptions } from "fuse.js";
import MiniSearch from "minisearch";
import { thesaurus } from "../../scripts/thesaurus.ts";
import { indexOf } from "../../src/search/build.ts";
import { search } from "../../src/search/index.ts";
import { textsOf } from "../../src/search/texts.ts";
import type { Store } from "../../src/store/store.ts";

/** The ids that an engine gives with confidence, best first. */
export type Engine = {
  readonly name: string;
  readonly find: (query: string) => string[] | Promise<string[]>;
};

type Doc = { readonly id: string; readonly [field: string]: string };

/** The records as flat texts, the same for every engine. */
export function docsOf(store: Store): Doc[] {
  return store.kinds.flatMap((kind) =>
    store.items(kind).map((item) => {
      const doc: Record<string, string> = { key: item.record.id };
      for (const { field, text } of textsOf(item, store)) {
        const name = field.replaceAll(".", "_");
        doc[name] = doc[name] ? `${doc[name]} · ${text}` : text;
      }
      return { ...doc, id: item.record.id };
    }),
  );
}

const fuse = (name: string, docs: readonly Doc[], keys: string[], options: IFuseOptions<Doc>): Engine => {
  const engine = new Fuse(docs, { keys, ...options });
  return { name, find: (query) => engine.search(query).map(({ item }) => item.id) };
};

/** Ours over a store, with the index that the build makes. */
export function ours(store: Store, root: string): Engine {
  const index = indexOf(store, thesaurus(root));
  return {
    name: "talks",
    find: async (query) =>
      (await search(store, store.kinds, query, false, index)).found.map(({ item }) => item.record.id),
  };
}

/** The other engines over a store. */
export async function others(store: Store): Promise<Engine[]> {
  const docs = docsOf(store);
  const keys = [...new Set(docs.flatMap((doc) => Object.keys(doc)))];
  const mini = new MiniSearch({ fields: keys, searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(docs.map((doc) => ({ ...doc })));
  const orama = create({ schema: Object.fromEntries(keys.map((key) => [key, "string" as const])) });
  insertMultiple(
    orama,
    docs.map((doc) => ({ ...doc })),
  );
  return [
    fuse("fuse.js", docs, keys, {}),
    fuse("fuse.js token", docs, keys, { useTokenSearch: true, ignoreLocation: true }),
    { name: "minisearch", find: (query) => mini.search(query).map(({ id }) => id as string) },
    {
      name: "orama",
      find: async (query) =>
        (await oramaSearch(orama, { term: query, tolerance: 1, limit: 10 })).hits.map(({ id }) => id),
    },
  ];
}
