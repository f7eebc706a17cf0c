// Meaning to colour: the only place that knows chalk.

export const meanings = [
  "id",
  "label",
  "heading",
  "date",
  "name",
  "hedge",
  "muted",
  "match",
  "error",
  "plain",
] as const;
export type Meaning = (typeof meanings)[number];

/** Dresses a text by what it means. Colour is never the only carrier of the meaning. */
export type Theme = (meaning: Meaning, text: string) => string;

export const plainTheme: Theme = (_, text) => text;

/** The theme in colours that follow the terminal's own palette. */
export async function colorTheme(): Promise<Theme> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const style = {
    id: chalk.cyan,
    label: chalk.dim,
    heading: chalk.bold,
    date: chalk.blue,
    name: chalk.bold,
    hedge: chalk.yellow,
    muted: chalk.dim,
    match: chalk.underline,
    error: chalk.red,
    plain: chalk.reset,
  } satisfies Record<Meaning, unknown>;
  return (meaning, text) => (meaning === "plain" || text === "" ? text : style[meaning](text));
}
