import { RefusedError, UsageError } from '../base/errors.ts';
import { nearest } from '../base/suggest.ts';
import type { Application, Environment, Flow } from './flow.ts';

/** @throws UsageError that lists the environments of the flow. */
export function environmentOf(flow: Flow, name: string): Environment {
  return named(flow, 'environment', flow.environments, name);
}

/** Finds an environment, or a platform cluster with manifests. @throws UsageError that lists both */
export function judgedPlaceOf(flow: Flow, name: string): Environment {
  return named(flow, 'environment', [...flow.environments, ...(flow.platforms ?? [])], name);
}

/** Tells whether a place is the cluster of a platform, which is rendered from its own manifests. */
export function isPlatformPlace({ platforms = [] }: Flow, { name }: Pick<Environment, 'name'>): boolean {
  return platforms.some((one) => one.name === name);
}

/** @throws UsageError that lists the applications of the flow. */
export function applicationOf(flow: Flow, name: string): Application {
  return named(flow, 'application', flow.applications, name);
}

/** @throws RefusedError for an application that stays in the first environment, on its way into another one. */
export function requirePromoted(flow: Flow, { name, promoted }: Application, environment: Environment): void {
  if (promoted !== false || positionOf(flow, environment.name) === 0) return;
  throw new RefusedError({
    code: 'not-promoted',
    where: `${name} in ${environment.name}`,
    found: `${name} is not among the applicationsToPromote of ${flow.name}`,
    fix: 'add it to the CDPipeline',
  });
}

/** Returns the environment's place in the promotion order, from 0. */
export function positionOf(flow: Flow, name: string): number {
  return flow.environments.indexOf(environmentOf(flow, name));
}

function named<T extends { readonly name: string }>(
  flow: Flow,
  what: 'environment' | 'application',
  all: readonly T[],
  name: string,
): T {
  const one = all.find((candidate) => candidate.name === name);
  if (one !== undefined) return one;
  const names = all.map((candidate) => candidate.name);
  const guess = nearest(name, names);
  throw new UsageError({
    code: `unknown-${what}`,
    where: flow.file,
    found: `there is no ${what} "${name}"`,
    fix: guess === undefined ? `use one of ${listed(names)}` : `did you mean "${guess}"? It has ${listed(names)}`,
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}
