// `npm run bench:search -- [dev|held|unseen|all] [ours|misses]`: success at 1 and 3, mean reciprocal rank and off-topic rejection by category.
import { readFileSync } from "node:fs";
import { kinds } from "../../src/kinds/index.ts";
import { wholeRecord } from "../../src/output/values.ts";
import { readerOf } from "../../src/store/read.ts";
import { Store } from "../../src/store/store.ts";
import { type Engine, others, ours } from "./engines.ts";
import { type Asked, isRight, type Output } from "./judge.ts";

type Outcome = { readonly asked: Asked; readonly place: number; readonly ids: readonly string[] };

/** Runs the queries of a split (or all of them) through every engine and prints a table; `misses` lists our failures. */
export async function main([split = "dev", show]: readonly string[], root: string): Promise<number> {
  const queries = (JSON.parse(readFileSync(`${root}bench/search/queries.json`, "utf8")) as Asked[]).filter(
    (asked) => split === "all" || asked.split === split,
  );
  const store = new Store(kinds, readerOf(`${root}data`));
  const output = (id: string): Output => {
    const item = store.find(id);
    if (!item) throw new Error(`there is no record ${id}`);
    return wholeRecord({ item }, store) as Output;
  };
  const alone = show === "ours" || show === "misses";
  const engines = [ours(store, root), ...(alone ? [] : await others(store))];
  for (const engine of engines) {
    const outcomes = await Promise.all(queries.map((asked) => outcomeOf(engine, asked, output)));
    report(engine.name, outcomes);
    if (show !== "misses") continue;
    for (const { asked, place, ids } of outcomes) {
      const missed = asked.right.length > 0 ? place !== 1 : ids.length > 0;
      if (missed)
        console.log(
          `  ${asked.category.padEnd(10)} ${place || "-"}  ${asked.query}  →  ${ids.slice(0, 3).join(", ")}`,
        );
    }
  }
  return 0;
}

async function outcomeOf(engine: Engine, asked: Asked, output: (id: string) => Output): Promise<Outcome> {
  const ids = await engine.find(asked.query);
  return { asked, ids, place: ids.slice(0, 10).findIndex((id) => isRight(asked, output(id))) + 1 };
}

function report(name: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${name}\ncategory        n   at 1   at 3    MRR`);
  const asked = outcomes.filter((outcome) => outcome.asked.right.length > 0);
  const categories = [...new Set(asked.map((outcome) => outcome.asked.category))];
  const share = (some: readonly Outcome[], test: (outcome: Outcome) => boolean): string =>
    `${((100 * some.filter(test).length) / some.length).toFixed(1)}%`.padStart(6);
  const row = (label: string, some: readonly Outcome[]): void => {
    const mrr = some.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / some.length;
    const at = (most: number) => share(some, ({ place }) => place > 0 && place <= most);
    console.log(
      `${label.padEnd(12)} ${String(some.length).padStart(4)} ${at(1)} ${at(3)} ${mrr.toFixed(3).padStart(6)}`,
    );
  };
  for (const category of categories)
    row(
      category,
      asked.filter((outcome) => outcome.asked.category === category),
    );
  row("all", asked);
  const off = outcomes.filter((outcome) => outcome.asked.right.length === 0);
  if (off.length > 0)
    console.log(
      `off-topic    ${String(off.length).padStart(4)} ${share(off, ({ ids }) => ids.length === 0)} rejected`,
    );
}
