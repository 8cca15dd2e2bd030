import type { OutputValues } from '../../declaration/declare.ts';
import { bytesText } from '../../registry/bytes-text.ts';
import type { Copied } from '../../registry/copy.ts';
import { copyToAll } from '../../registry/copy-many.ts';
import { planData } from '../../registry/copy-plan.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import { setTag } from '../../registry/tag.ts';
import { verifyCopy } from '../../registry/verify.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { PromoteOutputs } from './declaration.ts';
import type { PromotionPlan } from './plan.ts';
import { finishDraft, writeRecord } from './record.ts';
import { finishReplicas, hasWritten, replicaCopies, valueOf } from './replicas.ts';
import { nameOf, outcomeReport } from './report.ts';

/** Copies what is missing, looks that all of it arrived, and only then lets a tag say so, and a record why. */
export async function execute(plan: PromotionPlan, ports: Ports): Promise<Outcome<PromoteOutputs>> {
  const [source, destination] = [ports.registries.open(plan.source), ports.registries.open(plan.destination)];
  const draft = plan.record && (await finishDraft(plan.record, plan.copy.manifest, ports));
  const copies = [{ plan: plan.copy, destination }, ...replicaCopies(plan.replicas, ports)];
  const [own, ...others] = await copyToAll(copies, source, ports);
  const copied = valueOf(own);
  const wrote = hasWritten(copied);
  if (wrote) await verifyCopy(plan.copy, destination);
  // A copy takes its time, and somebody may have taken the tag meanwhile.
  const tagged = await setTag(destination, plan.tag, plan.copy.manifest, wrote ? undefined : plan.tagState);
  const changed = wrote || tagged;
  const record =
    plan.record &&
    draft &&
    (await writeRecord(plan.record, draft, plan.copy.manifest, plan.destination, changed, ports));
  const replicated = await finishReplicas(plan.replicas, others, ports);
  return outcomeOf(plan, copied, changed || replicated || record?.written === true, record?.digest ?? '');
}

function outcomeOf(plan: PromotionPlan, copied: Copied, changed: boolean, record: string): Outcome<PromoteOutputs> {
  const { digest, tag, source, destination, from, to, application } = plan;
  const outputs: OutputValues<PromoteOutputs> = {
    digest,
    reference: formatReference(pointAt(destination, { digest })),
    version: tag,
    source: formatReference(pointAt(source, { digest })),
    destination: formatReference(pointAt(destination, { tag })),
    changed: String(changed),
    'bytes-copied': String(copied.bytes),
    'blobs-copied': String(copied.blobsCopied),
    'blobs-mounted': String(copied.blobsMounted),
    'blobs-present': String(copied.blobsPresent),
    'manifests-copied': String(copied.manifests),
    record,
    attachments: String(plan.copy.attachments.length),
  };
  const headline = headlineOf(plan, copied, changed);
  return {
    changed,
    headline,
    outputs,
    data: {
      application,
      from,
      to,
      digest,
      tag,
      changed,
      record,
      copied,
      plan: planData(plan.copy),
      replicas: plan.replicas.map(replicaData),
    },
    report: outcomeReport(plan, headline, copied),
  };
}

function replicaData({ destination, tag, copy }: PromotionPlan['replicas'][number]): object {
  return { destination: formatReference(pointAt(destination, { tag })), plan: planData(copy) };
}

function headlineOf(plan: PromotionPlan, copied: Copied, changed: boolean): string {
  const what = `${nameOf(plan)} ${plan.tag} (${shortDigest(plan.digest)})`;
  const where = plan.to ?? formatReference(plan.destination);
  if (!changed) return `nothing to do: ${what} is in ${where} already`;
  const how =
    copied.bytes > 0 ? `${bytesText(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
  return `${what} is promoted to ${where}: ${how}`;
}
