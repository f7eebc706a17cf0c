// docs/commands.md: the help of every command.
import type { Command } from "commander";
import type { Context } from "../../src/commands/context.ts";
import { programOf } from "../../src/commands/program.ts";
import type { Kind } from "../../src/schema/kind.ts";

const width = 110;

/** The page as Markdown. */
export function commandsPage(kinds: readonly Kind[]): string {
  const program = programOf(contextOf(kinds));
  const head = `# Commands

The help of every command, written by \`npm run docs\`; a test holds it to the program. How values are given, what
the formats are and what the exit codes mean: [README](../README.md).
`;
  return [head, ...[program, ...program.commands].map(section)].join("\n");
}

const section = (command: Command): string =>
  `## ${command.parent ? `talks ${command.name()}` : "talks"}\n\n\`\`\`text\n${helpOf(command).trim()}\n\`\`\`\n`;

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => width,
  });
  command.outputHelp();
  return text;
}

const contextOf = (kinds: readonly Kind[]): Context => ({
  kinds,
  version: "",
  versionLine: "",
  terminal: {
    out: () => {},
    page: () => {},
    err: () => {},
    interactive: false,
    width,
    env: {},
    hyperlinks: async () => false,
  },
  withStore: () => Promise.reject(new Error("the help needs no store")),
  builtIndex: async () => undefined,
  end: () => {},
});
