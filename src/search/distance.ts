// How many typing errors lie between two words.

/**
 * The optimal string alignment distance (Damerau–Levenshtein without edits inside a swap): letters missing, added,
 * changed or swapped with their neighbour. Gives `most + 1` as soon as it must be more than `most`: then only what lies
 * within `most` letters of the diagonal counts (Ukkonen, 1985).
 */
export function distance(a: string, b: string, most: number): number {
  const over = most + 1;
  if (Math.abs(a.length - b.length) > most) return over;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    const row: number[] = [];
    row[from - 1] = from === 1 ? i : over;
    let least = row[from - 1] ?? over;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (last[j - 1] ?? over) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? over) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return over;
    before = last;
    last = row;
  }
  return Math.min(over, last[b.length] ?? over);
}

/** The letters of a word as bits, some of which stand for several. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether words of these letters may lie within so many errors: one brings in one letter at most, and loses one. */
export const mayBeNear = (a: number, b: number, most: number): boolean =>
  bitsIn(a & ~b) <= most && bitsIn(b & ~a) <= most;

function bitsIn(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** How many errors a word of that length may have and still be taken for another. */
export const toleranceOf = (word: string): number => (word.length < 3 ? 0 : word.length < 7 ? 1 : 2);

/** Whether an error is likely enough: a word of three letters may only have two swapped, or lack one after its first. */
export const isLikely = (a: string, b: string): boolean =>
  a.length > 3 ||
  (a.length === b.length
    ? [...a].sort().join("") === [...b].sort().join("")
    : b.length === 4 && a[0] === b[0]);
