// What a kind of record is: the declaration from which commands, checks, formats, search and docs follow.
import type { Field, Fields, LeafField, RecordOf } from "./field.ts";

/** Looks up the display name of a record by id; words that are no id come back as they are. */
export type Namer = (idOrWords: string) => string;

/** A stored record whose kind is not known at compile time. */
export type Raw = { readonly id: string; readonly [field: string]: unknown };

type Stored<F extends Fields> = { readonly id: string } & RecordOf<F>;

export type KindDeclaration<F extends Fields = Fields> = {
  /** Singular, kebab-case: the `kind` of every record. */
  readonly name: string;
  /** The command that lists the kind, and the data file's name. */
  readonly plural: string;
  /** One line for help and docs: what a record of this kind is. */
  readonly about: string;
  /** The kind's own fields, in the order in which every format gives them. */
  readonly fields: F;
  /** Fields shown in a table beside the id; the last one takes the room that is left, and the hedge. */
  readonly columns: readonly string[];
  /** Paths of the dates that place a record in time; the first one present sorts it. */
  readonly dates?: readonly string[];
  /** Fields, beside the id, by which people call a record. */
  readonly called: readonly string[];
  /** A list of references whose records a filter on the whole should find too. */
  readonly members?: string;
  /** What a record of this kind is worth in a search through all kinds, 1 being usual. */
  readonly worth?: number;
  /** What questions ask for that its records can answer, and how much more they are worth then: `{ who: 1.2 }`. */
  readonly answers?: Readonly<Record<string, number>>;
  /** How well a record suits what a question asks for, beyond its kind: a person suits `who` better than an office. */
  readonly suits?: (record: Stored<F>, asking: string) => number;
  /** The field whose words are verbatim from the source. */
  readonly verbatim?: string;
  /** A second command that prints this kind along a time rail. */
  readonly rail?: { readonly command: string; readonly about: string; readonly examples: readonly string[] };
  /** The one-line title; the engine adds the hedge. */
  readonly title: (record: Stored<F>, name: Namer) => string;
  /** Command lines for the help, without the leading `talks`. */
  readonly examples: readonly string[];
};

export type Kind = Omit<KindDeclaration, "title" | "suits"> & {
  /** Own fields followed by the common ones. */
  readonly all: Fields;
  readonly title: (record: Raw, name: Namer) => string;
  readonly suits: (record: Raw, asking: string) => number;
};

/** The names that no field may take: they are derived for every record. */
export const derived = { kind: "The kind of record.", id: "The permanent id.", title: "One line." } as const;

/**
 * Declares a kind. `common` are the fields that every kind shares; the record type that `title` receives is
 * inferred from the kind's own fields.
 */
export function defineKind<const F extends Fields>(common: Fields, declaration: KindDeclaration<F>): Kind {
  const { title, suits, ...rest } = declaration;
  return {
    ...rest,
    title: (record, name) => title(record as unknown as Stored<F>, name),
    suits: (record, asking) => suits?.(record as unknown as Stored<F>, asking) ?? 1,
    all: { ...declaration.fields, ...common },
  };
}

/** A field at the end of a path such as `captured.place`. */
export type Leaf = { readonly path: string; readonly field: LeafField };

const known = new WeakMap<Fields, readonly Leaf[]>();

/** Every field below `fields` that is no group, groups opened, in declared order. */
export function leaves(fields: Fields): readonly Leaf[] {
  const found = known.get(fields) ?? leavesBelow(fields, "");
  known.set(fields, found);
  return found;
}

const leavesBelow = (fields: Fields, before: string): Leaf[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.type === "group"
      ? leavesBelow(field.fields, `${before}${name}.`)
      : [{ path: before + name, field }],
  );

/** The record with its fields in declared order, the id first; those of groups too. */
export const inDeclaredOrder = (fields: Fields, { id, ...rest }: Raw): Raw => ({
  id,
  ...orderedBy(fields, rest),
});

function orderedBy(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(fields).filter((name) => values[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, orderedIn(fields[name], values[name])]));
}

function orderedIn(field: Field | undefined, value: unknown): unknown {
  if (field?.type !== "group" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => orderedIn(field, one));
  return orderedBy(field.fields, value as Readonly<Record<string, unknown>>);
}

/** The field at a dotted path, or undefined. */
export function fieldAt(fields: Fields, path: string): Field | undefined {
  const [head, ...rest] = path.split(".");
  const field = fields[head ?? ""];
  if (rest.length === 0 || !field) return field;
  return field.type === "group" ? fieldAt(field.fields, rest.join(".")) : undefined;
}

/** All values at a dotted path, lists opened, absent ones left out. */
export function valuesAt(record: object, path: string): unknown[] {
  const own = (record as Raw)[path];
  if (own !== undefined) return Array.isArray(own) ? own : [own];
  let found: unknown[] = [record];
  for (const step of path.split(".")) {
    found = found.flatMap((value) => {
      const next = typeof value === "object" && value !== null ? (value as Raw)[step] : undefined;
      return next === undefined ? [] : Array.isArray(next) ? next : [next];
    });
  }
  return found;
}
