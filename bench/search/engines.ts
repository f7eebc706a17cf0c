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

export type Doc = { readonly id: string; readonly [field: string]: string };

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

/** How the other engines are asked. */
export const settings = {
  fuse: {},
  "fuse-token": { useTokenSearch: true, ignoreLocation: true },
  minisearch: { fuzzy: 0.2, prefix: true },
  orama: { tolerance: 1, limit: 10 },
} as const satisfies { readonly fuse: IFuseOptions<Doc>; readonly "fuse-token": IFuseOptions<Doc> } & Record<
  string,
  unknown
>;

/** The fields that the records have as flat texts. */
export const keysOf = (docs: readonly Doc[]): string[] => [
  ...new Set(docs.flatMap((doc) => Object.keys(doc))),
];

const fuse = (name: string, docs: readonly Doc[], options: IFuseOptions<Doc>): Engine => {
  const engine = new Fuse(docs, { keys: keysOf(docs), ...options });
  return { name, find: (query) => engine.search(query).map(({ item }) => item.id) };
};

/** MiniSearch over flat texts. */
export function miniOf(docs: readonly Doc[]): MiniSearch {
  const mini = new MiniSearch({ fields: keysOf(docs), searchOptions: settings.minisearch });
  mini.addAll(docs.map((doc) => ({ ...doc })));
  return mini;
}

/** Orama over flat texts. */
export function oramaOf(docs: readonly Doc[]) {
  const schema = Object.fromEntries(keysOf(docs).map((key) => [key, "string" as const]));
  const orama = create({ schema });
  insertMultiple(
    orama,
    docs.map((doc) => ({ ...doc })),
  );
  return orama;
}

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
  const mini = miniOf(docs);
  const orama = oramaOf(docs);
  return [
    fuse("fuse.js", docs, settings.fuse),
    fuse("fuse.js token", docs, settings["fuse-token"]),
    { name: "minisearch", find: (query) => mini.search(query).map(({ id }) => id as string) },
    {
      name: "orama",
      find: async (query) =>
        (await oramaSearch(orama, { term: query, ...settings.orama })).hits.map(({ id }) => id),
    },
  ];
}
