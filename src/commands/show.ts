// `talks show <id…>`: prints records whole, with what refers to them.
import { Problem } from "../errors.ts";
import type { Row } from "../output/report.ts";
import { exactly } from "../search/lookup.ts";
import type { Store } from "../store/store.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";
import { type Given, outputOptions } from "./options.ts";
import { print, reportOf } from "./print.ts";

export const showCommand = (context: Context): Spec => ({
  name: "show",
  about: "Print records whole, with what refers to them.",
  group: "Look:",
  examples: ["show nikol-pashinyan", "show nikol-pashinyan --json", "show armenia azerbaijan --format yaml"],
  declare: (command) => {
    outputOptions(command.argument("<ids...>", "ids of records"));
    command.action((ids: string[], given: Given) =>
      context.withStore(async (store) => {
        const rows = ids.map((id) => rowOf(id, store));
        const kinds = store.kinds.filter((kind) => rows.some(({ item }) => item.kind === kind));
        const report = reportOf({ kinds, given, words: [] }, store, rows);
        await print(context, given, "card", { ...report, single: rows.length === 1, whole: true });
      }),
    );
  },
});

function rowOf(id: string, store: Store): Row {
  const item = store.find(id);
  if (item) return { item, links: store.links(id) };
  const words = id.replaceAll("-", " ");
  const hint = `\`talks search ${words}\` looks for it by its words.`;
  const named = exactly(store, store.kinds, words).map(({ record }) => record.id);
  throw new Problem("not-found", `there is no record "${id}"`, {
    ...(named.length > 0
      ? { hint: `Did you mean ${named.join(", ")}? That is a name of it.\n${hint}` }
      : {
          given: id,
          allowed: store.kinds.flatMap((kind) => store.items(kind).map(({ record }) => record.id)),
          hint,
        }),
  });
}
