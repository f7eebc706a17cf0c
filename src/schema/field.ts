// What a field of a record can be, said as plain data; the TypeScript types of records follow from it.

/** Values that stand for "a source says this is not known" and "a source says there was none". */
export type Gap = "unknown" | "none";

type Base = {
  /** One sentence for docs, help and the JSON Schema. */
  readonly about: string;
  /** A record without it is refused. Fields are optional otherwise: absent means the store says nothing. */
  readonly required?: true;
  /** The value is a list; never empty where it is there. */
  readonly many?: true;
  /** The literal gaps that may stand in place of a value. */
  readonly gaps?: readonly Gap[];
  /** It says whose words or wishes a record is, as a reference with a filter of its own does: a question may name it. */
  readonly whose?: true;
  /** How much a word found here weighs in search, 1 to 10; absent means not searched. */
  readonly weight?: number;
};

/** A single line of text. */
export type TextField = Base & { readonly type: "text" };
/** A kebab-case key from an open vocabulary, filtered by exact value. */
export type KeyField = Base & { readonly type: "key" };
/** An EDTF level 1 date (ISO 8601-2:2019) as a string. */
export type DateField = Base & { readonly type: "date" };
/** True, or absent. */
export type FlagField = Base & { readonly type: "flag" };
/** A number; `unit` fields beside it say of what. */
export type NumberField = Base & { readonly type: "number" };
/** An absolute http(s) address. */
export type UrlField = Base & { readonly type: "url" };
/** A BCP 47 language code. */
export type LanguageField = Base & { readonly type: "language" };
/** Forms of one name by BCP 47 language code. */
export type NamesField = Base & { readonly type: "names" };
/** One of a closed list of words. */
export type ChoiceField = Base & {
  readonly type: "choice";
  readonly values: readonly string[];
  /** What it means where the field is absent. */
  readonly absent?: string;
};
/** The id of a record of one of the kinds `to`; with `orWords`, free words are allowed too. */
export type RefField = Base & {
  readonly type: "ref";
  readonly to: readonly string[];
  readonly orWords?: true;
  /** A command-line filter of its own beside the one that every reference gets: `--by`. */
  readonly filter?: string;
};
/** A small object with fields of its own. */
export type GroupField = Base & { readonly type: "group"; readonly fields: Fields };

export type LeafField =
  | TextField
  | KeyField
  | DateField
  | FlagField
  | NumberField
  | UrlField
  | LanguageField
  | NamesField
  | ChoiceField
  | RefField;
export type Field = LeafField | GroupField;
export type Fields = { readonly [name: string]: Field };

type One<F extends Field> = F extends { type: "group"; fields: infer G extends Fields }
  ? RecordOf<G>
  : F extends { type: "choice"; values: readonly (infer V)[] }
    ? V
    : F extends { type: "flag" }
      ? true
      : F extends { type: "number" }
        ? number
        : F extends { type: "names" }
          ? Record<string, string>
          : string;
type Filled<F extends Field> = F extends { many: true } ? readonly One<F>[] : One<F>;
type Value<F extends Field> = F extends { gaps: readonly (infer G)[] } ? Filled<F> | G : Filled<F>;

/** The TypeScript type of an object with these fields. */
export type RecordOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { required: true } ? K : never]: Value<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends { required: true } ? never : K]?: Value<F[K]>;
};
