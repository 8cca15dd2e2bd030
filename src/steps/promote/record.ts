import type { NamedImage } from '../../manifests/manifests.ts';
import { entryRecord, type Entry, requireEntry } from '../../records/chain.ts';
import { type Key, signingKeyFor } from '../../records/keys.ts';
import { recordsOf } from '../../records/read.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Registries, Repository } from '../../registry/registry.ts';
import type { Context } from './context.ts';
import type { PromoteRequest } from './request.ts';
import type { FlowRoute } from './route.ts';
import { replacedIn } from './running.ts';
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
}

/** An artifact on its way, as far as a record says it. */
export interface Way {
  readonly route: FlowRoute;
  readonly source: Source;
  readonly destination: Reference;
  /** The artifact's tag at the destination. */
  readonly tag: string;
}

/**
 * Looks for the record that the environment requires, and for the one that this promotion would write. Throws
 * RefusedError where the first is not there or not right, UsageError for keys that do not fit.
 */
export async function planRecord(way: Way, request: PromoteRequest, context: Context): Promise<RecordPlan | undefined> {
  const { route, source, destination } = way;
  const { flow, application, to } = route;
  if (flow.records === undefined) return undefined;
  const trust = await context.trust(flow);
  const key = request['dry-run'] ? undefined : signingKeyFor(context.ports.recording?.signingKey, trust);
  const { registries } = context.ports;
  const entry: Entry = {
    digest: source.digest,
    flow: flow.name,
    application: application.name,
    environment: to.name,
    now: context.ports.clock.now(),
  };
  const before = await entryBefore(way, entry, trust, registries);
  const there = registries.open(destination);
  const newest = entryRecord(await recordsOf(there, entry.digest), entry, trust);
  const replaced = await replacedIn(route, context);
  const current = newest !== undefined && (await isCurrent(newest.promotion, { entry, replaced, trust, there }));
  return {
    draft: draftOf(
      way,
      { commit: request['source-commit'] ?? (before ?? newest?.promotion)?.commit, replaced },
      context,
    ),
    key,
    present: current ? newest?.digest : undefined,
    proven: !route.rollback && to.requireRecord ? route.from?.name : undefined,
  };
}

/** The record of the environment before; where it is required and not there, the promotion ends here. */
async function entryBefore(
  { route, source }: Way,
  entry: Entry,
  trust: readonly Key[],
  registries: Registries,
): Promise<Promotion | undefined> {
  const { from, to, rollback } = route;
  if (from === undefined || rollback) return undefined;
  const records = await recordsOf(registries.open(source.repository), entry.digest);
  const earlier = { ...entry, environment: from.name };
  return to.requireRecord
    ? requireEntry(records, earlier, trust, { target: to.name, where: formatRepository(source.repository) })
    : entryRecord(records, earlier, trust)?.promotion;
}

interface Beside {
  readonly entry: Entry;
  /** What Git says runs in the destination now. */
  readonly replaced: NamedImage | undefined;
  readonly trust: readonly Key[];
  readonly there: Repository;
}

/**
 * Whether the newest record of an entry is of this one, and not of an earlier one that something else has come after:
 * Git names the artifact by now, or what Git still names was there before the record.
 */
async function isCurrent(newest: Promotion, { entry, replaced, trust, there }: Beside): Promise<boolean> {
  const now = replaced?.digest;
  if (now === undefined || now === entry.digest) return true;
  const other = entryRecord(await recordsOf(there, now), { ...entry, digest: now }, trust);
  if (other !== undefined) return Date.parse(other.promotion.time) <= Date.parse(newest.time);
  return newest.rollback !== true || newest.replaced?.digest === now;
}

interface Known {
  readonly commit: string | undefined;
  readonly replaced: NamedImage | undefined;
}

function draftOf(
  { route, source, destination, tag }: Way,
  { commit, replaced }: Known,
  { ports }: Context,
): RecordPlan['draft'] {
  const { flow, application, from, to, rollback } = route;
  const { actor, url } = ports.platform.run;
  const other = replaced?.digest === source.digest ? undefined : replaced?.digest;
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
    ...(rollback ? { rollback: true } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(source.gitops === undefined ? {} : { gitops: source.gitops }),
    ...(actor === undefined ? {} : { actor }),
    ...(url === undefined ? {} : { run: url }),
  };
}

/** One line for the plan. */
export function recordSentence({ present, proven, key }: RecordPlan, digest: Digest): string {
  const before = proven === undefined ? '' : `The record that ${shortDigest(digest)} entered ${proven} was found. `;
  if (present !== undefined) return `${before}The record of this promotion is there.`;
  return `${before}A record of this promotion will be written${key === undefined ? '' : `, signed with ${key.id}`}.`;
}
