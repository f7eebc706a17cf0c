// The fields that records of every kind share.
import type { Fields, FlagField } from "../schema/field.ts";

export const common = {
  topics: {
    type: "ref",
    to: ["topic"],
    many: true,
    about: "The open questions of the talks that it bears on.",
  },
  certainty: {
    type: "choice",
    values: ["stated", "claimed", "disputed", "speculated", "expected"],
    absent: "stated",
    about: "How firmly the source says it; absent means stated.",
  },
  attribution: {
    type: "ref",
    to: ["actor"],
    orWords: true,
    whose: true,
    weight: 3,
    about: "Who says so, where it is not the source itself.",
  },
  sources: {
    type: "group",
    many: true,
    required: true,
    about: "Where it comes from.",
    fields: {
      source: { type: "ref", to: ["source"], required: true, about: "The source." },
      at: { type: "text", required: true, about: "Where in the source: a paragraph, an article, a page." },
    },
  },
  note: { type: "text", about: "What a reader should know beside the record." },
} as const satisfies Fields;

/** Which of the sides somebody or something belongs to. */
export const sides = ["armenian", "azerbaijani", "joint", "third"] as const;

/** Stands beside the dates that were worked out. */
export const inferred = {
  type: "flag",
  about: "The date was worked out from the source's words; the note says from which.",
} as const satisfies FlagField;
