// Filters, worked out from the declared fields: one option for every closed list, reference and date.
import { Problem } from "../errors.ts";
import { interval, isDate } from "../schema/dates.ts";
import type { ChoiceField, KeyField, LanguageField, RefField } from "../schema/field.ts";
import { type Kind, leaves, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";

/** Finds the records of some kinds that go by an id or a name. */
export type Lookup = (store: Store, kinds: readonly Kind[], words: string) => readonly Item[];

/** Where a filter looks: a field of a kind, by its path. */
type Spot<F> = { readonly kind: Kind; readonly path: string; readonly field: F };

export type Filter = {
  /** The option without its dashes. */
  readonly option: string;
  /** How the help shows the value. */
  readonly argument: string;
  readonly about: string;
  /** The values of a closed list; completion offers them. */
  readonly values?: readonly string[];
  /** The names of the kinds whose records the option takes. */
  readonly refers?: readonly string[];
  /** A test of records for any of the values that were given; a usage Problem for a value that means nothing. */
  readonly test: (given: readonly string[], store: Store, lookup: Lookup) => (item: Item) => boolean;
};

/** Every filter that at least one of the kinds has; records of the others never pass it. */
export function filtersOf(kinds: readonly Kind[]): Filter[] {
  const spots = kinds.flatMap((kind) => leaves(kind.all).map((leaf) => ({ kind, ...leaf })));
  const refs = spots.filter((spot): spot is Spot<RefField> => spot.field.type === "ref");
  const own = groupBy(
    refs.filter(({ field }) => field.filter),
    ({ field }) => [field.filter ?? ""],
  );
  const general = groupBy(refs, ({ field }) => field.to.slice(0, 1));
  const choices = groupBy(spots.filter(isWord), ({ path }) => [path.split(".").at(-1) ?? path]);
  const dated = kinds.filter((kind) => kind.dates);
  return [
    ...[...own].map(([option, at]) => refFilter(option, at)),
    ...[...choices].map(([option, at]) => wordFilter(option, at)),
    ...[...general].map(([option, at]) => refFilter(option, at)),
    ...(dated.length > 0 ? dateFilters : []),
  ];
}

type WordField = ChoiceField | KeyField | LanguageField;
const isWord = (spot: Spot<{ type: string }>): spot is Spot<WordField> =>
  ["choice", "key", "language"].includes(spot.field.type);

function groupBy<T>(all: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) for (const key of keys(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  return groups;
}

const pathsFor = <F>(spots: readonly Spot<F>[], kind: Kind): readonly Spot<F>[] =>
  spots.filter((spot) => spot.kind === kind);

/** A filter on closed lists, keys and language codes: exact values. */
function wordFilter(option: string, spots: readonly Spot<WordField>[]): Filter {
  const closed = [...new Set(spots.flatMap(({ field }) => (field.type === "choice" ? field.values : [])))];
  const known = (store: Store): readonly string[] =>
    closed.length > 0
      ? closed
      : [
          ...new Set(
            spots.flatMap(({ kind, path }) =>
              store.items(kind).flatMap((i) => valuesAt(i.record, path) as string[]),
            ),
          ),
        ].sort();
  return {
    option: option.replaceAll("_", "-"),
    argument: closed.length > 0 ? "value" : "key",
    about: spots[0]?.field.about ?? "",
    ...(closed.length > 0 && { values: closed }),
    test: (given, store) => {
      const allowed = known(store);
      const wrong = given.find((value) => !allowed.includes(value));
      if (wrong !== undefined) {
        const [{ kind, path } = {}] = spots;
        const hint = closed.length > 0 ? undefined : `\`talks ${kind?.plural} --fields ${path}\` lists them.`;
        throw new Problem("usage", `--${option} has no value "${wrong}"`, {
          given: wrong,
          allowed,
          ...(hint && { hint }),
        });
      }
      return ({ kind, record }) =>
        pathsFor(spots, kind).some(({ path, field }) => {
          const values = valuesAt(record, path);
          const absent = field.type === "choice" && values.length === 0 ? [field.absent] : [];
          return [...values, ...absent].some((value) => given.includes(String(value)));
        });
    },
  };
}

/** A filter on references: ids or names, groups found by their members too. */
function refFilter(option: string, spots: readonly Spot<RefField>[]): Filter {
  const to = [...new Set(spots.flatMap(({ field }) => field.to))];
  const targets = to.includes(option) ? [option, ...to.filter((name) => name !== option)] : to;
  const gaps: readonly string[] = spots.flatMap(({ field }) => field.gaps ?? []);
  return {
    option,
    argument: "id or name",
    about:
      spots[0]?.field.filter === option ? spots[0].field.about : `Refers to this ${option} in any field.`,
    refers: targets,
    test: (given, store, lookup) => {
      const kinds = targets.flatMap((name) => store.kind(name) ?? []);
      const ids = new Set(
        given.flatMap((words) =>
          gaps.includes(words) ? [words] : [oneId(option, words, store, kinds, lookup)],
        ),
      );
      for (const group of groupsOf(ids, store, kinds)) ids.add(group);
      return ({ kind, record }) =>
        pathsFor(spots, kind).some(({ path }) =>
          valuesAt(record, path).some((value) => ids.has(String(value))),
        );
    },
  };
}

function oneId(option: string, words: string, store: Store, kinds: readonly Kind[], lookup: Lookup): string {
  const found = lookup(store, kinds, words);
  const names = (items: readonly Item[]) => items.map(({ record }) => record.id);
  if (found.length === 1 && found[0]) return found[0].record.id;
  if (found.length > 1) {
    throw new Problem("usage", `--${option} "${words}" could be any of several`, {
      allowed: names(found),
      hint: "Give one id.",
    });
  }
  const allowed = kinds.flatMap((kind) => names(store.items(kind)));
  const list = kinds.map((kind) => `\`talks ${kind.plural}\``).join(" or ");
  throw new Problem("usage", `--${option} knows nobody and nothing called "${words}"`, {
    given: words,
    allowed,
    hint: `${list} lists them.`,
  });
}

function groupsOf(ids: ReadonlySet<string>, store: Store, kinds: readonly Kind[]): string[] {
  return kinds.flatMap((kind) => {
    const path = kind.members;
    if (!path) return [];
    return store
      .items(kind)
      .filter(({ record }) => valuesAt(record, path).some((member) => ids.has(String(member))))
      .map(({ record }) => record.id);
  });
}

/** The dates that place a record in time. */
export const datesOf = ({ kind, record }: Item): string[] =>
  (kind.dates ?? []).flatMap((path) => valuesAt(record, path)).filter(isDate);

const dateFilter = (option: string, about: string, within: (has: Span, asked: Span) => boolean): Filter => ({
  option,
  argument: "date",
  about,
  test: (given) => {
    const asked = given.map(interval);
    return (item) => datesOf(item).some((date) => asked.some((one) => within(interval(date), one)));
  },
});
type Span = ReturnType<typeof interval>;

/** The options that compare dates, by the interval that a date covers. */
export const dateFilters: readonly Filter[] = [
  dateFilter(
    "since",
    "On or after this date: 2023, 2023-12, 2023-12-07.",
    (has, asked) => has.to >= asked.from,
  ),
  dateFilter("until", "On or before this date.", (has, asked) => has.from <= asked.to),
  dateFilter(
    "on",
    "Within, or around, this date.",
    (has, asked) => has.from <= asked.to && has.to >= asked.from,
  ),
];
