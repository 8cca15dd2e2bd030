import { RefusedError, UsageError } from '../../../base/errors.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { ancestorsOf, type Before, beforeOf, leadsTo, predecessorsOf } from '../../../flow/graph.ts';
import { applicationOf, environmentOf, requirePromoted } from '../../../flow/questions.ts';
import { parseReference } from '../../../registry/reference.ts';
import { type ArtifactInputs, optionsOf, parseSource } from './inputs.ts';
import type { ArtifactRequest, CopyRequest, FlowRequest, PromotionRequest, RollbackRequest } from './request.ts';

interface FlowContext {
  readonly flow: Flow;
  readonly application: Application;
  readonly to: Environment;
}

/**
 * Parses one artifact's way: between references, along the flow, or back.
 *
 * @throws UsageError for inputs that do not go together, RefusedError for a way that leaves the order of the flow
 */
export function artifactRequest(inputs: ArtifactInputs, flow: Flow | undefined): ArtifactRequest {
  const { to } = inputs;
  return to === undefined || flow === undefined ? copyRequest(inputs) : flowRequest(inputs, { flow, to });
}

/** @throws UsageError unless both ends are given and nothing that needs a flow. */
function copyRequest(inputs: ArtifactInputs): CopyRequest {
  const { source, destination } = inputs;
  refuseFlowInputs(inputs);
  if (source === undefined || destination === undefined) {
    const missing = source === undefined ? 'source' : 'destination';
    throw new UsageError({
      code: `${missing}-missing`,
      expected: 'an environment of the flow in "to", or references in "source" and "destination"',
      found: `no "${missing}"`,
    });
  }
  const options = optionsOf(inputs);
  const { tag, ...place } = parseReference(destination, { what: 'destination', pointing: 'tag' });
  if (tag !== undefined && options.target !== undefined && tag !== options.target) {
    throw new UsageError({
      code: 'two-versions',
      where: 'the inputs "destination" and "target-version"',
      expected: 'one tag for the destination',
      found: `${tag} and ${options.target}`,
    });
  }
  return {
    ...options,
    kind: 'copy',
    application: inputs.application,
    source: parseSource(source, options.version),
    destination: place,
    target: tag ?? options.target,
    allowMove: inputs['allow-move'],
  };
}

function refuseFlowInputs({ from, rollback, auto }: ArtifactInputs): void {
  const beside = auto ? 'auto' : rollback ? 'rollback' : from === undefined ? undefined : 'from';
  if (beside === undefined) return;
  throw new UsageError({
    code: 'to-missing',
    expected: `the input "to" beside "${beside}": the environment of the flow that it is about`,
    found: 'none',
  });
}

function flowRequest(inputs: ArtifactInputs, { flow, to }: { readonly flow: Flow; readonly to: string }): FlowRequest {
  const way = { flow, application: applicationIn(flow, inputs), to: environmentOf(flow, to) };
  refuseReferences(inputs, way);
  requirePromoted(flow, way.application, way.to);
  return inputs.rollback ? rollbackRequest(inputs, way) : promotionRequest(inputs, way);
}

function applicationIn(flow: Flow, { application }: ArtifactInputs): Application {
  if (application !== undefined) return applicationOf(flow, application);
  throw new UsageError({
    code: 'application-missing',
    where: flow.file,
    expected: 'the input "application"',
    found: 'none',
    fix: `name one of ${flow.applications.map(({ name }) => name).join(', ')}`,
  });
}

/** Refuses inputs that the flow decides, places and movable tags: a run could otherwise allow itself anything. */
function refuseReferences({ destination, 'allow-move': allowMove }: ArtifactInputs, { flow, to }: FlowContext): void {
  if (destination !== undefined) {
    throw new UsageError({
      code: 'destination-not-free',
      expected: '"to" or "destination"',
      found: 'both',
      fix: `leave "destination" out: the flow says where ${to.name} has its images`,
    });
  }
  if (allowMove.length > 0) {
    throw new UsageError({
      code: 'allow-move-not-free',
      where: 'the input "allow-move"',
      expected: 'references, without a flow',
      found: `the environment ${to.name}`,
      fix: `put "tags: { allow-move: […] }" into ${flow.file}`,
    });
  }
}

