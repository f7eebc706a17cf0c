// One record a line, tab-separated, without a header: what a pipe gets.

import { lineColumns, whyColumn } from "../columns.ts";
import type { Render, Row } from "../report.ts";
import { everyColumn, flat, valueAt } from "../values.ts";

export const render: Render = (report) => {
  const { rows, kinds, fields, whole, store } = report;
  const why = whyColumn(rows);
  const usual = !fields && !whole && why.length === 0;
  const built = usual ? store.lines(kinds) : undefined;
  const columns = fields ?? [...(whole ? everyColumn(kinds) : lineColumns(kinds)), ...why];
  const lineOf = (row: Row): string => columns.map((column) => flat(valueAt(row, column, store))).join("\t");
  return rows
    .map((row) => `${(row.number === undefined ? undefined : built?.(row.number)) ?? lineOf(row)}\n`)
    .join("");
};
