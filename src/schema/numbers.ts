// Numbers as people read them.

/** 100400 as 100,400. The locale data of Intl would take longer to load than most answers take. */
export function grouped(number: number): string {
  const [whole = "", rest] = String(number).split(".");
  const marked = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? marked : `${marked}.${rest}`;
}
