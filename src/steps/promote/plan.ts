import { mapBounded } from '../../base/concurrency.ts';
import { StepError, UsageError } from '../../base/errors.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { planAuto } from './auto.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { atOnce, type Context, contextOf, type ContextOptions } from './context.ts';
import type { PromoteInputs } from './declaration.ts';
import { openEntrance } from './entrance.ts';
import { type Failed, failureOfSet } from './failures.ts';
import { planPromotion, type PromotionPlan } from './promotion.ts';
import { type PromoteRequest, requestsOf } from './request.ts';
import { timely } from './with-deadline.ts';

/** Everything that a run will do, and what it found not to do. */
export interface PromotePlan {
  /** In the order in which they were named. */
  readonly promotions: readonly PromotionPlan[];
  /** Whether the run was asked for several, however many there are. */
  readonly isSet: boolean;
  /** With `auto`: applications that have nothing to promote, each with its reason. */
  readonly left: readonly Left[];
  /** With `auto`: applications whose promotion is refused; the others do not wait for them. */
  readonly refused: readonly Failed[];
  /** Of the places that are read and written: what was learnt on the way, and in a dry run (`isProbed`) all of it. */
  readonly capabilities: readonly Capabilities[];
  readonly isProbed: boolean;
  readonly payloadFile: string | undefined;
  /** What carrying it out may take: `30m`, `1h`. */
  readonly timeout: string;
}

export interface Left {
  readonly application: string;
  readonly why: string;
}

/**
 * Plans everything before anything moves: what one of them is refused for, is said for all of them, and nothing is
 * done. Reads Git and registries and changes nothing. Throws UsageError, RefusedError, EvidenceError and RemoteError.
 */
export async function plan(inputs: PromoteInputs, ports: Ports, options: ContextOptions = {}): Promise<PromotePlan> {
  const context = await contextOf(inputs, timely(ports, inputs.timeout), options);
  const chosen = inputs.auto
    ? { isSet: true, ...(await planAuto(inputs, context)) }
    : await planRequested(await requestsOf(inputs, ports), context, inputs.set !== undefined);
  const thorough = inputs['dry-run'];
  return {
    ...chosen,
    capabilities: await capabilitiesOf(chosen.promotions, context.ports.registries, thorough),
    isProbed: thorough,
    payloadFile: inputs['payload-file'],
    timeout: inputs.timeout,
  };
}

async function planRequested(
  requests: readonly PromoteRequest[],
  context: Context,
  named: boolean,
): Promise<Pick<PromotePlan, 'promotions' | 'isSet' | 'left' | 'refused'>> {
  const promotions = await planAll(requests, context);
  refuseTwice(promotions);
  // The gate of the same run has not spoken yet.
  if (!context.gateRuns) for (const { entrance } of promotions) await openEntrance(entrance, context.ports);
  return { promotions, isSet: named || requests.length > 1, left: [], refused: [] };
}

async function planAll(requests: readonly PromoteRequest[], context: Context): Promise<readonly PromotionPlan[]> {
  const planned = await mapBounded(requests, atOnce, async (request): Promise<PromotionPlan | Failed> => {
    try {
      return await planPromotion(request, context);
    } catch (error) {
      if (requests.length > 1 && error instanceof StepError) return { name: nameOfRequest(request), error };
      throw error;
    }
  });
  const refused = planned.filter((one) => 'error' in one);
  if (refused.length > 0) throw failureOfSet(refused, `nothing was promoted of ${requests.length}`);
  return planned.filter((one) => 'copy' in one);
}

function nameOfRequest({ application, destination }: PromoteRequest): string {
  return application ?? destination ?? 'a promotion';
}

/** Two promotions to one tag could not both be right. */
function refuseTwice(promotions: readonly PromotionPlan[]): void {
  const seen = new Set<string>();
  for (const one of promotions.flatMap((promotion) => [promotion, ...promotion.replicas])) {
    const name = formatReference(pointAt(one.destination, { tag: one.tag }));
    if (seen.has(name)) {
      throw new UsageError('destination-twice', `expected each place once in a set, found ${name} twice`);
    }
    seen.add(name);
  }
}
