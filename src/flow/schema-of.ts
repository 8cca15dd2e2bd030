/** Keywords of JSON Schema (draft-07) that no type can prove. */
type Free = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a type, as far as a compiler can prove it: the properties are the keys of the type, each with a
 * schema of its own type, and only words of the type are in an `enum`. A key that one of the two lacks does not compile. A text or an object (`T | string`) is not proven.
 */
export type SchemaOf<T> = [T] extends [boolean]
  ? { readonly type: 'boolean'; readonly default?: boolean } & SchemaDescription
  : [T] extends [number]
    ? { readonly type: 'number' | 'integer' } & SchemaDescription & Free
    : [T] extends [string]
      ? StringSchema<T> & SchemaDescription & Free
      : [T] extends [readonly (infer Item)[]]
        ? { readonly type: 'array'; readonly items: SchemaOf<Item> } & SchemaDescription & Free
        : [Extract<T, string>] extends [never]
          ? ObjectSchema<T> | UnionSchema
          : SchemaDescription & Free;

interface SchemaDescription {
  readonly description?: string;
}

type StringSchema<T extends string> = string extends T
  ? { readonly type: 'string' }
  : { readonly enum: readonly T[] } | { readonly const: T };

/** A union of shapes is proven where its alternatives are declared. */
interface UnionSchema extends SchemaDescription {
  readonly oneOf: readonly unknown[];
}

type ObjectSchema<T> = SchemaDescription & {
  readonly type: 'object' | readonly ['string', 'object'];
  readonly required?: readonly RequiredKeys<T>[];
} & Shape<T>;

type Shape<T> = string extends keyof T
  ? { readonly additionalProperties: SchemaOf<NonNullable<T[keyof T]>>; readonly [keyword: string]: unknown }
  : {
      readonly additionalProperties: false;
      readonly properties: { readonly [K in keyof T]-?: SchemaOf<NonNullable<T[K]>> };
      readonly minProperties?: number;
      readonly maxProperties?: number;
    };

/** Keys that are never left out. */
type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
