import { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Context } from './context.ts';
import type { PromotionPlan, Wave } from './model.ts';
import { planPromotion } from './promotion.ts';
import type { PromotionRequest, WaveRequest } from './request/request.ts';
import { imageIn } from './running.ts';

/**
 * Plans the jobs of a wave, in promotion order. Each job runs the whole promotion of one environment, with its gate, so
 * none is asked here. An environment that runs the digest needs no job; one behind another of the wave waits for the
 * next plan: a wave is resumed by planning it again.
 *
 * @throws RefusedError where the environments would get different digests, and as a promotion does
 */
export async function planWave({ requests }: WaveRequest, context: Context): Promise<Wave> {
  const jobs: Wave['jobs'][number][] = [];
  const done: string[] = [];
  const later: string[] = [];
  let first: PromotionPlan | undefined;
  for (const request of requests) {
    const isEarly = first !== undefined && (await isBeforeItsTurn(request, requests, first.digest, context));
    const plan = isEarly ? undefined : await planned(request, requests, context);
    if (plan === undefined) {
      later.push(request.to.name);
      continue;
    }
    first ??= plan;
    if (plan.digest !== first.digest) throw otherDigest(first, plan);
    const running = await imageIn(request.to, request, context);
    if (running?.digest === plan.digest) done.push(request.to.name);
    else jobs.push(jobOf(request, plan));
  }
  return { jobs, done, later };
}

/** Whether what must come before, where it is of the wave too, does not run the digest yet. */
async function isBeforeItsTurn(
  request: PromotionRequest,
  all: readonly PromotionRequest[],
  digest: Digest,
  context: Context,
): Promise<boolean> {
  const isOfWave = ({ name }: Environment) => all.some(({ to }) => to.name === name);
  const runs = async (environment: Environment) => (await imageIn(environment, request, context))?.digest === digest;
  for (const before of request.before.all) if (isOfWave(before) && !(await runs(before))) return true;
  if (!request.before.any.some(isOfWave)) return false;
  for (const before of request.before.any) if (await runs(before)) return false;
  return true;
}

/** Undefined for an environment that another one of the wave comes before, and that is not its turn yet. */
async function planned(
  request: PromotionRequest,
  all: readonly PromotionRequest[],
  context: Context,
): Promise<PromotionPlan | undefined> {
  const before = new Set([...request.before.all, ...request.before.any].map(({ name }) => name));
  const isBehind = all.some(({ to }) => before.has(to.name));
  try {
    return await planPromotion({ ...request, isDryRun: true }, { ...context, gateRuns: true });
  } catch (error) {
    const isEarly = isBehind && error instanceof RefusedError && early.has(error.code);
    if (!isEarly) throw error;
    return undefined;
  }
}

const early: ReadonlySet<string> = new Set([
  'environment-skipped',
  'record-missing',
  'version-mismatch',
  'digest-mismatch',
]);

function jobOf(
  { application, target, to }: PromotionRequest,
  { sourceTag, digest }: PromotionPlan,
): Wave['jobs'][number] {
  return {
    environment: to.name,
    application: application.name,
    version: sourceTag ?? '',
    'target-version': target ?? '',
    'expect-digest': digest,
  };
}

function otherDigest(first: PromotionPlan, other: PromotionPlan): RefusedError {
  return new RefusedError({
    code: 'digest-mismatch',
    where: `the wave into ${first.to} and ${other.to}`,
    expected: 'one digest',
    found: `${shortDigest(first.digest)} and ${shortDigest(other.digest)}`,
    fix: 'name one with "expect-digest", and promote it to the environments before all of them',
  });
}
