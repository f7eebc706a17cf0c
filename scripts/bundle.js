// Bundles TypeScript for Node: the program for `build`, the scripts beside it for `run`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles a TypeScript file, given without its ending, and gives what it exports. */
export async function load(path) {
  const name = path.split("/").at(-1);
  const dir = `${root}build/${path.replaceAll("/", "-")}`;
  await bundle({ [name]: `${root}${path}.ts` }, dir);
  return createRequire(import.meta.url)(`${dir}/${name}.cjs`);
}

/** What is not needed at every start, put off until it is called for the first time. */
const lazily = (id, name) => `
  let found;
  module.exports = (text) => (found ??= require(${JSON.stringify(id)}).${name})(text);`;

/** Most texts are measured without the library of widths, which starts slowly. */
const measured = lazily(`${root}src/output/lines.ts`, "cells");

/** Modules put in the place of those that cost time at the start, by who imports them. */
const lighter = [
  // Commander wants it for subcommands that are programs of their own; there are none.
  { name: "node:child_process", from: "/commander/", code: "export const spawn = undefined;" },
  { name: "fast-string-width", from: "/src/output/", code: lazily("fast-string-width", "default") },
  { name: "fast-string-width", from: "/fast-wrap-ansi/", code: measured },
  // The table measures as the rest of the program does, and needs no second list of wide characters.
  { name: "string-width", from: "/cli-table3/", code: measured },
  // The table's own colours are not used.
  { name: "@colors/colors/safe", from: "/cli-table3/", code: "module.exports = {};" },
];
const lighten = {
  name: "lighten",
  resolveId: (id, importer) => {
    const at = lighter.findIndex(({ name, from }) => name === id && importer?.includes(from));
    return at < 0 ? null : `\0${at} ${id}`;
  },
  load: (id) => lighter[/^\0(\d+) /.exec(id)?.[1]]?.code ?? null,
};

/** Node reads a file of ASCII letters in half the time that one with any other letter takes. */
const ascii = {
  name: "ascii",
  generateBundle: (_, output) => {
    for (const chunk of Object.values(output)) if (chunk.type === "chunk") chunk.code = escaped(chunk.code);
  },
};
const escaped = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Writes the bundle of `input` to `dir` as CommonJS. Gives the modules that went into it, the names of its files, and
 * those of the files that are always needed; what is loaded on demand has files of its own.
 */
export async function bundle(input, dir, define = {}) {
  const build = await rolldown({
    input,
    platform: "node",
    transform: { define },
    plugins: [lighten, ascii],
  });
  const options = {
    dir,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    minify: { compress: true, mangle: true, codegen: true },
  };
  try {
    const needed = new Set(modulesOf(alwaysNeeded((await build.generate(options)).output)));
    const { output } = await build.write({
      ...options,
      cleanDir: true,
      codeSplitting: { groups: [{ name: "core", test: (id) => needed.has(id) }] },
    });
    const chunks = output.filter((chunk) => chunk.type === "chunk");
    return {
      modules: modulesOf(chunks),
      files: chunks.map(nameOf),
      always: alwaysNeeded(output).map(nameOf),
    };
  } finally {
    await build.close();
  }
}

/** The chunks that the entry reaches without an `import()`. */
function alwaysNeeded(output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set(output.filter((chunk) => chunk.isEntry).map(nameOf));
  for (const name of reached) for (const next of chunks.get(name)?.imports ?? []) reached.add(next);
  return [...reached].flatMap((name) => chunks.get(name) ?? []);
}

const nameOf = ({ fileName }) => fileName;
const modulesOf = (chunks) => chunks.flatMap(({ modules }) => Object.keys(modules));
