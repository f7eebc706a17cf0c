// What `npm run data` says of a sound store: records, sources, what rests on one or on weak ones, sides, languages.
import type { Kind } from "../src/schema/kind.ts";
import { valuesAt } from "../src/schema/kind.ts";
import { basisOf } from "../src/store/basis.ts";
import type { Item, Store } from "../src/store/store.ts";

/** The report as lines: a table by kind, then counts by side and by language of the sources. */
export function reportOf(store: Store): string {
  const rows = store.kinds.map((kind) => rowOf(kind, store));
  const head = ["", "records", "citations", "on one source", "on weak ones"];
  const widths = head.map((cell, c) => Math.max(cell.length, ...rows.map((row) => row[c]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join("  "),
  );
  const items = store.kinds.flatMap((kind) => store.items(kind));
  return [...lines, "", counted("sides", items, "side"), counted("languages", items, "language")].join("\n");
}

function rowOf(kind: Kind, store: Store): string[] {
  const items = store.items(kind);
  const basis = items.map((item) => basisOf(item, store).rests_on);
  const share = (count: number): string =>
    `${count} (${Math.round((100 * count) / Math.max(1, items.length))} %)`;
  return [
    kind.plural,
    String(items.length),
    String(basis.reduce((sum, { sources }) => sum + sources, 0)),
    share(basis.filter(({ sources }) => sources === 1).length),
    share(basis.filter(({ sources, weak }) => sources === weak).length),
  ];
}

function counted(label: string, items: readonly Item[], path: string): string {
  const counts = new Map<string, number>();
  for (const { record } of items)
    for (const value of valuesAt(record, path))
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value} ${count}`);
  return `${label}: ${parts.join(", ")}`;
}
