import { UsageError } from '../../errors.ts';
import { loadFlow, requireFlow } from '../../flow/load.ts';
import type { CopyPlan } from '../../registry/copy-plan.ts';
import { planCopy } from '../../registry/copy-plan.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation, parseReference, pointAt, type Reference } from '../../registry/reference.ts';
import { tagState } from '../../registry/tag.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { Ports } from '../ports.ts';
import type { PromoteInputs } from './declaration.ts';
import { planRecord, type RecordPlan } from './record.ts';
import { planReplicas, type ReplicaPlan } from './replicas.ts';
import { flowRoute, referenceRoute, type Route } from './route.ts';
import { type Source, sourceOf } from './source.ts';

/** One artifact on its way from one repository to another, and what of it is there already. */
export interface PromotionPlan {
  readonly application: string | undefined;
  /** Names of the environments, with a flow. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly source: Reference;
  readonly destination: Reference;
  readonly digest: Digest;
  readonly tag: string;
  readonly tagState: 'absent' | 'present';
  readonly copy: CopyPlan;
  readonly replicas: readonly ReplicaPlan[];
  /** With a flow that has records. */
  readonly record: RecordPlan | undefined;
}

/** Reads Git and both registries and changes nothing. Throws UsageError, RefusedError and RemoteError. */
export async function plan(inputs: PromoteInputs, ports: Ports): Promise<PromotionPlan> {
  const route = await routeOf(inputs, ports);
  const destination = destinationOf(route, inputs);
  const source = await sourceOf(route, inputs, ports);
  const tag = tagFor(source, destination, inputs);
  const [there, here] = [ports.registries.open(destination), ports.registries.open(source.repository)];
  const state = await tagState(there, tag, source.digest);
  const record =
    route.kind === 'flow' ? await planRecord(route, source, pointAt(destination), tag, inputs, ports) : undefined;
  return {
    application: inputs.application,
    from: route.kind === 'flow' ? route.from?.name : undefined,
    to: route.kind === 'flow' ? route.to.name : undefined,
    source: source.repository,
    destination: pointAt(destination),
    digest: source.digest,
    tag,
    tagState: state,
    copy: await planCopy(here, source.manifest ?? source.digest, there),
    replicas: await planReplicas(inputs.replicas, source, destination, tag, ports),
    record,
  };
}

async function routeOf(inputs: PromoteInputs, { files }: Ports): Promise<Route> {
  if (inputs.to !== undefined) return flowRoute(inputs, await requireFlow(inputs.flow, files, 'promote'), inputs.to);
  // A flow file that was named is read even where it is not needed: one that is wrong is not passed over.
  if (inputs.flow !== undefined) await loadFlow(inputs.flow, files);
  return referenceRoute(inputs);
}

function destinationOf(route: Route, inputs: PromoteInputs): Reference {
  if (route.kind === 'flow') return parseLocation(route.to.registry, route.application.image);
  const reference = parseReference(route.destination, { what: 'destination', pointing: 'tag' });
  if (reference.tag !== undefined && inputs.version !== undefined && reference.tag !== tagOfVersion(inputs.version)) {
    throw new UsageError(
      'two-versions',
      `expected one tag for the destination, found ${reference.tag} in "destination" and ${inputs.version} in "version"`,
    );
  }
  return reference;
}

function tagFor(source: Source, destination: Reference, { version }: PromoteInputs): string {
  const tag = destination.tag ?? (version === undefined ? source.tag : tagOfVersion(version));
  if (tag !== undefined) return tagOfVersion(tag);
  throw new UsageError(
    'version-missing',
    'expected the input "version": the artifact has no tag that it could keep at the destination',
  );
}
