// Fits text to a number of cells: measures, wraps at words, pads.
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/**
 * Latin, Cyrillic, Armenian and Georgian letters and the punctuation of prose, of one cell each. Most texts have no
 * others, and need no library.
 */
const narrow =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u0400-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a\u10d0-\u10ff\u2010-\u2015\u2018-\u201f\u2026]*$/;

/** How many cells a text takes at a terminal; combining marks take none, wide characters two. */
export const cells = (text: string): number => (narrow.test(text) ? text.length : stringWidth(text));

/** The text in lines of at most `width` cells, broken at words; a longer word is broken, unless `hard` is false. */
export function wrapped(text: string, width: number, hard = true): string[] {
  if (text.length <= width && narrow.test(text) && text.trim() === text) return [text];
  return wrapAnsi(text, Math.max(1, width), { hard, trim: true }).split("\n");
}

/** Before each of several texts that stand below one another. */
export const bullet = "• ";

/** As `wrapped`, after a bullet; further lines stand below the text. */
export const bulleted = (text: string, width: number): string[] =>
  wrapped(text, width - bullet.length).map(
    (line, l) => (l === 0 ? bullet : " ".repeat(bullet.length)) + line,
  );

/** As `wrapped`, in at most `most` lines: what is cut ends in `…`. The tail follows the text and is never cut. */
export function clipped(text: string, tail: string, width: number, most: number): string[] {
  const all = wrapped(tail ? `${text} ${tail}` : text, width);
  if (all.length <= most) return all;
  const end = tail ? wrapped(tail, width) : [];
  const lines = wrapped(text, width);
  const room = Math.max(1, most - end.length);
  if (lines.length <= room) return [...lines, ...end];
  const last = wrapped(lines[room - 1] ?? "", width - 1)[0] ?? "";
  return [...lines.slice(0, room - 1), `${last}…`, ...end];
}

/** The text followed by spaces up to `width` cells. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - cells(text)));

/** The cells of the longest word. */
export const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/).map(cells));
