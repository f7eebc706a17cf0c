// Records along a rail, grouped by year and month.
import { isDate, readable, yearAndMonth } from "../../schema/dates.ts";
import { valuesAt } from "../../schema/kind.ts";
import { isInferred } from "../cells.ts";
import { cells, padded, wrapped } from "../lines.ts";
import type { Look, Render, Report, Row } from "../report.ts";
import { hedgeOf, titleOf } from "../values.ts";
import { visible } from "../visible.ts";

const rail = "│";
/** What the source states itself; what it hedges has an open mark, and the words beside it. */
const marks = { firm: "●", hedged: "○" };

export const render: Render = (report, look) => {
  const lines: string[] = [];
  let year = "";
  let month: string | undefined = "";
  for (const row of report.rows) {
    const when = whenOf(row);
    const at = when ? yearAndMonth(when.date) : { year: "No date" };
    if (at.year !== year) {
      if (lines.length > 0) lines.push(look.theme("muted", rail));
      lines.push(look.theme("heading", at.year));
      month = "";
    }
    if (at.month !== month && at.month)
      lines.push(`${look.theme("muted", "├─")} ${look.theme("date", at.month)}`);
    ({ year, month } = { year: at.year, month: at.month });
    lines.push(...entry(report, row, when, look));
  }
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
};

type When = { readonly date: string; readonly inferred: boolean };

function whenOf({ item }: Row): When | undefined {
  for (const path of item.kind.dates ?? []) {
    const date = valuesAt(item.record, path).find(isDate);
    if (date) return { date, inferred: isInferred(item.record, path) };
  }
  return undefined;
}

function entry({ store }: Report, row: Row, when: When | undefined, { width, theme }: Look): string[] {
  const mark = hedgeOf(row.item, store) ? theme("hedge", marks.hedged) : marks.firm;
  const date = when ? `${readable(when.date)}${when.inferred ? " (inferred)" : ""}` : "";
  const room = width - 5;
  const head = date && `${theme("date", date)}  `;
  const title = visible(titleOf(row.item, store));
  const id = row.item.record.id;
  const text = wrapped(`${padded("", cells(date) + (date ? 2 : 0)).replaceAll(" ", "\u00a0")}${title}`, room);
  const first = (text[0] ?? "").replaceAll("\u00a0", " ").trimStart();
  const tail = cells(text.at(-1) ?? "") + 2 + cells(id) <= room;
  const body = [`${head}${first}`, ...text.slice(1)];
  const styled = theme("id", id);
  const all = tail ? [...body.slice(0, -1), `${body.at(-1)}  ${styled}`] : [...body, styled];
  return all.map((line, index) => `${theme("muted", rail)} ${index === 0 ? mark : " "} ${line}`);
}
