// Whether a record keeps the conditions of a query: phrases, exclusions, field:value.
import type { Item, Store } from "../store/store.ts";
import { wordsOf } from "./fold.ts";
import type { Condition, Query } from "./query.ts";
import { stemsOf } from "./stem.ts";
import { textsOf } from "./texts.ts";

/** Whether the record has every phrase and field:value of the query, and nothing that it excludes. */
export function satisfies(itemOf: () => Item, { phrases, without, within }: Query, store: Store): boolean {
  if (phrases.length + without.length + within.length === 0) return true;
  const item = itemOf();
  const texts = textsOf(item, store).map(({ field, text }) => ({ field, run: runOf(text) }));
  const stands = ({ field, value }: Condition): boolean =>
    field === "kind"
      ? [item.kind.name, item.kind.plural].includes(value)
      : texts.some(
          (text) => (field === undefined || isNameOf(field, text.field)) && text.run.includes(runOf(value)),
        );
  return phrases.every((value) => stands({ value })) && !without.some(stands) && within.every(stands);
}

/** The stems of a text with bounds around each, so that a run of them can be looked for. */
const runOf = (text: string): string => ` ${stemsOf(wordsOf(text)).join(" ")} `;

/** Whether a field with this path, or a part of it, is called so. */
export const isNameOf = (name: string, path: string): boolean =>
  path === name || path.split(".").includes(name);
