// What of a record can be searched: its weighted fields as texts, names for references, words for dates.
import { interval, isDate } from "../schema/dates.ts";
import { type Kind, type Leaf, leaves, valuesAt } from "../schema/kind.ts";
import type { Item, Store } from "../store/store.ts";

/** A text of a record: the field it stands in and what a hit there weighs, 1 to 10. */
export type Text = { readonly field: string; readonly weight: number; readonly text: string };

const idWeight = 6;
const kindWeight = 1;
const dateWeight = 3;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The texts of a record, in the order of its fields. */
export function textsOf(item: Item, store: Store): Text[] {
  const { kind, record } = item;
  const fields = leaves(kind.all).filter(({ field }) => field.weight !== undefined);
  return [
    { field: "id", weight: idWeight, text: record.id.replaceAll("-", " ") },
    { field: "kind", weight: kindWeight, text: kind.name },
    ...fields.flatMap((leaf) => valuesAt(record, leaf.path).flatMap((value) => textsIn(leaf, value, store))),
    ...(kind.dates ?? []).flatMap((path) =>
      valuesAt(record, path)
        .filter(isDate)
        .map((date) => ({ field: path, weight: dateWeight, text: dateWords(date) })),
    ),
  ];
}

function textsIn({ path, field }: Leaf, value: unknown, store: Store): Text[] {
  const weight = field.weight ?? 0;
  if (field.type === "names") {
    return Object.entries(value as Record<string, string>).map(([language, text]) => ({
      field: `${path}.${language}`,
      weight,
      text,
    }));
  }
  if (field.type !== "ref") return [{ field: path, weight, text: String(value) }];
  const target = store.find(String(value), field.to);
  const calls = target ? callsOf(target).filter((text) => /\p{Script=Latin}/u.test(text)) : [String(value)];
  return calls.map((text) => ({ field: path, weight, text }));
}

/** Everything that a record is called beside its id. */
export const callsOf = ({ kind, record }: Item): string[] =>
  kind.called
    .flatMap((path) => valuesAt(record, path))
    .flatMap((value) =>
      typeof value === "string" ? [value] : Object.values(value as Record<string, string>),
    );

/** The names of a person or place in Latin letters, to suggest; empty for records that have no such names. */
export const namesOf = (item: Item): string[] =>
  hasNames(item.kind) ? callsOf(item).filter((name) => /^\p{Script=Latin}/u.test(name)) : [];

/** Whether what records of a kind are called are names of persons or places, which are spelled in many ways. */
export const hasNames = (kind: Kind): boolean =>
  Object.values(kind.all).some((field) => field.type === "names");

/** The seasons as the northern half of the world has them, from the month of December. */
const seasons = ["winter", "spring", "summer", "autumn"];

function dateWords(date: string): string {
  const { from, to } = interval(date);
  const [year, month, day] = from.split("-");
  const sameMonth = to.startsWith(`${year}-${month}`);
  return [
    year,
    ...(sameMonth ? [months[Number(month) - 1], seasons[Math.floor((Number(month) % 12) / 3)]] : []),
    ...(from === to ? [String(Number(day))] : []),
  ].join(" ");
}
