// What an actor wants or refuses on a topic.
import { defineKind } from "../schema/kind.ts";
import { common, inferred } from "./common.ts";

export const position = defineKind(common, {
  name: "position",
  plural: "positions",
  about: "What an actor wants, offers or refuses on a topic",
  fields: {
    actor: {
      type: "ref",
      to: ["actor"],
      required: true,
      filter: "by",
      weight: 6,
      about: "Whose position it is.",
    },
    topic: { type: "ref", to: ["topic"], required: true, weight: 3, about: "On which open question." },
    stance: { type: "text", required: true, weight: 8, about: "The position, in our words." },
    date: { type: "date", required: true, gaps: ["unknown"], about: "When the position was held." },
    inferred,
  },
  columns: ["actor", "topic", "date", "stance"],
  dates: ["date"],
  answers: { wants: 1.3, said: 1.05 },
  called: ["stance"],
  title: (r, name) => `${name(r.actor)} on ${name(r.topic)}: ${r.stance}`,
  examples: ["positions --topic transport-links", "positions --by armenia", "positions corridor --json"],
});
