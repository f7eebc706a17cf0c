// Judges answers by their content, so that a query stays right when the store grows.

/** What counts as right: every key that is there must agree. */
export type Answer = {
  readonly kind?: string | readonly string[];
  readonly id?: string;
  readonly matches?: readonly string[];
};

export type Asked = {
  readonly query: string;
  readonly category: string;
  readonly need: string;
  readonly right: readonly Answer[];
  readonly split: "dev" | "held" | "unseen";
};

/** A record as `--json` gives it, without `match`. */
export type Output = { readonly kind: string; readonly id: string };

/** Whether a record answers the query. */
export function isRight({ right }: Asked, record: Output): boolean {
  const text = JSON.stringify(record);
  return right.some(
    ({ kind, id, matches = [] }) =>
      (kind === undefined || [kind].flat().includes(record.kind)) &&
      (id === undefined || id === record.id) &&
      matches.every((pattern) => new RegExp(pattern, "iu").test(text)),
  );
}
