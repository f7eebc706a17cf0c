// A record whole: every field, references by name with id, the hedge first, citations with their locators.

import type { Field, GroupField } from "../../schema/field.ts";
import { fieldAt, type Kind, type Raw } from "../../schema/kind.ts";
import { basisNames } from "../../store/basis.ts";
import type { ShownMatch } from "../../store/match.ts";
import type { Item, Link, Store } from "../../store/store.ts";
import { cellOf, isInferred, labelOf, readableValue, reasonsOf } from "../cells.ts";
import { bullet, bulleted, cells, padded, wrapped } from "../lines.ts";
import type { Look, Render, Report, Row } from "../report.ts";
import { hedgeOf, titleOf } from "../values.ts";
import { visible } from "../visible.ts";

const gap = 2;

export const render: Render = (report, look) =>
  report.rows.map((row) => `${cardOf(report, row, look).join("\n")}\n`).join("\n");

function cardOf(report: Report, row: Row, look: Look): string[] {
  const { item, links, match } = row;
  const { store } = report;
  const { width, theme } = look;
  const names = report.fields ?? Object.keys(item.kind.all).filter((name) => name !== "title");
  const entries = [
    ...names.flatMap((name) => entryOf(item, name, store, look)),
    ...(links
      ? basisNames.map((name) => ({ label: labelOf(name), lines: [cellOf(row, name, store).text] }))
      : []),
    ...(match ? [{ label: "match", lines: [matchLine(match)] }] : []),
    { label: "why", lines: reasonsOf(row).map((reason) => bullet + reason) },
    ...linkEntries(links ?? [], store, look.truncate),
  ].filter(({ lines }) => lines.some((line) => line !== ""));
  const left = Math.max(0, ...entries.map(({ label }) => cells(label))) + gap;
  const hedge = visible(hedgeOf(item, store));
  return [
    ...wrapped(visible(store.name(item.record.id)), width).map((line) => theme("heading", line)),
    `${theme("label", `${item.kind.name} ·`)} ${theme("id", item.record.id)}`,
    ...wrapped(hedge.charAt(0).toUpperCase() + hedge.slice(1), width).map((line) => theme("hedge", line)),
    ...(hedge ? [""] : []),
    ...entries.flatMap((entry) => entryLines(entry, left, look)),
  ];
}

const matchLine = ({ quality, on }: ShownMatch): string =>
  `${quality}, ${on.map(({ field, words }) => `${labelOf(field)}: ${words.join(" ")}`).join("; ")}`;

type Entry = { readonly label: string; readonly lines: readonly string[] };

function entryLines({ label, lines }: Entry, left: number, { width, theme }: Look): string[] {
  const room = Math.max(16, width - left);
  const flow = lines.flatMap((line) => {
    if (line.startsWith(unbroken)) return [line.slice(unbroken.length)];
    if (!line.startsWith(bullet)) return wrapped(line, room);
    return bulleted(line.slice(bullet.length), room);
  });
  return flow.map((line, index) => theme("label", padded(index === 0 ? label : "", left)) + line);
}

/** Marks a line that must not be wrapped: an address stays in one piece, so that a terminal can open it. */
const unbroken = "\u0000";

function entryOf(item: Item, path: string, store: Store, look: Look): Entry[] {
  const field = fieldAt(item.kind.all, path);
  const value =
    field && path.split(".").reduce<unknown>((at, step) => (at as Raw | undefined)?.[step], item.record);
  if (!field || value === undefined || (field.type === "flag" && path.endsWith("inferred"))) return [];
  const values = Array.isArray(value) ? value : [value];
  return [{ label: labelOf(path), lines: linesOf(item, path, field, values, store, look) }];
}

function linesOf(
  item: Item,
  path: string,
  field: Field,
  values: readonly unknown[],
  store: Store,
  look: Look,
): string[] {
  if (field.type === "url") return values.map((value) => unbroken + addressed(String(value), look));
  if (field.type === "group" && field.many) return groupLines(field, values as readonly Raw[], store, look);
  const texts = values.map((value) => readableValue(field, value, store, true));
  if (field.type === "date" && isInferred(item.record, path))
    return texts.map((text) => `${text} (inferred)`);
  return field.type === "text" ? texts : [texts.join(", ")];
}

/** A list of groups, a line each; groups that refer to the same record share the line. */
function groupLines(field: GroupField, values: readonly Raw[], store: Store, look: Look): string[] {
  const lines: { head: unknown; text: string; address?: string }[] = [];
  const [headName, headField] = Object.entries(field.fields)[0] ?? ["", undefined];
  for (const value of values) {
    const head = headField?.type === "ref" ? value[headName] : undefined;
    const before = lines.at(-1);
    if (head !== undefined && before?.head === head) {
      const { [headName]: _, ...rest } = value;
      before.text += `, ${readableValue(field, rest, store, true)}`;
    } else {
      const address = addressOf(head, store);
      lines.push({ head, text: readableValue(field, value, store, true), ...(address && { address }) });
    }
  }
  const listed = lines.length > 1 && headField?.type !== "ref";
  return lines.flatMap(({ text, address }) => {
    const line = listed ? bullet + text : text;
    return address ? [line, unbroken + addressed(address, look)] : [line];
  });
}

/** The address of the record that is referred to, where its kind has such a field. */
function addressOf(id: unknown, store: Store): string | undefined {
  const target = id === undefined ? undefined : store.find(String(id));
  const name = target && Object.keys(target.kind.all).find((field) => target.kind.all[field]?.type === "url");
  return name ? (target.record[name] as string | undefined) : undefined;
}

/** An address as a link by OSC 8 where the terminal can, cut to the width since it stays clickable; else whole. */
function addressed(address: string, { hyperlinks, theme, width }: Look): string {
  const safe = visible(address);
  if (!hyperlinks) return theme("muted", safe);
  const room = Math.max(16, width - 20);
  const shown = safe.length > room ? `${safe.slice(0, room - 1)}…` : safe;
  return `\u001b]8;;${safe}\u0007${theme("muted", shown)}\u001b]8;;\u0007`;
}

/** Of so many records of a kind that refer to one, the last are named: the latest, where they have dates. */
const mostLinks = 12;

function linkEntries(links: readonly Link[], store: Store, cuts: boolean): Entry[] {
  const byKind = new Map<Kind, Map<string, Link>>();
  for (const link of links) byKind.set(link.kind, (byKind.get(link.kind) ?? new Map()).set(link.id, link));
  return [...byKind].map(([kind, ofKind]) => {
    const named =
      cuts && ofKind.size > mostLinks ? [...ofKind.values()].slice(-mostLinks) : [...ofKind.values()];
    const others = ofKind.size - named.length;
    return {
      label: `in ${kind.plural}`,
      lines: [
        ...named.map(({ id, from }) => `${visible(titleOf(from, store))} (${id})`),
        ...(others > 0 ? [`… and ${others} others; --no-truncate names all`] : []),
      ],
    };
  });
}
