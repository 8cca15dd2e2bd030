import type { ErrorObject } from 'ajv';
import { isRecord } from '../base/json-path.ts';
import type { Problem } from '../base/errors.ts';
import type { FlowDocument } from './document.ts';
import { keyMeant, textMeant, wordMeant } from './remedies.ts';

/** A mismatch of a file with its schema, as a message says it. */
export type SchemaProblem = Omit<Problem<string>, 'code'>;

/**
 * Makes the messages of a validator's errors, in their order but for unknown keys, which come first: one of them often
 * is the key that another error misses.
 */
export function problemsOf(
  errors: readonly ErrorObject[],
  document: FlowDocument,
  layouts: readonly string[],
): readonly SchemaProblem[] {
  const [unknown, others] = [errors.filter(isUnknownKey), errors.filter((error) => !isUnknownKey(error))];
  const meant = new Set(unknown.map((error) => `${error.instancePath} ${meantKey(error) ?? ''}`));
  const missed = others.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meant.has(`${instancePath} ${String(params['missingProperty'])}`),
  );
  return [...unknown, ...missed].map((error) => problemOf(error, document, layouts));
}

function isUnknownKey({ params }: ErrorObject): boolean {
  return typeof params['additionalProperty'] === 'string';
}

function meantKey(error: ErrorObject): string | undefined {
  return keyMeant(String(error.params['additionalProperty']), knownKeys(error));
}

function problemOf(error: ErrorObject, document: FlowDocument, layouts: readonly string[]): SchemaProblem {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const place = placeWords(steps, document.data);
  if (isUnknownKey(error)) {
    const extra = String(error.params['additionalProperty']);
    const fix = environmentFix(steps, error.parentSchema, document.data) ?? keyFix(error);
    return { where: document.position(steps, extra), found: `unknown key "${extra}"${place}`, fix };
  }
  const key = steps.findLast((step) => typeof step === 'string') ?? '';
  const { expected, found, fix } = mismatch(error, key, layouts);
  return { where: document.position(steps), expected, found: `${found}${place}`, fix };
}

/** A section of a gate right below `gates` stands in the place of an environment. */
function environmentFix(
  steps: readonly (string | number)[],
  schema: ErrorObject['parentSchema'],
  data: unknown,
): string | undefined {
  const [top, name] = steps;
  const properties: unknown = schema?.['properties'];
  const isGate = top === 'gates' && steps.length === 2 && typeof name === 'string';
  if (!isGate || !isRecord(properties) || !Object.hasOwn(properties, name)) return undefined;
  const environments = memberOf(data, 'environments');
  const [first]: readonly unknown[] = Array.isArray(environments) ? environments : [];
  const environment = isRecord(first) && typeof first['name'] === 'string' ? first['name'].slice(0, 63) : 'dev';
  return `put it below an environment: gates: { ${environment}: { ${name}: … } }`;
}

function keyFix(error: ErrorObject): string | undefined {
  const meant = meantKey(error);
  if (meant !== undefined) return didYouMean(meant);
  const known = knownKeys(error);
  return known.length > 0 ? `known here: ${known.join(', ')}` : undefined;
}

function mismatch(
  { keyword, params, data, message, parentSchema }: ErrorObject,
  key: string,
  layouts: readonly string[],
): SchemaProblem {
  const found = valueText(data);
  const typed = typeof data === 'string' ? data : '';
  const allowed: unknown = params['allowedValues'];
  if (Array.isArray(allowed)) {
    const words = allowed.map(String);
    const meant = wordMeant(typed, key, words);
    const about = meant === undefined ? explanationOf(parentSchema) : '';
    return { expected: `one of ${words.join(', ')}${about}`, found, fix: didYouMean(meant) };
  }
  if (keyword === 'discriminator') {
    const tag: unknown = params['tagValue'];
    const fix = didYouMean(wordMeant(String(tag), 'layout', layouts));
    return { expected: `layout ${orList(layouts)}`, found: tag === undefined ? 'none' : valueText(tag), fix };
  }
  if (keyword === 'required') return missingKey(String(params['missingProperty']), parentSchema);
  if (keyword === 'const') return { expected: valueText(params['allowedValue']), found };
  if (keyword === 'type') return typeMismatch(data, params['type'], parentSchema);
  if (keyword === 'pattern') return patternMismatch(typed, key, parentSchema);
  return { found: `${found} ${message ?? keyword}` };
}

