import type { ErrorObject } from 'ajv';
import { UsageError } from '../base/errors.ts';
import { nearest } from '../base/suggest.ts';
import type { FlowDocument } from './document.ts';
import type { FlowFile } from './flow-file.ts';
import { flowSchema } from './schema.ts';

/** Checks the data against the flow file's schema; throws UsageError about the first thing wrong in the file. */
export function validate(document: FlowDocument): Promise<FlowFile> {
  return validateBy<FlowFile>(flowSchema, document, 'flow');
}

/** As `validate`, for a file of another kind. */
export async function validateBy<T>(schema: object, document: FlowDocument, kind: 'flow' | 'policy'): Promise<T> {
  // Loaded here, not above: a run without a flow file should not pay for the validator.
  // By way of the default export: the bundle does not see names that hang on a function.
  const {
    default: { Ajv },
  } = await import('ajv');
  // Our schema is a constant, which a test holds against its own: looking at it again would take half of the time.
  const unchecked = { validateSchema: false, meta: false, code: { optimize: false } };
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, discriminator: true, ...unchecked });
  const fits = ajv.compile<T>(schema);
  if (fits(document.data)) return document.data;
  const problems = (fits.errors ?? []).map((error) => located(error, document));
  const [first] = problems;
  const more = new Set(problems).size - 1;
  throw new UsageError(
    `${kind}-invalid`,
    `${first ?? `the ${kind} file does not match its schema`}${more > 0 ? ` (and ${more} more)` : ''}`,
  );
}

function located(error: ErrorObject, document: FlowDocument): string {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const params: Record<string, unknown> = error.params;
  const extra = params['additionalProperty'];
  if (typeof extra === 'string') {
    return `${document.position(steps, extra)}: unknown key "${extra}"${where(path)}${suggestion(extra, knownKeys(error))}`;
  }
  return `${document.position(steps)}: ${sentence(error, params)}${where(path)}`;
}

function sentence(error: ErrorObject, params: Record<string, unknown>): string {
  const found = JSON.stringify(error.data)?.slice(0, 80) ?? 'nothing';
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) {
    const hint = typeof error.data === 'string' ? suggestion(error.data, allowed.map(String)) : '';
    return `expected one of ${allowed.join(', ')}, found ${found}${hint}`;
  }
  if (error.keyword === 'discriminator') {
    return `expected layout krci, kustomize or file, found ${JSON.stringify(params['tagValue'])?.slice(0, 80) ?? 'none'}`;
  }
  if (error.keyword === 'required') return `"${String(params['missingProperty'])}" is missing`;
  if (error.keyword === 'const') return `expected ${JSON.stringify(params['allowedValue'])}, found ${found}`;
  if (error.keyword === 'type') return `expected ${String(params['type'])}, found ${found}`;
  if (error.keyword === 'pattern') return `${found} does not match ${String(params['pattern'])}`;
  return `${error.message ?? error.keyword}, found ${found}`;
}

function suggestion(typed: string, known: readonly string[]): string {
  const guess = nearest(typed, known);
  if (guess !== undefined) return `. Did you mean "${guess}"?`;
  return known.length > 0 ? `. Known here: ${known.join(', ')}` : '';
}

function knownKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function where(path: readonly string[]): string {
  return path.length === 0 ? '' : ` in ${path.join('.')}`;
}
