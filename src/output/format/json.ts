// JSON: a list, or one object where one record was asked for.
import type { Render, Report, Row } from "../report.ts";
import { picked, wholeRecord } from "../values.ts";
import { escapedJson } from "../visible.ts";

/** The record as an object: whole, or the fields that were asked for. */
export const objectOf = (report: Report, row: Row): object =>
  report.fields ? picked(row, report.fields, report.store) : wholeRecord(row, report.store);

export const render: Render = (report) => {
  const objects = report.rows.map((row) => objectOf(report, row));
  return `${escapedJson(JSON.stringify(report.single ? objects[0] : objects, null, 2))}\n`;
};
