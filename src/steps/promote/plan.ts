import { mapBounded } from '../../base/concurrency.ts';
import { StepError, UsageError } from '../../base/errors.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { planAutomatic } from './automatic.ts';
import { capabilitiesOf } from './capabilities.ts';
import { type Context, type ContextOptions, createContext, maxPromotions } from './context.ts';
import type { PromoteInputs } from './declaration.ts';
import { openEntrance } from './entrance.ts';
import { failureOfSet } from './failures.ts';
import type { Failure, PromotePlan, PromotionPlan } from './model.ts';
import { planPromotion } from './promotion.ts';
import { resolveArtifact } from './resolve.ts';
import { parseRequest } from './request/parse.ts';
import type { ArtifactRequest, Request } from './request/request.ts';
import { planWave } from './wave.ts';

type PlannedSelection = Pick<PromotePlan, 'promotions' | 'isSet' | 'left' | 'refused' | 'wave' | 'resolved'>;

/**
 * Plans everything before anything moves: a refusal of one promotion is a refusal of all, and nothing is done. Reads Git
 * and registries and changes nothing.
 *
 * @throws UsageError, RefusedError, EvidenceError, RemoteError
 */
export async function plan(inputs: PromoteInputs, ports: Ports, options: ContextOptions = {}): Promise<PromotePlan> {
  const request = await parseRequest(inputs, ports);
  const { repository, branch } = inputs;
  const context = createContext({ repository, branch }, ports, options);
  const chosen = await planRequest(request, context);
  const isProbed = inputs['dry-run'];
  return {
    ...chosen,
    capabilities: await capabilitiesOf(chosen.promotions, context.ports.registries, isProbed),
    isProbed,
    payloadFile: inputs['payload-file'],
  };
}

async function planRequest(request: Request, context: Context): Promise<PlannedSelection> {
  if (request.kind === 'automatic') return { isSet: true, ...(await planAutomatic(request, context)) };
  if (request.kind === 'wave')
    return { promotions: [], isSet: true, left: [], refused: [], wave: await planWave(request, context) };
  if (request.kind === 'resolution')
    return { promotions: [], isSet: false, left: [], refused: [], resolved: await resolveArtifact(request, context) };
  const isSet = request.kind === 'set';
  const promotions = await planAll(isSet ? request.requests : [request], context);
  refuseTwice(promotions);
  // The gate of the same run has not spoken yet.
  if (!context.gateRuns) for (const { entrance } of promotions) await openEntrance(entrance, context.ports);
  return { promotions, isSet, left: [], refused: [] };
}

async function planAll(requests: readonly ArtifactRequest[], context: Context): Promise<readonly PromotionPlan[]> {
  const planned = await mapBounded(requests, maxPromotions, async (request): Promise<PromotionPlan | Failure> => {
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

function nameOfRequest(request: ArtifactRequest): string {
  if (request.kind !== 'copy') return request.application.name;
  const { application, destination, target } = request;
  return application ?? formatReference(pointAt(destination, target === undefined ? {} : { tag: target }));
}

/** Two promotions to one tag could not both be right. */
function refuseTwice(promotions: readonly PromotionPlan[]): void {
  const seen = new Set<string>();
  for (const one of promotions.flatMap((promotion) => [promotion, ...promotion.replicas])) {
    const name = formatReference(pointAt(one.destination, { tag: one.tag }));
    if (seen.has(name)) {
      throw new UsageError({
        code: 'destination-twice',
        where: name,
        expected: 'each place once in a set',
        found: 'twice',
      });
    }
    seen.add(name);
  }
}
