// Checks at the edge: valibot schemas and JSON Schema made from the declarations. Loaded only when something is to check.
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { isEdtf } from "./edtf.ts";
import type { Field, Fields } from "./field.ts";
import { derived, fieldAt, type Kind } from "./kind.ts";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Ids stay readable in a table of 60 cells. */
const longestId = 40;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const unprintable = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

const line = v.pipe(
  v.string("a line of text"),
  v.check(
    (text) => text.trim() === text && text !== "",
    "text that is not empty, without white space at its ends",
  ),
  v.check(
    (text) => !unprintable.test(text),
    "text without line breaks, control, direction or invisible characters",
  ),
);
const id = v.pipe(
  v.string("an id"),
  v.regex(kebab, "an id in kebab-case: a-z, 0-9 and hyphens"),
  v.maxLength(longestId, `an id of at most ${longestId} characters`),
  v.check((text) => text !== "unknown" && text !== "none", "an id other than the reserved unknown and none"),
);

function one(field: Field): v.GenericSchema {
  switch (field.type) {
    case "text":
      return line;
    case "key":
      return v.pipe(v.string("a key"), v.regex(kebab, "a key in kebab-case: a-z, 0-9 and hyphens"));
    case "date":
      return v.pipe(
        v.string("a date"),
        v.check(isEdtf, "an EDTF level 1 date such as 2023-12-07, 2023-12, 2020-12~ or 2023-09/2023-12"),
      );
    case "flag":
      return v.literal(true, "true, or no such field");
    case "number":
      return v.pipe(v.number("a number"), v.minValue(0, "a number that is not negative"));
    case "url":
      return v.pipe(line, v.url("an address"), v.regex(/^https?:/, "an http or https address"));
    case "language":
      return v.pipe(
        v.string("a language code"),
        v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 language code such as hy"),
      );
    case "names":
      return v.record(
        v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 language code such as hy")),
        line,
      );
    case "choice":
      return v.picklist(field.values, `one of ${field.values.join(", ")}`);
    case "ref":
      return field.orWords ? line : id;
    case "group":
      return shape(field.fields);
  }
}

function whole(field: Field): v.GenericSchema {
  const value = one(field);
  const filled = field.many
    ? v.pipe(v.array(value, "a list"), v.minLength(1, "a list that is not empty"))
    : value;
  const gaps = field.gaps ?? [];
  const open = gaps.length > 0 ? v.union([v.picklist(gaps), filled], "a value of another type") : filled;
  const described = v.pipe(open, v.description(field.about));
  return field.required ? described : v.optional(described);
}

const objectMessages: Readonly<Record<string, string>> = { never: "no such field", Object: "an object" };

function shape(fields: Fields): v.GenericSchema {
  const entries = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, whole(field)]));
  return v.strictObject(
    entries,
    ({ expected }) => objectMessages[expected ?? ""] ?? "a value",
  ) as v.GenericSchema;
}

/** The schema of a stored record: its id and its fields; `kind` and a derived `title` are not stored. */
export function recordSchema(kind: Kind): v.GenericSchema {
  return shape({ id: { type: "ref", to: [kind.name], required: true, about: derived.id }, ...kind.all });
}

/** What is wrong with a stored record: where in it, and what was expected there. */
export type Fault = { readonly path: string; readonly expected: string };

/** A check of stored records of one kind; the answer is empty for a sound record. */
export function recordCheck(kind: Kind): (record: unknown) => Fault[] {
  const schema = recordSchema(kind);
  return (record) =>
    (v.safeParse(schema, record).issues ?? []).map((issue) => {
      const path = v.getDotPath(issue) ?? "";
      const gaps = fieldAt(kind.all, path.replace(/\.\d+/g, ""))?.gaps ?? [];
      const missing = issue.input === undefined ? " (it is missing)" : "";
      return { path, expected: [issue.message, ...gaps.map((gap) => `"${gap}"`)].join(", or ") + missing };
    });
}

const words = { type: "array", items: { type: "string" } };
const objectOf = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** What some commands add to a record. */
const added = {
  known: {
    description: "From `show`, or where asked for: when the first of its sources was published.",
    type: "string",
  },
  rests_on: {
    description: "From `show`, or where asked for: how many sources it has, and how many of them are weak.",
    type: "object",
    properties: { sources: { type: "integer" }, weak: { type: "integer" } },
    required: ["sources"],
    additionalProperties: false,
  },
  linked_from: {
    description: "From `show`: the records that refer to this one, and by which field.",
    type: "array",
    items: objectOf(
      Object.fromEntries(["kind", "id", "title", "field"].map((name) => [name, { type: "string" }])),
    ),
  },
  match: {
    description: "From a search: why the record was found. The score runs from 0 to 1, 1 being best.",
    type: "object",
    properties: {
      score: { type: "number", minimum: 0, maximum: 1 },
      quality: { enum: ["exact", "close", "weak"] },
      on: { type: "array", items: objectOf({ field: { type: "string" }, words }) },
      why: words,
    },
    required: ["score", "quality", "on"],
    additionalProperties: false,
  },
};

/** The JSON Schema (draft 2020-12) of a record as `--json` gives it: derived fields first. */
export function jsonSchema(kind: Kind): Record<string, unknown> {
  const { $schema: _, ...stored } = toJsonSchema(recordSchema(kind), {
    errorMode: "ignore",
    target: "draft-2020-12",
  });
  const { id: idSchema, title, ...properties } = (stored.properties ?? {}) as Record<string, unknown>;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: kind.name,
    description: `${kind.about}.`,
    ...stored,
    properties: {
      kind: { const: kind.name, description: derived.kind },
      id: idSchema,
      title: title ?? { type: "string", description: derived.title },
      ...properties,
      ...added,
    },
    required: [
      "kind",
      "id",
      "title",
      ...((stored.required as string[]) ?? []).filter((name) => name !== "id" && name !== "title"),
    ],
  };
}
