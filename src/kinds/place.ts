// Where things happened or are claimed.
import { defineKind } from "../schema/kind.ts";
import { common } from "./common.ts";

export const place = defineKind(common, {
  name: "place",
  plural: "places",
  about: "Where things happened, or what is claimed",
  fields: {
    name: {
      type: "text",
      required: true,
      weight: 10,
      about: "The form most used by English-language international bodies.",
    },
    type: {
      type: "choice",
      values: ["country", "region", "district", "city", "village", "exclave", "border", "route", "site"],
      required: true,
      about: "What sort of place it is.",
    },
    within: { type: "ref", to: ["place", "actor"], about: "The larger place, as the source gives it." },
    names: { type: "names", weight: 8, about: "The name by language." },
    aliases: { type: "text", many: true, weight: 8, about: "Other forms of the name, on equal terms." },
    about: { type: "text", weight: 3, about: "What it is, in a sentence." },
  },
  columns: ["name", "type", "about"],
  answers: { where: 1.25, "how-many": 0.7 },
  called: ["name", "names", "aliases"],
  title: (r) => r.name,
  examples: ["places", "places --type region", "places naxçıvan"],
});
