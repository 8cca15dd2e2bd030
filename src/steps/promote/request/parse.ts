import { RefusedError, StepError, UsageError } from '../../../base/errors.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { applicationOf, environmentOf } from '../../../flow/questions.ts';
import type { Ports } from '../../ports.ts';
import type { PromoteInputs } from '../declaration.ts';
import { failureOfSet } from '../failures.ts';
import type { Failure } from '../model.ts';
import { artifactRequest } from './artifact.ts';
import { type ArtifactInputs, entryInputs, givenOf, optionsOf, singleInputs } from './inputs.ts';
import type { ArtifactRequest, AutomaticRequest, Request, Resolution, WaveRequest } from './request.ts';
import { readSet } from './set-file.ts';

/**
 * Parses the inputs of a run into a request. Every combination of inputs that is refused is refused here; code that
 * follows takes the request and never looks at an input.
 *
 * @throws UsageError for inputs that do not go together, RefusedError for a way that leaves the order of the flow
 */
export async function parseRequest(inputs: PromoteInputs, ports: Ports): Promise<Request> {
  const flow = await flowFor(inputs, ports);
  if (inputs.resolve) return parseResolution(inputs, flow);
  if (inputs['plan-matrix']) return parseWave(inputs, flow);
  if (inputs.auto) return parseAutomatic(inputs, flow);
  const { application: applications, set, ...common } = inputs;
  if (set !== undefined) {
    refuseSingle(inputs, entryInputs, `say it for each promotion in ${set}`);
    if (applications.length > 0) throw conflict('set', 'application', 'leave "application" out: the file names them');
    const entries = await readSet(set, { ...common, application: undefined }, ports.files);
    return { kind: 'set', requests: requestsOf(entries, flow) };
  }
  const [first, ...others] = applications;
  if (others.length === 0) return artifactRequest({ ...common, application: first }, flow);
  refuseSingle(inputs, singleInputs, 'say it for each application in a file, with "set"');
  refuseTwice(applications);
  const entries = applications.map((application) => Object.assign({ application }, common));
  return { kind: 'set', requests: requestsOf(entries, flow) };
}

/** A flow file that was named is read even where it is not needed: one that is wrong is not passed over. */
async function flowFor(inputs: PromoteInputs, ports: Ports): Promise<Flow | undefined> {
  const { to, flow: file } = inputs;
  if (to === undefined && file === undefined) return undefined;
  // The YAML reader is loaded with the first flow: a copy from one place to another needs none.
  const { flowOf, requiredFlow } = await import('../../flow.ts');
  return to === undefined ? flowOf(inputs, ports) : requiredFlow(inputs, ports, 'promote');
}

/** All entries are looked at: the message names each that is refused. */
function requestsOf(entries: readonly ArtifactInputs[], flow: Flow | undefined): readonly ArtifactRequest[] {
  const refused: Failure[] = [];
  const requests = entries.flatMap((entry) => {
    try {
      return [artifactRequest(entry, flow)];
    } catch (error) {
      if (!(error instanceof StepError) || entries.length === 1) throw error;
      refused.push({ name: entry.application ?? entry.destination ?? 'a promotion', error });
      return [];
    }
  });
  if (refused.length > 0) throw failureOfSet(refused, `nothing was promoted of ${entries.length}`);
  return requests;
}

/**
 * Parses a wave: one application into all environments that a pattern names.
 *
 * @throws UsageError for an input that is about something else, or a pattern that names no environment
 */
function parseWave(inputs: PromoteInputs, flow: Flow | undefined): WaveRequest {
  const flags = (['auto', 'rollback'] as const).find((name) => inputs[name]);
  const named = flags ?? givenOf(inputs, ['set', 'source', 'destination', 'from', 'replicas', 'verdict-file']);
  if (named !== undefined) throw conflict('plan-matrix', named, `leave "${named}" out: each job promotes by itself`);
  if (inputs.to === undefined || flow === undefined) throw toMissing('plan-matrix', 'the environments, such as prod-*');
  const pattern = new RegExp(`^${inputs.to.replaceAll('*', '.*')}$`);
  const environments = flow.environments.filter(
    ({ name, after, afterAny }) => pattern.test(name) && after.length + afterAny.length > 0,
  );
  if (environments.length === 0) {
    throw new UsageError({
      code: 'unknown-environment',
      where: flow.file,
      expected: `environments behind another one that are named ${inputs.to}`,
      found: 'none',
      fix: `use one of ${flow.environments.map(({ name }) => name).join(', ')}`,
    });
  }
  const { application: applications, set: _, ...common } = inputs;
  const [application, ...others] = applications;
  if (others.length > 0) refuseSingle(inputs, ['plan-matrix'], 'plan the wave of each application by itself');
  const requests = environments.map(({ name }) => artifactRequest({ ...common, application, to: name }, flow));
  return { kind: 'wave', requests: requests.filter((request) => request.kind === 'promotion') };
}

