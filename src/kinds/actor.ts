// Persons, states, bodies, organizations and groups that take part.
import { defineKind } from "../schema/kind.ts";
import { common, sides } from "./common.ts";

export const actor = defineKind(common, {
  name: "actor",
  plural: "actors",
  about: "A person, state, body, organization or group that takes part",
  fields: {
    name: {
      type: "text",
      required: true,
      weight: 10,
      about: "The form most used by English-language international bodies.",
    },
    type: {
      type: "choice",
      values: ["person", "state", "body", "organization", "group"],
      required: true,
      about: "What sort of actor it is; a body belongs to a state, a group has no fixed membership.",
    },
    side: { type: "choice", values: sides, about: "The side it belongs to; third means neither." },
    roles: {
      type: "group",
      many: true,
      about: "Offices and functions.",
      fields: {
        title: { type: "text", required: true, weight: 5, about: "The office, as the source gives it." },
        body: { type: "ref", to: ["actor"], orWords: true, weight: 2, about: "Where the office is held." },
        from: { type: "date", gaps: ["unknown"], about: "Since when." },
        to: { type: "date", gaps: ["unknown"], about: "Until when." },
        as_of: { type: "date", about: "When the source shows the role held, where no term is given." },
      },
    },
    members: { type: "ref", to: ["actor"], many: true, about: "Who is known to belong to it." },
    names: { type: "names", weight: 8, about: "The name by language." },
    aliases: { type: "text", many: true, weight: 8, about: "Other forms of the name, on equal terms." },
    about: { type: "text", weight: 3, about: "Who or what it is, in a sentence." },
  },
  columns: ["name", "type", "side", "roles"],
  answers: { who: 1.25, "how-many": 0.7, said: 0.75, wants: 0.75 },
  suits: (r, asking) => (asking === "who" && r.type !== "person" ? 0.75 : 1),
  called: ["name", "names", "aliases"],
  members: "members",
  title: (r) => r.name,
  examples: ["actors", "actors --side azerbaijani", "actors zakharova --json id,name,roles"],
});
