import type { Promotion } from '../../records/records.ts';
import type { CopyResult } from '../../registry/copy/copy.ts';
import { copyToAll } from '../../registry/copy/copy-many.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { openEntrance } from './entrance.ts';
import { finishPlace } from './place.ts';
import type { PromotionPlan } from './promotion.ts';
import { approversOf, carryToReplicas, finishDraft, writeRecord } from './record-write.ts';
import { finishReplicas, valueOf } from './replicas.ts';

/** A plan that has been let in, with the record that it will leave. */
export interface Ready {
  readonly plan: PromotionPlan;
  readonly draft: Omit<Promotion, 'time'> | undefined;
}

/** One promotion, and what it came to. */
export interface Moved {
  readonly plan: PromotionPlan;
  readonly copied: CopyResult;
  readonly changed: boolean;
  readonly record: Digest | undefined;
  /** Where the record is: repository@digest. */
  readonly recordPlaces: readonly string[];
}

/** Asks what is asked last and before anything moves: what the gate has said, and who approved. */
export async function makeReady(plans: readonly PromotionPlan[], ports: Ports): Promise<readonly Ready[]> {
  const recorded = plans.find(({ record }) => record !== undefined);
  // All promotions of a run enter one environment.
  const approvers = recorded?.to === undefined ? [] : await approversOf(recorded.to, ports);
  const ready: Ready[] = [];
  for (const plan of plans) {
    const gate = await openEntrance(plan.entrance, ports);
    const { manifest } = plan.copy;
    const said = { approvers, ...(gate === undefined ? {} : { gate }) };
    ready.push({ plan, draft: plan.record && finishDraft(plan.record, said, manifest, ports) });
  }
  return ready;
}

/** Copies what is missing, looks that all of it arrived, and only then lets a tag say so, and a record why. */
export async function move({ plan, draft }: Ready, ports: Ports): Promise<Moved> {
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
  return {
    plan,
    copied,
    changed: changed || replicated || carried || record?.written === true,
    record: record?.digest,
    recordPlaces: record === undefined ? [] : placesOf(plan, record.digest),
  };
}

function placesOf(plan: PromotionPlan, digest: Digest): readonly string[] {
  return [plan, ...plan.replicas].map(({ destination }) => formatReference(pointAt(destination, { digest })));
}
