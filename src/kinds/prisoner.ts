// Captives, singly where they are named, else as a group.
import { defineKind } from "../schema/kind.ts";
import { common, inferred, sides } from "./common.ts";

export const prisoner = defineKind(common, {
  name: "prisoner",
  plural: "prisoners",
  about: "A captive, or a group of captives",
  fields: {
    name: { type: "text", weight: 10, about: "The person's name; a group has a description instead." },
    description: {
      type: "text",
      weight: 8,
      about: "Who they are, for a group or somebody whom the source does not name.",
    },
    person: { type: "ref", to: ["actor"], about: "The same person as an actor." },
    members: {
      type: "ref",
      to: ["prisoner"],
      many: true,
      about: "Captives recorded singly who are part of this group.",
    },
    side: {
      type: "choice",
      values: sides,
      required: true,
      about: "The side that they belong to, not the one that holds them.",
    },
    held_by: { type: "ref", to: ["actor"], about: "Who holds or held them." },
    category: {
      type: "choice",
      values: ["soldier", "civilian", "official", "mixed", "unknown"],
      required: true,
      about: "What they were when captured, as the source says.",
    },
    count: {
      type: "group",
      about: "How many people the record stands for; absent for one named person.",
      fields: {
        low: { type: "number", about: "At least." },
        best: { type: "number", about: "The number given." },
        high: { type: "number", about: "At most." },
      },
    },
    captured: {
      type: "group",
      about: "When and where they were captured.",
      fields: {
        date: { type: "date", gaps: ["unknown"], about: "When." },
        inferred,
        place: { type: "ref", to: ["place", "actor"], gaps: ["unknown"], about: "Where." },
        event: { type: "ref", to: ["event"], about: "The capture as an event." },
      },
    },
    status: {
      type: "choice",
      values: ["held", "released", "partly-released", "transferred", "dead", "missing", "unknown"],
      required: true,
      about:
        "What is known of them as of status_as_of; transferred is handed to another state to serve the sentence there.",
    },
    status_as_of: { type: "date", required: true, about: "When that was so." },
    charges: {
      type: "text",
      many: true,
      gaps: ["unknown", "none"],
      weight: 4,
      about: "What they are or were charged with; charged is not convicted.",
    },
    verdict: {
      type: "text",
      gaps: ["unknown", "none"],
      weight: 3,
      about: "What a court decided; none where no verdict had been given.",
    },
    sentence: { type: "text", gaps: ["unknown", "none"], weight: 3, about: "The sentence of the court." },
    released: {
      type: "group",
      about: "When and how they were released or transferred.",
      fields: {
        date: { type: "date", gaps: ["unknown"], about: "When." },
        inferred,
        event: { type: "ref", to: ["event"], about: "The release or transfer as an event." },
      },
    },
  },
  columns: ["side", "status", "count", "title"],
  dates: ["status_as_of", "released.date", "captured.date"],
  answers: { "how-many": 1.15, who: 1.1, happened: 1 },
  called: ["name", "description"],
  title: (r) => r.name ?? r.description ?? r.id,
  examples: [
    "prisoners --status held",
    "prisoners --side azerbaijani",
    "prisoners --status released --json title,count",
  ],
});
