// Prints a report: in the format that was asked for, or the usual one.
import { type Format, rendererOf } from "../output/index.ts";
import type { Look, Report, Row } from "../output/report.ts";
import { colorTheme, plainTheme } from "../output/theme.ts";
import type { Kind } from "../schema/kind.ts";
import type { Store } from "../store/store.ts";
import { wantsColor } from "../terminal.ts";
import type { Context } from "./context.ts";
import { colorOf, fieldsIn, formatOf, type Given } from "./options.ts";

/** What the output needs to know beside the rows. */
export function reportOf(
  {
    kinds,
    given,
    words,
  }: { readonly kinds: readonly Kind[]; readonly given: Given; readonly words: readonly string[] },
  store: Store,
  rows: readonly Row[],
): Omit<Report, "single" | "whole"> {
  const { fields } = formatOf(given);
  const option = typeof given.json === "string" ? "--json" : "--fields";
  return {
    rows,
    kinds,
    store,
    ...(fields !== undefined && { fields: fieldsIn(fields, kinds, words.length > 0, option) }),
  };
}

/** Prints a report in the format that was asked for; else in `usual` at a terminal, and a line a record in a pipe. */
export async function print(context: Context, given: Given, usual: Format, report: Report): Promise<void> {
  const { terminal } = context;
  const format = formatOf(given).format ?? (terminal.interactive ? usual : "tsv");
  const color = wantsColor(terminal, colorOf(given));
  const look: Look = {
    width: terminal.width,
    theme: color ? await colorTheme() : plainTheme,
    hyperlinks: format === "card" && (await terminal.hyperlinks()),
    truncate: given.truncate,
  };
  const render = await rendererOf(format);
  terminal.page(render(report, look));
}
