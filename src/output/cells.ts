// Values as people read them at a terminal: names for ids, readable dates, the hedge in words.
import { isDate, readable } from "../schema/dates.ts";
import type { Field, Fields, LeafField } from "../schema/field.ts";
import { fieldAt, type Raw, valuesAt } from "../schema/kind.ts";
import { grouped } from "../schema/numbers.ts";
import { basisOf } from "../store/basis.ts";
import type { Item, Store } from "../store/store.ts";
import type { Row } from "./report.ts";
import type { Meaning } from "./theme.ts";
import { hedgeOf } from "./values.ts";
import { visible } from "./visible.ts";

export type Cell = { readonly meaning: Meaning; readonly text: string };

const gapWords: Readonly<Record<string, string>> = { unknown: "not known", none: "none" };

/** The heading of a column or a line of a card. */
export const labelOf = (path: string): string => path.replaceAll(/[._]/g, " ");

/** The cell of a table: short, names without ids, and without the hedge, which must not be cut with it. */
export function cellOf(row: Row, path: string, store: Store): Cell {
  const { item } = row;
  if (path === "id") return { meaning: "id", text: item.record.id };
  if (path === "kind") return { meaning: "label", text: item.kind.name };
  if (path === "title") return { meaning: "plain", text: visible(store.name(item.record.id)) };
  if (path === "when") return { meaning: "date", text: whenText(row) };
  if (path === "known") return { meaning: "date", text: readableKnown(row, store) };
  if (path === "rests_on") return { meaning: "plain", text: restsOn(row, store) };
  if (path.startsWith("match")) return { meaning: "muted", text: matchText(row, path) };
  const field = fieldAt(item.kind.all, path);
  if (!field) return { meaning: "plain", text: "" };
  const texts = valuesAt(item.record, path).map((value) => readableValue(field, value, store, false));
  const inferred = field.type === "date" && texts.length > 0 && isInferred(item.record, path);
  const asOf = item.record[`${path}_as_of`];
  if (isDate(asOf)) return { meaning: "plain", text: `${texts.join("; ")}, as of ${readable(asOf)}` };
  return { meaning: meaningOf(field), text: texts.join("; ") + (inferred ? " (inferred)" : "") };
}

/** The first date that places the record in time, in words. */
function whenText({ item }: Row): string {
  for (const path of item.kind.dates ?? []) {
    const date = valuesAt(item.record, path).find(isDate);
    if (date) return readable(date) + (isInferred(item.record, path) ? " (inferred)" : "");
  }
  return "";
}

const readableKnown = ({ item }: Row, store: Store): string => {
  const { known } = basisOf(item, store);
  return known ? readable(known) : "";
};

/** How many sources a record rests on, in words. */
export function restsOn({ item }: Row, store: Store): string {
  const { sources, weak = 0 } = basisOf(item, store).rests_on;
  const count = sources === 1 ? "one source" : `${sources} sources`;
  if (weak === 0) return count;
  return weak === sources ? `${count}, weak` : `${count}, ${weak} of them weak`;
}

function matchText({ match }: Row, path: string): string {
  if (!match) return "";
  const on = match.on.map(({ field, words }) => `${field}: ${words.join(" ")}`).join("; ");
  const parts: Readonly<Record<string, string>> = {
    "match.quality": match.quality,
    "match.score": String(match.score),
    "match.on": on,
    "match.why": (match.why ?? []).join("; "),
  };
  return visible(parts[path] ?? `${match.quality} ${match.score} ${on}`);
}

/** Why a record stands where it stands, reason by reason; empty where that is not explained. */
export const reasonsOf = ({ match }: Row): string[] => (match?.why ?? []).map(visible);

function meaningOf(field: Field): Meaning {
  if (field.type === "date") return "date";
  return field.type === "key" ? "id" : "plain";
}

/** Whether the flag `inferred` stands beside the date at the path. */
export function isInferred(record: Raw, path: string): boolean {
  const beside = [...path.split(".").slice(0, -1), "inferred"].join(".");
  return valuesAt(record, beside).includes(true);
}

/** A value in words; `withIds` adds the id of each record that it refers to. */
export function readableValue(field: Field, value: unknown, store: Store, withIds: boolean): string {
  if (typeof value === "string" && (field.gaps as readonly string[] | undefined)?.includes(value)) {
    return gapWords[value] ?? value;
  }
  if (field.type === "group") return groupText(field.fields, value as Raw, store, withIds);
  return leafText(field, value, store, withIds);
}

function leafText(field: LeafField, value: unknown, store: Store, withIds: boolean): string {
  const text = visible(String(value));
  switch (field.type) {
    case "date":
      return isDate(value) ? readable(value) : text;
    case "number":
      return grouped(value as number);
    case "flag":
      return "yes";
    case "names":
      return Object.entries(value as Record<string, string>)
        .map(([language, name]) => `${language} ${visible(name)}`)
        .join(", ");
    case "ref": {
      const name = visible(store.name(String(value), field.orWords ? field.to : undefined));
      return withIds && name !== text ? `${name} (${text})` : name;
    }
    default:
      return text;
  }
}

/** The parts of a group after one another; dates, numbers and flags say what they are. */
function groupText(fields: Fields, value: Raw, store: Store, withIds: boolean): string {
  const speaking = new Set(["date", "number", "flag"]);
  const needless = new Set(["date", "best"]);
  return (
    Object.entries(fields)
      .filter(([name]) => value[name] !== undefined)
      .map(([name, field]) => {
        const values = Array.isArray(value[name]) ? (value[name] as unknown[]) : [value[name]];
        const text = values.map((one) => readableValue(field, one, store, withIds)).join(", ");
        if (field.type === "flag") return labelOf(name);
        const gap = text === gapWords.unknown || text === gapWords.none;
        return gap || (speaking.has(field.type) && !needless.has(name)) ? `${labelOf(name)} ${text}` : text;
      })
      // A part that is a sentence of its own is not followed by a comma.
      .reduce(
        (before, part) => (before === "" ? part : before + (/[.!?]$/.test(before) ? " — " : ", ") + part),
        "",
      )
  );
}

/** The column that carries the hedge: the title, or else the last, unless other fields were asked for. */
export function hedgedColumn(columns: readonly string[], asked: boolean): number {
  const title = columns.indexOf("title");
  return title >= 0 || asked ? title : columns.findLastIndex((column) => !column.startsWith("match"));
}

/** The hedge of a record in brackets, as it follows a text; empty for what the source states itself. */
export function hedgeAfter(item: Item, store: Store): string {
  const text = hedgeOf(item, store);
  return text ? `(${visible(text)})` : "";
}
