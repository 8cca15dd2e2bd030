import type { Flow } from '../flow/flow.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Files } from '../files/files.ts';
import type { Digest } from '../registry/digest.ts';
import { formatRepository, type Reference } from '../registry/reference.ts';
import type { Registries } from '../registry/registry.ts';
import { type EntryProof, entryRecords, newestFirst, requireEntry, requireReturn } from './chain.ts';
import { type Trust, trustOf } from './keys.ts';
import { type FoundRecord, recordsOf } from './read.ts';
import type { Promotion, Recording } from './records.ts';
import { type Signer, signerFor } from './signer.ts';
import { newestVerdict, type ProvenVerdict, requireVerdict } from './verdict-proof.ts';
import { type FoundVerdict, verdictsOf } from './verdict.ts';

/** An application's artifact in an environment of the ledger's flow. */
export interface LedgerEntry {
  readonly digest: Digest;
  readonly application: string;
  readonly environment: string;
}

/**
 * The records of one flow, judged with its keys and the present time. Records beside an artifact are read once for each
 * place, so that several questions about one artifact cost its records once.
 */
export interface Ledger {
  /** None where signatures are not required. */
  readonly trust: Trust;
  /** Reads all records beside an artifact, trusted or not. */
  records(digest: Digest, place: Reference): Promise<readonly FoundRecord[]>;
  /** Returns the records that prove the entry, newest first. */
  entries(entry: LedgerEntry, place: Reference): Promise<readonly EntryProof[]>;
  /** @throws RefusedError with the reason why no record beside the artifact proves that it entered */
  proveEntry(entry: LedgerEntry, place: Reference, target: string): Promise<Promotion>;
  /** @throws RefusedError with the reason why no record beside the artifact proves that it ran there */
  proveReturn(entry: LedgerEntry, place: Reference): Promise<EntryProof>;
  /**
   * @throws RefusedError with the reason why no verdict beside the artifact opens the environment; `note` ends the
   * sentence
   */
  proveVerdict(
    entry: LedgerEntry & { readonly policy: Digest },
    places: readonly Reference[],
    note: string,
  ): Promise<ProvenVerdict>;
  /** Returns the newest trusted verdict about the entry in any of the places, whatever it says. */
  newestVerdict(
    entry: LedgerEntry & { readonly policy: Digest },
    places: readonly Reference[],
  ): Promise<ProvenVerdict | undefined>;
  /** Tells whether the record is beside the artifact in the place. */
  holds(record: Digest, digest: Digest, place: Reference): Promise<boolean>;
  /** Returns the signer of the environment's records, as `signerFor` finds it. */
  signer(recording: Recording | undefined, environment: string): Signer | undefined;
}

interface LedgerPorts {
  readonly clock: Clock;
  readonly files: Files;
  readonly registries: Registries;
  readonly log?: Log;
}

export interface LedgerOptions {
  /** As in `ReferrersOptions`. */
  readonly lists?: 'all' | 'first';
}

/** @throws UsageError for keys of the flow that are none */
export async function openLedger(
  flow: Flow,
  { clock, files, registries, log }: LedgerPorts,
  { lists = 'all' }: LedgerOptions = {},
): Promise<Ledger> {
  const reading = { lists, warn: (message: string) => log?.warn(message) };
  const trust = await trustOf(flow, files);
  const read = new Map<string, Promise<readonly FoundRecord[]>>();
  const recordsAt = (place: Reference, digest: Digest): Promise<readonly FoundRecord[]> => {
    const key = `${formatRepository(place)}@${digest}`;
    const known = read.get(key) ?? recordsOf(registries.open(place), digest, reading);
    read.set(key, known);
    return known;
  };
  const verdictsIn = async (places: readonly Reference[], digest: Digest): Promise<readonly FoundVerdict[]> => {
    const once = new Map(places.map((place) => [formatRepository(place), place]));
    const found = [...once.values()].map((place) => verdictsOf(registries.open(place), digest, reading));
    return (await Promise.all(found)).flat();
  };
  const named = <E extends LedgerEntry>(entry: E) => ({ ...entry, flow: flow.name, now: clock.now() });
  return {
    trust,
    records: (digest, place) => recordsAt(place, digest),
    entries: async (entry, place) =>
      newestFirst(entryRecords(await recordsAt(place, entry.digest), named(entry), trust)),
    proveEntry: async (entry, place, target) =>
      requireEntry(await recordsAt(place, entry.digest), named(entry), trust, {
        target,
        where: formatRepository(place),
      }),
    proveReturn: async (entry, place) =>
      requireReturn(await recordsAt(place, entry.digest), named(entry), trust, formatRepository(place)),
    proveVerdict: async (entry, places, note) => {
      const where = [...new Set(places.map(formatRepository))].join(' and ');
      return requireVerdict(await verdictsIn(places, entry.digest), named(entry), trust, `${where}${note}`);
    },
    newestVerdict: async (entry, places) => newestVerdict(await verdictsIn(places, entry.digest), named(entry), trust),
    holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
    signer: (recording, environment) =>
      signerFor(recording ?? {}, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
  };
}
