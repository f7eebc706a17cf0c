// The formats by name; each is loaded when it is asked for.
import type { Render } from "./report.ts";

const formats = {
  table: () => import("./format/table.ts"),
  card: () => import("./format/card.ts"),
  timeline: () => import("./format/timeline.ts"),
  json: () => import("./format/json.ts"),
  ndjson: () => import("./format/ndjson.ts"),
  csv: () => import("./format/csv.ts"),
  tsv: () => import("./format/tsv.ts"),
  yaml: () => import("./format/yaml.ts"),
  markdown: () => import("./format/markdown.ts"),
} satisfies Record<string, () => Promise<{ render: Render }>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];

/** The renderer of a format. */
export const rendererOf = async (format: Format): Promise<Render> => (await formats[format]()).render;
