// Reads data files; the only place that touches the file system.
import { openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { Problem } from "../errors.ts";
import type { Piece } from "./table.ts";

/** What a folder says of a file without reading it: bytes, and when it was last written, in milliseconds. */
export type Facts = { readonly size: number; readonly written: number };

/** Gives the bytes of a file of the store by its name, or what is known of it; throws a store Problem where it cannot be read. */
export type Reader = ((file: string) => Buffer) & { readonly facts?: (file: string) => Facts };

/** A reader of files that lie in a folder, of which pieces can be had; a file stays open until the process ends. */
export type FolderReader = Required<Pick<Reader, "facts">> &
  Reader & { readonly piecesOf: (file: string) => Piece };

/** What the build saw in each data file: records whose stamp still fits were checked then. */
export type Stamps = Readonly<Record<string, string>>;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "the file is missing",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "it is a folder",
};

/** A reader of the files in a folder. */
export function readerOf(folder: string): FolderReader {
  const at = (file: string): string => `${folder.replace(/\/$/, "")}/${file}`;
  const told = <T>(path: string, read: (path: string) => T): T => {
    try {
      return read(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      throw new Problem("store", `cannot read ${path}: ${reasons[code] ?? code}`, {
        hint: "Install the package again, or point TALKS_DATA at a folder that holds every file of data/.",
      });
    }
  };
  const read = (file: string): Buffer => told(at(file), (path) => readFileSync(path));
  const facts = (file: string): Facts => {
    const { size, mtimeMs } = told(at(file), (path) => statSync(path));
    return { size, written: mtimeMs };
  };
  const piecesOf = (file: string): Piece => {
    let open: number | undefined;
    return (from, to) =>
      told(at(file), (path) => {
        open ??= openSync(path, "r");
        const bytes = Buffer.allocUnsafe(to - from);
        return bytes.subarray(0, readSync(open, bytes, 0, bytes.length, from));
      });
  };
  return Object.assign(read, { facts, piecesOf });
}

/**
 * The stamp of a file's bytes: length and FNV-1a hash (Fowler, Noll and Vo; 32 bits), taken four bytes at a time. It
 * tells an edited or damaged file from one that is not; Node's own hashes take longer to load than this to run.
 */
export function stampOf(bytes: Uint8Array): string {
  const padded = new Uint8Array((bytes.length + 3) & ~3);
  padded.set(bytes);
  const words = new Int32Array(padded.buffer);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(16)}`;
}

/**
 * Whether a file still is as it was stamped. One of that size which is no newer than what was built from it is taken at
 * its word; any other is read, since an edit can keep the size.
 */
export function isAsStamped(file: string, stamp: string | undefined, read: Reader, built: number): boolean {
  const facts = read.facts?.(file);
  if (!facts || !stamp?.startsWith(`${facts.size}-`)) return false;
  return facts.written <= built || stampOf(read(file)) === stamp;
}

/** The texts in a folder by file name without its ending; for checks of quotations against their sources. */
export function readTexts(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return new Map(files.map((file) => [file.replace(/\.txt$/, ""), readerOf(folder)(file).toString("utf8")]));
}
