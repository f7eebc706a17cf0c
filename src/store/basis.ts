// What a record rests on, worked out from its sources: when it became known, and how many sources say it.
import { isDate, sortKey } from "../schema/dates.ts";
import { leaves, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "./store.ts";

/** The names of the derived fields, which can be asked for beside the declared ones. */
export const basisNames = ["known", "rests_on"] as const;

export type Basis = {
  /** The earliest date on which one of its sources was published; absent where none has a date. */
  readonly known?: string;
  /** How many sources it has, and how many of them are weak. */
  readonly rests_on: { readonly sources: number; readonly weak?: number };
};

/** What a record rests on. A source is a record that the citations refer to and that says when it was published. */
export function basisOf(item: Item, store: Store): Basis {
  const cited = leaves(item.kind.all).filter(
    ({ path, field }) => path.startsWith("sources.") && field.type === "ref",
  );
  const ids = new Set(cited.flatMap(({ path }) => valuesAt(item.record, path)).map(String));
  const sources = [...ids].flatMap(
    (id) =>
      store.find(
        id,
        cited.flatMap(({ field }) => (field.type === "ref" ? field.to : [])),
      ) ?? [],
  );
  const dates = sources.flatMap(({ kind, record }) =>
    (kind.dates ?? []).flatMap((path) => valuesAt(record, path)).filter(isDate),
  );
  const [known] = dates.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const weak = sources.filter(({ record }) => record.weak === true).length;
  return { ...(known && { known }), rests_on: { sources: ids.size, ...(weak > 0 && { weak }) } };
}
