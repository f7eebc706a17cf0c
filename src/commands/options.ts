// The options that commands share, and what their values mean.
import { type Command, Option } from "commander";
import { Problem } from "../errors.ts";
import { type Format, formatNames } from "../output/index.ts";
import { basisNames, derivedNames } from "../output/values.ts";
import type { Filter } from "../query/filters.ts";
import { type Kind, leaves } from "../schema/kind.ts";
import { type ColorChoice, colorChoices } from "../terminal.ts";
import { longestMenu } from "./failure.ts";

/** The options as commander hands them over. */
export type Given = {
  readonly format?: string;
  readonly json?: string | true;
  readonly fields?: string;
  readonly sort?: string;
  readonly reverse?: true;
  readonly limit?: string;
  readonly exitStatus?: true;
  readonly color?: string;
  readonly truncate: boolean;
  readonly weak?: true;
  readonly explain?: true;
  readonly [filter: string]: unknown;
};

/** An option that takes one value: given twice, neither silently wins. */
export function once(flags: string, about: string, choices?: readonly string[]): Option {
  const option = new Option(flags, about);
  if (choices) option.choices(choices); // for completion; the parser below says more than commander's own
  return option.argParser((value: string, before: unknown) => {
    if (before !== undefined)
      throw new Problem("usage", `--${option.name()} was given twice`, {
        hint: `Give one ${option.name()}.`,
      });
    if (choices && !choices.includes(value)) {
      throw new Problem("usage", `--${option.name()} has no value "${value}"`, {
        given: value,
        allowed: choices,
      });
    }
    return value;
  });
}

/** Options of every command that prints records. */
export function outputOptions(command: Command): Command {
  return command
    .addOption(
      once("--format <format>", `How to print: ${formatNames.join(", ")}.`, formatNames).helpGroup("Output:"),
    )
    .addOption(
      once("--json [fields]", "JSON with every field, or with those named: id,title,date.").helpGroup(
        "Output:",
      ),
    )
    .addOption(once("--fields <fields>", "The fields to print, in order: id,title.").helpGroup("Output:"))
    .addOption(
      once("--color <when>", `When to colour: ${colorChoices.join(", ")}.`, colorChoices).helpGroup(
        "Output:",
      ),
    )
    .addOption(
      new Option("--no-truncate", "Cut no cell of a table, no list of a card.").helpGroup("Output:"),
    );
}

/** Options of every command that prints a list. */
export function listOptions(command: Command): Command {
  return command
    .addOption(once("--sort <field>", "The field to sort by.").helpGroup("List:"))
    .addOption(new Option("--reverse", "Turn the order round.").helpGroup("List:"))
    .addOption(once("--limit <number>", "At most so many records.").helpGroup("List:"))
    .addOption(new Option("--weak", "Show weak matches of the words too.").helpGroup("List:"))
    .addOption(
      new Option("--explain", "Say why each match of the words stands where it stands.").helpGroup("List:"),
    )
    .addOption(new Option("--exit-status", "End with 3 where the list is empty.").helpGroup("List:"));
}

/** An option for each filter; values are separated by commas, or the option is given again: any of them passes. */
export function filterOptions(command: Command, filters: readonly Filter[]): Command {
  for (const { option, argument, about, values } of filters) {
    const shown = values ? `${about} One of ${values.join(", ")}.` : about;
    const declared = new Option(`--${option} <${argument}>`, shown);
    if (values) declared.choices(values);
    command.addOption(
      declared
        .argParser((value: string, before: string[] | undefined) => [
          ...(before ?? []),
          ...valuesIn(option, value),
        ])
        .helpGroup("Filters:"),
    );
  }
  return command;
}

function valuesIn(option: string, value: string): string[] {
  const values = value.split(",").map((one) => one.trim());
  if (values.every((one) => one !== "")) return values;
  throw new Problem("usage", `--${option} was given an empty value`, {
    hint: `Give --${option} a value, or leave it out.`,
  });
}

/** The format and fields that were asked for; a usage Problem where two options contradict each other. */
export function formatOf(given: Given): { format?: Format; fields?: string } {
  const listed = typeof given.json === "string" ? given.json : undefined;
  if (given.json !== undefined && given.format !== undefined && given.format !== "json") {
    throw new Problem("usage", `--json and --format ${given.format} contradict each other`, {
      hint: "Give one of them.",
    });
  }
  if (listed !== undefined && given.fields !== undefined) {
    throw new Problem("usage", "the fields were given twice, with --json and with --fields", {
      hint: "Name them once.",
    });
  }
  const format = given.json !== undefined ? "json" : (given.format as Format | undefined);
  const fields = listed ?? given.fields;
  return { ...(format && { format }), ...(fields !== undefined && { fields }) };
}

/** Every path that can be asked for by name. */
export function fieldNames(kinds: readonly Kind[], matched: boolean): string[] {
  const paths = kinds.flatMap((kind) => [
    ...Object.keys(kind.all),
    ...leaves(kind.all).map(({ path }) => path),
  ]);
  return [
    ...new Set([
      ...derivedNames,
      ...paths,
      ...basisNames,
      "when",
      ...(matched ? ["match", "match.score", "match.quality", "match.on", "match.why"] : []),
    ]),
  ];
}

/** The fields named in a list such as `id,title`; a usage Problem for one that no kind has. */
export function fieldsIn(list: string, kinds: readonly Kind[], matched: boolean, option: string): string[] {
  const allowed = fieldNames(kinds, matched);
  const names = list.split(",").map((name) => name.trim());
  for (const name of names) {
    if (allowed.includes(name)) continue;
    const only = kinds.length === 1 ? ` ${kinds[0]?.name}` : "";
    const hints = [
      ...(option === "--json"
        ? ["Words to search for go before --json; without fields it gives all of them."]
        : []),
      ...(allowed.length > longestMenu ? [`\`talks schema${only}\` lists them.`] : []),
    ];
    throw new Problem("usage", `${option}: there is no field "${name}"`, {
      given: name,
      allowed,
      ...(hints.length > 0 && { hint: hints.join(" ") }),
    });
  }
  return names;
}

/** The number in `--limit`; a usage Problem unless it is a whole number above zero. */
export function limitOf(given: Given): number | undefined {
  if (given.limit === undefined) return undefined;
  if (/^[1-9]\d*$/.test(given.limit)) return Number(given.limit);
  throw new Problem("usage", `--limit takes a whole number from 1 up, not "${given.limit}"`, {
    hint: "For example --limit 10.",
  });
}

export const colorOf = (given: Given): ColorChoice => (given.color as ColorChoice | undefined) ?? "auto";
