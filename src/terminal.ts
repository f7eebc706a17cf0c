// The outside world as a value: streams, width, environment. Tests hand in a twin.

export type Terminal = {
  /** Writes to standard output: the answer and nothing else. */
  readonly out: (text: string) => void;
  /** Writes a long answer: through a pager at a terminal that it does not fit, else as `out`. */
  readonly page: (text: string) => void;
  /** Writes to standard error: notes, hints, warnings, errors. */
  readonly err: (text: string) => void;
  /** Whether standard output is a terminal. */
  readonly interactive: boolean;
  /** Cells in a line. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether an address can be hidden behind a text (OSC 8). */
  readonly hyperlinks: () => Promise<boolean>;
};

/** What a terminal is made of: the process, as far as the program meets it. */
export type Host = {
  readonly write: (to: "out" | "err", text: string) => void;
  /** Whether standard output is a terminal. */
  readonly isTerminal: () => boolean;
  /** Cells in a line of the terminal; 0 where that is not known. Asked only of a terminal. */
  readonly columns: () => number;
  /** Lines of the terminal; 0 where that is not known. Asked only of a terminal. */
  readonly rows: () => number;
  /** Shows a text through a command; false where there is no such command. */
  readonly pipe: (command: string, text: string) => boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const narrowest = 20;
const usual = 80;

/** The terminal of a running process. `COLUMNS` sets the width where there is no terminal to ask. */
export function terminalOf({ write, isTerminal, columns, rows, pipe, env }: Host): Terminal {
  const interactive = isTerminal();
  const asked = Number(env.COLUMNS);
  const width = (interactive && columns()) || (Number.isInteger(asked) && asked > 0 ? asked : usual);
  const fits = (text: string): boolean => text.split("\n").length <= (rows() || Number.POSITIVE_INFINITY);
  return {
    page: (text) => {
      const pager = pagerOf(env);
      if (!interactive || !pager || fits(text) || !pipe(pager, text)) write("out", text);
    },
    out: (text) => write("out", text),
    err: (text) => write("err", text),
    interactive,
    width: Math.max(narrowest, width),
    env,
    hyperlinks: async () => {
      if (!interactive) return false;
      const { createSupportsHyperlinks } = await import("supports-hyperlinks");
      return createSupportsHyperlinks({ isTTY: true });
    },
  };
}

/** The pager that was asked for: `TALKS_PAGER`, then `PAGER`, else less; an empty value or `cat` asks for none. */
function pagerOf(env: Terminal["env"]): string | undefined {
  const pager = env.TALKS_PAGER ?? env.PAGER ?? "less -FRX";
  return pager.trim() === "" || pager.trim() === "cat" ? undefined : pager;
}

/** What `--color` may say. */
export const colorChoices = ["auto", "always", "never"] as const;
export type ColorChoice = (typeof colorChoices)[number];

/**
 * Whether to colour: the option, then `NO_COLOR` (any non-empty value: off, see no-color.org), `CLICOLOR_FORCE`,
 * `FORCE_COLOR`, `TERM=dumb`, and last whether standard output is a terminal.
 */
export function wantsColor(terminal: Terminal, choice: ColorChoice): boolean {
  const { env } = terminal;
  if (choice !== "auto") return choice === "always";
  if (env.NO_COLOR) return false;
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return true;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.TERM === "dumb") return false;
  return terminal.interactive;
}
