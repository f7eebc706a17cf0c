// The facts in memory: each kind's file is read when it is first asked for, references are followed by id.
import { type Kind, leaves, type Raw, valuesAt } from "../schema/kind.ts";
import { Books, linksFile } from "./book.ts";
import { type FolderReader, isAsStamped, type Reader, type Stamps, stampOf } from "./read.ts";
import { fileOf, listIn, parse, sorted } from "./records.ts";

/** A record with its kind. */
export type Item = { readonly kind: Kind; readonly record: Raw };

/** A record that refers to another, which is read only where it is asked for, and through which field. */
export type Link = { readonly kind: Kind; readonly id: string; readonly from: Item; readonly path: string };

/** What the build saw and wrote: the stamps of the files that it checked, and where its books are. */
export type Built = { readonly stamps: Stamps; readonly books?: FolderReader };

/** Thrown on meeting a file that the build has not checked; `useStore` checks the store and starts again. */
class Unchecked extends Error {}

/**
 * Answers a question from the store. Files whose bytes the build has checked are trusted. When any other is
 * met, the whole store is checked first, and a store Problem names what is wrong with it.
 */
export async function useStore<T>(
  kinds: readonly Kind[],
  read: Reader,
  built: Built,
  answer: (store: Store) => T | Promise<T>,
): Promise<T> {
  try {
    return await answer(new Store(kinds, read, built));
  } catch (error) {
    if (!(error instanceof Unchecked)) throw error;
    const { assertSound } = await import("./check.ts");
    assertSound(kinds, read);
    return await answer(new Store(kinds, read));
  }
}

export class Store {
  readonly kinds: readonly Kind[];
  readonly #read: Reader;
  readonly #built: Built | undefined;
  readonly #books: Books | undefined;
  #asBuilt: boolean | undefined;
  readonly #loaded = new Map<string, readonly Item[]>();
  readonly #byId = new Map<string, Item>();

  /** A store over checked files; with `built`, only over those that are as the build saw them. */
  constructor(kinds: readonly Kind[], read: Reader, built?: Built) {
    this.kinds = kinds;
    this.#read = read;
    this.#built = built;
    this.#books = built?.books && new Books(built.books, kinds);
  }

  /** The records of a kind: by date where they have one, else by id. */
  items(kind: Kind): readonly Item[] {
    const known = this.#loaded.get(kind.name);
    if (known) return known;
    const file = fileOf(kind);
    const bytes = this.#read(file);
    if (this.#built && !this.#isChecked(file, bytes)) throw new Unchecked();
    const items = parse(kind, bytes).map((record) => this.#byId.get(record.id) ?? { kind, record });
    // The build saw that records and fields stand in order.
    const ordered = this.#built ? items : sorted(kind, items);
    this.#loaded.set(kind.name, ordered);
    for (const item of ordered) this.#byId.set(item.record.id, item);
    return ordered;
  }

  /** Whether the build has checked a file as it is. Read only where it may have changed since: it takes long. */
  #isChecked(file: string, bytes: Buffer): boolean {
    const { stamps = {}, books } = this.#built ?? {};
    const stamp = stamps[file];
    if (books && isAsStamped(file, stamp, this.#read, books.facts(linksFile).written)) return true;
    return stamp === stampOf(bytes);
  }

  /** The kind of that name, or undefined. */
  kind(name: string): Kind | undefined {
    return this.kinds.find((kind) => kind.name === name);
  }

  /** The record with that id, or undefined; `among` names the kinds to look in, all of them by default. */
  find(id: string, among?: readonly string[]): Item | undefined {
    const known = this.#byId.get(id);
    if (known) return known;
    for (const kind of this.kinds) {
      if (this.#loaded.has(kind.name) || (among && !among.includes(kind.name))) continue;
      const found = this.#fromBook(kind, id) ?? this.#fromFile(kind, id);
      if (found) return found;
    }
    return undefined;
  }

  #fromBook(kind: Kind, id: string): Item | undefined {
    const record = this.isAsBuilt() ? this.#books?.record(kind, id) : undefined;
    if (!record) return undefined;
    const item = { kind, record };
    this.#byId.set(id, item);
    return item;
  }

  #fromFile(kind: Kind, id: string): Item | undefined {
    if (this.#books && this.isAsBuilt()) return undefined;
    this.items(kind);
    return this.#byId.get(id);
  }

  /** The title of a record without its hedge: what a reference to it reads as. Words that are no id come back as they are. */
  name(idOrWords: string, among?: readonly string[]): string {
    const item = this.find(idOrWords, among);
    return item ? item.kind.title(item.record, (id) => this.name(id)) : idOrWords;
  }

  /** How many records refer to each id. */
  linkCounts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const kind of this.kinds) {
      const paths = leaves(kind.all).filter(({ field }) => field.type === "ref");
      for (const { record } of this.items(kind)) {
        for (const id of new Set(paths.flatMap(({ path }) => valuesAt(record, path)))) {
          counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
        }
      }
    }
    return counts;
  }

  /** The list in a file that stands beside the records. */
  side<T>(file: string): readonly T[] {
    return listIn<T>(file, this.#read(file));
  }

  /** The number of a kind's first record among all, in the order of kinds; undefined where nothing was built. */
  firstNumber(kind: Kind): number | undefined {
    return this.isAsBuilt() ? this.#books?.first(kind) : undefined;
  }

  /**
   * What each record reads as among those of these kinds, by its number among all: as the build wrote it down, and
   * undefined where it did not.
   */
  lines(kinds: readonly Kind[]): ((number: number) => string | undefined) | undefined {
    if (!this.isAsBuilt() || (kinds.length > 1 && kinds.length < this.kinds.length)) return undefined;
    return this.#books?.lines(kinds.length === 1 ? kinds[0] : undefined);
  }

  /** Whether every file still is as the build saw it, so that what it worked out then still holds. */
  isAsBuilt(): boolean {
    this.#asBuilt ??= this.#fitsBuild();
    return this.#asBuilt;
  }

  #fitsBuild(): boolean {
    const { stamps = {}, books } = this.#built ?? {};
    const written = books?.facts(linksFile).written;
    return (
      written !== undefined &&
      Object.keys(stamps).every((file) => isAsStamped(file, stamps[file], this.#read, written))
    );
  }

  /** Every record that refers to the id, in the order of kinds. */
  links(id: string): Link[] {
    if (this.#books && this.isAsBuilt()) {
      const find = (from: string, kind: Kind): Item => {
        const item = this.find(from, [kind.name]);
        if (!item) throw new Error(`the build knows ${from}, the store does not`);
        return item;
      };
      return this.#books.links(id).map((link) => ({
        ...link,
        get from() {
          return find(link.id, link.kind);
        },
      }));
    }
    return this.kinds.flatMap((kind) => {
      const paths = leaves(kind.all).filter(({ field }) => field.type === "ref");
      return this.items(kind)
        .filter((item) => item.record.id !== id)
        .flatMap((from) =>
          paths
            .filter(({ path }) => valuesAt(from.record, path).includes(id))
            .map(({ path }) => ({ kind, id: from.record.id, from, path })),
        );
    });
  }
}
