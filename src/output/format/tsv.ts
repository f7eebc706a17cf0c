// One record a line, tab-separated, without a header: what a pipe gets.

import { lineColumns, whyColumn } from "../columns.ts";
import type { Render } from "../report.ts";
import { everyColumn, flat, valueAt } from "../values.ts";

export const render: Render = (report) => {
  const { rows, kinds, fields, whole, store } = report;
  const why = whyColumn(rows.some(({ match }) => match?.why !== undefined));
  const columns = fields ?? [...(whole ? everyColumn(kinds) : lineColumns(kinds)), ...why];
  return rows
    .map((row) => `${columns.map((column) => flat(valueAt(row, column, store))).join("\t")}\n`)
    .join("");
};
