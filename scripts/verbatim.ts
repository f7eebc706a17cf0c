// Proves quotations: each must stand, letter by letter, at the place in its source that it cites.
import { type Kind, type Raw, valuesAt } from "../src/schema/kind.ts";
import type { Trouble } from "../src/store/check.ts";
import type { Reader } from "../src/store/read.ts";
import { fileOf, parse } from "../src/store/records.ts";

/** Asks for something of the reader of a page, and so is no paragraph of the text. */
const prompt = /^Get the Mirror/;

/** The paragraphs of a text, the first being ¶1; empty lines and prompts are not counted. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !prompt.test(line));

/** The quotes that do not stand at their locators, and the locators that point nowhere, in the sources whose texts are given by id. */
export function misquotes(
  kinds: readonly Kind[],
  read: Reader,
  texts: ReadonlyMap<string, string>,
): Trouble[] {
  return kinds.flatMap((kind) =>
    parse(kind, read(fileOf(kind))).flatMap((record) => [
      ...lost(kind, record, texts),
      ...(kind.verbatim ? misquoted(kind, record, kind.verbatim, texts) : []),
    ]),
  );
}

type Citation = { readonly source: string; readonly at: string };
const citations = (record: Raw): Citation[] => valuesAt(record, "sources") as Citation[];

function paragraphAt({ source, at }: Citation, texts: ReadonlyMap<string, string>): string | undefined {
  const number = /^¶(\d+)$/.exec(at)?.[1];
  return paragraphsOf(texts.get(source) ?? "")[Number(number) - 1];
}

function lost(kind: Kind, record: Raw, texts: ReadonlyMap<string, string>): Trouble[] {
  return citations(record)
    .filter((citation) => texts.has(citation.source) && paragraphAt(citation, texts) === undefined)
    .map(({ source, at }) => ({
      file: fileOf(kind),
      record: record.id,
      path: "sources",
      expected: `a paragraph of ${source}, not ${at}`,
    }));
}

function misquoted(kind: Kind, record: Raw, path: string, texts: ReadonlyMap<string, string>): Trouble[] {
  const known = citations(record).filter(({ source }) => texts.has(source));
  const words = String(record[path]);
  if (known.length === 0 || known.some((citation) => quotedIn(paragraphAt(citation, texts) ?? "", words)))
    return [];
  const places = known.map(({ source, at }) => `${source} ${at}`).join(", ");
  return [
    {
      file: fileOf(kind),
      record: record.id,
      path,
      expected: `words between quotation marks at ${places}, letter by letter`,
    },
  ];
}

/** Whether the words stand between quotation marks; a comma or stop before the closing mark may be left out. */
function quotedIn(paragraph: string, words: string): boolean {
  return [...paragraph.matchAll(/“([^”]*)”/g)].some(
    ([, inside = ""]) => inside === words || inside.replace(/[.,]$/, "") === words,
  );
}
