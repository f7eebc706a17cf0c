// Ways to run the program as its users do: in a terminal that is a twin, and as a process behind a pipe.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { run, type World } from "../src/main.ts";
import type { Terminal } from "../src/terminal.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The records of the starting article as they stood when there were no others. What tests expect of whole lists does
 * not change when the bundled store grows.
 */
export const article = `${root}test/fixtures/article`;
export const bundled = `${root}data`;

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

export type Setting = {
  /** Cells in a line; absent means that the output is a pipe. */
  readonly width?: number;
  /** The environment; without one there is no colour. */
  readonly env?: Record<string, string>;
  readonly hyperlinks?: boolean;
  /** The folder of the data; the article's by default. */
  readonly data?: string;
  readonly world?: Partial<World>;
};

/** Splits a command line as a shell does, as far as double and single quotes go. */
export const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

/** Runs a command line, without the leading `talks`, in this process. */
export async function talks(line: string | readonly string[], setting: Setting = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    page: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: setting.width !== undefined,
    width: setting.width ?? 80,
    env: setting.env ?? { NO_COLOR: "1" },
    hyperlinks: async () => setting.hyperlinks ?? false,
  };
  const code = await run(
    typeof line === "string" ? words(line) : line,
    terminal,
    { data: setting.data ?? article },
    setting.world,
  );
  return { code, out, err };
}

/** Runs a command line as a process whose streams are pipes; on the article's records, unless `TALKS_DATA` says otherwise. */
export function piped(line: string | readonly string[], env: Record<string, string> = {}): Ran {
  const argv = typeof line === "string" ? words(line) : line;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}bin/talks.js`, ...argv], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", TALKS_DATA: article, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}
