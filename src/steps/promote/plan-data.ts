import { planData } from '../../registry/copy/plan.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { PlacePlan } from './place.ts';
import type { PromotePlan } from './plan.ts';
import type { PromotionPlan } from './promotion.ts';

/** What a run will do, as data that prints. */
export function planAsData({ promotions, left, refused, capabilities }: PromotePlan): object {
  return {
    promotions: promotions.map(promotionData),
    left,
    refused: refused.map(({ name, error }) => ({ name, code: error.code, message: error.message })),
    capabilities,
  };
}

function promotionData(plan: PromotionPlan): object {
  const { application, from, to, rollback, source, sourceTag, digest, replicas } = plan;
  return {
    application,
    from,
    to,
    ...(rollback ? { rollback } : {}),
    digest,
    source: formatReference(pointAt(source, { digest })),
    ...(sourceTag === undefined ? {} : { sourceTag }),
    ...placeData(plan),
    replicas: replicas.map(placeData),
  };
}

/** One place with what happens there. */
export function placeData({ destination, tag, tagState, floating, copy }: PlacePlan): object {
  return { destination: formatReference(pointAt(destination, { tag })), tag, tagState, floating, plan: planData(copy) };
}
