// CSV by RFC 4180 with a header line. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
import { stringify } from "csv-stringify/sync";
import { whyColumn } from "../columns.ts";
import type { Render } from "../report.ts";
import { everyColumn, flat, valueAt } from "../values.ts";

export const render: Render = ({ rows, kinds, fields, store }) => {
  const columns = fields ?? [
    ...everyColumn(kinds),
    ...(rows[0]?.match ? matchColumns : []),
    ...whyColumn(rows),
  ];
  const lines = rows.map((row) => columns.map((column) => flat(valueAt(row, column, store))));
  return stringify([[...columns], ...lines], { record_delimiter: "windows", escape_formulas: true });
};

const matchColumns = ["match.score", "match.quality", "match.on"];
