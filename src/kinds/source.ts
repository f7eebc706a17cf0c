// Where facts come from.
import { defineKind } from "../schema/kind.ts";
import { common, sides } from "./common.ts";

export const source = defineKind(common, {
  name: "source",
  plural: "sources",
  about: "Where facts come from",
  fields: {
    type: {
      type: "choice",
      values: ["news", "analysis", "official", "document", "court", "report", "broadcast", "reference"],
      required: true,
      about: "What sort of source it is.",
    },
    title: { type: "text", weight: 7, about: "As published." },
    description: { type: "text", weight: 7, about: "What the page is, where it shows no title." },
    author: { type: "text", many: true, gaps: ["unknown"], weight: 5, about: "Who wrote it, as published." },
    outlet: { type: "text", required: true, weight: 5, about: "Who published it." },
    side: {
      type: "choice",
      values: sides,
      about: "The side that the publisher belongs to; third means neither.",
    },
    published: {
      type: "date",
      required: true,
      gaps: ["unknown"],
      about: "When it was published, as it says itself.",
    },
    url: { type: "url", about: "Where it can be read." },
    language: { type: "language", required: true, about: "The language it is written in." },
    weak: {
      type: "flag",
      about: "Rewritten news, an undated mirror, or the like: kept where nothing better has it.",
    },
  },
  columns: ["published", "outlet", "title"],
  dates: ["published"],
  worth: 0.7,
  answers: { source: 2 },
  called: ["title", "description", "outlet"],
  title: (r) => r.title ?? r.description ?? r.outlet,
  examples: ["sources", "sources mirror-spectator", "sources --json id,title,url"],
});
