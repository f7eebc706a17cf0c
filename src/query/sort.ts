// Sorting records by a field: dates by where they start, numbers by size, words as a dictionary has them.
import { isDate, sortKey } from "../schema/dates.ts";
import { fieldAt, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";

/** Sorts by the first value at a path; records without one come last, whichever way the rest runs. */
export function sortBy<T extends { readonly item: Item }>(
  rows: readonly T[],
  path: string,
  reverse: boolean,
  titleOf: (item: Item) => string,
  store: Store,
): T[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const keyed = rows.map((row) => ({ row, key: keyOf(row.item, path, titleOf, store) }));
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      return reverse ? compare(b.key, a.key) : compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function keyOf(
  item: Item,
  path: string,
  titleOf: (item: Item) => string,
  store: Store,
): string | number | undefined {
  if (path === "kind") return item.kind.name;
  if (path === "title") return titleOf(item);
  const value = valuesAt(item.record, path)[0];
  const field = fieldAt(item.kind.all, path);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return value === undefined ? undefined : JSON.stringify(value);
  if (field?.type === "date") return isDate(value) ? sortKey(value) : undefined;
  return field?.type === "ref" ? store.name(value, field.to) : value;
}
