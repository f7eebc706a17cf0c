// Numbers that somebody reported.
import { defineKind } from "../schema/kind.ts";
import { grouped } from "../schema/numbers.ts";
import { common, inferred } from "./common.ts";

export const figure = defineKind(common, {
  name: "figure",
  plural: "figures",
  about: "A number that somebody reported",
  fields: {
    measure: {
      type: "key",
      required: true,
      weight: 4,
      about: "What is measured; figures of one measure can be compared.",
    },
    value: { type: "number", weight: 5, about: "The number." },
    low: { type: "number", about: "At least." },
    high: { type: "number", about: "At most." },
    approximate: { type: "flag", about: "The source gives the number as rounded: about, some." },
    unit: { type: "text", required: true, weight: 3, about: "What is counted: soldiers, kilometres." },
    about: { type: "text", required: true, weight: 8, about: "What the number says, in words." },
    as_of: { type: "date", required: true, gaps: ["unknown"], about: "When it was so." },
    inferred,
    disagrees_with: {
      type: "ref",
      to: ["figure"],
      many: true,
      about: "Figures that give another number for the same thing.",
    },
  },
  columns: ["as_of", "title"],
  dates: ["as_of"],
  answers: { "how-many": 1.35 },
  called: ["about"],
  title: (r) => {
    const shown = (n: number | undefined) => (n === undefined ? undefined : grouped(n));
    const range =
      r.low === undefined
        ? `at most ${shown(r.high)}`
        : r.high === undefined
          ? `at least ${shown(r.low)}`
          : `${shown(r.low)}–${shown(r.high)}`;
    return `${r.approximate ? "about " : ""}${shown(r.value) ?? range} ${r.unit}: ${r.about}`;
  },
  examples: [
    "figures --measure armenians-held",
    "figures captives",
    "figures --certainty claimed --json title,value,attribution",
  ],
});
