// docs/kinds.md, written from the declarations.
import type { Field, Fields } from "../../src/schema/field.ts";
import { derived, type Kind } from "../../src/schema/kind.ts";

/** The page as Markdown. */
export function kindsPage(kinds: readonly Kind[]): string {
  const head = `# The kinds of record

Written from the declarations in \`src/kinds/\` by \`npm run docs\`; a test holds it to them.

Every record starts with \`kind\`, \`id\` and \`title\`; the fields of its kind follow in the order below, and the
common ones after them. A field that is absent is left out, in every format: the store says nothing about it.
That is not the same as \`unknown\` (a source says that it is not known) or \`none\` (a source says that there was
none), which stand in place of a value where the table allows them. Dates are EDTF level 1 (ISO 8601-2);
\`inferred\` marks the dates of the object in which it stands. A hedge (\`certainty\`, \`attribution\`) is repeated in
the title, so that no format can lose it.
`;
  return `${head}\n${kinds.map(section).join("\n")}`;
}

function section(kind: Kind): string {
  const title = kind.all.title ? "" : `| \`title\` | text | ${derived.title} Worked out. |\n`;
  return `## ${kind.name}

${kind.about}. Listed by \`talks ${kind.plural}\`, kept in \`data/${kind.plural}.json\`.

| field | holds | what it says |
| --- | --- | --- |
| \`id\` | id | ${derived.id} |
${title}${rows(kind.all, "")}`;
}

const rows = (fields: Fields, before: string): string =>
  Object.entries(fields)
    .map(([name, field]) => {
      const row = `| \`${before}${name}\` | ${holds(field)} | ${field.about} |\n`;
      return field.type === "group"
        ? row + rows(field.fields, `${before}${name}${field.many ? "[]" : ""}.`)
        : row;
    })
    .join("");

function holds(field: Field): string {
  const type =
    field.type === "choice"
      ? field.values.map((value) => `\`${value}\``).join(", ")
      : field.type === "ref"
        ? `id of ${field.to.join(" or ")}${field.orWords ? ", or words" : ""}`
        : field.type === "group"
          ? "object"
          : field.type;
  const gaps = (field.gaps ?? []).map((gap) => `, or \`${gap}\``).join("");
  return `${field.many ? "list of " : ""}${type}${gaps}${field.required ? ", required" : ""}`;
}
