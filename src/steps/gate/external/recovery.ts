import { mapBounded } from '../../../base/concurrency.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import { UsageError } from '../../../base/errors.ts';
import { type DeployedImage, deployedIn } from '../../../flow/deployed.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { placeHistories } from '../../../flow/place-history.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { type Trust, trustOf } from '../../../records/keys.ts';
import { newestVerification, type VerificationStatement, verificationsOf } from '../../../records/verification.ts';
import { scopeOf, uncovered } from '../../../recovery/scope.ts';
import type { Ports } from '../../ports.ts';
import type { CheckContext, ExternalCheck } from './check.ts';
import { searchedImages } from './recovery-images.ts';
import { judgedRow, type RowResult } from './row.ts';

interface Wanted {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly trust: Trust;
  /** As in the flow file: `7d`. */
  readonly within: string;
}

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

async function resultOf(wanted: Wanted, ports: Ports): Promise<RowResult> {
  const { flow, environment, trust, within } = wanted;
  const { name } = environment;
  const fix = `Run dr-verify for ${name} with record: true, and a key or job whose scope holds "recovery" about it`;
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const now = ports.clock.now();
  const deployed = await deployedIn({ ...flow, environments: [environment] }, flow.applications, branches);
  const histories = await placeHistories(flow, deployed, branches);
  const images = searchedImages(name, deployed, histories, now.getTime() - millisecondsOf(within));
  const found = await mapBounded(images, maxReads, async ({ digest, place }) => {
    return { digest, records: await verificationsOf(ports.registries.open(place), digest) };
  });
  const newest = newestVerification(found, { flow: flow.name, environment: name, now }, trust);
  if (newest === undefined)
    return { status: 'fail', found: 'no signed statement that counts lies beside its images', advice: fix };
  const said = `${newest.isProven ? 'proven' : 'not proven'} at ${newest.time}: ${newest.required.join(', ')}`;
  const isOnBranch = histories.some((history) => history.position(newest.commit) !== undefined);
  const scope = scopeOf(flow, name, namedOf(deployed));
  const fault = faultOf(newest, { isOnBranch, missing: uncovered(newest, flow, scope), now }, wanted);
  if (fault === undefined) return { status: 'pass', found: said };
  return { status: 'fail', found: `${said}${fault.found}`, advice: fault.advice ?? fix };
}

interface Compared {
  /** The commit that was verified is one of the branch that is judged. */
  readonly isOnBranch: boolean;
  readonly missing: readonly string[];
  readonly now: Date;
}

/** Says why a statement that is signed opens nothing; without advice, a new run of dr-verify repairs it. */
function faultOf(
  { isProven, failed, unproven, required, time, commit }: VerificationStatement['record'],
  { isOnBranch, missing, now }: Compared,
  { environment, within }: Wanted,
): { readonly found: string; readonly advice?: string } | undefined {
  if (!isProven)
    return {
      found: '',
      advice: `Repair what dr-verify names (${[...failed, ...unproven].join(', ')}), and run it again`,
    };
  if (required.includes('nothing')) return { found: '', advice: 'Name checks in recovery.required' };
  if (now.getTime() - Date.parse(time) > millisecondsOf(within)) return { found: `; older than ${within}` };
  if (!isOnBranch)
    return { found: `; of the commit ${commit.slice(0, 12)}, which is not on the branch of ${environment.name}` };
  if (missing.length === 0) return undefined;
  return { found: `; it did not cover ${listed(missing)}, which the flow declares now` };
}

/** Applications that Git says to run there, readable or not. */
function namedOf(deployed: readonly DeployedImage[]): readonly string[] {
  return deployed.flatMap(({ application, named: { digest, tag }, unreadable }) =>
    digest === undefined && tag === undefined && unreadable === undefined ? [] : [application.name],
  );
}

const maxListed = 5;

function listed(phrases: readonly string[]): string {
  const rest = phrases.length - maxListed;
  return [...phrases.slice(0, maxListed), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