function promotionRequest(inputs: ArtifactInputs, way: FlowContext): PromotionRequest {
  const { flow, application, to } = way;
  const { from, source } = inputs;
  const first = from === undefined ? undefined : environmentOf(flow, from);
  if (first !== undefined) refuseDetour(way, first);
  const before = takenFrom(beforeOf(flow, to.name), first);
  const [taken] = [...before.all, ...before.any];
  if (taken !== undefined && source !== undefined) {
    throw new UsageError({
      code: 'source-not-free',
      where: 'the input "source"',
      found: `${to.name} takes what runs in ${taken.name}`,
      fix: 'leave "source" out; "expect-digest" says what must run there',
    });
  }
  const options = optionsOf(inputs);
  if (taken === undefined && source === undefined && options.version === undefined) {
    throw new UsageError({
      code: 'source-missing',
      where: to.name,
      expected: 'the input "version" or "source", because the first environment takes what was built',
      found: 'neither',
    });
  }
  const built = source === undefined ? undefined : parseSource(source, options.version);
  return { ...options, kind: 'promotion', flow, application, to, before, built };
}

/** Puts the environment that a run takes the artifact `from` first; of those of which one must run it, it is the one. */
function takenFrom({ all, any }: Before, from: Environment | undefined): Before {
  if (from === undefined) return { all, any };
  const isFrom = ({ name }: Environment) => name === from.name;
  if (!all.some(isFrom)) return { all, any: [from] };
  return { all: all.toSorted((left, right) => Number(isFrom(right)) - Number(isFrom(left))), any };
}

function rollbackRequest(inputs: ArtifactInputs, { flow, application, to }: FlowContext): RollbackRequest {
  const { from, source, 'target-version': target } = inputs;
  const foreign = source !== undefined ? 'source' : from !== undefined && from !== to.name ? 'from' : undefined;
  const other = foreign ?? (target === undefined ? undefined : 'target-version');
  if (other !== undefined) {
    throw new UsageError({
      code: 'rollback-not-from-elsewhere',
      where: `the input "${other}"`,
      found: `a rollback is to what ran in ${to.name} itself, under the name that it had`,
      fix: 'leave it out',
    });
  }
  const options = optionsOf(inputs);
  if (options.version === undefined && options.digest === undefined) {
    throw new UsageError({
      code: 'rollback-to-nothing',
      expected: `the input "version" or "expect-digest": what ${to.name} is to go back to`,
      found: 'neither',
      fix: `krci-deploy history --application ${application.name} lists what ran there`,
    });
  }
  if (flow.records === undefined) {
    throw new UsageError({
      code: 'rollback-without-records',
      where: flow.file,
      expected: `"records", which show what ran in ${to.name}`,
      found: 'none',
      fix: 'promote the version forward again, or add "records"',
    });
  }
  return { ...options, kind: 'rollback', flow, application, to };
}

function refuseDetour({ flow, application, to }: FlowContext, from: Environment): void {
  if (predecessorsOf(flow, to.name).some(({ name }) => name === from.name)) return;
  const where = `${application.name} from ${from.name} to ${to.name}`;
  if (!leadsTo(flow, from.name, to.name)) {
    throw new RefusedError({
      code: 'backward-move',
      where,
      found:
        from.name === to.name ? 'they are the same' : `${from.name} does not come before ${to.name} in ${flow.name}`,
      fix: 'a promotion only goes forward; "rollback" goes back',
    });
  }
  const between = ancestorsOf(flow, to.name).filter(({ name }) => leadsTo(flow, from.name, name));
  const names = between.map(({ name }) => name);
  throw new RefusedError({
    code: 'environment-skipped',
    where,
    found: `${names.join(', ')} ${names.length === 1 ? 'comes' : 'come'} between`,
    fix: `promote it to ${names[0]} first`,
  });
}
