// Whether a record keeps the conditions of a query: phrases, exclusions, field:value.
import type { Item, Store } from "../store/store.ts";
import { wordsOf } from "./fold.ts";
import type { Query } from "./query.ts";
import { stemsOf } from "./stem.ts";
import { textsOf } from "./texts.ts";

/** Whether the record has every phrase and field:value of the query, and nothing that it excludes. */
export function satisfies(itemOf: () => Item, { phrases, without, within }: Query, store: Store): boolean {
  if (phrases.length + without.length + within.length === 0) return true;
  const item = itemOf();
  const texts = textsOf(item, store).map(({ field, text }) => ({ field, run: runOf(text) }));
  const stands = (words: string, field?: string): boolean =>
    texts.some(
      (text) => (field === undefined || isField(text.field, field)) && text.run.includes(runOf(words)),
    );
  return (
    phrases.every((phrase) => stands(phrase)) &&
    !without.some((words) => stands(words)) &&
    within.every(({ field, value }) =>
      field === "kind" ? [item.kind.name, item.kind.plural].includes(value) : stands(value, field),
    )
  );
}

/** The stems of a text with bounds around each, so that a run of them can be looked for. */
const runOf = (text: string): string => ` ${stemsOf(wordsOf(text)).join(" ")} `;

const isField = (path: string, asked: string): boolean => path === asked || path.split(".").includes(asked);
