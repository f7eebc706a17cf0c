// What can go wrong, named once, and the exit code of each.

/** Exit codes by the name of the failure; scripts rely on them. */
export const exits = {
  bug: 1,
  usage: 2,
  "not-found": 3,
  empty: 3,
  store: 4,
  check: 5,
} as const;

export type Failure = keyof typeof exits;

/** What a person needs to act on a failure. */
export type Advice = {
  /** The word that was wrong, where there is one: its nearest neighbours among `allowed` are named. */
  readonly given?: string;
  /** What would have been right. */
  readonly allowed?: readonly string[];
  /** The next step, as one sentence or command. */
  readonly hint?: string;
};

/** A failure that the user can do something about; anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly failure: Failure;
  readonly advice: Advice;

  constructor(failure: Failure, message: string, advice: Advice = {}) {
    super(message);
    this.name = "Problem";
    this.failure = failure;
    this.advice = advice;
  }
}
