import { EvidenceError, UsageError } from '../../../base/errors.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import { type Before, beforeOf } from '../../../flow/graph.ts';
import { applicationOf } from '../../../flow/questions.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { deployedIn } from '../../../flow/deployed.ts';
import { entryRecord, faultOf } from '../../../records/chain.ts';
import { trustOf } from '../../../records/keys.ts';
import { recordsOf } from '../../../records/read.ts';
import { type Digest, isDigest, shortDigest } from '../../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../../registry/reference.ts';
import type { Ports } from '../../ports.ts';
import { askBefore, namesOfBefore } from './before.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { rowOf, type RowResult } from './row.ts';

interface Soak {
  readonly flow: Flow;
  readonly before: Before;
  readonly application: Application;
  readonly digest: Digest;
  /** As in the flow file: `24h`. */
  readonly least: string;
  /** Set where the artifact has entered this environment: the ones before may have moved on since. */
  readonly entered: Environment | undefined;
}

/** Time of the digest in the environments before, by its records; it must still be there. */
export const soak: ExternalCheck = {
  kind: 'soak',
  plan(context) {
    const least = context.policy?.soak;
    if (least === undefined || context.environment === undefined) return Promise.resolve(undefined);
    const one = soakOf(context, least);
    const row = {
      id: 'soak',
      title: `Time in ${namesOfBefore(one.before)}`,
      required: `at least ${least}`,
      source: 'flow',
      from: 'promotion records',
    } as const;
    return Promise.resolve({
      kind: 'soak',
      rows: [row],
      ask: async (ports) => ({
        checks: [rowOf('soak', row, await askBefore(one.before, (source) => soakResult({ ...one, source }, ports)))],
      }),
    });
  },
};

function soakOf({ flow, environment, subject, isEntered = false }: CheckContext, least: string): Soak {
  const where = `gates.${environment?.name}.soak`;
  const before = flow && environment && beforeOf(flow, environment.name);
  if (flow === undefined || before === undefined || before.all.length + before.any.length === 0) {
    throw new UsageError({
      code: 'soak-without-source',
      where,
      found: `${environment?.name} has no environment before it to soak in`,
    });
  }
  if (flow.records === undefined) {
    throw new UsageError({
      code: 'soak-without-records',
      where,
      found: 'the time is read from promotion records',
      fix: `add "records" to ${flow.file}`,
    });
  }
  const { application, digest } = subject;
  if (application === undefined || digest === undefined || !isDigest(digest)) {
    throw new UsageError({
      code: 'soak-without-artifact',
      where,
      expected: 'the artifact that soaks',
      found: 'none',
      fix: 'give the inputs "application" and "artifact", by digest',
    });
  }
  return {
    flow,
    before,
    application: applicationOf(flow, application),
    digest,
    least,
    entered: isEntered ? environment : undefined,
  };
}

/** One environment of those before. */
interface SoakPlace extends Soak {
  readonly source: Environment;
}

async function soakResult(one: SoakPlace, ports: Ports): Promise<RowResult> {
  const began = await entryOf(one, ports);
  const other = await runningInstead(one, ports);
  const { source, least, digest, entered } = one;
  if (other !== undefined && entered === undefined) {
    return {
      status: 'fail',
      found: `${source.name} runs ${shortDigest(other)} now`,
      advice: `${shortDigest(digest)} was replaced there; promote it to ${source.name} again, and wait`,
    };
  }
  // It was there when it went on from there: what came after it proves no further time.
  const until =
    other === undefined || entered === undefined ? undefined : await entryOf({ ...one, source: entered }, ports);
  const spent = Math.max((until ?? ports.clock.now()).getTime() - began.getTime(), 0);
  const ready = new Date(began.getTime() + millisecondsOf(least));
  const since = `${spanOf(spent)}, since ${began.toISOString()}`;
  const found = until === undefined ? since : `${since} until it entered ${entered?.name} at ${until.toISOString()}`;
  if (spent >= millisecondsOf(least)) return { status: 'pass', found };
  if (other === undefined) return { status: 'fail', found, advice: `Wait until ${ready.toISOString()}` };
  const advice = `${source.name} runs ${shortDigest(other)} now; promote ${shortDigest(digest)} there again, and wait`;
  return { status: 'fail', found, advice };
}

/**
 * Returns the time of entry; the newest counts, so a return begins anew.
 * Throws EvidenceError where nothing proves it.
 */
async function entryOf({ flow, source, application, digest }: SoakPlace, ports: Ports): Promise<Date> {
  const location = parseLocation(source.registry, application.image);
  const repository = ports.registries.open(location);
  const entry = {
    digest,
    flow: flow.name,
    application: application.name,
    environment: source.name,
    now: ports.clock.now(),
  };
  const trust = await trustOf(flow, ports.files);
  const records = await recordsOf(repository, digest);
  const record = entryRecord(records, entry, trust);
  if (record === undefined && records.some((one) => faultOf(one, entry, trust) === 'future')) {
    throw new EvidenceError({
      code: 'soak-in-the-future',
      found: `the record says that it entered ${source.name} at a time which is yet to come`,
      fix: 'correct the clocks of the machines that promote',
    });
  }
  if (record === undefined) {
    throw new EvidenceError({
      code: 'soak-without-record',
      expected: `a record that ${shortDigest(digest)} entered ${source.name} in ${formatRepository(location)}`,
      found: 'none that counts',
      fix: 'promote it there first',
    });
  }
  // Clocks differ by minutes: an entry in the future has been there for no time.
  return new Date(Math.min(Date.parse(record.promotion.time), ports.clock.now().getTime()));
}

/**
 * Returns the digest that Git names in the source environment, if it is another one.
 * Tags alone prove nothing here.
 */
async function runningInstead(
  { flow, source, application, digest }: SoakPlace,
  ports: Ports,
): Promise<string | undefined> {
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const deployed = await deployedIn({ ...flow, environments: [source] }, [application], branches);
  const [only] = deployed;
  if (only?.unreadable !== undefined) throw new EvidenceError({ code: 'soak-unreadable', found: only.unreadable });
  const now = only?.named.digest;
  return now === undefined || now === digest ? undefined : now;
}

/** Formats a duration: `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}
