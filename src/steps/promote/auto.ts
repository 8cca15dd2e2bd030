import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, StepError, UsageError } from '../../base/errors.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { applicationOf, environmentBefore, environmentOf } from '../../flow/questions.ts';
import { parseLocation } from '../../registry/reference.ts';
import { compareVersions } from '../../version/semver.ts';
import { versionOfTag } from './channels.ts';
import { atOnce, type Context } from './context.ts';
import type { PromoteInputs } from './declaration.ts';
import type { Failed } from './failures.ts';
import { newestVersions } from './newest.ts';
import type { PromotePlan } from './plan.ts';
import { planPromotion, type PromotionPlan } from './promotion.ts';
import { ofEntry } from './single-artifact-inputs.ts';
import { givenOf, type PromoteRequest } from './request.ts';
import { flowRoute } from './route.ts';
import { replacedIn } from './running.ts';

type Decided = PromotionPlan | { readonly application: string; readonly why: string } | Failed;

/**
 * What a run without a person would promote: of each application what runs in the environment before, or the newest
 * version that was built for the first one. What has nothing to promote is left out; what is refused is refused for
 * itself alone. Throws UsageError and RefusedError for what is wrong with the run as a whole.
 */
export async function planAuto(
  inputs: PromoteInputs,
  context: Context,
): Promise<Pick<PromotePlan, 'promotions' | 'left' | 'refused'>> {
  const { application: names, ...rest } = inputs;
  const { flow, environment } = await targetOf(inputs, context);
  const applications =
    names.length > 0 ? names.map((name) => applicationOf(flow, name)) : travelling(flow, environment);
  const decided = await mapBounded(applications, atOnce, (application) =>
    decide({ ...rest, application: application.name }, { flow, environment, application }, context),
  );
  return {
    promotions: decided.filter((one) => 'copy' in one),
    left: decided.filter((one) => 'why' in one),
    refused: decided.filter((one) => 'error' in one),
  };
}

interface Where {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: Application;
}

async function targetOf(inputs: PromoteInputs, context: Context): Promise<Omit<Where, 'application'>> {
  const { to } = inputs;
  const named = inputs.rollback ? 'rollback' : givenOf(inputs, ['set', ...ofEntry]);
  if (named !== undefined) {
    throw new UsageError(
      'input-conflict',
      `the inputs auto and ${named} exclude each other: auto finds out itself what is promoted`,
    );
  }
  if (to === undefined) throw new UsageError('to-missing', 'expected the input "to" beside "auto": the environment');
  const flow = await context.requireFlow();
  const environment = environmentOf(flow, to);
  if (environment.promotion === 'automatic') return { flow, environment };
  throw new RefusedError(
    'not-automatic',
    `${to} is entered by ${environment.promotion} promotion, and "auto" promotes without anybody asking: name the application and leave "auto" out, or set promotion: automatic in the flow file`,
  );
}

function travelling(flow: Flow, environment: Environment): readonly Application[] {
  const first = environmentBefore(flow, environment.name) === undefined;
  return flow.applications.filter(({ promoted }) => first || promoted !== false);
}

async function decide(request: PromoteRequest, where: Where, context: Context): Promise<Decided> {
  const { name } = where.application;
  try {
    return (await lower(request, where, context)) ?? (await candidate(request, where, context));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return nothingYet.has(error.code) ? { application: name, why: error.message } : { name, error };
  }
}

/** Refusals that say that there is nothing to promote yet, which is no failure of a run that looks what there is. */
const nothingYet: ReadonlySet<string> = new Set([
  'environment-skipped',
  'channel-closed',
  'verdict-missing',
  'verdict-closed',
  'verdict-expired',
  'verdict-other-policy',
  'verdict-other-environment',
]);

/** What runs in the environment before may be older: a rollback there is none here. */
async function lower(request: PromoteRequest, where: Where, context: Context): Promise<Decided | undefined> {
  const { flow, environment, application } = where;
  const before = environmentBefore(flow, environment.name);
  if (before === undefined) return undefined;
  const route = flowRoute(request, flow, environment.name);
  const [here, there] = [await replacedIn(route, context), await replacedIn({ ...route, to: before }, context)];
  const [ours, theirs] = [here, there].map((image) => (image?.tag === undefined ? undefined : versionOfTag(image.tag)));
  if (ours === undefined || theirs === undefined || compareVersions(theirs, ours) >= 0) return undefined;
  return {
    application: application.name,
    why: `${environment.name} runs ${here?.tag}, which is higher than the ${there?.tag} of ${before.name}`,
  };
}

/** Tried from the newest on: what the gate has not opened for yet is passed over. */
const mostTried = 10;

async function candidate(request: PromoteRequest, where: Where, context: Context): Promise<Decided> {
  const { flow, environment, application } = where;
  if (environmentBefore(flow, environment.name) !== undefined) return planPromotion(request, context);
  const repository = context.ports.registries.open(parseLocation(environment.registry, application.image));
  const versions = await newestVersions(repository, environment, mostTried);
  let passedOver: StepError | undefined;
  for (const version of versions) {
    try {
      return await planPromotion({ ...request, version }, context);
    } catch (error) {
      if (!(error instanceof StepError) || !nothingYet.has(error.code)) throw error;
      passedOver ??= error;
    }
  }
  const why = passedOver?.message ?? `${repository.name} holds no version that ${environment.name} takes`;
  return { application: application.name, why };
}
