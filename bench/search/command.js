// `node bench/search/command.js ENGINE FOLDER QUERY`: a search by another engine as a whole command, which reads the index
// that bench/search/commands.ts stored in the folder, and prints the ids that it finds.
import { readFileSync } from "node:fs";

const [name, folder, term] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(`${folder}/${file}.json`, "utf8"));
const { keys, settings } = read("settings");
const options = settings[name];

async function byFuse() {
  const { default: Fuse } = await import("fuse.js");
  const fuse = new Fuse(read("docs"), { keys, ...options }, Fuse.parseIndex(read("fuse")));
  return fuse.search(term).map(({ item }) => item.id);
}

const engines = {
  fuse: byFuse,
  "fuse-token": byFuse,
  minisearch: async () => {
    const { default: MiniSearch } = await import("minisearch");
    return MiniSearch.loadJS(read("minisearch"), { fields: keys, searchOptions: options })
      .search(term)
      .map(({ id }) => id);
  },
  orama: async () => {
    const { create, load, search } = await import("@orama/orama");
    const orama = create({ schema: Object.fromEntries(keys.map((key) => [key, "string"])) });
    load(orama, read("orama"));
    return (await search(orama, { term, ...options })).hits.map(({ id }) => id);
  },
};

process.stdout.write(`${(await engines[name]()).join("\n")}\n`);
