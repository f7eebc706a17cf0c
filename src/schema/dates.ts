// EDTF level 1 dates (ISO 8601-2:2019) as intervals of days, without a parser: the strings were checked at the edge.

/** First and last day, as `YYYY-MM-DD` strings that compare in order; the day may be past the month's end. */
export type Interval = { readonly from: string; readonly to: string };

const earliest = "0000-00-00";
const latest = "9999-99-99";

/** Whether a text is a year, a month or one of the first 28 days of a month: a date for which no parser is needed. */
export const isPlainDate = (text: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/.test(text);

/** Whether the value is a date and not one of the gaps `unknown` and `none`. */
export const isDate = (value: unknown): value is string =>
  typeof value === "string" && /^[\d./-]/.test(value);

/** The days that a valid EDTF level 1 date covers; open and unknown ends reach as far as they can. */
export function interval(date: string): Interval {
  const [start = "", end = start] = date.split("/");
  return { from: firstDay(start), to: lastDay(end) };
}

const plain = (date: string): string => date.replace(/[~?%]/g, "");

function firstDay(date: string): string {
  const [year = "", month = "01", day = "01"] = plain(date).split("-");
  if (year === "" || year === "..") return earliest;
  return [
    year.replaceAll("X", "0"),
    month === "XX" ? "01" : month.replace("X", "0"),
    day === "XX" ? "01" : day.replace("X", "0"),
  ].join("-");
}

function lastDay(date: string): string {
  const [year = "", month = "12", day = "31"] = plain(date).split("-");
  if (year === "" || year === "..") return latest;
  return [
    year.replaceAll("X", "9"),
    month === "XX" ? "12" : month.replace("X", "9"),
    day.replace("XX", "31"),
  ].join("-");
}

/** A key by which dates sort: by where they start, the less precise first. */
export const sortKey = (date: string): string => plain(date).replaceAll("..", "0000");

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The year and month in which a date starts; the month is absent where the date has none. */
export function yearAndMonth(date: string): { year: string; month?: string } {
  const [year = "", month] = plain(date.split("/")[0] ?? "").split("-");
  const name = months[Number(month) - 1];
  return name ? { year, month: name } : { year };
}

/** A date as people write it: `7 Dec 2023`, `about Dec 2020`, `7–15 Dec 2023`, `from 16 Dec 2023 on`. */
export function readable(date: string): string {
  const [start = "", end] = date.split("/");
  if (end === undefined) return point(start);
  if (end === "..") return `from ${point(start)} on`;
  if (start === "..") return `until ${point(end)}`;
  const [from, to] = [point(start || "unknown"), point(end || "unknown")];
  const shared = [/ [A-Z][a-z]{2} \d{4}$/, / \d{4}$/]
    .map((tail) => tail.exec(to)?.[0])
    .find((tail) => tail && from.endsWith(tail));
  const short = shared ? from.slice(0, -shared.length) : from;
  return /^\d+$/.test(short) && /^\d/.test(to) ? `${short}–${to}` : `${short} – ${to}`;
}

function point(date: string): string {
  const doubt = date.includes("%")
    ? "perhaps about "
    : date.includes("~")
      ? "about "
      : date.includes("?")
        ? "perhaps "
        : "";
  const [year, month, day] = plain(date).split("-");
  const name = months[Number(month) - 1];
  if (month !== undefined && !name) return doubt + plain(date);
  return doubt + [day && String(Number(day) || day), name, year].filter(Boolean).join(" ");
}
