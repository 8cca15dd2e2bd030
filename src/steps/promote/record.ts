import { StepError } from '../../base/errors.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { type EntryProof, newestFirst } from '../../records/chain.ts';
import type { Ledger } from '../../records/ledger.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import type { Context } from './context.ts';
import type { PlacePlan, RecordPlan, ReplicaPlan, Source } from './model.ts';
import type { ArtifactRequest, FlowRequest } from './request/request.ts';
import { imageIn } from './running.ts';

/** An artifact on its way, as far as a record says it. */
export interface Transfer {
  readonly source: Source;
  readonly destination: Reference;
  /** The artifact's tag at the destination. */
  readonly tag: string;
}

/**
 * Looks for the record that the environment requires, and for the one that this promotion would write.
 *
 * @throws RefusedError where the first is not there or does not count, UsageError for keys that do not fit
 */
export async function planRecord(
  request: ArtifactRequest,
  transfer: Transfer,
  context: Context,
): Promise<RecordPlan | undefined> {
  if (request.kind === 'copy' || request.flow.records === undefined) return undefined;
  const ledger = await context.ledger(request.flow);
  const key = request.isDryRun ? undefined : ledger.signingKey(context.ports.recording?.signingKey);
  const earlier = await recordsBefore(request, transfer, ledger);
  const replaced = await replacedImage(request, context);
  const chain = await chainAt(request, transfer, replaced?.digest, ledger);
  const known = earlier.find((promotion) => promotion !== undefined) ?? chain.own[0]?.promotion;
  const draft = draftOf(request, transfer, { commit: request.commit ?? known?.commit, replaced, chain }, context);
  const present = isCurrent(chain, { request, transfer, replaced }) ? chain.own[0]?.digest : undefined;
  const proven = request.kind === 'promotion' && request.to.requireRecord ? transfer.source.environments : [];
  return { draft, key, present, proven: proven.map(({ name }) => name) };
}

/** The records of the environments before; where one is required and not there, the promotion ends here. */
async function recordsBefore(
  request: FlowRequest,
  { source }: Transfer,
  ledger: Ledger,
): Promise<readonly (Promotion | undefined)[]> {
  if (request.kind === 'rollback') return [];
  const { application, to } = request;
  return Promise.all(
    source.environments.map(async ({ name, registry }) => {
      const entry = { digest: source.digest, application: application.name, environment: name };
      const place = parseLocation(registry, application.image);
      if (to.requireRecord) return ledger.proveEntry(entry, place, to.name);
      return (await ledger.entries(entry, place))[0]?.promotion;
    }),
  );
}

/**
 * Reads the image that the environment runs until then. The first one takes what was built, and a Git that cannot be
 * reached is no reason to refuse that.
 */
async function replacedImage(request: FlowRequest, context: Context): Promise<NamedImage | undefined> {
  try {
    return await imageIn(request.to, request, context);
  } catch (error) {
    const isFirst = request.to.after.length + request.to.afterAny.length === 0;
    if (!(error instanceof StepError) || !isFirst) throw error;
    context.ports.log.warn(`the record does not name what ${request.to.name} ran until now: ${error.message}`);
    return undefined;
  }
}

/** The environment's records as far as this promotion meets them, each newest first. */
interface Chain {
  /** Of this artifact. */
  readonly own: readonly EntryProof[];
  /** Of this artifact and of the one that Git names. */
  readonly all: readonly EntryProof[];
}

async function chainAt(
  { application, to }: FlowRequest,
  { source, destination }: Transfer,
  replaced: Digest | undefined,
  ledger: Ledger,
): Promise<Chain> {
  const entriesOf = (digest: Digest) =>
    ledger.entries({ digest, application: application.name, environment: to.name }, destination);
  const own = await entriesOf(source.digest);
  const others = replaced === undefined || replaced === source.digest ? [] : await entriesOf(replaced);
  return { own, all: newestFirst([...own, ...others]) };
}

interface Present {
  readonly request: FlowRequest;
  readonly transfer: Transfer;
  readonly replaced: NamedImage | undefined;
}

/**
 * Whether the newest record of this artifact is of this promotion, and not of an earlier one that something else has
 * come after: it has the same name, nothing is later in the chain, and what Git still names was there before it.
 */
function isCurrent({ own, all }: Chain, { transfer, replaced }: Present): boolean {
  const newest = own[0]?.promotion;
  if (newest === undefined || newest.version !== transfer.tag) return false;
  const now = replaced?.digest;
  if (now === undefined || now === transfer.source.digest) return true;
  if (all.length > own.length) return all[0]?.digest === own[0]?.digest;
  return newest.rollback !== true || newest.replaced?.digest === now;
}

interface Known {
  readonly commit: string | undefined;
  readonly replaced: NamedImage | undefined;
  readonly chain: Chain;
}

function draftOf(
  request: FlowRequest,
  { source, destination, tag }: Transfer,
  { commit, replaced, chain }: Known,
  { ports }: Context,
): RecordPlan['draft'] {
  const { flow, application, to } = request;
  const { actor, url } = ports.platform.run;
  const from = request.kind === 'rollback' ? to : source.environments[0];
  const other = replaced?.digest === source.digest ? undefined : replaced?.digest;
  const [head] = chain.all;
  return {
    flow: flow.name,
    application: application.name,
    source: {
      repository: formatRepository(source.repository),
      ...(from === undefined ? {} : { environment: from.name }),
      ...(source.tag === undefined || source.tag === tag ? {} : { version: source.tag }),
    },
    destination: { environment: to.name, repository: formatRepository(destination) },
    version: tag,
    ...(other === undefined
      ? {}
      : { replaced: { digest: other, ...(replaced?.tag === undefined ? {} : { version: replaced.tag }) } }),
    ...(request.kind === 'rollback' ? { rollback: true } : {}),
    ...(head === undefined ? {} : { previous: head.digest }),
    sequence: (head?.promotion.sequence ?? chain.all.length) + 1,
    ...(commit === undefined ? {} : { commit }),
    ...(source.gitops === undefined ? {} : { gitops: source.gitops }),
    ...(actor === undefined ? {} : { actor }),
    ...(url === undefined ? {} : { run: url }),
  };
}

interface Replicated {
  readonly replicas: readonly PlacePlan[];
  readonly digest: Digest;
  readonly record: RecordPlan | undefined;
}

/** Looks whether the record that is there already is beside the artifact in every replica too. */
export async function recordedReplicas(
  request: ArtifactRequest,
  { replicas, digest, record }: Replicated,
  context: Context,
): Promise<readonly ReplicaPlan[]> {
  const present = record?.present;
  if (request.kind === 'copy' || present === undefined)
    return replicas.map((replica) => Object.assign({ recorded: false }, replica));
  const ledger = await context.ledger(request.flow);
  const planned: ReplicaPlan[] = [];
  for (const replica of replicas)
    planned.push({ ...replica, recorded: await ledger.holds(present, digest, replica.destination) });
  return planned;
}

/** One line for the plan. */
export function recordSentence({ present, proven, key }: RecordPlan, digest: Digest): string {
  const before =
    proven.length === 0 ? '' : `The record that ${shortDigest(digest)} entered ${proven.join(' and ')} was found. `;
  if (present !== undefined) return `${before}The record of this promotion is there.`;
  return `${before}A record of this promotion will be written${key === undefined ? '' : `, signed with ${key.id}`}.`;
}
