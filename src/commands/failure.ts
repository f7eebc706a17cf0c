// How a failure is told: what was wrong, what is allowed, what to try; as JSON where JSON was asked for.
import { type Advice, type Failure, Problem } from "../errors.ts";
import { visible } from "../output/visible.ts";

/** Longer lists of what is allowed are not printed; the nearest names still are. */
export const longestMenu = 24;

/** The text for standard error, and the kind of failure. */
export async function told(
  error: unknown,
  asJson: boolean,
  trace: boolean,
): Promise<{ text: string; failure: Failure }> {
  const problem = error instanceof Problem ? error : bugOf(error);
  const hint = await hintOf(problem.advice);
  const details = trace && error instanceof Error ? `\n${error.stack}` : "";
  const text = asJson
    ? JSON.stringify({
        error: {
          code: problem.failure,
          message: problem.message,
          ...(hint.length > 0 && { hint: hint.join(" ") }),
        },
      })
    : [`talks: ${problem.message}`, ...hint]
        .flatMap((line) => line.split("\n"))
        .map(visible)
        .join("\n");
  return { text: `${text}${details}\n`, failure: problem.failure };
}

const bugOf = (error: unknown): Problem =>
  new Problem(
    "bug",
    `something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`,
    {
      hint: "Set TALKS_TRACE=1 to see where, and please report it.",
    },
  );

async function hintOf({ given, allowed = [], hint }: Advice): Promise<string[]> {
  const near = given === undefined ? [] : (await import("../search/fuse.ts")).nearest(given, allowed);
  return [
    ...(near.length > 0 ? [`Did you mean ${near.join(", ")}?`] : []),
    ...(allowed.length > 0 && allowed.length <= longestMenu ? [`Allowed: ${allowed.join(", ")}.`] : []),
    ...(hint ? [hint] : []),
  ];
}

/** Whether the command line asks for JSON, also where it could not be understood. */
export const wantsJson = (argv: readonly string[]): boolean =>
  argv.some(
    (word, index) =>
      /^--json(=|$)/.test(word) ||
      /^--format=(nd)?json$/.test(word) ||
      (word === "--format" && /^(nd)?json$/.test(argv[index + 1] ?? "")),
  );
