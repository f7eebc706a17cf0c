// `node scripts/run.js bench/search/curve [dev|held|all]`: what each line between close and weak, for a query of
// three words, would keep and reject.
import { readFileSync } from "node:fs";
import { thesaurus } from "../../scripts/thesaurus.ts";
import { kinds } from "../../src/kinds/index.ts";
import { wholeRecord } from "../../src/output/values.ts";
import { indexOf } from "../../src/search/build.ts";
import { search } from "../../src/search/index.ts";
import { weights } from "../../src/search/weights.ts";
import { readerOf } from "../../src/store/read.ts";
import { type Item, Store } from "../../src/store/store.ts";
import { type Asked, isRight, type Output } from "./judge.ts";

/** Prints, for lines from 0.65 to 1.05, the share of queries whose first close answer is right, and of off-topic ones without any. */
export async function main([split = "dev"]: readonly string[], root: string): Promise<number> {
  const queries = (JSON.parse(readFileSync(`${root}bench/search/queries.json`, "utf8")) as Asked[]).filter(
    (asked) => split === "all" || asked.split === split,
  );
  const store = new Store(kinds, readerOf(`${root}data`));
  const index = indexOf(store, thesaurus(root));
  const onTopic = queries.filter(({ right }) => right.length > 0);
  const offTopic = queries.filter(({ right }) => right.length === 0);
  const first = async ({ query }: Asked): Promise<Item | undefined> =>
    (await search(store, kinds, query, false, index)).found[0]?.item;
  const share = async (all: readonly Asked[], holds: (asked: Asked) => Promise<boolean>): Promise<string> => {
    let count = 0;
    for (const asked of all) if (await holds(asked)) count++;
    return `${((100 * count) / all.length).toFixed(1)}%`.padStart(7);
  };
  console.log("line    right at 1   off-topic rejected");
  for (let line = 0.65; line < 1.06; line += 0.05) {
    weights.closeFrom = line;
    const right = await share(onTopic, async (asked) => {
      const item = await first(asked);
      return item !== undefined && isRight(asked, wholeRecord({ item }, store) as Output);
    });
    const rejected = await share(offTopic, async (asked) => (await first(asked)) === undefined);
    console.log(`${line.toFixed(2)}    ${right}      ${rejected}`);
  }
  return 0;
}
