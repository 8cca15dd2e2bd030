import type { ValidateFunction } from 'ajv';
import { sentenceOf, UsageError } from '../base/errors.ts';
import type { FlowDocument } from './document.ts';
import { fits } from './fits.ts';
import type { FlowFile, PolicyFile } from './flow-file.ts';
import type { SchemaProblem } from './mismatch.ts';

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

/** Keywords that a value of the right type breaks: what stands around it can still be read. */
const ofValues: ReadonlySet<string> = new Set(['enum', 'const', 'pattern', 'minimum', 'maximum', 'format']);

/** Tells whether every key is known and every value of its type, so that the rules can read the data. */
export async function hasShape(document: FlowDocument): Promise<boolean> {
  const validator = await validatorOf('flow');
  return validator(document.data) || (validator.errors ?? []).every(({ keyword }) => ofValues.has(keyword));
}

async function problemsIn(document: FlowDocument, kind: Kind): Promise<readonly SchemaProblem[]> {
  // Loaded here, not above: a run without a flow file does not pay for it.
  const { schemas } = await import('./schemas.ts');
  if (fits(document.data, schemas[kind], schemas.definitions)) return [];
  const validator = await validatorOf(kind);
  if (validator(document.data)) return [];
  const [{ problemsOf }, { layouts }] = await Promise.all([
    import('./mismatch.ts'),
    import('../manifests/layouts/layouts.ts'),
  ]);
  const names = layouts.map((layout) => layout.name);
  const problems = problemsOf(validator.errors ?? [], document, names);
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
