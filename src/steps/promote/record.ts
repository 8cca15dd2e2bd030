import { createHash } from 'node:crypto';
import { EvidenceError, RefusedError, StepError, UsageError } from '../../errors.ts';
import { attachRecord } from '../../records/attach.ts';
import { entryRecord, type Entry, requireEntry } from '../../records/chain.ts';
import { type Key, signingKey, trustedKeys } from '../../records/keys.ts';
import { recordsOf } from '../../records/read.ts';
import type { Promotion } from '../../records/records.ts';
import { contentOf } from '../../registry/manifest.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Manifest } from '../../registry/registry.ts';
import type { Ports } from '../ports.ts';
import type { PromoteInputs } from './declaration.ts';
import type { FlowRoute } from './route.ts';
import type { Source } from './source.ts';

/** The record that a promotion of a flow with `records` leaves behind. */
export interface RecordPlan {
  /** What it will say that is known before anything moves. */
  readonly draft: Omit<Promotion, 'approvers' | 'time' | 'tool' | 'gate'>;
  readonly key: Key | undefined;
  /** A record that says all this already, beside the artifact at the destination. */
  readonly present: Digest | undefined;
  /** The environment whose record was required and found. */
  readonly proven: string | undefined;
  readonly verdictFile: string | undefined;
}

/**
 * Looks for the record that the environment requires, and for the one that this promotion would write. Throws
 * RefusedError where the first is not there or not right, UsageError for keys that do not fit.
 */
export async function planRecord(
  route: FlowRoute,
  source: Source,
  destination: Reference,
  version: string,
  inputs: PromoteInputs,
  ports: Ports,
): Promise<RecordPlan | undefined> {
  const { flow, application, from, to } = route;
  if (flow.records === undefined) return undefined;
  const trust = await trustedKeys(flow, ports.files);
  const key = inputs['dry-run'] ? undefined : keyOf(ports, trust);
  const { digest } = source;
  const entry: Entry = { digest, flow: flow.name, application: application.name, environment: to.name };
  let before: Promotion | undefined;
  if (from !== undefined) {
    const records = await recordsOf(ports.registries.open(source.repository), digest);
    const earlier = { ...entry, environment: from.name };
    before = to.requireRecord
      ? requireEntry(records, earlier, trust, { target: to.name, where: formatRepository(source.repository) })
      : entryRecord(records, earlier, trust)?.promotion;
  }
  const there = entryRecord(await recordsOf(ports.registries.open(destination), digest), entry, trust);
  return {
    draft: draftOf({ route, source, destination, version, commit: inputs['source-commit'] ?? before?.commit }, ports),
    key,
    present: there?.digest,
    proven: to.requireRecord ? from?.name : undefined,
    verdictFile: inputs['verdict-file'],
  };
}

interface Way {
  readonly route: FlowRoute;
  readonly source: Source;
  readonly destination: Reference;
  readonly version: string;
  readonly commit: string | undefined;
}

function draftOf({ route, source, destination, version, commit }: Way, { platform }: Ports): RecordPlan['draft'] {
  const { flow, application, from, to } = route;
  const { actor, url } = platform.run;
  return {
    flow: flow.name,
    application: application.name,
    source: {
      repository: formatRepository(source.repository),
      ...(from === undefined ? {} : { environment: from.name }),
    },
    destination: { environment: to.name, repository: formatRepository(destination) },
    version,
    ...(commit === undefined ? {} : { commit }),
    ...(source.gitops === undefined ? {} : { gitops: source.gitops }),
    ...(actor === undefined ? {} : { actor }),
    ...(url === undefined ? {} : { run: url }),
  };
}

/** What is signed with a key that nobody trusts, or with none, would be refused one environment later. */
function keyOf({ recording }: Ports, trust: readonly Key[]): Key | undefined {
  const key = recording?.signingKey === undefined ? undefined : signingKey(recording.signingKey);
  if (trust.length === 0) return key;
  if (key === undefined) {
    throw new UsageError(
      'signing-key-missing',
      'the flow trusts signed records only (records.trusted-keys), and this run has no key to sign with: set KRCI_DEPLOY_SIGNING_KEY',
    );
  }
  if (trust.some(({ id }) => id === key.id)) return key;
  throw new UsageError(
    'signing-key-untrusted',
    `KRCI_DEPLOY_SIGNING_KEY is ${key.id}, and the flow trusts ${trust.map(({ id }) => id).join(', ')}: use one of those, or add its public key to records.trusted-keys`,
  );
}

/** The rest of the record, which is asked for before anything moves. */
export async function finishDraft(
  plan: RecordPlan,
  manifest: Manifest,
  ports: Ports,
): Promise<Omit<Promotion, 'time'>> {
  const { draft, verdictFile } = plan;
  const revision = contentOf(manifest, 'the artifact').annotations?.['org.opencontainers.image.revision'];
  return {
    ...(revision === undefined || revision === '' ? {} : { commit: revision.slice(0, 64) }),
    ...draft,
    ...(verdictFile === undefined ? {} : { gate: await gateOf(verdictFile, ports) }),
    approvers: await approversOf(draft.destination.environment, ports),
    tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
  };
}

/** Writes the record unless it is there and nothing changed. Returns its digest and whether it is new. */
export async function writeRecord(
  plan: RecordPlan,
  promotion: Omit<Promotion, 'time'>,
  manifest: Manifest,
  destination: Reference,
  changed: boolean,
  ports: Ports,
): Promise<{ readonly digest: Digest; readonly written: boolean }> {
  if (plan.present !== undefined && !changed) return { digest: plan.present, written: false };
  const dated = { ...promotion, time: ports.clock.now().toISOString() };
  const digest = await attachRecord(ports.registries.open(destination), manifest.descriptor, dated, plan.key);
  return { digest, written: true };
}

/** A record names the verdict that opened the gate; one that did not open it has no place there. */
async function gateOf(path: string, { files }: Ports): Promise<NonNullable<Promotion['gate']>> {
  const bytes = await files.read(path);
  const verdict = bytes && verdictIn(bytes);
  if (bytes === undefined || verdict === undefined) {
    const found = bytes === undefined ? 'nothing' : 'something else';
    throw new EvidenceError('no-verdict', `verdict-file: expected the verdict of the gate in ${path}, found ${found}`);
  }
  if (verdict !== 'pass' && verdict !== 'warn') {
    throw new RefusedError('gate-not-open', `${path} says ${verdict}: what the gate did not open for is not promoted`);
  }
  return { verdict, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

function verdictIn(bytes: Uint8Array): string | undefined {
  try {
    const json: { verdict?: unknown } | null = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json?.verdict === 'string' ? json.verdict.slice(0, 20) : undefined;
  } catch {
    return undefined;
  }
}

/** Who approved this run's entry, where the platform says so: a record is no reason to fail after the approval. */
async function approversOf(environment: string, { platform, log }: Ports): Promise<readonly string[]> {
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

/** One line for the plan. */
export function recordSentence({ present, proven, key }: RecordPlan, digest: Digest): string {
  const before = proven === undefined ? '' : `The record that ${shortDigest(digest)} entered ${proven} was found. `;
  if (present !== undefined) return `${before}The record of this promotion is there.`;
  return `${before}A record of this promotion will be written${key === undefined ? '' : `, signed with ${key.id}`}.`;
}
