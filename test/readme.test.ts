// Every example in the README prints what the README shows. `vitest -u` writes what they print into it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundled, root, talks } from "./twin.ts";

const hasJq = spawnSync("jq", ["--version"]).status === 0;

/** What a reader gets who types the line: at a terminal of 80 cells, or through the shell where it has a pipe. */
async function printed(line: string): Promise<string> {
  if (!line.includes("|"))
    return (await talks(line.replace(/^talks /, ""), { width: 80, data: bundled })).out;
  const script = `talks() { ${process.execPath} ${root}bin/talks.js "$@"; }; ${line}`;
  return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout;
}

describe("the README", () => {
  const blocks = /```console\n\$ ([^\n]*)\n([\s\S]*?)```/g;

  it("shows what its examples print", async () => {
    let text = readFileSync(`${root}README.md`, "utf8");
    const examples = [...text.matchAll(blocks)];
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const [whole, line = ""] of examples) {
      if (line.includes("jq") && !hasJq) continue;
      text = text.replace(whole, () => `\`\`\`console\n$ ${line}\n${"PLACE"}\`\`\``);
      const out = (await printed(line)).trimEnd();
      text = text.replace("PLACE", () => `${out}\n`);
    }
    await expect(text).toMatchFileSnapshot(`${root}README.md`);
  });
});
