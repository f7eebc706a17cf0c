// `talks completion <shell>`: a script for the shell, written from the commands and options as they are declared.
import type { Option } from "commander";
import { Problem } from "../errors.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";

/** What can follow a command: its options, and the closed lists of values among them. */
type Follows = { readonly name: string; readonly about: string; readonly options: readonly Option[] };

/** The values of a closed list; empty for an open one. */
const valuesOf = (option: Option): readonly string[] => option.argChoices ?? [];

const shells = {
  bash: bash,
  zsh: (all: readonly Follows[]) => `autoload -U +X bashcompinit && bashcompinit\n${bash(all)}`,
  fish: fish,
} satisfies Record<string, (all: readonly Follows[]) => string>;

const shellNames = Object.keys(shells) as (keyof typeof shells)[];

export const completionCommand = (context: Context): Spec => ({
  name: "completion",
  about: `Print a completion script for ${shellNames.join(", ")}.`,
  group: "More:",
  examples: ["completion bash > ~/.local/share/bash-completion/completions/talks"],
  declare: (command) => {
    command.argument("<shell>", shellNames.join(", "));
    command.action((shell: string) => {
      const script = shells[shell as keyof typeof shells];
      if (!script)
        throw new Problem("usage", `there is no completion for "${shell}"`, {
          given: shell,
          allowed: shellNames,
        });
      const all = (command.parent?.commands ?? []).map((one) => ({
        name: one.name(),
        about: one.description(),
        options: one.options,
      }));
      context.terminal.out(script(all));
    });
  },
});

function bash(all: readonly Follows[]): string {
  const lists = all.flatMap(({ name, options }) =>
    options
      .filter((option) => valuesOf(option).length > 0)
      .map((option) => `    "${name} ${option.long}") words="${valuesOf(option).join(" ")}" ;;`),
  );
  const flags = all.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ long }) => long).join(" ")}" ;;`,
  );
  return `_talks() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=
  case "\${COMP_WORDS[1]} $prev" in
${lists.join("\n")}
  esac
  if [ -z "$words" ]; then case "\${COMP_WORDS[1]}" in
${flags.join("\n")}
    *) words="${all.map(({ name }) => name).join(" ")} help" ;;
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _talks talks
`;
}

function fish(all: readonly Follows[]): string {
  const quoted = (text: string) => `'${text.replace(/'/g, "\\'")}'`;
  const lines = all.flatMap(({ name, about, options }) => [
    `complete -c talks -f -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    ...options.map((option) => {
      const allowed = valuesOf(option);
      const takes = allowed.length > 0 ? ` -x -a ${quoted(allowed.join(" "))}` : option.required ? " -x" : "";
      const flag = option.long?.slice(2);
      return `complete -c talks -n '__fish_seen_subcommand_from ${name}' -l ${flag}${takes} -d ${quoted(option.description)}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}
