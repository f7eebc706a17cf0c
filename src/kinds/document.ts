// Statements, agreements and other texts.
import { defineKind } from "../schema/kind.ts";
import { common, inferred } from "./common.ts";

export const document = defineKind(common, {
  name: "document",
  plural: "documents",
  about: "A statement, agreement or other text",
  fields: {
    title: { type: "text", required: true, weight: 10, about: "What it is called." },
    aliases: { type: "text", many: true, weight: 8, about: "Other names in use." },
    date: {
      type: "date",
      required: true,
      gaps: ["unknown"],
      about: "When it was issued or signed; for a draft, when it is known from.",
    },
    inferred,
    parties: { type: "ref", to: ["actor"], many: true, about: "Who issued, signed or negotiates it." },
    mediators: {
      type: "ref",
      to: ["actor"],
      many: true,
      gaps: ["unknown", "none"],
      about: "Who mediated or co-signed.",
    },
    status: {
      type: "choice",
      values: [
        "proposed",
        "under-negotiation",
        "agreed",
        "initialled",
        "signed",
        "issued",
        "in-force",
        "ended",
        "unknown",
      ],
      required: true,
      about: "How far it had come as of status_as_of.",
    },
    status_as_of: { type: "date", about: "When that was so." },
    commitments: {
      type: "group",
      many: true,
      about: "What it binds somebody to, or declares, clause by clause.",
      fields: {
        clause: { type: "text", about: "The clause: Art. 3, point 6." },
        text: { type: "text", required: true, weight: 4, about: "What is undertaken, in our words." },
        by: { type: "ref", to: ["actor"], many: true, about: "Who owes it." },
      },
    },
  },
  columns: ["date", "status", "title"],
  dates: ["date"],
  answers: { when: 1.1 },
  called: ["title", "aliases"],
  title: (r) => r.title,
  examples: ["documents", "documents joint statement", "documents --since 2023 --json id,title,commitments"],
});
