import { UsageError } from '../../base/errors.ts';
import { recordsOf } from '../../records/read.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation, parseReference, type Reference, pointAt } from '../../registry/reference.ts';
import type { Descriptor } from '../../registry/registry.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { requireChannel } from './channels.ts';
import type { Context } from './context.ts';
import { requireEntrance, type Entrance } from './entrance.ts';
import { floatingNames } from './floating-names.ts';
import { type Following, type PlacePlan, planPlace } from './place.ts';
import { planRecord, type RecordPlan } from './record.ts';
import { planReplicas } from './replicas.ts';
import type { PromoteRequest } from './request.ts';
import { flowRoute, referenceRoute, type Route } from './route.ts';
import { type Source, sourceOf } from './source.ts';

/** One artifact on its way from one repository to another, and what of it is there already. */
export interface PromotionPlan extends PlacePlan {
  readonly application: string | undefined;
  /** Names of the environments, with a flow; the same one twice for a rollback. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly rollback: boolean;
  readonly source: Reference;
  /** What the artifact is called there, where that is known. */
  readonly sourceTag: string | undefined;
  readonly digest: Digest;
  readonly replicas: readonly ReplicaPlan[];
  /** With a flow that has records. */
  readonly record: RecordPlan | undefined;
  readonly entrance: Entrance;
}

/** Another place that gets the artifact. */
export interface ReplicaPlan extends PlacePlan {
  /** Whether the record that is beside the artifact at the destination is there too. */
  readonly recorded: boolean;
}

/** Reads Git and both registries and changes nothing. Throws UsageError, RefusedError and RemoteError. */
export async function planPromotion(request: PromoteRequest, context: Context): Promise<PromotionPlan> {
  const route = await routeOf(request, context);
  const reference = destinationOf(route, request);
  const looked = lookAhead(reference, context);
  const source = await sourceOf(route, request, context);
  const tag = tagFor(source, reference, request);
  const rollback = route.kind === 'flow' && route.rollback;
  if (route.kind === 'flow' && !rollback) requireChannel(route.to, tag, route.application.name);
  const beside = { digest: source.digest, source: source.repository, destination: pointAt(reference) };
  const entrance = await requireEntrance({ route, ...beside }, request, context);
  const following = rollback ? { names: [], allowMove: [] } : followingOf(route, tag, request);
  const own = await planPlace({ reference, tag, looked }, source, following, context.ports.registries);
  const way = { source, destination: own.destination, tag };
  const record = route.kind === 'flow' ? await planRecord({ ...way, route }, request, context) : undefined;
  const replicas = await planReplicas(request.replicas, source, { reference, tag, following }, context.ports);
  return {
    ...own,
    application: request.application,
    from: route.kind === 'flow' ? route.from?.name : undefined,
    to: route.kind === 'flow' ? route.to.name : undefined,
    rollback,
    source: source.repository,
    sourceTag: source.tag,
    digest: source.digest,
    replicas: await recordedReplicas(replicas, source.digest, record, context),
    record,
    entrance,
  };
}

async function routeOf(request: PromoteRequest, context: Context): Promise<Route> {
  if (request.to !== undefined) return flowRoute(request, await context.requireFlow(), request.to);
  return referenceRoute(request);
}

function destinationOf(route: Route, { version }: PromoteRequest): Reference {
  if (route.kind === 'flow') return parseLocation(route.to.registry, route.application.image);
  const reference = parseReference(route.destination, { what: 'destination', pointing: 'tag' });
  if (reference.tag !== undefined && version !== undefined && reference.tag !== tagOfVersion(version)) {
    throw new UsageError(
      'two-versions',
      `expected one tag for the destination, found ${reference.tag} in "destination" and ${version} in "version"`,
    );
  }
  return reference;
}

/** A tag that is known before the artifact is asked for together with it: a registry may be far away. */
function lookAhead(reference: Reference, { ports }: Context): Promise<Descriptor | undefined> | undefined {
  if (reference.tag === undefined) return undefined;
  const looked = ports.registries.open(reference).resolve(reference.tag);
  // Whoever waits for it hears of it; what ends before that has a reason of its own.
  looked.catch(() => {});
  return looked;
}

function tagFor(source: Source, destination: Reference, { version }: PromoteRequest): string {
  const tag = destination.tag ?? (version === undefined ? source.tag : tagOfVersion(version));
  if (tag !== undefined) return tagOfVersion(tag);
  throw new UsageError(
    'version-missing',
    'expected the input "version": the artifact has no tag that it could keep at the destination',
  );
}

/** The flow's floating tags and those of the run; what may move is the flow's to say, where there is one. */
function followingOf(route: Route, tag: string, { floating, 'allow-move': allowMove }: PromoteRequest): Following {
  if (route.kind === 'references') return { names: floatingNames(floating, tag, undefined), allowMove };
  const { name, tags } = route.to;
  return { names: floatingNames([...tags.floating, ...floating], tag, name), allowMove: tags.allowMove };
}

async function recordedReplicas(
  replicas: readonly PlacePlan[],
  digest: Digest,
  record: RecordPlan | undefined,
  { ports }: Context,
): Promise<readonly ReplicaPlan[]> {
  const planned: ReplicaPlan[] = [];
  for (const replica of replicas) {
    const present = record?.present;
    const beside = present === undefined ? [] : await recordsOf(ports.registries.open(replica.destination), digest);
    planned.push({ ...replica, recorded: beside.some((one) => one.digest === present) });
  }
  return planned;
}
