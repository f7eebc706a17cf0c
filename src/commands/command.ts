// What a command consists of; the program declares the options of those that the command line names.
import type { Command } from "commander";

export type Spec = {
  readonly name: string;
  readonly alias?: string;
  readonly about: string;
  /** The heading under which the help of the program lists it. */
  readonly group: string;
  /** Command lines for the help, without the leading `talks`. */
  readonly examples: readonly string[];
  /** Adds arguments, options and what the command does; no filters where the command line is plain. */
  readonly declare: (command: Command, plain: boolean) => void;
};
