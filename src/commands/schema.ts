// `talks schema [kind]`: prints the JSON Schema of records.
import type { Kind } from "../schema/kind.ts";
import type { Spec } from "./command.ts";
import type { Context } from "./context.ts";
import { kindsNamed } from "./everything.ts";

export const schemaCommand = (context: Context): Spec => ({
  name: "schema",
  about: "Print the JSON Schema of a kind, or of any record.",
  group: "More:",
  examples: ["schema", `schema ${context.kinds[0]?.name}`],
  declare: (command) => {
    command.argument("[kind]", "a kind");
    command.action(async (name: string | undefined) => {
      const { jsonSchema } = await import("../schema/check.ts");
      const [kind] = name === undefined ? [] : kindsNamed([name], context.kinds);
      const schema = kind ? jsonSchema(kind) : anyOf(context.kinds, jsonSchema);
      context.terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
    });
  },
});

const anyOf = (kinds: readonly Kind[], schemaOf: (kind: Kind) => object): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "record",
  description: "A record of any kind.",
  oneOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind.name}` })),
  $defs: Object.fromEntries(kinds.map((kind) => [kind.name, schemaOf(kind)])),
});
