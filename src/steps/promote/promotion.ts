import { StepError } from '../../base/errors.ts';
import { parseLocation, type Reference } from '../../registry/reference.ts';
import type { Descriptor } from '../../registry/registry.ts';
import type { Context } from './context.ts';
import { planEntrance } from './entrance.ts';
import { floatingNames } from './floating.ts';
import type { PromotionPlan, Source } from './model.ts';
import { destinationTag } from './naming.ts';
import { type FloatingRule, isDone, planPlace, planReplicas } from './place.ts';
import { compareArrival } from './order.ts';
import { planRecord, recordedReplicas } from './record.ts';
import type { ArtifactRequest } from './request/request.ts';
import { imageIn } from './running.ts';
import { sourceOf } from './source.ts';

/**
 * Plans one promotion: the artifact, its name at the destination, the verdict that lets it in, the missing parts, and
 * the record. Reads Git and both registries and changes nothing.
 *
 * @throws UsageError, RefusedError, RemoteError
 */
export async function planPromotion(request: ArtifactRequest, context: Context): Promise<PromotionPlan> {
  const { registries } = context.ports;
  const reference = destinationOf(request);
  const looked = lookAhead(request, reference, context);
  const source = await sourceOf(request, context);
  const tag = destinationTag(request, source);
  const rules = { floating: floatingRule(request, tag, context), attachments: request.attachments };
  const own = await planPlace({ reference, tag, looked }, source, rules, registries);
  const record = await planRecord(request, { source, destination: reference, tag }, context);
  const entrance = await planEntrance(request, source, reference, context);
  const replicas = await planReplicas(request.replicas, source, { reference, tag, rules }, registries);
  const plan = {
    ...own,
    ...namesOf(request, source),
    source: source.repository,
    sourceTag: source.tag,
    digest: source.digest,
    replicas: await recordedReplicas(request, { replicas, digest: source.digest, record }, context),
    record,
    entrance,
  };
  return isDone(plan) ? { ...plan, named: await otherInGit(request, source, context) } : plan;
}

/** Name of the other image that Git has in the environment: a registry that has an artifact deploys nothing. */
async function otherInGit(request: ArtifactRequest, { digest }: Source, context: Context): Promise<string | undefined> {
  if (request.kind === 'copy') return undefined;
  try {
    const image = await imageIn(request.to, request, context);
    if (image?.digest === digest) return undefined;
    return image?.tag ?? image?.digest ?? 'nothing';
  } catch (error) {
    // Only the message depends on it.
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

function namesOf(
  request: ArtifactRequest,
  { environments }: Source,
): Pick<PromotionPlan, 'application' | 'from' | 'to' | 'rollback' | 'customValues'> {
  const { customValues } = request;
  if (request.kind === 'copy')
    return { application: request.application, from: undefined, to: undefined, rollback: false, customValues };
  const { application, to } = request;
  const rollback = request.kind === 'rollback';
  const from = rollback ? to.name : environments[0]?.name;
  return { application: application.name, from, to: to.name, rollback, customValues };
}

function destinationOf(request: ArtifactRequest): Reference {
  if (request.kind === 'copy') return request.destination;
  return parseLocation(request.to.registry, request.application.image);
}

/** A tag that is known before the artifact is read together with it: a registry may be far away. */
function lookAhead(
  { kind, target }: ArtifactRequest,
  reference: Reference,
  { ports }: Context,
): Promise<Descriptor | undefined> | undefined {
  if (kind !== 'copy' || target === undefined) return undefined;
  const looked = ports.registries.open(reference).resolve(target);
  // The waiter gets the error; an earlier refusal has a reason of its own.
  looked.catch(() => {});
  return looked;
}

/** Floating tags of the flow and of the run; the flow, where there is one, decides which may move. */
function floatingRule(request: ArtifactRequest, tag: string, context: Context): FloatingRule {
  const { floating } = request;
  if (request.kind === 'copy')
    return { names: floatingNames(floating, tag, undefined), allowMove: request.allowMove, scheme: 'semver' };
  const { flow, application, to } = request;
  const { versions: scheme } = flow;
  if (request.kind === 'rollback') return { names: [], allowMove: [], scheme };
  return {
    names: floatingNames([...to.tags.floating, ...floating], tag, to.name),
    allowMove: to.tags.allowMove,
    scheme,
    order: (ours, theirs) => compareArrival(ours, theirs, { flow, application, environment: to }, context),
  };
}
