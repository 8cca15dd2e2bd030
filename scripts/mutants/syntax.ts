import { parseSync } from '@swc/core';

/** A node of swc's syntax tree; offsets are bytes of the text. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The node's own fields, as swc names them. */
  field(name: string): unknown;
  /** A field that holds a node. */
  child(name: string): SyntaxNode | undefined;
  /** Every node below that is code: types are left out. */
  children(): readonly { readonly key: string; readonly node: SyntaxNode }[];
}

/** Fields that hold types, which do not run. */
const typeFields = new Set([
  'typeAnnotation',
  'typeParams',
  'typeParameters',
  'typeArguments',
  'returnType',
  'implements',
]);
/** Nodes around an expression that say its type. */
const typedExpressions = new Set([
  'TsAsExpression',
  'TsSatisfiesExpression',
  'TsNonNullExpression',
  'TsConstAssertion',
]);

/** Returns the statements of a TypeScript module. Throws what swc throws for text that does not parse. */
export function parseModule(text: string): readonly SyntaxNode[] {
  // swc counts from the first byte of everything that it has parsed; an empty statement in front shows where that is.
  const [first, ...body] = parseSync(`;${text}`, { syntax: 'typescript', target: 'es2022' }).body;
  const base = first === undefined ? 0 : first.span.end;
  return body.map((node) => nodeOf(node, base));
}

type Raw = { readonly type: string; readonly span: { readonly start: number; readonly end: number } };

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'type' in value && 'span' in value;
}

function nodeOf(raw: Raw, base: number): SyntaxNode {
  const fields = new Map<string, unknown>(Object.entries(raw));
  return {
    type: raw.type,
    start: raw.span.start - base,
    end: raw.span.end - base,
    field: (name) => fields.get(name),
    child: (name) => {
      const value = fields.get(name);
      return isRaw(value) ? nodeOf(value, base) : undefined;
    },
    children: () =>
      [...fields].flatMap(([key, value]) =>
        typeFields.has(key) || isName(key, value)
          ? []
          : rawsIn(value)
              .filter(({ type }) => !type.startsWith('Ts') || typedExpressions.has(type))
              .map((one) => ({ key, node: nodeOf(one, base) })),
      ),
  };
}

/** Whether a field is the name of a property, which is no value. */
function isName(key: string, value: unknown): boolean {
  return key === 'key' && isRaw(value) && value.type !== 'Computed';
}

/** Nodes in a field: one, several, or those in what swc wraps without a type, such as an argument or a method. */
function rawsIn(value: unknown): readonly Raw[] {
  if (Array.isArray(value)) return value.flatMap(rawsIn);
  if (isRaw(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isName(key, inner) || typeFields.has(key) ? [] : rawsIn(inner),
  );
}
