// A Markdown table for notes and pages; whole records as lists.
import { cellOf, hedgeAfter, hedgedColumn, labelOf } from "../cells.ts";
import { tableColumns, whyColumn } from "../columns.ts";
import type { Render } from "../report.ts";

const escaped = (text: string): string => text.replace(/[\\|*_`[\]<>]/g, "\\$&");

export const render: Render = ({ rows, kinds, fields, store }) => {
  const columns = fields ?? [...tableColumns(kinds), ...whyColumn(rows)];
  const hedged = hedgedColumn(columns, fields !== undefined);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const body = rows.map((row) =>
    line(
      columns.map((column, index) => {
        const tail = index === hedged ? hedgeAfter(row.item, store) : "";
        return escaped([cellOf(row, column, store).text, tail].filter(Boolean).join(" "));
      }),
    ),
  );
  return line(columns.map(labelOf)) + line(columns.map(() => "---")) + body.join("");
};
