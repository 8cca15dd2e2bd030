import { StepError } from '../../../base/errors.ts';
import type { Environment } from '../../../flow/flow.ts';
import type { Before } from '../../../flow/graph.ts';
import type { RowResult } from './row.ts';

/** Names the environments before one for a title: `uat and perf`, `staging or hotfix`. */
export function namesOfBefore({ all, any }: Before): string {
  const required = all.map(({ name }) => name).join(' and ');
  const alternatives = any.map(({ name }) => name).join(' or ');
  return [required, alternatives].filter((part) => part !== '').join(', and ');
}

/**
 * Asks one question about the environments before one: it must be met in each of those that must all come before, and
 * in one of those of which one must. @throws StepError where no answer is a proof
 */
export async function askBefore(
  { all, any }: Before,
  ask: (environment: Environment) => Promise<RowResult>,
): Promise<RowResult> {
  const answers: Answer[] = [];
  for (const environment of all) answers.push({ environment, result: await ask(environment) });
  if (any.length > 0) answers.push(await firstThatPasses(any, ask));
  const [only, ...others] = answers;
  if (only === undefined) throw new Error('there is an environment before');
  return others.length === 0 && all.length + any.length === 1 ? only.result : joined(answers);
}

interface Answer {
  readonly environment: Environment;
  readonly result: RowResult;
}

/** Of several ways one is enough, so that one without proof is passed over until no other is left. */
async function firstThatPasses(
  environments: readonly Environment[],
  ask: (environment: Environment) => Promise<RowResult>,
): Promise<Answer> {
  let closed: Answer | undefined;
  let unproven: StepError | undefined;
  for (const environment of environments) {
    try {
      const result = await ask(environment);
      if (result.status === 'pass') return { environment, result };
      closed ??= { environment, result };
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      unproven ??= error;
    }
  }
  if (closed !== undefined) return closed;
  throw unproven ?? new Error('there is an environment before');
}

function joined(answers: readonly Answer[]): RowResult {
  const worst = answers.find(({ result }) => result.status !== 'pass');
  const said = (text: (result: RowResult) => string | undefined) =>
    answers.flatMap(({ environment, result }) => {
      const part = text(result);
      return part === undefined ? [] : [`${environment.name}: ${part}`];
    });
  const advice = said((result) => (result.status === 'pass' ? undefined : result.advice));
  const details = answers.flatMap(({ result }) => result.details ?? []);
  return {
    status: worst?.result.status ?? 'pass',
    found: said(({ found }) => found).join('; '),
    ...(advice.length > 0 && { advice: advice.join('; ') }),
    ...(details.length > 0 && { details }),
  };
}
