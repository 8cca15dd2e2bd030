import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { applicationOf, environmentBefore, environmentOf, positionOf, requirePromoted } from '../../flow/questions.ts';
import type { PromoteRequest } from './request.ts';

/** From where to where, before anything is read: two environments of a flow, or two references. */
export type Route = FlowRoute | ReferenceRoute;

export interface FlowRoute {
  readonly kind: 'flow';
  readonly flow: Flow;
  readonly application: Application;
  /** The environment right before `to`, undefined when `to` is the first; `to` itself for a rollback. */
  readonly from: Environment | undefined;
  readonly to: Environment;
  readonly rollback: boolean;
}

export interface ReferenceRoute {
  readonly kind: 'references';
  readonly source: string;
  readonly destination: string;
}

/** Throws UsageError for inputs that name no route, RefusedError for a route that leaves the order of the flow. */
export function flowRoute(inputs: PromoteRequest, flow: Flow, to: string): FlowRoute {
  if (inputs.application === undefined) {
    const known = flow.applications.map(({ name }) => name).join(', ');
    throw new UsageError('application-missing', `expected the input "application"; ${flow.file} has ${known}`);
  }
  if (inputs.destination !== undefined) {
    throw new UsageError(
      'destination-not-free',
      `expected "to" or "destination", found both; the flow says where ${to} has its images`,
    );
  }
  const application = applicationOf(flow, inputs.application);
  const environment = environmentOf(flow, to);
  requirePromoted(flow, application, environment);
  refuseMoves(inputs, flow);
  if (inputs.rollback) return rollbackRoute(inputs, { flow, application, environment });
  if (inputs.from !== undefined) refuseDetour(flow, application.name, inputs.from, to);
  const from = environmentBefore(flow, to);
  if (from !== undefined && inputs.source !== undefined) {
    throw new UsageError(
      'source-not-free',
      `${to} takes what runs in ${from.name}, and "source" names something else; leave it out, or say with "expect-digest" what must run there`,
    );
  }
  return { kind: 'flow', flow, application, from, to: environment, rollback: false };
}

/** What may move is the flow's to say: a run could otherwise allow itself anything. */
function refuseMoves(inputs: PromoteRequest, flow: Flow): void {
  if (inputs['allow-move'].length === 0) return;
  throw new UsageError(
    'allow-move-not-free',
    `the input "allow-move" is for references; in a flow its file says it: put "tags: { allow-move: […] }" into ${flow.file}`,
  );
}

function rollbackRoute(
  { from, source, version, 'expect-digest': digest }: PromoteRequest,
  where: { readonly flow: Flow; readonly application: Application; readonly environment: Environment },
): FlowRoute {
  const { flow, application, environment } = where;
  const other = source !== undefined ? 'source' : from !== undefined && from !== environment.name ? 'from' : undefined;
  if (other !== undefined) {
    throw new UsageError(
      'rollback-not-from-elsewhere',
      `a rollback is to what ran in ${environment.name} itself, found the input "${other}"; leave it out`,
    );
  }
  if (version === undefined && digest === undefined) {
    throw new UsageError(
      'rollback-to-nothing',
      `expected the input "version" or "expect-digest": what ${environment.name} is to go back to; krci-deploy history --application ${application.name} lists what ran there`,
    );
  }
  if (flow.records === undefined) {
    throw new UsageError(
      'rollback-without-records',
      `${flow.file} has no "records", so nothing shows what ran in ${environment.name}: promote the version forward again, or add "records"`,
    );
  }
  return { kind: 'flow', flow, application, from: environment, to: environment, rollback: true };
}

/** Throws UsageError unless both ends are given and nothing that needs a flow. */
export function referenceRoute({ source, destination, from, rollback, auto }: PromoteRequest): ReferenceRoute {
  if (rollback || auto) {
    throw new UsageError(
      'to-missing',
      `expected the input "to" beside "${auto ? 'auto' : 'rollback'}": the environment of the flow that it is about`,
    );
  }
  if (from !== undefined) {
    throw new UsageError('to-missing', `expected the input "to" beside "from": the environment to promote to`);
  }
  if (source === undefined || destination === undefined) {
    const missing = source === undefined ? 'source' : 'destination';
    throw new UsageError(
      `${missing}-missing`,
      `expected an environment of the flow in "to", or references in "source" and "destination"; found no "${missing}"`,
    );
  }
  return { kind: 'references', source, destination };
}

function refuseDetour(flow: Flow, application: string, from: string, to: string): void {
  const steps = positionOf(flow, to) - positionOf(flow, from);
  if (steps === 1) return;
  if (steps <= 0) {
    throw new RefusedError(
      'backward-move',
      `${application} cannot be promoted from ${from} to ${to}: ${from === to ? 'they are the same' : `${to} comes before ${from} in the flow ${flow.name}`}; a promotion only goes forward`,
    );
  }
  const skipped = flow.environments.slice(positionOf(flow, from) + 1, positionOf(flow, to)).map(({ name }) => name);
  throw new RefusedError(
    'environment-skipped',
    `${application} cannot go from ${from} straight to ${to}: ${skipped.join(', ')} ${skipped.length === 1 ? 'comes' : 'come'} between; promote it to ${skipped[0]} first`,
  );
}
