// `talks coverage`: where the store is thin, by kind, month, side and language; a chart at a terminal, or JSON.
import { Problem } from "../errors.ts";
import { datesOf } from "../query/filters.ts";
import { isDate, yearAndMonth } from "../schema/dates.ts";
import { type Kind, valuesAt } from "../schema/kind.ts";
import { basisOf } from "../store/basis.ts";
import type { Item, Store } from "../store/store.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";
import { kindsNamed } from "./everything.ts";
import { once } from "./options.ts";

type Counts = Readonly<Record<string, number>>;
type Coverage = {
  readonly version: string;
  /** Up to which date the facts were gathered. */
  readonly gathered?: string;
  readonly records: number;
  /** How many records rest on one source, and how many on weak ones alone. */
  readonly on_one_source: number;
  readonly on_weak_sources: number;
  readonly by_kind: Counts;
  readonly by_month: Counts;
  readonly by_side: Counts;
  readonly by_language: Counts;
};

export const coverageCommand = (context: Context): Spec => ({
  name: "coverage",
  about: "Show where the store is thin: by kind, month, side and language.",
  group: "More:",
  examples: ["coverage", `coverage ${context.kinds[1]?.plural ?? ""}`.trim(), "coverage --json"],
  declare: (command) => {
    command.argument("[kinds...]", "only these kinds").option("--json", "as JSON");
    command.addOption(once("--format <format>", "How to print: table, json.", ["table", "json"]));
    command.action((names: string[], given: { json?: true; format?: string }) =>
      context.withStore(async (store) => {
        if (given.json && given.format === "table")
          throw new Problem("usage", "--json and --format table contradict each other");
        const kinds = names.length > 0 ? kindsNamed(names, context.kinds) : context.kinds;
        const coverage = coverageOf(store, kinds, context.version);
        const asJson = given.json || given.format === "json";
        context.terminal.page(
          asJson ? `${JSON.stringify(coverage, null, 2)}\n` : await chart(coverage, context),
        );
      }),
    );
  },
});

function coverageOf(store: Store, kinds: readonly Kind[], version: string): Coverage {
  const items = kinds.flatMap((kind) => [...store.items(kind)]);
  const basis = items.map((item) => basisOf(item, store).rests_on);
  const gathered = gatheredUpTo(store);
  return {
    version,
    ...(gathered && { gathered }),
    records: items.length,
    on_one_source: basis.filter(({ sources }) => sources === 1).length,
    on_weak_sources: basis.filter(({ sources, weak }) => weak === sources).length,
    by_kind: counted(items.map(({ kind }) => kind.plural)),
    by_month: counted(items.flatMap(monthOf).sort()),
    by_side: counted(items.flatMap((item) => valuesAt(item.record, "side").map(String)).sort()),
    by_language: counted(items.flatMap((item) => valuesAt(item.record, "language").map(String)).sort()),
  };
}

/** The day of the newest source. */
export function gatheredUpTo(store: Store): string | undefined {
  const published = store.kinds.flatMap((kind) =>
    kind.all.published
      ? store.items(kind).flatMap(({ record }) => valuesAt(record, "published").filter(isDate))
      : [],
  );
  return published.sort().at(-1);
}

function monthOf(item: Item): string[] {
  const [date] = datesOf(item);
  if (!date) return [];
  const { year, month } = yearAndMonth(date);
  return month ? [date.slice(0, 7)] : [year];
}

function counted(values: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const longestBar = 40;

/** The counts as bars, one for each value. */
async function chart(coverage: Coverage, { terminal }: Context): Promise<string> {
  const { padded } = await import("../output/lines.ts");
  const { records, gathered, on_one_source: one, on_weak_sources: weak } = coverage;
  const head = `${records} records${gathered ? `, gathered up to ${gathered}` : ""}\n${one} rest on one source, ${weak} on weak sources alone\n`;
  const parts = [
    ["By kind", coverage.by_kind],
    ["By month", coverage.by_month],
    ["By side", coverage.by_side],
    ["By language", coverage.by_language],
  ] as const;
  const bars = parts
    .filter(([, counts]) => Object.keys(counts).length > 0)
    .map(([title, counts]) => `\n${title}\n${bar(counts, terminal.width, padded)}`);
  return head + bars.join("");
}

function bar(counts: Counts, width: number, padded: (text: string, width: number) => string): string {
  const left = Math.max(...Object.keys(counts).map((name) => name.length));
  const most = Math.max(...Object.values(counts));
  const room = Math.max(4, Math.min(longestBar, width - left - 10));
  return Object.entries(counts)
    .map(
      ([name, count]) =>
        `  ${padded(name, left)}  ${"█".repeat(Math.max(1, Math.round((count / most) * room)))} ${count}\n`,
    )
    .join("");
}
