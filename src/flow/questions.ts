import { RefusedError, UsageError } from '../base/errors.ts';
import { nearest } from '../base/suggest.ts';
import type { Application, Environment, Flow } from './flow.ts';

/** Throws UsageError that lists the environments there are. */
export function environmentOf(flow: Flow, name: string): Environment {
  return found(flow, 'environment', flow.environments, name);
}

/** Throws UsageError that lists the applications there are. */
export function applicationOf(flow: Flow, name: string): Application {
  return found(flow, 'application', flow.applications, name);
}

/** The environment that is promoted from, or undefined for the first one. */
export function environmentBefore(flow: Flow, name: string): Environment | undefined {
  return flow.environments[positionOf(flow, name) - 1];
}

/** Throws RefusedError for an application that stays in the first environment, on its way into another one. */
export function requirePromoted(flow: Flow, { name, promoted }: Application, environment: Environment): void {
  if (promoted !== false || positionOf(flow, environment.name) === 0) return;
  throw new RefusedError(
    'not-promoted',
    `${name} is not among the applicationsToPromote of ${flow.name}, so it does not enter ${environment.name}: add it to the CDPipeline`,
  );
}

/** The environment's place in the promotion order, from 0. */
export function positionOf(flow: Flow, name: string): number {
  return flow.environments.indexOf(environmentOf(flow, name));
}

function found<T extends { readonly name: string }>(flow: Flow, what: string, all: readonly T[], name: string): T {
  const one = all.find((candidate) => candidate.name === name);
  if (one !== undefined) return one;
  const names = all.map((candidate) => candidate.name);
  const guess = nearest(name, names);
  const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  throw new UsageError(`unknown-${what}`, `${flow.file} has no ${what} "${name}"; it has ${listed(names)}.${hint}`);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}
