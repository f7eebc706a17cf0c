// `npm run docs`: writes the generated pages.
import { writeFileSync } from "node:fs";
import { kinds } from "../src/kinds/index.ts";
import { commandsPage } from "./docs/commands.ts";
import { kindsPage } from "./docs/kinds.ts";

/** Every generated page by its name under docs/. */
export const pages = (): Record<string, string> => ({
  "commands.md": commandsPage(kinds),
  "kinds.md": kindsPage(kinds),
});

/** Writes the pages under `root`. */
export function main(_: readonly string[], root: string): number {
  for (const [name, text] of Object.entries(pages())) writeFileSync(`${root}docs/${name}`, text);
  return 0;
}
