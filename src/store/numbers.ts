// Whole numbers as bytes, of which many are had at once: four each, the lowest first, whatever the machine's own order.

const bytesEach = Int32Array.BYTES_PER_ELEMENT;
const highestFirst = new Uint8Array(Int32Array.of(1).buffer)[0] === 0;

/** Where the bytes of so many numbers end. */
export const endOf = (numbers: number): number => numbers * bytesEach;

/** The bytes of some numbers of 32 bits. */
export function bytesOf(numbers: readonly number[]): Buffer {
  const bytes = Buffer.from(Int32Array.from(numbers).buffer);
  return highestFirst ? bytes.swap32() : bytes;
}

/** The numbers that stand as bytes. */
export function numbersIn(bytes: Uint8Array): Int32Array {
  const own = new Uint8Array(bytes);
  if (highestFirst) Buffer.from(own.buffer).swap32();
  return new Int32Array(own.buffer);
}
