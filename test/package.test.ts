// The packed tarball: what is in it, and that it runs where nothing else is installed.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinds } from "../src/kinds/index.ts";
import { root } from "./twin.ts";

const npm = (argv: string[], cwd: string): string =>
  execFileSync("npm", argv, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-pack-"));
  let files: string[] = [];

  beforeAll(() => {
    const [packed] = JSON.parse(
      npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root),
    );
    files = packed.files.map(({ path }: { path: string }) => path);
    npm(["init", "--yes"], folder);
    npm(["install", "--offline", "--no-audit", "--no-fund", join(folder, packed.filename)], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("holds the program, the data and what goes with them, and nothing else", () => {
    const wanted =
      /^(bin\/(talks\.js|load\.js|package\.json)|dist\/[\w-]+\.cjs(\.cache)?|dist\/\w+\.(txt|bin)|dist\/THIRD-PARTY-LICENSES\.txt|data\/\w+\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md|CITATION\.cff)$/;
    expect(files.filter((file) => !wanted.test(file))).toEqual([]);
    for (const kind of kinds) expect(files).toContain(`data/${kind.plural}.json`);
  });

  it("answers from an empty folder, without any dependency", () => {
    const out = execFileSync(
      join(folder, "node_modules/.bin/talks"),
      ["show", "quote-zakharova-further", "--json", "text"],
      { encoding: "utf8", cwd: folder },
    );
    expect(JSON.parse(out)).toEqual({ text: "further" });
    expect(npm(["ls", "--all", "--parseable"], folder).trim().split("\n")).toHaveLength(2);
  });

  it("sees an edit of its data that keeps the size of the file", () => {
    const file = join(folder, "node_modules/peace-talks/data/quotes.json");
    const before = readFileSync(file, "utf8");
    const after = before.replace('"text": "further"', '"text": "farther"');
    expect(after).not.toBe(before);
    expect(after.length).toBe(before.length);
    writeFileSync(file, after);
    for (const line of [
      "show quote-zakharova-further --json text",
      "search quote-zakharova-further --json text",
    ])
      expect(
        execFileSync(join(folder, "node_modules/.bin/talks"), line.split(" "), {
          encoding: "utf8",
          cwd: folder,
        }),
      ).toContain("farther");
  });
});
