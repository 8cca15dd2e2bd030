import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { formatRepository } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { atOnce } from './context.ts';
import type { PromoteOutputs } from './declaration.ts';
import type { Failed } from './failures.ts';
import { makeReady, move, type Moved, type Ready } from './move.ts';
import { outcomeOfOne, outcomeOfSet, payloadOf } from './outcome.ts';
import type { PromotePlan } from './plan.ts';
import { nameOf } from './report.ts';
import { timely } from './with-deadline.ts';

/** Nothing moves before each promotion has been let in; then each succeeds or fails for itself. */
export async function execute(plan: PromotePlan, unbounded: Ports): Promise<Outcome<PromoteOutputs>> {
  const ports = timely(unbounded, plan.timeout);
  for (const { application, why } of plan.left) ports.log.info(`${application} is left out: ${why}`);
  const ready = await makeReady(plan.promotions, ports);
  const [only] = ready;
  if (!plan.isSet && only !== undefined) {
    const moved = await move(only, ports);
    await writePayload(plan, [moved], ports);
    return outcomeOfOne(moved);
  }
  const { moved, failed } = await moveAll(ready, ports);
  await writePayload(plan, moved, ports);
  return outcomeOfSet(plan, moved, failed);
}

interface Done {
  readonly moved: readonly Moved[];
  readonly failed: readonly Failed[];
}

/** Those that go to one repository go one after the other: some registries trip over a blob that comes twice at once. */
async function moveAll(ready: readonly Ready[], ports: Ports): Promise<Done> {
  const places = new Map<string, Ready[]>();
  for (const one of ready) {
    const place = formatRepository(one.plan.destination);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  const results = await mapBounded([...places.values()], atOnce, async (group) => {
    const done: (Moved | Failed)[] = [];
    for (const one of group) done.push(await moveOrFail(one, ports));
    return done;
  });
  const all = results.flat();
  return { moved: all.filter((one) => 'plan' in one), failed: all.filter((one) => 'error' in one) };
}

async function moveOrFail(ready: Ready, ports: Ports): Promise<Moved | Failed> {
  try {
    return await move(ready, ports);
  } catch (error) {
    if (error instanceof StepError) return { name: nameOf(ready.plan), error };
    throw error;
  }
}

async function writePayload({ payloadFile }: PromotePlan, moved: readonly Moved[], { files }: Ports): Promise<void> {
  if (payloadFile === undefined) return;
  await files.write(payloadFile, new TextEncoder().encode(`${JSON.stringify(payloadOf(moved), null, 2)}\n`));
}
