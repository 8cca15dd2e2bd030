import type { DeployedImage } from '../../flow/deployed.ts';
import { type Entry, entryRecord, faultOf } from '../../records/chain.ts';
import { recordsOf } from '../../records/read.ts';
import type { Promotion } from '../../records/records.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Repository } from '../../registry/registry.ts';
import { isTag } from '../../registry/tag-name.ts';
import type { Ports } from '../ports.ts';
import type { StatusPlan } from './plan.ts';

/** One application in one environment. */
export interface Cell {
  readonly application: string;
  readonly environment: string;
  readonly version: string | undefined;
  readonly digest: Digest | undefined;
  /** Seconds since it entered, by its record. */
  readonly age: number | undefined;
  readonly record: RecordState;
  readonly recordDigest: Digest | undefined;
  readonly promotion: Promotion | undefined;
  readonly drift: Drift;
}

/** `none`: nobody wrote one; the others say why a record that is there does not count. */
export type RecordState = 'found' | 'none' | 'altered' | 'unknown-key' | 'unsigned' | 'off';

/**
 * Whether Git and the registry say the same: `moved`, the tag names another digest there; `missing`, the digest is not
 * there; `unpinned`, Git names a tag alone; `empty`, Git names nothing; `unreadable`, the manifests cannot be read.
 */
export type Drift = 'same' | 'moved' | 'missing' | 'unpinned' | 'empty' | 'unreadable';

/** Asks the environment's registry. Throws RemoteError. */
export async function cellOf(deployed: DeployedImage, plan: StatusPlan, ports: Ports): Promise<Cell> {
  const { application, environment, named, unreadable } = deployed;
  const place = { application: application.name, environment: environment.name, version: named.tag };
  const nothing = { age: undefined, recordDigest: undefined, promotion: undefined };
  const none: RecordState = plan.flow.records === undefined ? 'off' : 'none';
  if (unreadable !== undefined) return { ...place, ...nothing, digest: undefined, record: none, drift: 'unreadable' };
  if (named.tag === undefined && named.digest === undefined) {
    return { ...place, ...nothing, digest: undefined, record: none, drift: 'empty' };
  }
  const repository = ports.registries.open(parseLocation(environment.registry, application.image));
  const byTag = named.tag !== undefined && isTag(named.tag) ? (await repository.resolve(named.tag))?.digest : undefined;
  const digest = named.digest ?? byTag;
  const drift = await driftOf(named.digest, byTag, repository);
  if (digest === undefined || plan.flow.records === undefined)
    return { ...place, ...nothing, digest, record: none, drift };
  const entry = {
    digest,
    flow: plan.flow.name,
    application: application.name,
    environment: environment.name,
    now: ports.clock.now(),
  };
  return { ...place, digest, drift, ...(await recordOf(repository, entry, plan, ports)) };
}

async function driftOf(digest: Digest | undefined, byTag: Digest | undefined, repository: Repository): Promise<Drift> {
  if (digest === undefined) return byTag === undefined ? 'missing' : 'unpinned';
  if (byTag !== undefined) return byTag === digest ? 'same' : 'moved';
  return (await repository.resolve(digest)) === undefined ? 'missing' : 'same';
}

async function recordOf(
  repository: Repository,
  entry: Entry,
  { trust }: StatusPlan,
  { clock }: Ports,
): Promise<Pick<Cell, 'age' | 'record' | 'recordDigest' | 'promotion'>> {
  const records = await recordsOf(repository, entry.digest);
  const proof = entryRecord(records, entry, trust);
  if (proof !== undefined) {
    const { digest, promotion } = proof;
    const age = Math.max(0, Math.round((clock.now().getTime() - Date.parse(promotion.time)) / 1000));
    return { age, record: 'found', recordDigest: digest, promotion };
  }
  const faults = new Set(records.map((record) => faultOf(record, entry, trust)));
  const record = (['altered', 'unknown-key', 'unsigned'] as const).find((fault) => faults.has(fault)) ?? 'none';
  return { age: undefined, record, recordDigest: undefined, promotion: undefined };
}
