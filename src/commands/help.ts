// The parts of the help that commander does not write: examples, and a short page where nothing was asked.

/** Examples to stand below the help of a command; each is a command line without the leading `talks`. */
export const examplesText = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ talks ${line}`).join("\n")}`;

export const shortExamples = [
  "search who visited baku before the statement",
  "quotes --by zakharova",
  "prisoners --status held --json",
];

/** What `talks` says when it is asked nothing. */
export const shortHelp = `talks: sourced facts on the Armenia–Azerbaijan peace talks, offline

${shortExamples.map((line) => `  $ talks ${line}`).join("\n")}

\`talks help\` lists every command, \`talks help quotes\` explains one.
`;
