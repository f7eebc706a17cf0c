// The program: `run(argv, terminal)` wires the parts together, gives the exit code, and is the only place that catches.
import { CommanderError } from "commander";
import pkg from "../package.json" with { type: "json" };
import { told, wantsJson } from "./commands/failure.ts";
import { programOf, withExclusions } from "./commands/program.ts";
import { exits } from "./errors.ts";
import { kinds } from "./kinds/index.ts";
import type { Kind } from "./schema/kind.ts";
import type { Index } from "./search/inverted-index.ts";
import { type Reader, readerOf, type Stamps } from "./store/read.ts";
import { useStore } from "./store/store.ts";
import type { Terminal } from "./terminal.ts";

export { terminalOf } from "./terminal.ts";

/** What a run works on; tests and scripts may put other kinds and data in its place. */
export type World = {
  readonly kinds: readonly Kind[];
  readonly read: Reader;
  readonly stamps: Stamps;
};

/** Where the files are: the data, and what the build worked out from it. */
export type Folders = { readonly data: string; readonly built?: string };

/** The index that the build made. */
async function indexIn(folder: string): Promise<Index> {
  const { Index } = await import("./search/index.ts");
  return new Index(readerOf(folder).piecesOf("search.bin"));
}

/** Put in by the build: the stamps of the data files that it checked. Absent when run from the sources. */
declare const BUILD_STAMPS: Stamps | undefined;
const builtStamps: Stamps = typeof BUILD_STAMPS === "undefined" ? {} : BUILD_STAMPS;

/** Put in by the build: the day of the newest source. */
declare const BUILD_GATHERED: string | undefined;
const gathered = typeof BUILD_GATHERED === "undefined" ? "" : ` (facts gathered up to ${BUILD_GATHERED})`;

/**
 * Runs a command line, without the leading `node talks`, and gives the exit code. `TALKS_DATA` names another folder of
 * data than that in `folders`. Nothing is thrown: a failure is told on standard error.
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  folders: Folders,
  world: Partial<World> = {},
): Promise<number> {
  const other = terminal.env.TALKS_DATA;
  const read = world.read ?? readerOf(other || folders.data);
  // What the build worked out holds for its own data alone.
  const books = folders.built && !other && !world.read ? { books: readerOf(folders.built) } : {};
  const built = { stamps: world.stamps ?? builtStamps, ...books };
  const known = world.kinds ?? kinds;
  let code = 0;
  const program = programOf(
    {
      terminal,
      kinds: known,
      version: pkg.version,
      versionLine: pkg.version + gathered,
      builtIndex: async (store) => (folders.built && store.isAsBuilt() ? indexIn(folders.built) : undefined),
      withStore: (answer) => useStore(known, read, built, answer),
      end: (ended) => {
        code = ended;
      },
    },
    argv,
  );
  try {
    await program.parseAsync(withExclusions(program, argv), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const { text, failure } = await told(error, wantsJson(argv), Boolean(terminal.env.TALKS_TRACE));
    terminal.err(text);
    return exits[failure];
  }
}
