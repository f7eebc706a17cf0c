// Words that somebody is on record as saying.
import { defineKind } from "../schema/kind.ts";
import { common, inferred } from "./common.ts";

export const quote = defineKind(common, {
  name: "quote",
  plural: "quotes",
  about: "Words that somebody is on record as saying, verbatim",
  fields: {
    text: { type: "text", required: true, weight: 7, about: "The words, verbatim; a cut is marked …" },
    speaker: {
      type: "ref",
      to: ["actor"],
      required: true,
      filter: "by",
      weight: 6,
      about: "Who said or wrote them.",
    },
    role: {
      type: "text",
      whose: true,
      weight: 2,
      about: "What the speaker was at the time, as the source gives it.",
    },
    date: { type: "date", required: true, gaps: ["unknown"], about: "When they were said." },
    inferred,
    language: { type: "language", required: true, about: "The language in which the words stand here." },
    translated: { type: "flag", gaps: ["unknown"], about: "Whether these words are a translation." },
    about: { type: "text", required: true, weight: 5, about: "What the words are about." },
    event: { type: "ref", to: ["event"], about: "The event at which, or about which, they were said." },
    document: { type: "ref", to: ["document"], about: "The document that they are part of." },
  },
  columns: ["speaker", "date", "text"],
  dates: ["date"],
  answers: { said: 1.4, who: 1.1 },
  called: ["text"],
  verbatim: "text",
  title: (r, name) => `${name(r.speaker)}: “${r.text}”`,
  examples: ["quotes --by zakharova", "quotes corridor", "quotes --by aliyev --json text,about"],
});
