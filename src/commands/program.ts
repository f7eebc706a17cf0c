// The command line as a whole: every command, in the order of the help.
import { Command, type CommanderError } from "commander";
import { Problem } from "../errors.ts";
import type { Spec } from "./command.ts";
import { completionCommand } from "./completion.ts";
import type { Context } from "./context.ts";
import { coverageCommand } from "./coverage.ts";
import { factsCommand, searchCommand } from "./everything.ts";
import { examplesText, shortExamples, shortHelp } from "./help.ts";
import { listCommand, railCommand } from "./list.ts";
import { schemaCommand } from "./schema.ts";
import { showCommand } from "./show.ts";

const specsOf = (context: Context): Spec[] => [
  searchCommand(context),
  showCommand(context),
  ...context.kinds.flatMap((kind) => (kind.rail ? [railCommand(context, kind, kind.rail)] : [])),
  ...context.kinds.map((kind) => listCommand(context, kind)),
  factsCommand(context),
  coverageCommand(context),
  schemaCommand(context),
  completionCommand(context),
];

/**
 * Builds the program. With `argv`, only what it asks for is declared, since
 * declaring everything takes longer than most answers: the commands that it names, or else the names of all; and filters
 * only where there may be some.
 */
export function programOf(context: Context, argv?: readonly string[]): Command {
  const { terminal, versionLine } = context;
  const program = new Command("talks")
    .description("Sourced facts on the Armenia–Azerbaijan peace talks, offline.")
    .version(versionLine, "-V, --version", "print the version, and up to which day the facts were gathered")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help")
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: terminal.out, writeErr: () => {}, getOutHelpWidth: () => terminal.width })
    // The descriptions say what the choices are.
    .configureHelp({ optionDescription: ({ description }) => description })
    .action(() => terminal.out(shortHelp));
  const specs = specsOf(context);
  const names = specs.map(({ name }) => name);
  const named = specs.filter(({ name, alias }) => argv?.includes(name) || (alias && argv?.includes(alias)));
  const some = named.length > 0 && !argv?.includes("completion");
  for (const { name, alias, about, group, examples, declare } of some ? named : specs) {
    const command = program.command(name).description(about).helpGroup(group);
    if (alias) command.alias(alias);
    if (argv && !some && !argv.includes("completion")) continue;
    declare(command, isPlain(argv));
    command.addHelpText("after", examplesText(examples));
  }
  program.addHelpText("after", examplesText(shortExamples));
  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => {
      throw problemOf(error, command, names);
    });
  }
  return program;
}

/** Whether nothing that was typed can be an option, a filter as `field:value`, or ask for help. */
const isPlain = (argv: readonly string[] = ["help"]): boolean =>
  !argv.some((word) => /^-|:/.test(word) || word === "help" || word === "completion");

/** A minus sign, which commander does not take for the start of an option; the search reads it as `-`. */
const minus = "\u2212";

/**
 * Command-line words such as `-russia`, which leave records out, as words that commander passes on. One that is an
 * option with a dash too few stays as it is, so that it is told.
 */
export function withExclusions(program: Command, argv: readonly string[]): string[] {
  const options = program.commands.flatMap((command) => command.options.map(({ long }) => long));
  const end = argv.indexOf("--");
  return argv.map((word, at) => {
    const excludes = /^-[^-\s\d].+/u.test(word) && !options.includes(`-${word}`);
    return excludes && (end < 0 || at < end) ? minus + word.slice(1) : word;
  });
}

/** What commander found wrong, as a Problem; help and version pass through. */
function problemOf(error: CommanderError, command: Command, names: readonly string[]): Error {
  if (error.exitCode === 0 || error.code === "commander.help") return error;
  const given = /'([^']*)'/.exec(error.message)?.[1];
  const message = error.message.replace(/^error: /, "").replace(/'/g, '"');
  const name = command.name() === "talks" ? "talks" : `talks ${command.name()}`;
  switch (error.code) {
    case "commander.unknownOption":
      return new Problem("usage", `${name} has no option ${given}`, {
        ...(given && { given }),
        allowed: command.options.map(({ long }) => long ?? ""),
        hint: `\`${name} --help\` explains them.`,
      });
    case "commander.unknownCommand":
    case "commander.excessArguments":
      if (command.name() === "talks") return unknownCommand(command, names);
      return new Problem("usage", message, { hint: `\`${name} --help\` shows how it is used.` });
    default:
      return new Problem("usage", message, { hint: `\`${name} --help\` shows how it is used.` });
  }
}

function unknownCommand(program: Command, names: readonly string[]): Problem {
  const given = program.args[0] ?? "";
  return new Problem("usage", `there is no command "${given}"`, {
    given,
    allowed: [...names, "help"],
    hint: `To look for words: \`talks search ${program.args.join(" ")}\`.`,
  });
}
