import { StepError } from '../base/errors.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import type { ObjectDifference } from '../objects/compare.ts';
import { type EnvironmentState, environmentState, type RenderChoice } from '../render/environment.ts';
import { environmentDifferences } from './environment-differences.ts';
import type { Ports } from './ports.ts';

/** A value that two environments do not have alike; undefined where one of them has none. */
export interface DifferenceRow {
  /** `Deployment/cart`, or the application that a file is about. */
  readonly subject: string;
  /** Empty for an object that is in one of the two alone. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Environments to compare, some applications of each. */
export interface RenderedQuery {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly before: readonly Environment[];
  readonly applications: readonly Application[];
  /** Files of the environment that are about to be written. */
  readonly edited: ReadonlyMap<string, Uint8Array>;
  readonly choice: Pick<RenderChoice, 'repository' | 'branches'>;
}

interface Compared {
  readonly rows: readonly DifferenceRow[];
  readonly from: string;
  readonly to: string;
}

interface Reason {
  readonly because: string;
}

/** What differs between rendered objects and where they are from, or why they are not all known: a clause. */
export type RenderedComparison = {
  /** The environment that it is compared with. */
  readonly before: Environment;
} & (Compared | Reason);

/**
 * Renders an environment as it would be, and those before it, and compares the objects of the applications. Only what is
 * shown depends on it: what cannot be rendered is a reason, not an error. In the order of `before`.
 */
export async function renderedDifferences(query: RenderedQuery, ports: Ports): Promise<readonly RenderedComparison[]> {
  const { flow, environment, before, applications, edited } = query;
  const choice = { ...query.choice, applications };
  const after = await stateOrReason(flow, environment, { ...choice, edited }, ports);
  const comparisons: RenderedComparison[] = [];
  for (const one of before) {
    const state = 'because' in after ? after : await stateOrReason(flow, one, choice, ports);
    if ('because' in state) comparisons.push({ before: one, because: state.because });
    else if (!('because' in after)) comparisons.push({ before: one, ...comparisonOf(flow, state, after) });
  }
  return comparisons;
}

function comparisonOf(flow: Flow, before: EnvironmentState, after: EnvironmentState): Compared {
  const differences = environmentDifferences(flow, before.objects, after.objects);
  return { rows: differences.flatMap(rowsOf), from: before.from, to: after.from };
}

function rowsOf({ object, before, after, fields }: ObjectDifference): readonly DifferenceRow[] {
  if (before === undefined) return [{ subject: object, path: '', before: 'not there', after: 'there' }];
  if (after === undefined) return [{ subject: object, path: '', before: 'there', after: 'not there' }];
  if (after.kind !== 'Secret') return fields.map((field) => ({ subject: object, ...field }));
  return fields.map((field) => ({ subject: object, ...unnamed(field) }));
}

/** Replaces hashes by words: their key is another one in each run, and a request that changes nothing stays as it is. */
function unnamed(field: ObjectDifference['fields'][number]): ObjectDifference['fields'][number] {
  const before = isHidden(field.before) ? 'hidden' : field.before;
  if (!isHidden(field.after)) return { ...field, before };
  return { ...field, before, after: before === undefined ? 'hidden' : 'hidden, another value' };
}

function isHidden(text: string | undefined): boolean {
  return text !== undefined && /^hidden:[0-9a-f]{16}$/.test(text);
}

async function stateOrReason(
  flow: Flow,
  environment: Environment,
  choice: RenderChoice,
  ports: Ports,
): Promise<EnvironmentState | Reason> {
  try {
    const state = await environmentState(flow, environment, choice, ports);
    const [first, ...others] = state.problems;
    if (first === undefined) return state;
    return reasonOf(environment, others.length === 0 ? first : `${first} (and ${others.length} more)`);
  } catch (error) {
    if (!(error instanceof StepError || isOfSystem(error))) throw error;
    return reasonOf(environment, error.message);
  }
}

/** A disk that is full, a name that the runner's file system does not take. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

const maxReason = 300;

function reasonOf({ name }: Environment, text: string): Reason {
  const line = text.replaceAll(/\s+/g, ' ');
  return { because: `${name} is not rendered: ${line.length > maxReason ? `${line.slice(0, maxReason - 1)}…` : line}` };
}
