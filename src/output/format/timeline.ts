// Records along a rail, grouped by year and month.
import { isDate, readable, yearAndMonth } from "../../schema/dates.ts";
import { valuesAt } from "../../schema/kind.ts";
import { isInferred, reasonsOf } from "../cells.ts";
import { bulleted, cells, wrapped } from "../lines.ts";
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

/** A date that leaves less than this for the title stands on a line of its own. */
const narrowest = 24;

function entry({ store }: Report, row: Row, when: When | undefined, { width, theme }: Look): string[] {
  const mark = hedgeOf(row.item, store) ? theme("hedge", marks.hedged) : marks.firm;
  const room = width - 4;
  const date = when ? `${readable(when.date)}${when.inferred ? " (inferred)" : ""}` : "";
  const title = visible(titleOf(row.item, store));
  const beside = room - cells(date) - 2;
  const first = date && beside >= narrowest ? (wrapped(title, beside)[0] ?? "") : "";
  const rest = title.slice(first.length).trim();
  const head = [date && theme("date", date), first].filter(Boolean).join("  ");
  const lines = [...(head ? [head] : []), ...(rest ? wrapped(rest, room) : [])];
  const id = row.item.record.id;
  const fits = cells(lines.at(-1) ?? "") + 2 + cells(id) <= room;
  const all = fits
    ? [...lines.slice(0, -1), `${lines.at(-1)}  ${theme("id", id)}`]
    : [...lines, theme("id", id)];
  const reasons = reasonsOf(row).flatMap((reason) => bulleted(reason, room));
  return [...all, ...reasons].map(
    (line, index) => `${theme("muted", rail)} ${index === 0 ? mark : " "} ${line}`,
  );
}