/**
 * Parses the question which artifact a promotion would take.
 *
 * @throws UsageError for inputs that are about several, or about what is written
 */
function parseResolution(inputs: PromoteInputs, flow: Flow | undefined): Resolution {
  const flags = (['auto', 'plan-matrix'] as const).find((name) => inputs[name]);
  const named = flags ?? givenOf(inputs, ['set', 'destination', 'replicas', 'verdict-file', 'payload-file']);
  if (named !== undefined) throw conflict('resolve', named, `leave "${named}" out: nothing is promoted`);
  if (inputs.to === undefined || flow === undefined) throw toMissing('resolve', 'the environment');
  const { application: applications, set: _, ...common } = inputs;
  const [application, ...others] = applications;
  if (others.length > 0) refuseSingle(inputs, ['resolve'], 'resolve each application by itself');
  const request = artifactRequest({ ...common, application }, flow);
  if (request.kind === 'copy') throw toMissing('resolve', 'the environment');
  return { kind: 'resolution', request };
}

function toMissing(beside: string, what: string): UsageError {
  return new UsageError({ code: 'to-missing', expected: `the input "to" beside "${beside}": ${what}`, found: 'none' });
}

/**
 * Parses a run that finds the artifacts to promote itself.
 *
 * @throws UsageError for an input that names an artifact, RefusedError for an environment that people enter
 */
function parseAutomatic(inputs: PromoteInputs, flow: Flow | undefined): AutomaticRequest {
  const named = inputs.rollback ? 'rollback' : givenOf(inputs, ['set', ...entryInputs]);
  if (named !== undefined) {
    throw conflict('auto', named, `leave "${named}" out: auto finds what is promoted`);
  }
  if (inputs.to === undefined || flow === undefined) {
    throw toMissing('auto', 'the environment');
  }
  const to = environmentOf(flow, inputs.to);
  if (to.promotion !== 'automatic') {
    throw new RefusedError({
      code: 'not-automatic',
      where: to.name,
      expected: 'an environment of automatic promotion',
      found: `${to.promotion} promotion`,
      fix: 'name the application and leave "auto" out, or set promotion: automatic in the flow file',
    });
  }
  const names = inputs.application;
  const applications = names.length > 0 ? names.map((name) => applicationOf(flow, name)) : travelling(flow, to);
  return { kind: 'automatic', flow, to, applications, options: optionsOf(inputs) };
}

function travelling(flow: Flow, to: Environment): readonly Application[] {
  const isFirst = to.after.length + to.afterAny.length === 0;
  return flow.applications.filter(({ promoted }) => isFirst || promoted !== false);
}

function refuseSingle(inputs: PromoteInputs, names: readonly (keyof PromoteInputs)[], fix: string): void {
  const name = givenOf(inputs, names);
  if (name === undefined) return;
  throw new UsageError({
    code: 'input-of-one',
    where: `the input "${name}"`,
    expected: 'one artifact that it is about',
    found: 'several',
    fix,
  });
}

function refuseTwice(applications: readonly string[]): void {
  const twice = applications.find((name, at) => applications.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new UsageError({
    code: 'application-twice',
    where: 'the input "application"',
    expected: 'each application once',
    found: `${twice} twice`,
  });
}

function conflict(one: string, other: string, fix: string): UsageError {
  return new UsageError({
    code: 'input-conflict',
    where: `the inputs "${one}" and "${other}"`,
    expected: 'one of them',
    found: 'both',
    fix,
  });
}
