import { RemoteError, StepError } from '../../base/errors.ts';
import { attachRecord, carryRecord } from '../../records/attach.ts';
import type { Promotion } from '../../records/records.ts';
import type { Digest } from '../../registry/digest.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Manifest, Registries } from '../../registry/registry.ts';
import type { Ports } from '../ports.ts';
import { valueOf } from './finish.ts';
import type { PromotionPlan, RecordPlan } from './model.ts';

/** Returns the record but for its time. */
export function finishDraft(
  { draft }: RecordPlan,
  { gate, approvers }: Pick<Promotion, 'gate' | 'approvers'>,
  manifest: Manifest,
  ports: Ports,
): Omit<Promotion, 'time'> {
  const revision = contentOf(manifest, 'the artifact').annotations?.['org.opencontainers.image.revision'];
  return {
    ...(revision === undefined || revision === '' ? {} : { commit: revision.slice(0, 64) }),
    ...draft,
    ...(gate === undefined ? {} : { gate }),
    approvers,
    tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
  };
}

/** Writes the record unless it is there and nothing changed. Returns its digest and whether it is new. */
export async function writeRecord(
  plan: RecordPlan,
  promotion: Omit<Promotion, 'time'>,
  manifest: Manifest,
  { destination, changed }: { readonly destination: Reference; readonly changed: boolean },
  ports: Ports,
): Promise<{ readonly digest: Digest; readonly written: boolean }> {
  if (plan.present !== undefined && !changed) return { digest: plan.present, written: false };
  const dated = { ...promotion, time: ports.clock.now().toISOString() };
  try {
    const digest = await attachRecord(ports.registries.open(destination), manifest.descriptor, dated, plan.signer);
    return { digest, written: true };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const fix = `run again: the tag ${plan.draft.version} is set and its record is not`;
    throw new RemoteError({ ...error.problem, fix }, { cause: error.cause });
  }
}

/**
 * Asks the platform for the approvers of this run's entry; a failure is a warning, since a record must not undo an
 * approval.
 */
export async function approversOf(environment: string, { platform, log }: Ports): Promise<readonly string[]> {
  if (platform.kind === 'local') return [];
  try {
    const approvals = await platform.approvals();
    const approved = approvals.filter((one) => one.state === 'approved' && one.environment === environment);
    return [...new Set(approved.map(({ reviewer }) => reviewer))].slice(0, 100);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    log.warn(`the record names no approvers: ${error.message}`);
    return [];
  }
}

/** Puts the record beside the artifact in every replica. All are tried; the first failure is thrown in the end. */
export async function carryToReplicas(
  record: Digest,
  { destination, replicas, copy }: Pick<PromotionPlan, 'destination' | 'replicas' | 'copy'>,
  registries: Registries,
): Promise<boolean> {
  const from = registries.open(destination);
  const { descriptor } = copy.manifest;
  const carried = await Promise.allSettled(
    replicas.map(async (replica) => carryRecord(from, registries.open(replica.destination), descriptor, record)),
  );
  return carried.map(valueOf).includes(true);
}
