// Checks dates with the EDTF parser; loaded only when a date comes in from outside.
import { parse } from "edtf";
import { interval } from "./dates.ts";

/** Whether the text is an EDTF level 1 date or interval of years, months or days: no season, time of day or year before 0. */
export function isEdtf(text: string): boolean {
  if (!/^[\dX~?%./-]+$/.test(text) || text.startsWith("-")) return false;
  try {
    const { type, values } = parse(text, { level: 1 });
    const season = [type, ...values.map((value) => (value as { type?: string } | null)?.type)].includes(
      "Season",
    );
    const { from, to } = interval(text);
    return ["Date", "Interval"].includes(type) && !season && from <= to && !missedLeapDay(text);
  } catch {
    return false;
  }
}

/** The parser takes 29 February in every year. */
const missedLeapDay = (text: string): boolean =>
  [...text.matchAll(/(\d{4})-02-29/g)].some(
    ([, year]) => new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() !== 1,
  );
