import { mapBounded } from '../../../base/concurrency.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import { EvidenceError, UsageError } from '../../../base/errors.ts';
import { deployedIn } from '../../../flow/deployed.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { type Trust, trustOf } from '../../../records/keys.ts';
import { newestVerification, verificationsOf } from '../../../records/verification.ts';
import { parseLocation } from '../../../registry/reference.ts';
import type { Ports } from '../../ports.ts';
import type { CheckContext, ExternalCheck } from './check.ts';
import { judgedRow, type RowResult } from './row.ts';

interface Wanted {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly trust: Trust;
  /** As in the flow file: `7d`. */
  readonly within: string;
}

/** Images beside which statements are searched: each run of dr-verify writes beside all of an environment. */
const maxImages = 20;
const maxReads = 8;

/** Whether dr-verify has proven the recovery of the environment, by its newest signed statement. */
export const recovery: ExternalCheck = {
  kind: 'recovery',
  async plan(context, ports) {
    const within = context.policy?.recovery?.['verified-within'];
    if (within === undefined || context.environment === undefined) return undefined;
    const wanted = await wantedOf(context, within, ports);
    const row = {
      id: 'recovery',
      title: `Recovery of ${wanted.environment.name}`,
      required: `proven and signed within ${within}`,
      source: 'flow',
      from: 'statements of dr-verify',
    } as const;
    return {
      kind: 'recovery',
      rows: [row],
      ask: async (asked) => ({ checks: [await judgedRow('recovery', row, () => resultOf(wanted, asked))] }),
    };
  },
};

async function wantedOf({ flow, environment }: CheckContext, within: string, { files }: Ports): Promise<Wanted> {
  const trust = flow === undefined ? [] : await trustOf(flow, files);
  if (flow !== undefined && environment !== undefined && trust.length > 0) return { flow, environment, trust, within };
  throw new UsageError({
    code: 'recovery-without-keys',
    where: `gates.${environment?.name}.recovery`,
    expected: 'records.trusted-keys or records.trusted-identities, since the statement must be signed',
    found: 'none',
    fix: `add them to ${flow?.file ?? 'the flow file'}`,
  });
}

async function resultOf({ flow, environment, trust, within }: Wanted, ports: Ports): Promise<RowResult> {
  const { name } = environment;
  const fix = `Run dr-verify for ${name} with record: true, and a key or job whose scope holds "recovery" about it`;
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const deployed = await deployedIn({ ...flow, environments: [environment] }, flow.applications, branches);
  const images = deployed.flatMap(({ application, named: { digest } }) => {
    return digest === undefined ? [] : [{ digest, place: parseLocation(environment.registry, application.image) }];
  });
  if (images.length === 0) {
    throw new EvidenceError({
      code: 'recovery-without-images',
      where: name,
      found: 'Git names no image by digest there, so that no statement can be found',
      fix: 'leave gates.recovery out until the first release is there',
    });
  }
  const found = await mapBounded(images.slice(0, maxImages), maxReads, async ({ digest, place }) => {
    return { digest, records: await verificationsOf(ports.registries.open(place), digest) };
  });
  const now = ports.clock.now();
  const newest = newestVerification(found, { flow: flow.name, environment: name, now }, trust);
  if (newest === undefined)
    return { status: 'fail', found: 'no signed statement that counts lies beside its images', advice: fix };
  const said = `${newest.isProven ? 'proven' : 'not proven'} at ${newest.time}: ${newest.required.join(', ')}`;
  if (!newest.isProven) {
    const failed = [...newest.failed, ...newest.unproven].join(', ');
    return { status: 'fail', found: said, advice: `Repair what dr-verify names (${failed}), and run it again` };
  }
  if (newest.required.includes('nothing'))
    return { status: 'fail', found: said, advice: 'Name checks in recovery.required' };
  const isFresh = now.getTime() - Date.parse(newest.time) <= millisecondsOf(within);
  return isFresh
    ? { status: 'pass', found: said }
    : { status: 'fail', found: `${said}; older than ${within}`, advice: fix };
}
