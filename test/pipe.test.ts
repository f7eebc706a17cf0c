// The built program behind real pipes and in shell scripts.
import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { kinds } from "../src/kinds/index.ts";
import { article, bundled, piped, root, talks } from "./twin.ts";

const bin = `${process.execPath} ${root}bin/talks.js`;
const bash = (script: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync("bash", ["-c", `set -euo pipefail; talks() { ${bin} "$@"; }; ${script}`], {
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, TALKS_DATA: article },
  });

describe("a pipe", () => {
  it("gets one record a line, tab-separated, without header or colour", () => {
    const lines = piped("quotes").out.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines.find((line) => line.startsWith("quote-zakharova-further"))?.split("\t")).toEqual([
      "quote-zakharova-further",
      "maria-zakharova",
      "2023-12-07/2023-12-15",
      "further",
      "true",
      "",
      "",
    ]);
  });

  it("gets more than 64 KiB whole, however slowly it is read", () => {
    const { status, stdout } = bash("talks facts --json | (sleep 0.3; cat)");
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(65536);
    expect(JSON.parse(stdout)).toHaveLength(JSON.parse(piped("facts --json").out).length);
  });

  it("may be closed early without a sound", () => {
    const { stdout, stderr } = bash("set +o pipefail; talks facts --json | head -1; echo $PIPESTATUS");
    expect({ stdout, stderr }).toEqual({ stdout: "[\n0\n", stderr: "" });
  });

  it("keeps stdout and stderr apart", () => {
    const { out, err } = piped("quotes --sinc 2023");
    expect(out).toBe("");
    expect(err).toContain("--since");
  });
});

describe("what the build wrote down", () => {
  const ofBuild = { TALKS_DATA: "" };
  const ofData = { TALKS_DATA: `${root}data` };
  const lines = kinds.map(({ plural }) => plural);

  it.each([...lines, "facts", "facts --kind event,quote", "quotes --since 2023-12", "events --limit 3"])(
    "reads for `%s` as what is worked out from the data",
    (line) => {
      expect(piped(line, ofBuild)).toEqual(piped(line, ofData));
    },
  );

  it("reads for the records that words find as what is worked out of each", () => {
    const { out } = piped("search corridor", ofBuild);
    const fields = "kind,id,when,title,inferred,certainty,attribution";
    expect(out.split("\n").length).toBeGreaterThan(20);
    expect(out).toBe(piped(`search corridor --format tsv --fields ${fields}`, ofBuild).out);
  });

  it("is laid out in a table and a card as in the sources, names in other letters too", async () => {
    for (const line of ["places --format table", "show nikol-pashinyan --format card"])
      expect(piped(line, ofBuild).out).toBe((await talks(line, { data: bundled })).out);
  });
});

describe("a script", () => {
  it("can pick fields and loop over them", () => {
    const { stdout, status } = bash(
      'talks prisoners --status held | while IFS=$(printf "\\t") read -r id rest; do echo "<$id>"; done',
    );
    expect(status).toBe(0);
    expect(stdout).toContain("<armenians-held-2023-12>");
  });

  it("can tell that nothing was found", () => {
    expect(
      bash("if talks quotes --by georgia --exit-status; then echo some; else echo none $?; fi").stdout,
    ).toBe("none 3\n");
  });

  it("parses every line of ndjson by itself", () => {
    const lines = piped("facts --format ndjson").out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(piped("facts --json").out));
  });

  it("reads the yaml back to the same records", async () => {
    const { parse } = await import("yaml");
    expect(parse(piped("facts --format yaml").out)).toEqual(JSON.parse(piped("facts --json").out));
  });

  it("writes no file", () => {
    const before = execFileSync("git", ["status", "--short"], { cwd: root, encoding: "utf8" });
    piped("search corridor");
    expect(execFileSync("git", ["status", "--short"], { cwd: root, encoding: "utf8" })).toBe(before);
  });
});
