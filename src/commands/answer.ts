// What every listing command does: narrow by filters and words, sort, limit, print, say how many.
import { exits, Problem } from "../errors.ts";
import type { Format } from "../output/index.ts";
import type { Row } from "../output/report.ts";
import { titleOf } from "../output/values.ts";
import { dateFilters, datesOf, type Filter } from "../query/filters.ts";
import { sortBy } from "../query/sort.ts";
import { isPlainDate } from "../schema/dates.ts";
import type { Kind } from "../schema/kind.ts";
import { lookup } from "../search/lookup.ts";
import type { Match, ShownMatch } from "../store/match.ts";
import type { Item, Store } from "../store/store.ts";
import type { Context } from "./context.ts";
import { note, nothingClose, nothingLeft } from "./notes.ts";
import { fieldsIn, type Given, limitOf } from "./options.ts";
import { print, reportOf } from "./print.ts";

/** A list that somebody asked for. */
export type Request = {
  /** The kinds whose records may be in it. */
  readonly kinds: readonly Kind[];
  readonly filters: readonly Filter[];
  readonly words: readonly string[];
  readonly given: Given;
  /** The format at a terminal. */
  readonly format: Format;
  /** What the records are called in the count. */
  readonly noun: string;
};

/** A record that may be shown, and why it was found, where words were given. */
type Candidate = { readonly item: Item; readonly number?: number; readonly match?: Match };

/** Answers a request for a list and prints it. */
export async function answerList(context: Context, typed: Request): Promise<void> {
  const request = withFiltersInWords(typed);
  const { given } = request;
  const limit = limitOf(given);
  await checkDates(request);
  await context.withStore(async (store) => {
    const passes = testsOf(request, store);
    const { candidates, weak } = await candidatesOf(context, request, store);
    const rows = candidates.filter((row) => passes.every((pass) => pass(row.item)));
    const ordered = orderedBy(request, rows, store);
    const shown = ordered.slice(0, limit);
    const report = reportOf(request, store, shown);
    const explains = given.explain === true || report.fields?.includes("match.why") === true;
    const found = request.words.length > 0;
    await print(context, request.given, request.format, {
      ...report,
      ...(found && { rows: shown.map((row) => new FoundRow(row, explains)) }),
      single: false,
      whole: false,
    });
    note(context, request, {
      shown: shown.length,
      all: rows.length,
      weak,
      undated: undatedIn(request, candidates),
    });
    if (found && rows.length === 0) {
      if (candidates.length > 0) nothingLeft(context, request, candidates.length);
      else await nothingClose(context, request, weak, store);
    }
    if (rows.length === 0 && given.exitStatus) context.end(exits.empty);
  });
}

/** `topic:prisoners` among the words is the filter `--topic prisoners`, where there is such a filter. */
function withFiltersInWords(request: Request): Request {
  const given: Record<string, unknown> = { ...request.given };
  const words = request.words.flatMap((word) => {
    const rest = word.replace(
      /(^|\s)([a-z-]+):("[^"]*"|\S+)/g,
      (whole, space: string, option: string, value: string) => {
        if (!request.filters.some((filter) => filter.option === option)) return whole;
        const key = camel(option);
        given[key] = [...((given[key] as string[] | undefined) ?? []), value.replaceAll('"', "")];
        return space;
      },
    );
    return rest.trim() === "" ? [] : [rest];
  });
  return { ...request, words, given: given as Given };
}

async function checkDates({ filters, given }: Request): Promise<void> {
  for (const { option } of dateFilters) {
    const values = filters.some((filter) => filter.option === option)
      ? ((given[option] as string[] | undefined) ?? [])
      : [];
    const odd = values.filter((value) => !isPlainDate(value));
    if (odd.length === 0) continue;
    const { isEdtf } = await import("../schema/edtf.ts");
    const wrong = odd.find((value) => !isEdtf(value));
    if (wrong === undefined) continue;
    throw new Problem("usage", `--${option}: "${wrong}" is no date`, {
      hint: "Dates are years, months or days: 2023, 2023-12, 2023-12-07; also EDTF such as 2023-09/2023-12.",
    });
  }
}

function testsOf({ filters, given }: Request, store: Store): ((item: Item) => boolean)[] {
  return filters.flatMap((filter) => {
    const values = given[camel(filter.option)] as string[] | undefined;
    return values ? [filter.test(values, store, lookup)] : [];
  });
}

/** The key under which commander keeps an option. */
const camel = (option: string): string =>
  option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every record of the kinds, or those that the words find; and how many weak matches were left out. */
async function candidatesOf(
  context: Context,
  { kinds, words, given }: Request,
  store: Store,
): Promise<{ candidates: readonly Candidate[]; weak: number }> {
  if (words.length === 0) {
    return { candidates: kinds.flatMap((kind) => allOf(kind, store)), weak: 0 };
  }
  const { search } = await import("../search/index.ts");
  const wantsWeak = given.weak === true;
  const { found, weak } = await search(
    store,
    kinds,
    words.join(" "),
    wantsWeak,
    await context.builtIndex(store),
  );
  return { candidates: found, weak };
}

function allOf(kind: Kind, store: Store): Candidate[] {
  const first = store.firstNumber(kind);
  return store.items(kind).map((item, at) => (first === undefined ? { item } : { item, number: first + at }));
}

/** What is printed of a record that was found; looked up only where a format shows it. */
class FoundRow implements Row {
  readonly #candidate: Candidate;
  readonly #explain: boolean;

  constructor(candidate: Candidate, explain: boolean) {
    this.#candidate = candidate;
    this.#explain = explain;
  }

  get item(): Item {
    return this.#candidate.item;
  }

  get number(): number | undefined {
    return this.#candidate.number;
  }

  get match(): ShownMatch | undefined {
    const { match } = this.#candidate;
    if (!match) return undefined;
    const shown = {
      score: match.score,
      quality: match.quality,
      get on() {
        return match.on;
      },
    };
    return this.#explain ? Object.assign(shown, { why: match.why }) : shown;
  }
}

function orderedBy(
  { given, kinds }: Request,
  rows: readonly Candidate[],
  store: Store,
): readonly Candidate[] {
  const reverse = given.reverse === true;
  if (given.sort === undefined) return reverse ? [...rows].reverse() : rows;
  const [path = ""] = fieldsIn(given.sort, kinds, false, "--sort");
  return sortBy(rows, path, reverse, (item) => titleOf(item, store), store);
}

function undatedIn({ given, filters }: Request, candidates: readonly Candidate[]): number {
  const dated = dateFilters.some(
    ({ option }) => given[option] !== undefined && filters.some((filter) => filter.option === option),
  );
  return dated ? candidates.filter(({ item }) => datesOf(item).length === 0).length : 0;
}
