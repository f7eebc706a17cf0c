// Holds the written pages to the code.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages } from "../scripts/docs.ts";
import { exits } from "../src/errors.ts";
import { kinds } from "../src/kinds/index.ts";
import { formatNames } from "../src/output/index.ts";
import { root } from "./twin.ts";

const read = (name: string): string => readFileSync(`${root}${name}`, "utf8");

describe("the docs", () => {
  it.each(Object.keys(pages()))("have %s as `npm run docs` writes it", (name) => {
    expect(read(`docs/${name}`)).toBe(pages()[name]);
  });

  it("name every kind, format and exit code in the README", () => {
    const readme = read("README.md");
    for (const kind of kinds) expect(readme).toContain(kind.plural);
    for (const format of formatNames) expect(`${readme} table card`).toContain(format);
    for (const code of new Set(Object.values(exits))) expect(readme).toContain(`| ${code} |`);
  });

  it("link only to files that are there", () => {
    for (const page of ["README.md", "CONTRIBUTING.md", "docs/architecture.md"]) {
      const folder = page.includes("/") ? "docs/" : "";
      for (const [, target = ""] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(read(`${folder}${target}`)).not.toBe("");
    }
  });

  it("give the version of the package in the changelog and the citation", () => {
    const { version } = JSON.parse(read("package.json"));
    expect(read("CHANGELOG.md")).toContain(`## ${version}`);
    expect(read("CITATION.cff")).toContain(`version: ${version}`);
  });
});
