// `talks search <words…>` and `talks facts`: the records of every kind.
import { type Command, Option } from "commander";
import { Problem } from "../errors.ts";
import { filtersOf } from "../query/filters.ts";
import type { Kind } from "../schema/kind.ts";
import { answerList } from "./answer.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";
import { filterOptions, type Given, listOptions, outputOptions } from "./options.ts";

export const searchCommand = (context: Context): Spec => ({
  name: "search",
  about: "Look through the records of every kind.",
  group: "Look:",
  examples: [
    "search zakharova",
    "search who visited baku before the statement",
    "search corridor --since 2023-12",
  ],
  declare: (command, plain) => {
    command.argument("<words...>", "words to look for");
    const answer = listing(command, context, plain);
    command.action((words: string[], given: Given) => {
      if (words.join("").trim() !== "") return answer(words, given);
      throw new Problem("usage", "search was given no words", {
        hint: "For example `talks search prisoners`.",
      });
    });
  },
});

export const factsCommand = (context: Context): Spec => ({
  name: "facts",
  about: "List the records of every kind.",
  group: "List:",
  examples: ["facts --json", "facts --certainty speculated", "facts --topic prisoners --since 2023-12"],
  declare: (command, plain) => {
    command.argument("[words...]", "words to look for");
    command.action(listing(command, context, plain));
  },
});

function listing(
  command: Command,
  context: Context,
  plain: boolean,
): (words: string[], given: Given) => Promise<void> {
  const filters = plain ? [] : filtersOf(context.kinds);
  const names = context.kinds.map((kind) => kind.name);
  const only = new Option("--kind <kind>", `Only records of this kind. One of ${names.join(", ")}.`);
  command.addOption(only.choices(names).argParser(several).helpGroup("Filters:"));
  outputOptions(listOptions(filterOptions(command, filters)));
  return (words, given) => {
    const asked = given.kind as string[] | undefined;
    const kinds = asked ? kindsNamed(asked, context.kinds) : context.kinds;
    const noun = kinds.length === 1 && kinds[0] ? kinds[0].plural : "records";
    return answerList(context, { kinds, filters, words, given, format: "table", noun });
  };
}

const several = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value.split(",").map((name) => name.trim()),
];

/** The kinds of these names, singular or plural, in their own order; a usage Problem for a name that is none. */
export function kindsNamed(names: readonly string[], kinds: readonly Kind[]): Kind[] {
  for (const name of names) {
    if (kinds.some((kind) => kind.name === name || kind.plural === name)) continue;
    throw new Problem("usage", `there is no kind "${name}"`, {
      given: name,
      allowed: kinds.map((kind) => kind.name),
    });
  }
  return kinds.filter((kind) => names.includes(kind.name) || names.includes(kind.plural));
}
