// `talks <kind> [words…]` and the time rail of a kind: lists the records of one kind.

import { filtersOf } from "../query/filters.ts";
import type { Kind } from "../schema/kind.ts";
import { answerList } from "./answer.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";
import { filterOptions, type Given, listOptions, outputOptions } from "./options.ts";

/** The command that lists a kind; its name in the singular works too. */
export const listCommand = (context: Context, kind: Kind): Spec => ({
  name: kind.plural,
  alias: kind.name,
  about: `${kind.about}.`,
  group: "List:",
  examples: kind.examples,
  declare: (command, plain) => {
    const filters = plain ? [] : filtersOf([kind]);
    command.argument("[words...]", "words to look for");
    outputOptions(listOptions(filterOptions(command, filters)));
    command.action((words: string[], given: Given) =>
      answerList(context, { kinds: [kind], filters, words, given, format: "table", noun: kind.plural }),
    );
  },
});

/** The second command of a kind that can be printed along a time rail. */
export const railCommand = (context: Context, kind: Kind, rail: NonNullable<Kind["rail"]>): Spec => ({
  name: rail.command,
  about: `${rail.about}.`,
  group: "Look:",
  examples: rail.examples,
  declare: (command, plain) => {
    const filters = plain ? [] : filtersOf([kind]);
    command.argument("[words...]", "words to look for");
    outputOptions(listOptions(filterOptions(command, filters)));
    command.action((words: string[], given: Given) => {
      const byDate = { ...given, sort: given.sort ?? kind.dates?.[0] } as Given;
      return answerList(context, {
        kinds: [kind],
        filters,
        words,
        given: byDate,
        format: "timeline",
        noun: kind.plural,
      });
    });
  },
});
