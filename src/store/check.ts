// The rules that a whole store keeps: shapes, unique ids, references, citations. Every problem is named at once.
import { Problem } from "../errors.ts";
import { recordCheck } from "../schema/check.ts";
import { type Kind, leaves, type Raw, valuesAt } from "../schema/kind.ts";
import type { Reader } from "./read.ts";
import { fileOf, parse, reinstall } from "./records.ts";

/** One thing that is wrong: the data file, the record, the path in it and what was expected. */
export type Trouble = {
  readonly file: string;
  readonly record: string;
  readonly path: string;
  readonly expected: string;
};

type Known = ReadonlyMap<string, { readonly kind: Kind; readonly record: Raw }>;

/** Everything that is wrong with a store; empty for a sound one. Throws a store Problem for a file that is no list. */
export function troubles(kinds: readonly Kind[], read: Reader): Trouble[] {
  const loaded = kinds.map((kind) => ({ kind, records: parse(kind, read(fileOf(kind))) }));
  const shapes = loaded.flatMap(({ kind, records }) => shapeTroubles(kind, records));
  const known = new Map<string, { kind: Kind; record: Raw }>();
  const twice: Trouble[] = [];
  for (const { kind, records } of loaded) {
    for (const record of records) {
      const first = known.get(record?.id);
      if (first) {
        const expected = `an id of its own; ${fileOf(first.kind)} has it too`;
        twice.push({ file: fileOf(kind), record: record.id, path: "id", expected });
      } else if (typeof record?.id === "string") known.set(record.id, { kind, record });
    }
  }
  const rest = [...known.values()].flatMap(({ kind, record }) => [
    ...referenceTroubles(kind, record, known),
    ...mutualTroubles(kind, record, known),
  ]);
  return [...shapes, ...twice, ...rest];
}

function shapeTroubles(kind: Kind, records: readonly Raw[]): Trouble[] {
  const check = recordCheck(kind);
  return records.flatMap((record, index) => {
    const name = typeof record?.id === "string" ? record.id : `number ${index + 1}`;
    return check(record).map(({ path, expected }) => ({ file: fileOf(kind), record: name, path, expected }));
  });
}

function referenceTroubles(kind: Kind, record: Raw, known: Known): Trouble[] {
  return leaves(kind.all).flatMap(({ path, field }) => {
    if (field.type !== "ref" || field.orWords) return [];
    const gaps: readonly unknown[] = field.gaps ?? [];
    return valuesAt(record, path)
      .filter(
        (value) => !gaps.includes(value) && !field.to.includes(known.get(String(value))?.kind.name ?? ""),
      )
      .map((value) => ({
        file: fileOf(kind),
        record: record.id,
        path,
        expected: `an id of kind ${field.to.join(" or ")}, not ${JSON.stringify(value)}`,
      }));
  });
}

/** A reference from a kind to itself under a field named `…_with` holds both ways. */
function mutualTroubles(kind: Kind, record: Raw, known: Known): Trouble[] {
  return Object.keys(kind.all)
    .filter((name) => name.endsWith("_with"))
    .flatMap((path) =>
      valuesAt(record, path).flatMap((other) => {
        const back = known.get(String(other))?.record;
        if (!back || valuesAt(back, path).includes(record.id)) return [];
        return [{ file: fileOf(kind), record: back.id, path, expected: `${record.id} too, which names it` }];
      }),
    );
}

/** A problem as one line: file, record, path, what was expected. */
export const line = ({ file, record, path, expected }: Trouble): string =>
  `${file}: ${record}${path ? `: ${path}` : ""}: expected ${expected}`;

/** Throws a store Problem that names the first problems and counts the rest. */
export function assertSound(kinds: readonly Kind[], read: Reader): void {
  const found = troubles(kinds, read).map(line);
  if (found.length === 0) return;
  const more = found.length > 5 ? `\n… and ${found.length - 5} more` : "";
  throw new Problem("store", `the store breaks its rules:\n${found.slice(0, 5).join("\n")}${more}`, {
    hint: reinstall,
  });
}
