// The values of records that every format shares: titles, hedges, whole records, picked fields, flat texts.
import { isDate } from "../schema/dates.ts";
import type { Field } from "../schema/field.ts";
import { fieldAt, type Kind, valuesAt } from "../schema/kind.ts";
import { basisOf } from "../store/basis.ts";
import type { ShownMatch } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import type { Row } from "./report.ts";
import { visible } from "./visible.ts";

/** How firmly a record is said and by whom, in words; empty for what the source states itself. */
export function hedgeOf({ record }: Item, store: Store): string {
  const certainty = record.certainty === "stated" ? undefined : (record.certainty as string | undefined);
  const by = record.attribution === undefined ? undefined : store.name(record.attribution as string);
  if (certainty) return by ? `${certainty}, according to ${by}` : certainty;
  return by ? `according to ${by}` : "";
}

/** A record in one line, its hedge included. */
export function titleOf(item: Item, store: Store): string {
  const title = item.kind.title(item.record, (id) => store.name(id));
  const hedge = hedgeOf(item, store);
  return hedge ? `${title} (${hedge})` : title;
}

/** The record as JSON gives it: kind, id, title, then its fields in declared order; absent values are left out. */
export function wholeRecord({ item, match, links }: Row, store: Store): Record<string, unknown> {
  const { kind, record } = item;
  const { id, title: _, ...fields } = record;
  return {
    kind: kind.name,
    id,
    title: titleOf(item, store),
    ...fields,
    ...(links && basisOf(item, store)),
    ...(links && { linked_from: links.map((link) => linkRecord(link.from, link.path, store)) }),
    ...(match && { match }),
  };
}

const linkRecord = (from: Item, field: string, store: Store) => ({
  kind: from.kind.name,
  id: from.record.id,
  title: titleOf(from, store),
  field,
});

/** The derived fields that can be asked for beside the declared ones. */
export const derivedNames = ["kind", "id", "title"] as const;

export { basisNames } from "../store/basis.ts";

/** The value of a row at a field's path, or undefined. */
export function valueAt(row: Row, path: string, store: Store): unknown {
  if (path === "kind") return row.item.kind.name;
  if (path === "title") return titleOf(row.item, store);
  if (path === "when")
    return (row.item.kind.dates ?? []).flatMap((date) => valuesAt(row.item.record, date)).find(isDate);
  if (path === "known") return basisOf(row.item, store).known;
  if (path === "rests_on") return basisOf(row.item, store).rests_on;
  const [first, part] = path.split(".");
  if (first === "match") return part ? row.match?.[part as keyof ShownMatch] : row.match;
  const values = valuesAt(row.item.record, path);
  if (values.length === 0) return undefined;
  const field = fieldAt(row.item.kind.all, path);
  const many = path.split(".").some((_, i, steps) => isMany(row.item.kind, steps.slice(0, i + 1).join(".")));
  return many && !(values.length === 1 && isGap(field, values[0])) ? values : values[0];
}

const isMany = (kind: Kind, path: string): boolean => fieldAt(kind.all, path)?.many === true;
const isGap = (field: Field | undefined, value: unknown): boolean =>
  (field?.gaps as readonly unknown[] | undefined)?.includes(value) ?? false;

/** The fields asked for, as an object in that order; absent values are left out. */
export function picked(row: Row, fields: readonly string[], store: Store): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueAt(row, field, store);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** A value in one cell of CSV or TSV: ids and ISO dates as stored, lists joined by `; `, groups as `name: value`. */
export function flat(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(flat).join("; ");
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${flat(one)}`)
      .join(", ");
  }
  return visible(String(value));
}

/** The columns of a spreadsheet that misses nothing: every field, groups that are no list opened. */
export function everyColumn(kinds: readonly Kind[]): string[] {
  const own = kinds.flatMap((kind) =>
    Object.entries(kind.all).flatMap(([name, field]) =>
      field.type === "group" && !field.many
        ? Object.keys(field.fields).map((part) => `${name}.${part}`)
        : [name],
    ),
  );
  return [...new Set([...derivedNames, ...own])];
}
