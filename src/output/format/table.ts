// A quiet table fitted to the width; where the width is too small for one, a short list in its place.
import Table from "cli-table3";
import { type Cell, cellOf, hedgeAfter, hedgedColumn, labelOf, reasonsOf } from "../cells.ts";
import { tableColumns } from "../columns.ts";
import { dressed, matchedIn } from "../highlight.ts";
import { bulleted, cells, clipped, longestWord, wrapped } from "../lines.ts";
import type { Look, Render } from "../report.ts";
import { plainTheme } from "../theme.ts";

const gap = 2;
/** A column of words narrower than this is hard to read: the list takes over. */
const narrowest = 18;
/** The last column has the text: narrower than this it is better read in a list. */
const narrowestText = 30;
/** What the widest column keeps of the room while others are served. */
const share = 0.5;
/** How many lines a cell may take before it is cut. */
const tallest = 6;

export const render: Render = (report, look) => {
  if (report.rows.length === 0) return "";
  const { store } = report;
  const names = report.fields ?? tableColumns(report.kinds);
  const hedged = hedgedColumn(names, report.fields !== undefined);
  const rows = report.rows.map((row) =>
    names.map((name, c) => ({
      ...cellOf(row, name, store),
      tail: c === hedged ? hedgeAfter(row.item, store) : "",
    })),
  );
  const marks = look.theme === plainTheme ? [] : report.rows.map(matchedIn);
  // Reasons stand below their record: no column has room for them.
  const reasons = report.fields ? [] : report.rows.map(reasonsOf);
  const widths = reasons.flat().length > 0 ? undefined : fittedWidths(names, rows, look.width);
  return widths ? tableOf(names, rows, marks, widths, look) : listOf(rows, marks, reasons, look);
};

/** A cell and what follows its text and must not be cut. */
type Tailed = Cell & { readonly tail: string };

const wholeText = ({ text, tail }: Tailed): string => (tail ? `${text} ${tail}` : text);

/** Widths that fit the line, or undefined where some column would become too narrow to read. */
function fittedWidths(
  names: readonly string[],
  rows: readonly Tailed[][],
  width: number,
): number[] | undefined {
  const columns = names.map((name, c) => ({
    name: labelOf(name),
    column: rows.flatMap((row) => row[c] ?? []),
  }));
  const natural = columns.map(({ name, column }) =>
    Math.max(cells(name), ...column.map((cell) => cells(wholeText(cell)))),
  );
  const widths = columns.map(({ name, column }, c) => {
    const whole = natural[c] ?? 0;
    if (column.some(({ meaning }) => meaning === "id")) return whole;
    const words = Math.max(cells(name), ...column.map((cell) => longestWord(wholeText(cell))));
    return Math.min(whole, Math.max(words, c === columns.length - 1 ? narrowestText : narrowest));
  });
  let room = width - gap * (names.length - 1) - widths.reduce((sum, one) => sum + one, 0);
  if (room < 0) return undefined;
  // The columns that lack least are served first, as long as the widest keeps its share.
  const lack = (c: number): number => (natural[c] ?? 0) - (widths[c] ?? 0);
  const order = [...widths.keys()].sort((a, b) => lack(a) - lack(b));
  for (const c of order) {
    const kept = c === order.at(-1) ? 0 : Math.min(lack(order.at(-1) ?? c), Math.floor(room * share));
    const given = Math.min(lack(c), room - kept);
    widths[c] = (widths[c] ?? 0) + given;
    room -= given;
  }
  return widths;
}

function tableOf(
  names: readonly string[],
  rows: readonly Tailed[][],
  marks: readonly (RegExp | undefined)[],
  widths: readonly number[],
  { theme, truncate }: Look,
): string {
  const most = truncate ? tallest : Number.POSITIVE_INFINITY;
  const body = rows.map((row, r) =>
    row.map(({ text, tail, meaning }, c) =>
      clipped(text, tail, widths[c] ?? 1, most)
        .map((line) => dressed(line, meaning, marks[r], theme))
        .join("\n"),
    ),
  );
  const airy = body.some((row) => row.some((cell) => cell.includes("\n")));
  const table = quiet(widths);
  table.push(names.map((name) => theme("label", labelOf(name).toUpperCase())));
  for (const [index, row] of body.entries()) {
    if (airy && index > 0) table.push(names.map(() => ""));
    table.push(row);
  }
  return `${trimmed(table.toString())}\n`;
}

/** A table without lines; its columns are as wide as the cells that it is given. */
function quiet(widths: readonly number[]): InstanceType<typeof Table> {
  const none = [
    "top",
    "top-mid",
    "top-left",
    "top-right",
    "bottom",
    "bottom-mid",
    "bottom-left",
    "bottom-right",
    "left",
    "left-mid",
    "mid",
    "mid-mid",
    "right",
    "right-mid",
    "middle",
  ];
  return new Table({
    chars: Object.fromEntries(none.map((name) => [name, ""])),
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap },
    colWidths: widths.map((width) => width + gap),
  });
}

/** The spaces that fill the last column are taken off. */
const trimmed = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");

/** For narrow lines: the id and the short values, on one line where they fit, the rest wrapped below, then reasons. */
function listOf(
  rows: readonly Tailed[][],
  marks: readonly (RegExp | undefined)[],
  reasons: readonly (readonly string[])[],
  { width, theme, truncate }: Look,
): string {
  const indent = "  ";
  const room = width - indent.length;
  const most = truncate ? tallest : Number.POSITIVE_INFINITY;
  const blocks = rows.map((row, r) => {
    const id = row.find(({ meaning }) => meaning === "id");
    const last = row.at(-1);
    const short = row.filter((cell) => cell !== last && cell !== id && cell.text !== "").map(wholeText);
    const line = short.join(" · ");
    const fits = id !== undefined && cells(id.text) + indent.length + cells(line) <= width;
    const head = id
      ? [dressed(id.text, "id", marks[r], theme) + (fits && line ? indent + theme("label", line) : "")]
      : [];
    const second = fits || !line ? [] : wrapped(line, room).map((one) => indent + theme("label", one));
    const text = last && last !== id && last.text ? clipped(last.text, last.tail, room, most) : [];
    const why = (reasons[r] ?? []).flatMap((reason) => bulleted(reason, room));
    return [
      ...head,
      ...second,
      ...text.map((one) => indent + dressed(one, "plain", marks[r], theme)),
      ...why.map((one) => indent + theme("muted", one)),
    ];
  });
  const airy = blocks.some((lines) => lines.length > 2);
  return `${blocks.map((lines) => lines.join("\n")).join(airy ? "\n\n" : "\n")}\n`;
}
