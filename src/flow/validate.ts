import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Problem, sentenceOf, UsageError } from '../base/errors.ts';
import { nearest } from '../base/suggest.ts';
import type { FlowDocument } from './document.ts';
import { fits } from './fits.ts';
import type { FlowFile, PolicyFile } from './flow-file.ts';

/** Checks the data against the flow file's schema. @throws UsageError about the first mismatch in the file. */
export async function validate(document: FlowDocument): Promise<FlowFile> {
  await refuseMismatch(document, 'flow');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
  return document.data as FlowFile;
}

/** As `validate`, for the central policy. */
export async function validatePolicy(document: FlowDocument): Promise<PolicyFile> {
  await refuseMismatch(document, 'policy');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test holds the schema against the type
  return document.data as PolicyFile;
}

/** Lists every mismatch of the data with the flow file's schema, in the order of the validator; none: it fits. */
export async function mismatches(document: FlowDocument): Promise<readonly UsageError[]> {
  const problems = await problemsIn(document, 'flow');
  const bySentence = new Map(problems.map((problem) => [sentenceOf(problem), problem]));
  return [...bySentence.values()].map((problem) => new UsageError({ ...problem, code: 'flow-invalid' }));
}

async function problemsIn(document: FlowDocument, kind: Kind): Promise<readonly SchemaProblem[]> {
  // Loaded here, not above: a run without a flow file does not pay for it.
  const { schemas } = await import('./schemas.ts');
  if (fits(document.data, schemas[kind], schemas.definitions)) return [];
  const validator = await validatorOf(kind);
  if (validator(document.data)) return [];
  const { layouts } = await import('../manifests/layouts/layouts.ts');
  const names = layouts.map((layout) => layout.name);
  const problems = (validator.errors ?? []).map((error) => problemOf(error, document, names));
  return problems.length > 0 ? problems : [{ found: 'the file does not match its schema' }];
}

/** Loaded for a message alone, with ajv, every layout and every rule. */
async function validatorOf(kind: Kind): Promise<ValidateFunction> {
  const [{ compiled }, { flowSchema, policySchema }] = await Promise.all([
    import('./compiled.ts'),
    import('./schema.ts'),
  ]);
  return compiled(kind === 'flow' ? flowSchema : policySchema);
}

async function refuseMismatch(document: FlowDocument, kind: Kind): Promise<void> {
  const problems = await problemsIn(document, kind);
  if (problems.length === 0) return;
  const [first = { found: `the ${kind} file does not match its schema` }] = problems;
  const more = new Set(problems.map(sentenceOf)).size - 1;
  const fix = more > 0 ? `${first.fix === undefined ? '' : `${first.fix} `}(and ${more} more)` : first.fix;
  throw new UsageError({ ...first, code: `${kind}-invalid`, fix });
}

type Kind = 'flow' | 'policy';

type SchemaProblem = Omit<Problem<string>, 'code'>;

function problemOf(error: ErrorObject, document: FlowDocument, layouts: readonly string[]): SchemaProblem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const params: Record<string, unknown> = error.params;
  const extra = params['additionalProperty'];
  if (typeof extra === 'string') {
    const found = `unknown key "${extra}"${pathWords(path)}`;
    return { where: document.position(steps, extra), found, fix: suggestion(extra, knownKeys(error)) };
  }
  const { expected, found, fix } = mismatch(error, params, layouts);
  return { where: document.position(steps), expected, found: `${found}${pathWords(path)}`, fix };
}

function mismatch(error: ErrorObject, params: Record<string, unknown>, layouts: readonly string[]): SchemaProblem {
  const found = JSON.stringify(error.data)?.slice(0, 80) ?? 'nothing';
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) {
    const guess = typeof error.data === 'string' ? nearest(error.data, allowed.map(String)) : undefined;
    return { expected: `one of ${allowed.join(', ')}`, found, fix: guess && `did you mean "${guess}"?` };
  }
  if (error.keyword === 'discriminator') {
    const guess = nearest(String(params['tagValue']), layouts);
    return {
      expected: `layout ${orList(layouts)}`,
      found: JSON.stringify(params['tagValue'])?.slice(0, 80) ?? 'none',
      fix: guess && `did you mean "${guess}"?`,
    };
  }
  if (error.keyword === 'required') return { found: `"${String(params['missingProperty'])}" is missing` };
  if (error.keyword === 'const') return { expected: JSON.stringify(params['allowedValue']), found };
  if (error.keyword === 'type') return { expected: String(params['type']), found };
  if (error.keyword === 'pattern') return { expected: `text that matches ${String(params['pattern'])}`, found };
  return { found: `${found} ${error.message ?? error.keyword}` };
}

function suggestion(typed: string, known: readonly string[]): string | undefined {
  const guess = nearest(typed, known);
  if (guess !== undefined) return `did you mean "${guess}"?`;
  return known.length > 0 ? `known here: ${known.join(', ')}` : undefined;
}

function knownKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function pathWords(path: readonly string[]): string {
  return path.length === 0 ? '' : ` in ${path.join('.')}`;
}
