// How many typing errors lie between two words.

/**
 * The optimal string alignment distance (Damerau–Levenshtein without edits inside a swap): letters missing, added,
 * changed or swapped with their neighbour. Gives `most + 1` as soon as it must be more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** How many errors a word of that length may have and still be taken for another. */
export const toleranceOf = (word: string): number => (word.length < 3 ? 0 : word.length < 7 ? 1 : 2);

/** Whether an error is likely enough: a word of three letters may only have two swapped, or lack one after its first. */
export const isLikely = (a: string, b: string): boolean =>
  a.length > 3 ||
  (a.length === b.length
    ? [...a].sort().join("") === [...b].sort().join("")
    : b.length === 4 && a[0] === b[0]);
