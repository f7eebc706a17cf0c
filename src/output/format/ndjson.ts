// Newline-delimited JSON: one record a line.
import type { Render } from "../report.ts";
import { escapedJson } from "../visible.ts";
import { objectOf } from "./json.ts";

export const render: Render = (report) =>
  report.rows.map((row) => `${escapedJson(JSON.stringify(objectOf(report, row)))}\n`).join("");
