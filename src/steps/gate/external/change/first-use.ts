import type { Environment, Flow } from '../../../../flow/flow.ts';
import { beforeOf, predecessorsOf } from '../../../../flow/graph.ts';
import { applicationOf } from '../../../../flow/questions.ts';
import { gitopsBranchesOf } from '../../../../flow/repository.ts';
import { trustOf } from '../../../../records/keys.ts';
import { trustedVerdicts } from '../../../../records/verdict-proof.ts';
import { verdictsOf } from '../../../../records/verdict.ts';
import { type Digest, isDigest, shortDigest } from '../../../../registry/digest.ts';
import { formatReference, parseLocation, type Reference } from '../../../../registry/reference.ts';
import type { Ports } from '../../../ports.ts';
import type { CheckContext } from '../check.ts';
import type { RowResult } from '../row.ts';

/** Most artifacts, newest first, whose verdicts are searched for the ticket. */
const maxDigests = 30;

/** A verdict that opened a gate with a ticket. */
interface Use {
  readonly digest: Digest;
  readonly environment: string;
  readonly time: string;
}

/**
 * Judges whether the ticket has let another artifact in.
 * A ticket belongs to the artifact of the first verdict that names it, in any environment of the flow that asks for one;
 * that artifact may use it again. Artifacts are those that Git has named in these environments and before them.
 */
export async function judgeFirstUse(ticket: string, context: CheckContext, ports: Ports): Promise<RowResult> {
  const { flow, environment, subject } = context;
  const { digest, application } = subject;
  if (flow?.records === undefined) {
    return {
      status: 'warn',
      found: 'no records, so nothing shows whether it let another artifact in',
      advice: 'Add "records" to the flow file: a ticket then belongs to the first artifact that uses it',
    };
  }
  if (environment === undefined || application === undefined || digest === undefined || !isDigest(digest)) {
    return {
      status: 'error',
      found: 'no artifact',
      advice: 'Give the inputs "application" and "artifact", so that the ticket can belong to it',
    };
  }
  const uses = await usesOf(ticket, { flow, environment, application, digest }, ports);
  const [first] = uses.toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time));
  if (first === undefined) return { status: 'pass', found: 'no use before this one' };
  const found = `${first.time.slice(0, 10)} for ${shortDigest(first.digest)} into ${first.environment}`;
  if (first.digest === digest) return { status: 'pass', found };
  return { status: 'fail', found, advice: 'Have a ticket approved for this artifact' };
}

interface Asked {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: string;
  readonly digest: Digest;
}

async function usesOf(ticket: string, asked: Asked, ports: Ports): Promise<readonly Use[]> {
  const { flow, application } = asked;
  const trust = await trustOf(flow, ports.files);
  const guarded = flow.environments.filter(({ gate }) => gate.change !== undefined);
  const uses: Use[] = [];
  for (const digest of await candidates(asked, guarded, ports)) {
    for (const place of placesOf(asked, guarded)) {
      const verdicts = await verdictsOf(ports.registries.open(place), digest);
      for (const { name } of guarded) {
        const demand = { digest, flow: flow.name, application, environment: name, now: ports.clock.now() };
        const own = trustedVerdicts(verdicts, demand, trust).filter(({ record }) => record.change === ticket);
        const opened = own.filter(({ record }) => record.verdict !== 'fail');
        uses.push(...opened.map(({ record }) => ({ digest, environment: name, time: record.time })));
      }
    }
  }
  return uses;
}

/** Lists the artifact itself, and those that Git has named where the ticket may have been used. */
async function candidates(
  { flow, environment, application, digest }: Asked,
  guarded: readonly Environment[],
  ports: Ports,
): Promise<readonly Digest[]> {
  const { placeHistories } = await import('../../../../flow/place-history.ts');
  const { all, any } = beforeOf(flow, environment.name);
  // A busy environment far before names many artifacts: those that a ticket can have let in go first.
  const near = new Set([...guarded, ...guarded.flatMap(({ name }) => predecessorsOf(flow, name))]);
  const environments = [...new Set([...near, ...all, ...any])];
  const pairs = environments.map((one) => ({ application: applicationOf(flow, application), environment: one }));
  const histories = await placeHistories(flow, pairs, await gitopsBranchesOf(flow, {}, ports));
  const named = [true, false].flatMap((isNear) =>
    histories
      .flatMap((history, index) => (near.has(environments[index]!) === isNear ? history.states : []))
      .toSorted(newestFirst)
      .flatMap(({ image }) => (image.digest !== undefined && isDigest(image.digest) ? [image.digest] : [])),
  );
  return [...new Set([digest, ...named])].slice(0, maxDigests);
}

function newestFirst(left: { readonly time: string }, right: { readonly time: string }): number {
  return Date.parse(right.time) - Date.parse(left.time);
}

/** Lists the repositories beside which a verdict lies: where the artifact is before the gate, and behind it. */
function placesOf({ flow, environment, application }: Asked, guarded: readonly Environment[]): readonly Reference[] {
  const { image } = applicationOf(flow, application);
  const { all, any } = beforeOf(flow, environment.name);
  const places = [...guarded, ...all, ...any].map(({ registry }) => parseLocation(registry, image));
  return [...new Map(places.map((place) => [formatReference(place), place])).values()];
}
