import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { Json, JsonObject } from './json.ts';
import { at, isObject, list, object, text } from './json.ts';
import { sampleOf } from './sample.ts';

export interface Exchange {
  /** Lower case, as OpenAPI has it. */
  readonly method: string;
  /** Below the base of the API, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Undefined when there was none. */
  readonly body: Json | undefined;
}

/** An operation of the description that a request is one of. */
export interface Operation {
  /** `post /repos/{owner}/{repo}/pulls`. */
  readonly name: string;
  /** The values in its path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What is wrong with the request; empty when nothing is. */
  readonly violations: readonly string[];
}

export interface Checker {
  /** Undefined when the description has no such operation. */
  operation(exchange: Exchange): Operation | undefined;
  /** What is wrong with an answer of ours to an operation. */
  answer(operation: string, status: number, body: Json | undefined): readonly string[];
  /** What the schema of an answer, or a schema inside it, accepts: empty values for everything that it requires. */
  sample(operation: string, status: number, ...inside: readonly string[]): Json;
  /** The same for a schema that has a name of its own. */
  component(name: string): Json;
}

/** Errors that any operation may answer with although the description does not repeat them. */
const everywhere = new Set([400, 401, 403, 404, 405, 409, 422, 429, 500, 502, 503]);

type Pointer = readonly string[];
type Validate = (pointer: Pointer, value: Json | undefined) => readonly string[];

/** Checks requests and answers against an OpenAPI 3.0 description. */
export function openApiChecker(description: JsonObject): Checker {
  const document = object(withNulls(description));
  const validate = validator(document);
  return {
    operation: (exchange) => operationOf(document, validate, exchange),
    answer: (name, status, body) => {
      const schema = answerSchema(document, name, status);
      if (schema === undefined) return everywhere.has(status) ? [] : [`status ${status} is not described`];
      return at(document, ...schema) === undefined ? [] : validate(schema, body);
    },
    component: (name) => sampleOf(document, { $ref: `#/components/schemas/${name}` }),
    sample: (name, status, ...inside) => {
      const schema = answerSchema(document, name, status);
      if (schema === undefined) throw new Error(`${name} has no answer ${status} in the description`);
      return sampleOf(document, at(document, ...schema, ...inside));
    },
  };
}

/** Validates a value against the schema at a place of the document. */
function validator(document: JsonObject): Validate {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  ajv.addFormat('uri', (value: string) => URL.canParse(value));
  ajv.addFormat('date-time', (value: string) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)));
  ajv.addSchema(document, 'api');
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const path = pointer.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const check = compiled.get(path) ?? ajv.compile({ $ref: `api#/${path}` });
    compiled.set(path, check);
    if (check(value)) return [];
    return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  };
}

function operationOf(document: JsonObject, validate: Validate, exchange: Exchange): Operation | undefined {
  for (const [template, methods] of Object.entries(object(document['paths']))) {
    const found = patternOf(template).exec(exchange.path);
    if (found === null || !(exchange.method in object(methods))) continue;
    const parameters = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
    );
    const pointer = ['paths', template, exchange.method];
    const violations = [
      ...checkParameters(document, validate, pointer, parameters, exchange.query),
      ...checkBody(document, validate, pointer, exchange.body),
    ];
    return { name: `${exchange.method} ${template}`, parameters, violations };
  }
  return undefined;
}

function checkParameters(
  document: JsonObject,
  validate: Validate,
  pointer: Pointer,
  inPath: Readonly<Record<string, string>>,
  query: URLSearchParams,
): readonly string[] {
  const violations: string[] = [];
  const known = new Set<string>();
  for (const index of list(at(document, ...pointer, 'parameters')).keys()) {
    const place = resolved(document, [...pointer, 'parameters', String(index)]);
    const { name, in: where, required, schema } = object(at(document, ...place));
    const label = `${text(where)} parameter ${text(name)}`;
    known.add(label);
    const value = where === 'path' ? inPath[text(name)] : (query.get(text(name)) ?? undefined);
    if (value === undefined && required === true) violations.push(`${label} is missing`);
    if (value === undefined) continue;
    const errors = validate([...place, 'schema'], read(value, at(schema, 'type')));
    violations.push(...errors.map((error) => `${label}: ${error}`));
  }
  const unknown = [...query.keys()].filter((name) => !known.has(`query parameter ${name}`));
  return [...violations, ...unknown.map((name) => `query parameter ${name} is unknown`)];
}

/** Parameters are text on the wire: what the schema wants as a number or boolean is read as one. */
function read(value: string, type: Json | undefined): Json {
  if (type === 'integer' && /^\d+$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true';
  return value;
}

/** GitHub and GitLab pass over what they do not know; here a wrongly spelt property is a mistake of ours. */
function checkBody(document: JsonObject, validate: Validate, pointer: Pointer, body: Json | undefined): readonly string[] {
  const declared = at(document, ...pointer, 'requestBody');
  if (body === undefined) return object(declared)['required'] === true ? ['the body is missing'] : [];
  if (declared === undefined) return ['a body where none belongs'];
  const schema = [...pointer, 'requestBody', 'content', 'application/json', 'schema'];
  const known = new Set(propertiesOf(document, at(document, ...schema)));
  const unknown = Object.keys(object(body)).filter((key) => !known.has(key));
  return [...validate(schema, body), ...unknown.map((key) => `property ${key} of the body is unknown`)];
}

function propertiesOf(document: JsonObject, schema: Json | undefined): readonly string[] {
  const { $ref, properties, oneOf, anyOf } = object(schema);
  if (typeof $ref === 'string') return propertiesOf(document, at(document, ...$ref.slice(2).split('/')));
  const others = [...list(oneOf), ...list(anyOf)].flatMap((one) => propertiesOf(document, one));
  return [...Object.keys(object(properties)), ...others];
}

function answerSchema(document: JsonObject, name: string, status: number): Pointer | undefined {
  const [method = '', template = ''] = name.split(' ');
  const place = ['paths', template, method, 'responses', String(status)];
  if (at(document, ...place) === undefined) return undefined;
  return [...resolved(document, place), 'content', 'application/json', 'schema'];
}

/** Where a parameter or answer is declared, behind a reference. */
function resolved(document: JsonObject, place: Pointer): Pointer {
  const reference = object(at(document, ...place))['$ref'];
  return typeof reference === 'string' ? reference.slice(2).split('/') : place;
}

/** OpenAPI 3.0 says `nullable`; JSON Schema says it with a type of its own. */
function withNulls(value: Json): Json {
  if (Array.isArray(value)) return list(value).map(withNulls);
  if (!isObject(value)) return value;
  const { nullable, ...rest } = value;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, withNulls(child)]));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function patternOf(template: string): RegExp {
  const source = template.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}
