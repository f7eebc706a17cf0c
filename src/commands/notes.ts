// What a person at a terminal is told beside the answer: how many there are, what was left out, what comes near.
import { visible } from "../output/visible.ts";
import type { Store } from "../store/store.ts";
import type { Request } from "./answer.ts";
import type { Context } from "./context.ts";

/** Says that the words found nothing, and what is called nearly so. */
export async function nothingClose(
  { terminal, builtIndex }: Context,
  { words, kinds }: Request,
  weak: number,
  store: Store,
): Promise<void> {
  const { namesLike } = await import("../search/index.ts");
  const typed = words.join(" ");
  const near = await namesLike(typed, kinds, store, await builtIndex(store));
  const parts = [
    `Nothing close to “${visible(shortened(typed))}”.`,
    ...(near.length > 0 ? [`Did you mean ${near.join(", ")}?`] : []),
    ...(weak > 0 ? [`--weak shows ${weak === 1 ? "a weak match" : `${weak} weak matches`}.`] : []),
  ];
  terminal.err(`${fitted(parts, " ", terminal)}\n`);
}

/** Says that the words found records, and that filters left none of them. */
export function nothingLeft({ terminal }: Context, { words, noun }: Request, found: number): void {
  const typed = visible(shortened(words.join(" ")));
  terminal.err(
    found === 1
      ? `1 ${singular(noun)} comes close to “${typed}”, but does not fit the filters.\n`
      : `${found} ${noun} come close to “${typed}”, but none fits the filters.\n`,
  );
}

/** More of what was typed need not be said again. */
const mostTyped = 60;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > mostTyped ? `${letters.slice(0, mostTyped).join("").trimEnd()}…` : text;
}

export type Counts = {
  readonly shown: number;
  readonly all: number;
  readonly weak: number;
  readonly undated: number;
};

/** Tells a person at a terminal how many there are, and what was left out. */
export function note(
  { terminal }: Context,
  { noun, words }: Request,
  { shown, all, weak, undated }: Counts,
): void {
  if (!terminal.interactive || (all === 0 && words.length > 0)) return;
  const parts = [
    shown < all
      ? `${shown} of ${all} ${noun}`
      : all === 0
        ? `No ${noun}`
        : `${all} ${all === 1 ? singular(noun) : noun}`,
    ...(weak > 0
      ? [
          `${weak} weak ${weak === 1 ? "match" : "matches"} left out (--weak shows ${weak === 1 ? "it" : "them"})`,
        ]
      : []),
    ...(undated > 0 ? [`${undated} without a date left out`] : []),
  ];
  terminal.err(`${all === 0 ? "" : "\n"}${fitted(parts, " · ", terminal)}\n`);
}

/** The parts in one line, or each in a line of its own where a terminal is too narrow for that. */
function fitted(
  parts: readonly string[],
  between: string,
  { interactive, width }: Context["terminal"],
): string {
  const line = parts.join(between);
  return interactive && line.length > width ? parts.join("\n") : line;
}

const singular = (noun: string): string => noun.replace(/s$/, "");
