// Holds the layout: arrows point one way, packages and the outside world are met in one place each.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./twin.ts";

const src = `${root}src`;
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
);
const textOf = (file: string): string => readFileSync(join(src, file), "utf8");
const codeOf = (file: string): string => textOf(file).replace(/^\s*(\/\/|\/?\*).*$/gm, "");
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, path]) => path ?? "");

/** What each layer may import, beside itself. */
const arrows: Record<string, readonly string[]> = {
  main: ["commands", "search", "store", "schema", "kinds", "errors", "terminal"],
  commands: ["query", "search", "output", "store", "schema", "errors", "terminal"],
  query: ["store", "schema", "errors"],
  search: ["store", "schema", "errors"],
  output: ["store", "schema", "errors"],
  store: ["schema", "errors"],
  kinds: ["schema"],
  schema: [],
  errors: [],
  terminal: [],
};
const layerOf = (file: string): string => file.split("/")[0]?.replace(/\.ts$/, "") ?? "";

/** Where each package may be imported. */
const homes: Record<string, RegExp> = {
  commander: /^(commands\/|main\.ts$)/,
  chalk: /^output\/theme\.ts$/,
  "fuse.js": /^search\/fuse\.ts$/,
  "cli-table3": /^output\/format\/table\.ts$/,
  "node:fs": /^store\/read\.ts$/,
  edtf: /^schema\/edtf\.ts$/,
  valibot: /^schema\/check\.ts$/,
  yaml: /^output\/format\/yaml\.ts$/,
  stemmer: /^search\/stem\.ts$/,
  "csv-stringify/sync": /^output\/format\/csv\.ts$/,
  "fast-string-width": /^output\/lines\.ts$/,
  "fast-wrap-ansi": /^output\/lines\.ts$/,
};

describe("the layers", () => {
  it("import only what lies below them", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith(".") && !path.endsWith("package.json"))
        .map((path) => layerOf(relative(src, join(src, dirname(file), path))))
        .filter((layer) => layer !== layerOf(file) && !arrows[layerOf(file)]?.includes(layer))
        .map((layer) => `${file} imports ${layer}`),
    );
    expect(wrong).toEqual([]);
  });

  it("meet each package in one place", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => homes[path] && !homes[path].test(file))
        .map((path) => `${file} imports ${path}`),
    );
    expect(wrong).toEqual([]);
    const met = new Set(files.flatMap(importsOf));
    expect(Object.keys(homes).filter((name) => !met.has(name))).toEqual([]);
  });

  it("leave the process and the console to the launcher", () => {
    expect(files.filter((file) => /\b(process|console)\s*\./.test(codeOf(file)))).toEqual([]);
  });

  it("name no kind outside src/kinds", () => {
    const engine = files.filter((file) => !file.startsWith("kinds/"));
    const named = /"(actor|event|quote|prisoner|place|document|position|figure|topic)s?"/;
    expect(engine.filter((file) => named.test(textOf(file)))).toEqual([]);
  });

  it("say at the head of each file what it is for", () => {
    expect(files.filter((file) => !/^\/\/ [A-Z`].*[.:]/.test(textOf(file)))).toEqual([]);
  });
});
