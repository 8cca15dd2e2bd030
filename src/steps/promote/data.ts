import type { CopyResult } from '../../registry/copy/copy.ts';
import { leftBehindLine, planData } from '../../registry/copy/plan.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Failure, PlacePlan, PromotePlan, PromotionPlan, PromotionResult } from './model.ts';

/** Plan of a run as printable data. */
export function planAsData({ promotions, left, refused, capabilities, wave, resolved }: PromotePlan): object {
  if (wave !== undefined) return wave;
  if (resolved !== undefined) return { resolved };
  return { promotions: promotions.map(promotionData), left, refused: refused.map(failureData), capabilities };
}

/** One promotion, before or after it was carried out. */
export function promotionData(plan: PromotionPlan): object {
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

/** Result of one promotion: its plan, and the changes made. */
export function resultData({ plan, copied, changed, record, recordPlaces }: PromotionResult): object {
  return { ...promotionData(plan), changed, record: record ?? '', recordPlaces, copied: copyData(copied) };
}

function copyData({ leftBehind, ...copied }: CopyResult): object {
  return { ...copied, ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.map(leftBehindLine) }) };
}

export function failureData({ name, error: { code, message } }: Failure): object {
  return { name, code, message };
}

function placeData({ destination, tag, tagState, floating, copy }: PlacePlan): object {
  return { destination: formatReference(pointAt(destination, { tag })), tag, tagState, floating, plan: planData(copy) };
}
