import { RefusedError, RemoteError } from '../../base/errors.ts';
import { type EntryEvent, faultOf, statementFaults } from '../../records/chain.ts';
import type { Ledger, LedgerEntry } from '../../records/ledger.ts';
import { standingOf } from '../../records/standing.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation, type Reference } from '../../registry/reference.ts';
import type { Registries, Repository } from '../../registry/registry.ts';
import { isTag } from '../../registry/tag-name.ts';
import { linksOf } from './links.ts';
import type { Cell, DeployedPlace, Drift, RecordState, RepositoryPages } from './model.ts';
import { problemOf } from './words.ts';

/** Readers that fill a cell. */
export interface CellReads {
  /** Undefined where the flow has no records. */
  readonly ledgers: Ledgers | undefined;
  readonly registries: Registries;
  readonly flow: string;
  readonly pages: RepositoryPages | undefined;
  readonly now: Date;
}

/** The same records twice: what the first list of referrers names is enough where it proves the entry. */
export interface Ledgers {
  readonly quick: Ledger;
  readonly whole: Ledger;
}

type RecordCell = Pick<Cell, 'age' | 'record' | 'recordDigest' | 'promotion'>;

/** Fills one cell. A registry that does not answer, or a record that cannot be read, is the cell's content. */
export async function cellOf(place: DeployedPlace, reads: CellReads): Promise<Cell> {
  const { application, environment, named, unreadable, history } = place;
  const [state] = history.states;
  const own = {
    application: application.name,
    environment: environment.name,
    version: named.tag,
    digest: named.digest,
    change: state && { commit: state.commit, time: state.time, author: state.author, message: state.message },
  };
  const finished = (cell: Omit<Cell, 'problem' | 'links'>, reason?: string): Cell => ({
    ...cell,
    links: linksOf(cell, place, reads.pages),
    problem: problemOf(cell, reason),
  });
  const none: RecordCell = {
    age: undefined,
    record: reads.ledgers === undefined ? 'off' : 'none',
    recordDigest: undefined,
    promotion: undefined,
  };
  if (unreadable !== undefined) return finished({ ...own, ...none, drift: 'unreadable' }, unreadable);
  if (named.tag === undefined && named.digest === undefined) return finished({ ...own, ...none, drift: 'empty' });
  const reference = parseLocation(environment.registry, application.image);
  try {
    const { digest, drift } = await compared(named, reads.registries.open(reference));
    if (digest === undefined) return finished({ ...own, ...none, digest, drift });
    const { cell, reason } = await recordIn(place, digest, reference, none, reads);
    return finished({ ...own, digest, drift, ...cell }, reason);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return finished({ ...own, ...none, drift: 'unreachable' }, error.message);
  }
}

async function compared(
  { tag, digest }: { readonly tag?: string; readonly digest?: Digest },
  repository: Repository,
): Promise<{ readonly digest: Digest | undefined; readonly drift: Drift }> {
  const byTag = tag !== undefined && isTag(tag) ? (await repository.resolve(tag))?.digest : undefined;
  if (digest === undefined) return { digest: byTag, drift: byTag === undefined ? 'missing' : 'unpinned' };
  if (byTag !== undefined) return { digest, drift: byTag === digest ? 'same' : 'moved' };
  return { digest, drift: (await repository.resolve(digest)) === undefined ? 'missing' : 'same' };
}

interface RecordFinding {
  readonly cell: RecordCell;
  readonly reason?: string;
}

async function recordIn(
  { application, environment, history }: DeployedPlace,
  digest: Digest,
  reference: Reference,
  none: RecordCell,
  { ledgers, flow, now }: CellReads,
): Promise<RecordFinding> {
  if (ledgers === undefined) return { cell: none };
  const { quick, whole } = ledgers;
  const entry = { digest, application: application.name, environment: environment.name };
  try {
    const [seen] = await quick.entries(entry, reference);
    const isPresent = seen !== undefined && standingOf(seen, digest, history) !== 'past';
    const [proof] = isPresent ? [seen] : await whole.entries(entry, reference);
    if (proof === undefined)
      return { cell: { ...none, record: await faultBeside(whole, entry, reference, flow, now) } };
    const { promotion } = proof;
    const age = Math.max(0, Math.round((now.getTime() - Date.parse(promotion.time)) / 1000));
    const isPast = standingOf(proof, digest, history) === 'past';
    return { cell: { age, record: isPast ? 'edited' : 'found', recordDigest: proof.digest, promotion } };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { cell: { ...none, record: 'unreadable' }, reason: error.message };
  }
}

async function faultBeside(
  ledger: Ledger,
  named: LedgerEntry,
  reference: Reference,
  flow: string,
  now: Date,
): Promise<RecordState> {
  const entry: EntryEvent = { ...named, flow, now };
  const records = await ledger.records(named.digest, reference);
  const present = new Set(records.map((record) => faultOf(record, entry, ledger.trust)));
  return statementFaults.find((fault) => present.has(fault)) ?? 'none';
}
