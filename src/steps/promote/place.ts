import { UsageError } from '../../base/errors.ts';
import { isRecordType } from '../../records/records.ts';
import type { AttachmentPolicy, CopyPlan } from '../../registry/copy/model.ts';
import { planCopy } from '../../registry/copy/plan.ts';
import { formatReference, pointAt, type Reference } from '../../registry/reference.ts';
import type { Descriptor, Registries } from '../../registry/registry.ts';
import { tagState } from '../../registry/tag.ts';
import { type MoveRule, planFloating } from './floating.ts';
import type { PlacePlan, Source, PromotionPlan } from './model.ts';

/** A place for the artifact, and its tag there. */
export interface Destination {
  readonly reference: Reference;
  readonly tag: string;
  /** Artifact that the tag names there, where it was read before the artifact was known. */
  readonly looked?: Promise<Descriptor | undefined> | undefined;
}

/** Names that follow the version, and what moves them. */
export interface FloatingRule extends MoveRule {
  readonly names: readonly string[];
}

/** The rules of a promotion for each of its places. */
export interface PlaceRules {
  readonly floating: FloatingRule;
  readonly attachments: AttachmentPolicy;
}

/**
 * Compares a place with the artifact; changes nothing.
 *
 * @throws RefusedError where a tag would move that must not, RemoteError
 */
export async function planPlace(
  { reference, tag, looked }: Destination,
  source: Source,
  { floating, attachments }: PlaceRules,
  registries: Registries,
): Promise<PlacePlan> {
  const [there, here] = [registries.open(reference), registries.open(source.repository)];
  // Both only read, and a registry may be far away.
  const [state, copy] = await Promise.all([
    tagState(there, tag, source.digest, looked),
    planCopy(here, source.manifest ?? source.digest, there, { policy: attachments, isRecord: isRecordType }),
  ]);
  return {
    destination: pointAt(reference),
    tag,
    tagState: state,
    floating: await planFloating(floating.names, floating, there, tag, source.digest),
    copy,
  };
}

/**
 * Plans further places that get the artifact, from the same read of the source. `own` is the destination proper, whose
 * tag and floating tags go to replicas that name no tag.
 *
 * @throws UsageError for a place that is named twice, RefusedError, RemoteError
 */
export async function planReplicas(
  references: readonly Reference[],
  source: Source,
  own: { readonly reference: Reference; readonly tag: string; readonly rules: PlaceRules },
  registries: Registries,
): Promise<readonly PlacePlan[]> {
  refuseTwice([own.reference, ...references]);
  const plans: PlacePlan[] = [];
  for (const reference of references) {
    const floating = reference.tag === undefined ? own.rules.floating : { ...own.rules.floating, names: [] };
    const rules = { ...own.rules, floating };
    plans.push(await planPlace({ reference, tag: reference.tag ?? own.tag }, source, rules, registries));
  }
  return plans;
}

function refuseTwice(references: readonly Reference[]): void {
  const names = references.map((reference) => formatReference(pointAt(reference)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new UsageError({
    code: 'destination-twice',
    expected: 'each place once in "destination" and "replicas"',
    found: `${twice} twice`,
  });
}

/** Whether a promotion has nothing left to write: parts, tags and records are there, in every place. */
export function isDone(own: PromotionPlan): boolean {
  const { record, replicas } = own;
  const recorded = record === undefined || (record.present !== undefined && replicas.every((one) => one.recorded));
  return [own, ...replicas].every(isThere) && recorded;
}

/** Whether a place has all parts of the artifact, its tag and the tags that follow. */
export function isThere(place: PlacePlan): boolean {
  const { copy, floating } = place;
  const held = everyPart(copy).every(({ action }) => action === 'present' || action === 'elsewhere');
  const found = copy.attachments.every((one) => one.kind === 'referrer' || one.action === 'present');
  const followed = floating.every(({ action }) => action === 'present' || action === 'stays');
  return place.tagState === 'present' && followed && held && found;
}

/** Layers, configurations and manifests of a copy. */
export function everyPart({ blobs, manifests }: CopyPlan) {
  return [...blobs, ...manifests.flat()];
}
