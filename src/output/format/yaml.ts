// YAML 1.2, with the same objects as JSON; what a YAML 1.1 reader would take for a date or a truth value is quoted.
import { stringify } from "yaml";
import type { Render } from "../report.ts";
import { visible } from "../visible.ts";
import { objectOf } from "./json.ts";

export const render: Render = (report) => {
  const objects = report.rows.map((row) => objectOf(report, row));
  const text = stringify(report.single ? objects[0] : objects, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return text.split("\n").map(visible).join("\n");
};
