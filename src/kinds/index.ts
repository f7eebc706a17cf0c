// The ordered list of kinds: the one place that knows them all.
import type { Kind } from "../schema/kind.ts";
import { actor } from "./actor.ts";
import { document } from "./document.ts";
import { event } from "./event.ts";
import { figure } from "./figure.ts";
import { place } from "./place.ts";
import { position } from "./position.ts";
import { prisoner } from "./prisoner.ts";
import { quote } from "./quote.ts";
import { source } from "./source.ts";
import { topic } from "./topic.ts";

/** Every kind, in the order in which help and docs give them: who, what, words, captives, where, texts, stances, numbers, questions, origins. */
export const kinds: readonly Kind[] = [
  actor,
  event,
  quote,
  prisoner,
  place,
  document,
  position,
  figure,
  topic,
  source,
];
