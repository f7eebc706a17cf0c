// Things that happened, or are expected to.
import { defineKind } from "../schema/kind.ts";
import { common, inferred } from "./common.ts";

export const event = defineKind(common, {
  name: "event",
  plural: "events",
  about: "Something that happened, or is expected to",
  fields: {
    date: { type: "date", required: true, gaps: ["unknown"], about: "When." },
    inferred,
    title: { type: "text", required: true, weight: 10, about: "What happened, in one line." },
    aliases: { type: "text", many: true, weight: 8, about: "Other names in use, on equal terms." },
    summary: { type: "text", required: true, weight: 4, about: "What happened, in a few sentences." },
    type: {
      type: "choice",
      values: [
        "meeting",
        "statement",
        "agreement",
        "exchange",
        "release",
        "capture",
        "fighting",
        "displacement",
        "visit",
        "court",
        "decision",
        "reaction",
        "other",
      ],
      required: true,
      about: "What sort of event it is.",
    },
    actors: { type: "ref", to: ["actor"], many: true, weight: 3, about: "Who took part." },
    places: { type: "ref", to: ["place", "actor"], many: true, weight: 3, about: "Where." },
    mediators: {
      type: "ref",
      to: ["actor"],
      many: true,
      gaps: ["unknown", "none"],
      about: "Who mediated; none where a source says that nobody did.",
    },
    documents: { type: "ref", to: ["document"], many: true, about: "Texts that came of it." },
  },
  columns: ["date", "title"],
  dates: ["date"],
  answers: { when: 1.25, where: 1.15, who: 1.1, happened: 1.2 },
  suits: (r, asking) => (asking === "where" && !r.places?.length ? 0.85 : 1),
  called: ["title", "aliases"],
  rail: {
    command: "timeline",
    about: "Events along a time rail, by year and month",
    examples: ["timeline", "timeline --since 2023-09", "timeline --topic prisoners --json id,date,title"],
  },
  title: (r) => r.title,
  examples: ["events --since 2023-12", "events prisoner swap", "events --actor russia --json id,date,title"],
});
