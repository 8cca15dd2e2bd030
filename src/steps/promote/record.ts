import { RefusedError, StepError } from '../../base/errors.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { type EntryProof, newestFirst } from '../../records/chain.ts';
import type { Ledger, LedgerEntry } from '../../records/ledger.ts';
import type { Promotion } from '../../records/records.ts';
import { type Standing, standingOf } from '../../records/standing.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import type { Context } from './context.ts';
import type { GitRevision, PlacePlan, RecordPlan, ReplicaPlan, Source } from './model.ts';
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
  const signer = request.isDryRun ? undefined : ledger.signer(context.ports.recording, request.to.name);
  const earlier = await recordsBefore(request, transfer, ledger, context);
  const { replaced, gitops } = await replacedImage(request, context);
  const chain = await chainAt(request, transfer, replaced?.digest, ledger);
  const known = earlier.find((promotion) => promotion !== undefined) ?? chain.own[0]?.promotion;
  const draft = draftOf(
    request,
    transfer,
    { commit: request.commit ?? known?.commit, replaced, chain, gitops },
    context,
  );
  const present = await presentRecord(chain, { request, transfer, replaced }, context);
  const proven = request.kind === 'promotion' && request.to.requireRecord ? transfer.source.environments : [];
  return { draft, signer, present, proven: proven.map(({ name }) => name) };
}

/** Returns the records of the environments before; where one is required and not there, the promotion ends here. */
async function recordsBefore(
  request: FlowRequest,
  { source }: Transfer,
  ledger: Ledger,
  context: Context,
): Promise<readonly (Promotion | undefined)[]> {
  if (request.kind === 'rollback') return [];
  const { application, to } = request;
  return Promise.all(
    source.environments.map(async (environment) => {
      const { name, registry } = environment;
      const entry = { digest: source.digest, application: application.name, environment: name };
      const place = parseLocation(registry, application.image);
      if (to.requireRecord) return proveEntry(entry, place, { request, environment, ledger }, context);
      return (await ledger.entries(entry, place))[0]?.promotion;
    }),
  );
}

interface EntryRequirement {
  readonly request: FlowRequest;
  readonly environment: Environment;
  readonly ledger: Ledger;
}

/** As `Ledger.proveEntry`; where there is no record, the refusal names the commit that put the artifact there. */
async function proveEntry(
  entry: LedgerEntry,
  place: Reference,
  { request, environment, ledger }: EntryRequirement,
  context: Context,
): Promise<Promotion> {
  try {
    return await ledger.proveEntry(entry, place, request.to.name);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'record-missing') throw error;
    const { flow, application } = request;
    const { states } = await (await context.gitops(flow)).history({ application, environment });
    const edit = states.find(({ image }) => image.digest === undefined || image.digest === entry.digest);
    if (edit === undefined) throw error;
    const by = `Git names it there since ${edit.commit.slice(0, 12)} of ${edit.time.slice(0, 10)} by ${edit.author}`;
    throw new RefusedError({ ...error.problem, found: `${error.problem.found ?? ''}; ${by}` }, { cause: error.cause });
  }
}

/**
 * Reads the image that the environment runs until then. The first one takes the built artifact, and a Git that cannot
 * be reached is no reason to refuse that.
 */
async function replacedImage(
  request: FlowRequest,
  context: Context,
): Promise<{ readonly replaced: NamedImage | undefined; readonly gitops: GitRevision | undefined }> {
  try {
    const gitops = await (await context.gitops(request.flow)).revision(request.to);
    return { replaced: await imageIn(request.to, request, context), gitops };
  } catch (error) {
    if (!(error instanceof StepError) || !isFirst(request.to)) throw error;
    context.ports.log.warn(`the record does not name what ${request.to.name} ran until now: ${error.message}`);
    return { replaced: undefined, gitops: undefined };
  }
}

function isFirst({ after, afterAny }: Environment): boolean {
  return after.length + afterAny.length === 0;
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

interface RecordQuestion {
  readonly request: FlowRequest;
  readonly transfer: Transfer;
  readonly replaced: NamedImage | undefined;
}

/**
 * Finds the record of this promotion among those of the artifact: the newest, with the same name, that nothing has come
 * after, neither a record in the chain nor a change of the manifests in Git.
 */
async function presentRecord(
  { own, all }: Chain,
  { request, transfer, replaced }: RecordQuestion,
  context: Context,
): Promise<Digest | undefined> {
  const [newest] = own;
  if (newest === undefined || newest.promotion.version !== transfer.tag) return undefined;
  const isHead = all[0]?.digest === newest.digest;
  const isNamed = replaced?.digest === transfer.source.digest;
  if (!isHead && !isNamed) return undefined;
  const standing = await standingNow(newest, request, transfer.source.digest, context);
  if (standing === 'past') return undefined;
  const { rollback, replaced: before } = newest.promotion;
  const isFromHere =
    isNamed || replaced?.digest === undefined || rollback !== true || before?.digest === replaced.digest;
  return isFromHere ? newest.digest : undefined;
}

/** As `standingOf`. A Git that cannot be reached is no reason to refuse a built artifact to the first environment. */
async function standingNow(
  newest: EntryProof,
  request: FlowRequest,
  digest: Digest,
  context: Context,
): Promise<Standing> {
  const { flow, application, to } = request;
  try {
    const gitops = await context.gitops(flow);
    return standingOf(newest, digest, await gitops.history({ application, environment: to }));
  } catch (error) {
    if (!(error instanceof StepError) || !isFirst(to)) throw error;
    return 'unknown';
  }
}

interface DraftFacts {
  readonly commit: string | undefined;
  readonly replaced: NamedImage | undefined;
  readonly chain: Chain;
  readonly gitops: GitRevision | undefined;
}

function draftOf(
  request: FlowRequest,
  { source, destination, tag }: Transfer,
  { commit, replaced, chain, gitops }: DraftFacts,
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
    ...(gitops === undefined ? {} : { gitops }),
    ...policyIn(flow),
    ...(actor === undefined ? {} : { actor }),
    ...(url === undefined ? {} : { run: url }),
  };
}

function policyIn({ source }: Flow): Pick<RecordPlan['draft'], 'policy'> {
  if (source === undefined) return {};
  const { repository, branch, commit } = source;
  return { policy: { repository, branch, commit } };
}

interface ReplicaQuestion {
  readonly replicas: readonly PlacePlan[];
  readonly digest: Digest;
  readonly record: RecordPlan | undefined;
}

/** Looks whether the record that is there already is beside the artifact in every replica too. */
export async function recordedReplicas(
  request: ArtifactRequest,
  { replicas, digest, record }: ReplicaQuestion,
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
export function recordSentence({ present, proven, signer }: RecordPlan, digest: Digest): string {
  const before =
    proven.length === 0 ? '' : `The record that ${shortDigest(digest)} entered ${proven.join(' and ')} was found. `;
  if (present !== undefined) return `${before}The record of this promotion is there.`;
  return `${before}A record of this promotion will be written${signedBy(signer)}.`;
}

function signedBy(signer: RecordPlan['signer']): string {
  if (signer === undefined) return '';
  return 'id' in signer ? `, signed with ${signer.id}` : ', signed as this job';
}
