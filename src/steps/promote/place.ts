import type { CopyResult } from '../../registry/copy/copy.ts';
import { type CopyPlan, planCopy } from '../../registry/copy/plan.ts';
import { pointAt, type Reference } from '../../registry/reference.ts';
import type { Descriptor, Registries, Repository } from '../../registry/registry.ts';
import { setTag, tagState } from '../../registry/tag.ts';
import { verifyCopy } from '../../registry/copy/verify.ts';
import { type FloatingTag, planFloating, setFloating } from './floating.ts';
import type { Source } from './source.ts';

/** One place that gets the artifact, and what of it is there already. */
export interface PlacePlan {
  readonly destination: Reference;
  readonly tag: string;
  readonly tagState: 'absent' | 'present';
  readonly floating: readonly FloatingTag[];
  readonly copy: CopyPlan;
}

/** Where the artifact should be, and under which tag. */
export interface WantedPlace {
  readonly reference: Reference;
  readonly tag: string;
  /** What the tag names there, where that was asked before the artifact was known. */
  readonly looked?: Promise<Descriptor | undefined> | undefined;
}

/** Names that follow the version, and which of them may move. */
export interface Following {
  readonly names: readonly string[];
  readonly allowMove: readonly string[];
}

/** Reads the place and changes nothing. Throws RefusedError where a tag would have to move that must not, and RemoteError. */
export async function planPlace(
  { reference, tag, looked }: WantedPlace,
  source: Source,
  following: Following,
  registries: Registries,
): Promise<PlacePlan> {
  const [there, here] = [registries.open(reference), registries.open(source.repository)];
  // Both are questions alone, and a registry may be far away.
  const [state, copy] = await Promise.all([
    tagState(there, tag, source.digest, looked),
    planCopy(here, source.manifest ?? source.digest, there),
  ]);
  return {
    destination: pointAt(reference),
    tag,
    tagState: state,
    floating: await planFloating(following.names, following, there, tag, source.digest),
    copy,
  };
}

/** What is there now: written parts were read again before the version's tag was set, and floating ones came after it. */
export async function finishPlace(plan: PlacePlan, copied: CopyResult, registries: Registries): Promise<boolean> {
  const place = registries.open(plan.destination);
  const { manifest } = plan.copy;
  const wrote = hasWritten(copied);
  // A copy takes its time, and somebody may have taken the tag meanwhile.
  const state = wrote ? await verifiedAndFree(plan, place) : plan.tagState;
  const tagged = await setTag(place, plan.tag, manifest, state);
  const moved = await setFloating(plan.floating, place, manifest);
  return wrote || tagged || moved;
}

/** Both are questions alone; nothing is tagged that did not arrive whole. */
async function verifiedAndFree({ copy, tag }: PlacePlan, place: Repository): Promise<PlacePlan['tagState']> {
  const { digest } = copy.manifest.descriptor;
  const [state] = await Promise.all([tagState(place, tag, digest), verifyCopy(copy, place)]);
  return state;
}

function hasWritten({ manifests, blobsCopied, blobsMounted, attached }: CopyResult): boolean {
  return manifests + blobsCopied + blobsMounted + attached > 0;
}
