import type { Promotion } from '../../records/records.ts';
import { copyToAll } from '../../registry/copy/copy-many.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Registries } from '../../registry/registry.ts';
import { confirmTag } from '../../registry/tag.ts';
import type { Ports } from '../ports.ts';
import { openEntrance } from './entrance.ts';
import { finishPlace, finishReplicas, valueOf } from './finish.ts';
import type { PromotionPlan, PromotionResult } from './model.ts';
import { approversOf, carryToReplicas, finishDraft, writeRecord } from './record-write.ts';

/** A plan that has been let in, with the record that it will leave. */
export interface ReadyPromotion {
  readonly plan: PromotionPlan;
  readonly draft: Omit<Promotion, 'time'> | undefined;
}

/** Reads the gate's verdict and the approvers, before anything moves: they may change until the last moment. */
export async function makeReady(plans: readonly PromotionPlan[], ports: Ports): Promise<readonly ReadyPromotion[]> {
  const recorded = plans.find(({ record }) => record !== undefined);
  // All promotions of a run enter one environment.
  const approvers = recorded?.to === undefined ? [] : await approversOf(recorded.to, ports);
  const ready: ReadyPromotion[] = [];
  for (const plan of plans) {
    const gate = await openEntrance(plan.entrance, ports);
    const { manifest } = plan.copy;
    const facts = { approvers, ...(gate === undefined ? {} : { gate }) };
    ready.push({ plan, draft: plan.record && finishDraft(plan.record, facts, manifest, ports) });
  }
  return ready;
}

/** Copies the missing parts, verifies them, then sets the tag, and last writes the record. */
export async function move({ plan, draft }: ReadyPromotion, ports: Ports): Promise<PromotionResult> {
  const { registries } = ports;
  const copies = [plan, ...plan.replicas].map(({ copy, destination }) => ({
    plan: copy,
    destination: registries.open(destination),
  }));
  const [own, ...others] = await copyToAll(copies, registries.open(plan.source), ports);
  const copied = valueOf(own);
  const changed = await finishPlace(plan, copied, registries);
  const record =
    plan.record && draft && (await writeRecord(plan.record, draft, plan.copy.manifest, { ...plan, changed }, ports));
  const replicated = await finishReplicas(plan.replicas, others, ports);
  const carried = record !== undefined && (await carryToReplicas(record.digest, plan, registries));
  const isChanged = changed || replicated || carried || record?.written === true;
  // The copy's own look is some time ago, and registries keep no condition on a tag.
  if (isChanged) await confirmTags(plan, registries);
  return {
    plan,
    copied,
    changed: isChanged,
    record: record?.digest,
    recordPlaces: record === undefined ? [] : placesOf(plan, record.digest),
  };
}

/** @throws RemoteError when another run has moved a tag meanwhile: then this promotion has lost, whatever it wrote. */
async function confirmTags(plan: PromotionPlan, registries: Registries): Promise<void> {
  const places = [plan, ...plan.replicas].map(({ destination, tag }) => ({ place: registries.open(destination), tag }));
  await Promise.all(places.map(({ place, tag }) => confirmTag(place, tag, plan.digest)));
}

function placesOf(plan: PromotionPlan, digest: Digest): readonly string[] {
  return [plan, ...plan.replicas].map(({ destination }) => formatReference(pointAt(destination, { digest })));
}
