import { RefusedError, StepError, UsageError } from '../../../base/errors.ts';
import type { Flow } from '../../../flow/flow.ts';
import { type Trust, trustOf } from '../../../records/keys.ts';
import { type Signer, signerFor } from '../../../records/signer.ts';
import { attachVerdict, type VerdictRecord, verdictsOf } from '../../../records/verdict.ts';
import { gapBehind, newestVerdict, statementKind } from '../../../records/verdict-proof.ts';
import { shortDigest } from '../../../registry/digest.ts';
import { formatRepository, parseReference, pointAt, type Reference } from '../../../registry/reference.ts';
import type { Ports } from '../../ports.ts';
import { recordOf } from './proof.ts';
import type { Subject, Verdict, Proof, RecordPlan, GatePlan } from '../model.ts';

/**
 * Finds the artifact beside which the verdict is written.
 * Throws UsageError where the gate is about no artifact of a flow with records, and where the key does not fit;
 * RefusedError where there is no such artifact.
 */
export async function planRecord(
  subject: Subject,
  flow: Flow | undefined,
  proof: Proof | undefined,
  ports: Ports,
): Promise<RecordPlan> {
  if (flow === undefined || subject.artifact === undefined || proof === undefined) throw noProof(flow);
  const trust = await trustOf(flow, ports.files);
  const signer = verdictSigner({ environment: proof.environment }, trust, ports);
  const repository = pointAt(parseReference(subject.artifact, { what: 'artifact' }));
  const artifact = await ports.registries.open(repository).resolve(proof.digest);
  if (artifact === undefined) {
    throw new RefusedError({
      code: 'artifact-missing',
      where: 'record',
      expected: `${shortDigest(proof.digest)} in ${formatRepository(repository)}`,
      found: 'no such artifact',
      fix: 'push the artifact first',
    });
  }
  return { repository, artifact, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}

/**
 * Plans as `planRecord` for an artifact that arrives once the gate is open.
 * Undefined without a record.
 */
export async function planLater(
  { artifact }: Subject,
  flow: Flow | undefined,
  proof: Proof | undefined,
  ports: Ports,
): Promise<RecordPlan | undefined> {
  if (flow === undefined || artifact === undefined || proof === undefined) return undefined;
  const trust = await trustOf(flow, ports.files);
  const signer = verdictSigner({ environment: proof.environment }, trust, ports);
  const repository = pointAt(parseReference(artifact, { what: 'artifact' }));
  return { repository, artifact: undefined, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}

function verdictSigner(
  subject: Pick<VerdictRecord, 'environment' | 'breakGlass'>,
  trust: Trust,
  { recording, clock }: Ports,
): Signer | undefined {
  const { environment } = subject;
  const claim = { environment, statement: statementKind(subject), time: clock.now().toISOString() };
  return signerFor(recording ?? {}, trust, claim);
}

/** Finds the newest verdict about the same in a repository, and a gap in the chain behind it. */
async function earlierRecord(
  repository: Reference,
  proof: Proof,
  trust: Trust,
  { registries, clock, log }: Ports,
): Promise<Pick<RecordPlan, 'earlier' | 'gap'>> {
  const verdicts = await verdictsOf(registries.open(repository), proof.digest);
  const now = clock.now();
  const earlier = newestVerdict(verdicts, { ...proof, now }, trust);
  const gap = earlier && gapBehind(earlier, verdicts, now);
  if (gap !== undefined) {
    log.warn(`a verdict about ${shortDigest(proof.digest)} is gone, ${shortDigest(gap)}: find out who deleted it`);
  }
  return { earlier, gap };
}

function noProof(flow: Flow | undefined): UsageError {
  const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
  return new UsageError({
    code: 'record-without-subject',
    where: 'record',
    expected: 'a flow file with "records" and the inputs environment, application and artifact by digest',
    found,
    fix: 'give them, or leave out record',
  });
}

export interface RecordResult {
  /** Digest of the record's manifest; empty where there is none. */
  readonly digest: string;
  readonly written: boolean;
  readonly failure?: StepError;
}

/**
 * Writes the verdict beside the artifact, unless it is there.
 * A registry's refusal is no reason to hide the verdict.
 */
export async function writeRecord(
  { record: plan, proof }: Pick<GatePlan, 'record' | 'proof'>,
  verdict: Verdict,
  ports: Ports,
): Promise<RecordResult> {
  const record = proof && recordOf(proof, verdict);
  if (plan?.artifact === undefined || record === undefined) return { digest: '', written: false };
  const { earlier, gap, repository, artifact, trust } = plan;
  if (earlier?.record.verdictDigest === record.verdictDigest) return { digest: earlier.digest, written: false };
  const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
  return orFailure(async () => {
    // Only now is it certain whether this is an emergency, which may take another key than a verdict does.
    const signer = record.breakGlass === undefined ? plan.signer : verdictSigner(record, trust, ports);
    const chained = {
      ...record,
      ...(earlier !== undefined && { previous: earlier.digest }),
      ...(gap !== undefined && { gap }),
    };
    const digest = await attachVerdict(ports.registries.open(repository), artifact, { record: chained, tool }, signer);
    return { digest, written: true };
  });
}

async function orFailure(work: () => Promise<RecordResult>): Promise<RecordResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError) return { digest: '', written: false, failure: error };
    throw error;
  }
}

/** Writes the verdict beside an artifact that has arrived since; nothing where it has not. */
export async function writeLater(
  { record: plan, proof }: Pick<GatePlan, 'record' | 'proof'>,
  verdict: Verdict,
  repository: Reference,
  ports: Ports,
): Promise<RecordResult> {
  if (plan === undefined || proof === undefined) return { digest: '', written: false };
  return orFailure(async () => {
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    // A verdict follows those that lie beside it: elsewhere they would be missed.
    const isPlanned = formatRepository(repository) === formatRepository(plan.repository);
    const before = isPlanned ? {} : await earlierRecord(repository, proof, plan.trust, ports);
    return writeRecord({ record: { ...plan, repository, artifact, ...before }, proof }, verdict, ports);
  });
}