/** What each word means, where the schema says it: `push: …; pull: …`. */
function explanationOf(schema: ErrorObject['parentSchema']): string {
  const text: unknown = schema?.['description'];
  return typeof text === 'string' && /^\S+: /.test(text) ? ` (${text})` : '';
}

/** Never shows the pattern itself. */
function patternMismatch(typed: string, key: string, schema: ErrorObject['parentSchema']): SchemaProblem {
  const expected = wordsOf(schema) ?? 'text of another form';
  const meant = textMeant(typed, key, String(schema?.['pattern']));
  return { expected, found: valueText(typed), fix: meant && `write "${meant}"` };
}

function typeMismatch(data: unknown, type: unknown, schema: ErrorObject['parentSchema']): SchemaProblem {
  const expected = wordsOf(schema) ?? typeWords(type);
  const isBare = type === 'string' && ['number', 'boolean'].includes(typeof data);
  const pattern: unknown = schema?.['pattern'];
  const fits = typeof pattern !== 'string' || new RegExp(pattern, 'u').test(String(data));
  if (isBare && fits) return { expected, found: valueText(data), fix: `put it in quotes: "${String(data)}"` };
  return { expected, found: valueText(data), fix: shapeFix(data, type, schema) };
}

/** How to write a value that is of another shape. */
function shapeFix(data: unknown, type: unknown, schema: ErrorObject['parentSchema']): string | undefined {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const digits = typeof data === 'string' ? /^\s*(\d+(?:\.\d+)?)/.exec(data)?.[1] : undefined;
  if (types.includes('array')) {
    if (isRecord(data)) return 'begin each item with a dash: - { … }';
    const isBare = typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
    return isBare ? `write [${String(data).slice(0, 80)}]` : undefined;
  }
  if (types.includes('object')) {
    const keys = Object.keys(isRecord(schema?.['properties']) ? schema['properties'] : {});
    return keys.length === 0 ? 'write names with a colon, without dashes' : `known here: ${keys.join(', ')}`;
  }
  const isNumber = types.includes('number') || types.includes('integer');
  return isNumber && digits !== undefined ? `write ${digits}` : undefined;
}

/** What a text must be, where the schema has a pattern for it. */
function wordsOf(schema: ErrorObject['parentSchema']): string | undefined {
  const said: unknown = schema?.['patternErrorMessage'];
  return typeof said === 'string' ? said.replace(/^expected /, '') : undefined;
}

function missingKey(key: string, schema: ErrorObject['parentSchema']): SchemaProblem {
  const properties: unknown = schema?.['properties'];
  const own = isRecord(properties) ? properties[key] : undefined;
  const description: unknown = isRecord(own) ? own['description'] : undefined;
  const about = typeof description === 'string' ? ` (${description})` : '';
  return { found: `"${key}" is missing${about}` };
}

function didYouMean(guess: string | undefined): string | undefined {
  return guess && `did you mean "${guess}"?`;
}

/** Types of JSON as people name them in YAML. */
const typeNames: Readonly<Record<string, string>> = {
  object: 'keys with values',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

function typeWords(types: unknown): string {
  const names = (Array.isArray(types) ? types : [types]).map((type) => typeNames[String(type)] ?? String(type));
  return orList(names);
}

function valueText(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}

function knownKeys({ parentSchema }: ErrorObject): readonly string[] {
  const properties: unknown = parentSchema?.['properties'];
  return isRecord(properties) ? Object.keys(properties) : [];
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** ` in applications.cart.image`: items of a list by their names, where they have one. */
function placeWords(steps: readonly (string | number)[], data: unknown): string {
  if (steps.length === 0) return '';
  const words: string[] = [];
  let at: unknown = data;
  for (const step of steps) {
    at = memberOf(at, step);
    const name = typeof step === 'number' && isRecord(at) ? at['name'] : undefined;
    words.push(typeof name === 'string' && steps.at(-1) !== 'name' ? name.slice(0, 63) : String(step));
  }
  return ` in ${words.join('.')}`;
}

function memberOf(data: unknown, step: string | number): unknown {
  if (Array.isArray(data)) return typeof step === 'number' ? (data[step] as unknown) : undefined;
  return isRecord(data) ? data[String(step)] : undefined;
}
