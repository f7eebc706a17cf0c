// A Markdown table for notes and pages; whole records as lists.
import { cellOf, hedgeCell, labelOf } from "../cells.ts";
import { tableColumns } from "../columns.ts";
import type { Render } from "../report.ts";

const escaped = (text: string): string => text.replace(/[\\|*_`[\]<>]/g, "\\$&");

export const render: Render = ({ rows, kinds, fields, store }) => {
  const columns = fields ?? tableColumns(kinds);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const body = rows.map((row) =>
    line(
      columns.map((column, index) => {
        const text = escaped(cellOf(row, column, store).text);
        const hedge =
          !fields && index === columns.length - 1 && column !== "title" && hedgeCell(row.item, store);
        return hedge ? `${text} (${escaped(hedge.text)})` : text;
      }),
    ),
  );
  return line(columns.map(labelOf)) + line(columns.map(() => "---")) + body.join("");
};
