// Whole runs as files: command line, stdout, stderr, exit code. A new case is a file with its first line; `vitest -u` fills it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { piped, root, talks } from "./twin.ts";

const folder = `${root}test/transcripts`;

describe("a transcript", () => {
  for (const file of readdirSync(folder)) {
    it(`shows what happened: ${file}`, async () => {
      const [command = ""] = readFileSync(`${folder}/${file}`, "utf8").split("\n", 1);
      const [, width, line = ""] = /^(?:\[(\d+)\] )?\$ talks ?(.*)$/.exec(command) ?? [];
      const { out, err, code } = width ? await talks(line, { width: Number(width) }) : piped(line);
      const text = `${command}\n${out}${err ? `--- stderr\n${err}` : ""}--- exit ${code}\n`;
      await expect(text).toMatchFileSnapshot(`${folder}/${file}`);
    });
  }
});
