// Open questions of the talks.
import { defineKind } from "../schema/kind.ts";
import { common } from "./common.ts";

export const topic = defineKind(common, {
  name: "topic",
  plural: "topics",
  about: "An open question of the talks",
  fields: {
    name: { type: "text", required: true, weight: 10, about: "The question, in a few words." },
    about: {
      type: "text",
      required: true,
      weight: 4,
      about: "What it is about, neutrally, in a sentence or two.",
    },
    aliases: { type: "text", many: true, weight: 8, about: "Other names for it, on equal terms." },
  },
  columns: ["name", "about"],
  answers: { who: 0.7, when: 0.7, where: 0.7, "how-many": 0.7, happened: 0.85 },
  called: ["name", "aliases"],
  title: (r) => r.name,
  examples: ["topics", "topics border", "positions --topic border-demarcation"],
});
