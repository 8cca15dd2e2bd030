import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import type { Application } from '../../flow/flow.ts';
import { beforeOf } from '../../flow/graph.ts';
import { parseLocation } from '../../registry/reference.ts';
import { compareVersions } from '../../version/semver.ts';
import { versionOfTag } from './naming.ts';
import { type Context, maxPromotions } from './context.ts';
import type { Failure, Omission, PromotePlan, PromotionPlan } from './model.ts';
import { newestVersions } from './newest.ts';
import { planPromotion } from './promotion.ts';
import type { AutomaticRequest, PromotionRequest } from './request/request.ts';
import { imageIn } from './running.ts';

type Decision = PromotionPlan | Omission | Failure;

/**
 * Plans a run without a person: for each application the image of the environment before, or the newest version
 * built for the first one. An application with nothing to promote is left out; a refusal is that application's alone.
 */
export async function planAutomatic(
  request: AutomaticRequest,
  context: Context,
): Promise<Pick<PromotePlan, 'promotions' | 'left' | 'refused'>> {
  const decided = await mapBounded(request.applications, maxPromotions, (application) =>
    decide(promotionOf(application, request), context),
  );
  return {
    promotions: decided.filter((one) => 'copy' in one),
    left: decided.filter((one) => 'why' in one),
    refused: decided.filter((one) => 'error' in one),
  };
}

function promotionOf(application: Application, { flow, to, options }: AutomaticRequest): PromotionRequest {
  return { ...options, kind: 'promotion', flow, application, to, before: beforeOf(flow, to.name), built: undefined };
}

async function decide(request: PromotionRequest, context: Context): Promise<Decision> {
  const { name } = request.application;
  try {
    return (await lowerVersion(request, context)) ?? (await candidate(request, context));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return nothingYet.has(error.code) ? { application: name, why: error.message } : { name, error };
  }
}

/** Refusals that mean that there is nothing to promote yet, which is no failure of such a run. */
const nothingYet: ReadonlySet<string> = new Set([
  'environment-skipped',
  'channel-closed',
  'verdict-missing',
  'verdict-closed',
  'verdict-expired',
  'verdict-other-policy',
  'verdict-other-environment',
]);

/** Leaves an application out whose environment before went back: a rollback there is none here. */
async function lowerVersion(request: PromotionRequest, context: Context): Promise<Omission | undefined> {
  const { to, application } = request;
  const [before] = [...request.before.all, ...request.before.any];
  if (before === undefined) return undefined;
  const [here, there] = [await imageIn(to, request, context), await imageIn(before, request, context)];
  const [ours, theirs] = [here, there].map((image) => (image?.tag === undefined ? undefined : versionOfTag(image.tag)));
  if (ours === undefined || theirs === undefined || compareVersions(theirs, ours) >= 0) return undefined;
  return {
    application: application.name,
    why: `${to.name} runs ${here?.tag}, which is higher than the ${there?.tag} of ${before.name}`,
  };
}

/** Tried from the newest on: a version that the gate has not opened for yet is passed over. */
const maxTries = 10;

async function candidate(request: PromotionRequest, context: Context): Promise<Decision> {
  const { to, application } = request;
  if (request.before.all.length + request.before.any.length > 0) return planPromotion(request, context);
  const repository = context.ports.registries.open(parseLocation(to.registry, application.image));
  let passedOver: StepError | undefined;
  for (const version of await newestVersions(repository, to, maxTries)) {
    try {
      return await planPromotion({ ...request, version }, context);
    } catch (error) {
      if (!(error instanceof StepError) || !nothingYet.has(error.code)) throw error;
      passedOver ??= error;
    }
  }
  const why = passedOver?.message ?? `${repository.name} holds no version that ${to.name} takes`;
  return { application: application.name, why };
}
