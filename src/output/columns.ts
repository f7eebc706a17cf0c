// Which fields a line shows where nobody asked for any.
import type { Kind } from "../schema/kind.ts";
import type { Row } from "./report.ts";

/** The columns of a table: the id and the kind's choice; the title where records are of several kinds. */
export function tableColumns(kinds: readonly Kind[]): string[] {
  const [kind, ...more] = kinds;
  return kind && more.length === 0 ? ["id", ...kind.columns] : ["kind", "id", "when", "title"];
}

/** The column that explains matches, where they are explained: all of a report, or none. */
export const whyColumn = ([row]: readonly Row[]): string[] => (row?.match?.why ? ["match.why"] : []);

/** The columns of a tab-separated line: those of the table with small groups opened, and what hedges them. */
export function lineColumns(kinds: readonly Kind[]): string[] {
  const shown = tableColumns(kinds).flatMap((name) =>
    kinds.length === 1 && kinds[0] ? opened(kinds[0], name) : [name],
  );
  const hedges = ["inferred", "certainty", "attribution"].filter((name) =>
    kinds.some((kind) => kind.all[name]),
  );
  return [...new Set([...shown, ...hedges])];
}

function opened(kind: Kind, name: string): string[] {
  const field = kind.all[name];
  return field?.type === "group" && !field.many
    ? Object.keys(field.fields).map((part) => `${name}.${part}`)
    : [name];
}
