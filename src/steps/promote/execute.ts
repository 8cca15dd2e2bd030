import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { formatRepository } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { maxPromotions } from './context.ts';
import type { PromoteOutputs } from './declaration.ts';
import type { Failure, PromotePlan, PromotionResult } from './model.ts';
import { makeReady, move, type ReadyPromotion } from './move.ts';
import { outcomeOfOne, outcomeOfResolution, outcomeOfSet, outcomeOfWave, payloadOf } from './outcome.ts';
import { nameOf } from './report.ts';

/** Lets every promotion in before anything moves; then each succeeds or fails for itself. */
export async function execute(plan: PromotePlan, ports: Ports): Promise<Outcome<PromoteOutputs>> {
  if (plan.wave !== undefined) return outcomeOfWave(plan.wave);
  if (plan.resolved !== undefined) return outcomeOfResolution(plan.resolved);
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

interface SetResult {
  readonly moved: readonly PromotionResult[];
  readonly failed: readonly Failure[];
}

/** Those that go to one repository go one after the other: some registries trip over a blob that comes twice at once. */
async function moveAll(ready: readonly ReadyPromotion[], ports: Ports): Promise<SetResult> {
  const places = new Map<string, ReadyPromotion[]>();
  for (const one of ready) {
    const place = formatRepository(one.plan.destination);
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  const results = await mapBounded([...places.values()], maxPromotions, async (group) => {
    const done: (PromotionResult | Failure)[] = [];
    for (const one of group) done.push(await moveOrFail(one, ports));
    return done;
  });
  const all = results.flat();
  return { moved: all.filter((one) => 'plan' in one), failed: all.filter((one) => 'error' in one) };
}

async function moveOrFail(ready: ReadyPromotion, ports: Ports): Promise<PromotionResult | Failure> {
  try {
    return await move(ready, ports);
  } catch (error) {
    if (error instanceof StepError) return { name: nameOf(ready.plan), error };
    throw error;
  }
}

async function writePayload(
  { payloadFile }: PromotePlan,
  moved: readonly PromotionResult[],
  { files }: Ports,
): Promise<void> {
  if (payloadFile === undefined) return;
  await files.write(payloadFile, new TextEncoder().encode(`${JSON.stringify(payloadOf(moved), null, 2)}\n`));
}
