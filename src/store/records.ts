// The records in a data file: read from its bytes, and in their order.
import { Problem } from "../errors.ts";
import { isDate, sortKey } from "../schema/dates.ts";
import { inDeclaredOrder, type Kind, type Raw, valuesAt } from "../schema/kind.ts";
import type { Item } from "./store.ts";

/** The data file of a kind. */
export const fileOf = (kind: Kind): string => `${kind.plural}.json`;

/** The records in a data file; a store Problem where it is no JSON array. */
export const parse = (kind: Kind, bytes: Buffer): Raw[] => listIn<Raw>(fileOf(kind), bytes);

/** The list in a file; a store Problem where it is no JSON array. */
export function listIn<T>(file: string, bytes: Buffer): T[] {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    const reason = (error as SyntaxError).message.replace(/\s+/g, " ");
    throw new Problem("store", `${file} is damaged: expected JSON, but ${reason}`, { hint: reinstall });
  }
  if (Array.isArray(value)) return value as T[];
  throw new Problem("store", `${file} is damaged: expected a list of records`, { hint: reinstall });
}

export const reinstall =
  "Install the package again; if you edited the data, `npm run data` names every problem.";

/**
 * The records of a kind in their order: by the first date that they have, then by id; without one last. Their fields
 * in declared order.
 */
export function sorted(kind: Kind, items: readonly Item[]): readonly Item[] {
  const keyed = items.map(({ record }) => ({ record, key: `${whenOf(kind, record)} ${record.id}` }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => ({ kind, record: inDeclaredOrder(kind.all, record) }));
}

/** The key of the first date that a record has; records without one come last. */
function whenOf(kind: Kind, record: Raw): string {
  for (const path of kind.dates ?? []) {
    const date = valuesAt(record, path).find(isDate);
    if (date) return sortKey(date);
  }
  return kind.dates ? "9999" : "";
}
