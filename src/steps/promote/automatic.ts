import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import type { Application, Environment } from '../../flow/flow.ts';
import { beforeOf } from '../../flow/graph.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { shortDigest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import { type Context, maxPromotions } from './context.ts';
import type { Failure, Omission, PromotePlan, PromotionPlan } from './model.ts';
import { newestVersions } from './newest.ts';
import { compareImages } from './order.ts';
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
    return await candidate(request, context);
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

/**
 * Leaves an application out whose environment before went back: a rollback there is none here. Of several environments
 * of which one is enough, those that went back are passed over, and one that is ahead is taken first.
 */
async function ahead(request: PromotionRequest, context: Context): Promise<PromotionRequest | Omission> {
  const { all, any } = request.before;
  const ours = await imageIn(request.to, request, context);
  if (ours === undefined) return request;
  const required = await waysFrom(all, ours, request, context);
  const lower = required.find(isLower);
  if (lower !== undefined) return omission(request, ours, lower);
  const ways = await waysFrom(any, ours, request, context);
  const open = ways.filter((way) => !isLower(way));
  const [closed] = ways;
  if (open.length === 0 && closed !== undefined) return omission(request, ours, closed);
  const first = open.toSorted((left, right) => Math.sign(right.order ?? 0) - Math.sign(left.order ?? 0));
  return { ...request, before: { all, any: first.map(({ environment }) => environment) } };
}

/** An environment before, and how what it runs compares with what runs now: a negative order is older. */
interface Way {
  readonly environment: Environment;
  readonly image: NamedImage | undefined;
  readonly order: number | undefined;
}

function waysFrom(
  environments: readonly Environment[],
  ours: NamedImage,
  { flow, application }: PromotionRequest,
  context: Context,
): Promise<readonly Way[]> {
  return mapBounded(environments, maxPromotions, async (environment) => {
    const image = await imageIn(environment, { flow, application }, context);
    const place = { flow, application, environment };
    return { environment, image, order: image && (await compareImages(image, ours, place, context)) };
  });
}

function isLower({ order }: Way): boolean {
  return order !== undefined && order < 0;
}

function omission({ application, to }: PromotionRequest, ours: NamedImage, { environment, image }: Way): Omission {
  const why = `${to.name} runs ${nameOf(ours)}, which is newer than the ${nameOf(image)} of ${environment.name}`;
  return { application: application.name, why };
}

function nameOf(image: NamedImage | undefined): string {
  return image?.tag ?? (image?.digest === undefined ? 'nothing' : shortDigest(image.digest));
}

/** Tried from the newest on: a version that the gate has not opened for yet is passed over. */
const maxTries = 10;

async function candidate(request: PromotionRequest, context: Context): Promise<Decision> {
  const { to, application } = request;
  if (request.before.all.length + request.before.any.length > 0) {
    const found = await ahead(request, context);
    return 'why' in found ? found : planPromotion(found, context);
  }
  const repository = context.ports.registries.open(parseLocation(to.registry, application.image));
  let passedOver: StepError | undefined;
  let tries = 0;
  for await (const version of newestVersions(repository, request, context.ports.clock.now())) {
    try {
      return await planPromotion({ ...request, version }, context);
    } catch (error) {
      if (!(error instanceof StepError) || !nothingYet.has(error.code)) throw error;
      passedOver ??= error;
    }
    tries += 1;
    if (tries === maxTries) break;
  }
  const why = passedOver?.message ?? `${repository.name} holds no version that ${to.name} takes`;
  return { application: application.name, why };
}
