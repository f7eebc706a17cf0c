// A quiet table fitted to the width; where the width is too small for one, a short list in its place.
import Table from "cli-table3";
import { type Cell, cellOf, hedgeCell, labelOf } from "../cells.ts";
import { tableColumns } from "../columns.ts";
import { cells, clipped, longestWord, wrapped } from "../lines.ts";
import type { Look, Render, Report } from "../report.ts";

const gap = 2;
/** A column of words narrower than this is hard to read: the list takes over. */
const narrowest = 18;
/** How many lines a cell may take before it is cut. */
const tallest = 6;

export const render: Render = (report, look) => {
  if (report.rows.length === 0) return "";
  const columns = report.fields ?? tableColumns(report.kinds);
  const rows = report.rows.map((row) => columns.map((column) => cellOf(row, column, report.store)));
  const hedges = report.rows.map((row, index) => hedgeFor(report, columns, row.item, index));
  const widths = fittedWidths(columns, rows, hedges, look.width);
  return widths ? tableOf(columns, rows, hedges, widths, look) : listOf(columns, rows, hedges, look);
};

type Hedge = Cell | undefined;

/** The last column carries the hedge, unless the title, which has it already, is shown. */
function hedgeFor(
  report: Report,
  columns: readonly string[],
  item: Report["rows"][number]["item"],
  _: number,
): Hedge {
  return report.fields || columns.includes("title") ? undefined : hedgeCell(item, report.store);
}

const withHedge = (text: string, hedge: Hedge): string => (hedge ? `${text} (${hedge.text})` : text);

/** Widths that fit the line, or undefined where some column would become too narrow to read. */
function fittedWidths(
  columns: readonly string[],
  rows: readonly Cell[][],
  hedges: readonly Hedge[],
  width: number,
): number[] | undefined {
  const last = columns.length - 1;
  const textOf = (row: readonly Cell[], r: number, c: number) =>
    c === last ? withHedge(row[c]?.text ?? "", hedges[r]) : (row[c]?.text ?? "");
  const natural = columns.map((name, c) =>
    Math.max(cells(labelOf(name)), ...rows.map((row, r) => cells(textOf(row, r, c)))),
  );
  const least = columns.map((name, c) => {
    if (rows.some((row) => row[c]?.meaning === "id")) return natural[c] ?? 0;
    const words = Math.max(cells(labelOf(name)), ...rows.map((row, r) => longestWord(textOf(row, r, c))));
    return Math.min(
      natural[c] ?? 0,
      Math.max(words, c === last ? narrowest : 0, Math.min(natural[c] ?? 0, narrowest)),
    );
  });
  let room = width - gap * last - least.reduce((sum, one) => sum + one, 0);
  if (room < 0) return undefined;
  const widths = [...least];
  // Room goes where a column is shortest of what it would like, one cell at a time from the left.
  for (let c = 0; room > 0 && c >= 0; ) {
    c = neediest(widths, natural);
    if (c >= 0) {
      widths[c] = (widths[c] ?? 0) + 1;
      room--;
    }
  }
  return widths;
}

function neediest(widths: readonly number[], natural: readonly number[]): number {
  let best = -1;
  let want = 1;
  for (const [c, width] of widths.entries()) {
    const ratio = width / (natural[c] || 1);
    if (ratio < want) [best, want] = [c, ratio];
  }
  return best;
}

function tableOf(
  columns: readonly string[],
  rows: readonly Cell[][],
  hedges: readonly Hedge[],
  widths: readonly number[],
  { theme, truncate }: Look,
): string {
  const last = columns.length - 1;
  const most = truncate ? tallest : Number.POSITIVE_INFINITY;
  const body = rows.map((row, r) =>
    row.map((cell, c) => {
      const lines = clipped(c === last ? withHedge(cell.text, hedges[r]) : cell.text, widths[c] ?? 1, most);
      const meaning = cell.meaning;
      return lines.map((line) => theme(meaning, line)).join("\n");
    }),
  );
  const airy = body.some((row) => row.some((cell) => cell.includes("\n")));
  const table = quiet(widths);
  table.push(columns.map((name) => theme("label", labelOf(name).toUpperCase())));
  for (const [index, row] of body.entries()) {
    if (airy && index > 0) table.push(columns.map(() => ""));
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

/** For narrow lines: the id and the short values, on one line where they fit, and the rest wrapped below. */
function listOf(
  columns: readonly string[],
  rows: readonly Cell[][],
  hedges: readonly Hedge[],
  { width, theme, truncate }: Look,
): string {
  const indent = "  ";
  const room = width - indent.length;
  const most = truncate ? tallest : Number.POSITIVE_INFINITY;
  const last = columns.length - 1;
  const blocks = rows.map((row, r) => {
    const id = row.find(({ meaning }) => meaning === "id");
    const short = row
      .filter((cell, c) => c !== last && cell !== id && cell.text !== "")
      .map(({ text }) => text);
    const line = short.join(" · ");
    const fits = id !== undefined && cells(id.text) + indent.length + cells(line) <= width;
    const head = id ? [theme("id", id.text) + (fits && line ? indent + theme("label", line) : "")] : [];
    const second = fits || !line ? [] : wrapped(line, room).map((one) => indent + theme("label", one));
    const text = withHedge(row[last] === id ? "" : (row[last]?.text ?? ""), hedges[r]);
    return [...head, ...second, ...(text ? clipped(text, room, most).map((one) => indent + one) : [])];
  });
  const airy = blocks.some((lines) => lines.length > 2);
  return `${blocks.map((lines) => lines.join("\n")).join(airy ? "\n\n" : "\n")}\n`;
}
