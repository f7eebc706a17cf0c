// Search over records of any kind: exact ids and names first, then what the words match.
import { type Kind, leaves, valuesAt } from "../schema/kind.ts";
import type { Match } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import { fold, wordsOf } from "./fold.ts";
import { type Entry, tokenSearch } from "./fuse.ts";
import { callsOf } from "./lookup.ts";

/** A record that was found, and why. */
export type Found = { readonly item: Item; readonly match: Match };

/** Below this score a hit is weak. */
const weakBelow = 0.35;

/** The records that match the words, best first, weak ones included. */
export function search(store: Store, kinds: readonly Kind[], words: string): Found[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  const items = kinds.flatMap((kind) => store.items(kind));
  const exact = items.filter(
    (item) =>
      item.record.id === words || callsOf(item).some((call) => wordsOf(call).join(" ") === asked.join(" ")),
  );
  const weights: Record<string, number> = { id: 5 };
  for (const { path, field } of kinds.flatMap((kind) => leaves(kind.all)))
    if (field.weight) weights[path] = Math.max(field.weight, weights[path] ?? 0);
  const entries = items.filter((item) => !exact.includes(item)).map((item) => entryOf(item));
  const hits = tokenSearch(entries, weights, asked.join(" "));
  return [
    ...exact.map(
      (item): Found => ({
        item,
        match: { score: 1, quality: "exact", on: [{ field: "name", words: asked }] },
      }),
    ),
    ...hits.map(
      ({ of, score, fields }): Found => ({
        item: of,
        match: {
          score: Math.round(score * 1000) / 1000,
          quality: score < weakBelow ? "weak" : "close",
          on: fields.map((field) => ({ field, words: asked })),
        },
      }),
    ),
  ];
}

function entryOf(item: Item): Entry<Item> {
  const paths = leaves(item.kind.all).filter(({ field }) => field.weight);
  const texts = paths.map(({ path }) => [
    path,
    valuesAt(item.record, path)
      .flatMap((v) => (typeof v === "object" && v ? Object.values(v) : [String(v)]))
      .map(fold),
  ]);
  return { of: item, texts: { ...Object.fromEntries(texts), id: [item.record.id.replaceAll("-", " ")] } };
}
