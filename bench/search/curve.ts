// `node scripts/run.js bench/search/curve [dev|held|all]`: what each line between close and weak would keep and reject.
import { readFileSync } from "node:fs";
import { thesaurus } from "../../scripts/thesaurus.ts";
import { kinds } from "../../src/kinds/index.ts";
import { wholeRecord } from "../../src/output/values.ts";
import { indexOf } from "../../src/search/build.ts";
import { search } from "../../src/search/index.ts";
import { readerOf } from "../../src/store/read.ts";
import { Store } from "../../src/store/store.ts";
import { type Asked, isRight, type Output } from "./judge.ts";

/** Prints, for lines from 0.3 to 0.8, the share of queries whose first close answer is right, and of off-topic ones without any. */
export async function main([split = "dev"]: readonly string[], root: string): Promise<number> {
  const queries = (JSON.parse(readFileSync(`${root}bench/search/queries.json`, "utf8")) as Asked[]).filter(
    (asked) => split === "all" || asked.split === split,
  );
  const store = new Store(kinds, readerOf(`${root}data`));
  const index = indexOf(store, thesaurus(root));
  const runs = await Promise.all(
    queries.map(async (asked) => ({
      asked,
      found: (await search(store, kinds, asked.query, true, index)).found
        .slice(0, 50)
        .map(({ item, match }) => ({
          right: isRight(asked, wholeRecord({ item }, store) as Output),
          coverage: match.quality === "exact" ? 1 : match.coverage,
        })),
    })),
  );
  const onTopic = runs.filter(({ asked }) => asked.right.length > 0);
  const offTopic = runs.filter(({ asked }) => asked.right.length === 0);
  const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`.padStart(7);
  console.log("line    right at 1   off-topic rejected");
  for (let line = 0.3; line < 0.81; line += 0.05) {
    const right = onTopic.filter(({ found }) => found.find(({ coverage }) => coverage >= line)?.right).length;
    const rejected = offTopic.filter(({ found }) => !found.some(({ coverage }) => coverage >= line)).length;
    console.log(
      `${line.toFixed(2)}    ${share(right, onTopic.length)}      ${share(rejected, offTopic.length)}`,
    );
  }
  return 0;
}
