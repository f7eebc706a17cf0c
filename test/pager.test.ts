// The pager, at a real terminal: which one is used, when there is none, and that a pipe never meets it.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { article, piped, root } from "./twin.ts";

const hasScript = spawnSync("script", ["--version"]).status === 0;

/** What a terminal shows of a command line. */
function shown(line: string, env: Record<string, string>): string {
  const command = `stty rows 24 cols 80; ${process.execPath} ${root}bin/talks.js ${line}`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", TERM: "dumb", TALKS_DATA: article, ...env },
    input: "",
  });
  return stdout;
}

describe.skipIf(!hasScript)("the pager", () => {
  it("is TALKS_PAGER, then PAGER", () => {
    expect(shown("facts", { TALKS_PAGER: "head -1 | sed 's/^/first: /'", PAGER: "false" })).toMatch(
      /^first: armenia/,
    );
    expect(shown("facts", { PAGER: "head -1 | sed 's/^/second: /'" })).toMatch(/^second: armenia/);
  });

  it("is left out where it is empty, where there is none, and where the answer fits", () => {
    for (const TALKS_PAGER of ["", "no-such-pager-here"])
      expect(shown("facts", { TALKS_PAGER })).toContain("nikol-pashinyan");
    expect(shown("quotes --by zakharova", { TALKS_PAGER: "sed 's/^/paged: /'" })).not.toContain("paged");
  });

  it("is never met by a pipe", () => {
    expect(piped("facts", { TALKS_PAGER: "sed 's/^/paged: /'" }).out).not.toContain("paged");
  });
});
