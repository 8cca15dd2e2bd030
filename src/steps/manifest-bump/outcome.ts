import type { StepError } from '../../base/errors.ts';
import type { OutputValues } from '../../declaration/declare.ts';
import type { Landing } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { ChangeRequested, ClosedRequest } from '../../platform/change-request.ts';
import { heading, paragraph } from '../../report/report.ts';
import type { Confirmation } from '../../sync/sync.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import { alreadyThere, changeBlocks } from './report.ts';
import type { BumpPlan, ElementSetting, Part, Payload, PayloadEntry } from './model.ts';
import { failureOf, latest, waitBlocks } from './wait.ts';

export type Outputs = (typeof declaration)['outputs'];

/** Result of a run: a landing, the change request that shows it, and the requests that it closed. */
export interface LandingResult {
  readonly landing: Landing;
  readonly request?: ChangeRequested;
  readonly closed?: readonly ClosedRequest[];
  /** What a wait for the commit ended with, and when it began. */
  readonly confirmations?: readonly Confirmation[];
  readonly committedAt?: string;
  /** Elements of ApplicationSets that follow the commit, and why one does not. */
  readonly elements?: readonly ElementSetting[];
  readonly unset?: StepError;
  /** Why what the wait ended with is not recorded. */
  readonly unrecorded?: StepError;
}

export function outcomeOf(plan: BumpPlan, done: LandingResult): Outcome<Outputs> {
  const {
    landing,
    request,
    closed = [],
    confirmations = [],
    committedAt = '',
    unrecorded,
    elements = [],
    unset,
  } = done;
  const notRunning = failureOf(confirmations);
  const failure = unset ?? notRunning ?? unrecorded;
  const { bumps, parts, effect } = plan;
  const isChanged = landing.changed || elements.some(({ changed }) => changed);
  const files = [...new Set(bumps.map(({ file }) => file))];
  const headline = `${headlineOf(plan, landing, request)}${elementWordsOf(elements, unset)}${runningWords(confirmations, notRunning)}`;
  const payload = payloadOf(parts);
  const { image, previous } = singleOf(parts);
  const outputs: OutputValues<Outputs> = {
    changed: String(isChanged),
    commit: landing.commit ?? '',
    files: landing.changed ? files.join(',') : '',
    version: image?.tag ?? '',
    digest: image?.digest ?? '',
    effective: effectWord(effect) ?? '',
    'effective-reason': effect?.because ?? '',
    'previous-version': previous?.tag ?? '',
    'previous-digest': previous?.digest ?? '',
    'change-request': request?.url ?? '',
    payload: payload === undefined ? '' : JSON.stringify(payload),
    attempts: String(landing.attempts),
    'lost-races': String(landing.lostRaces),
    'synced-at': latest(confirmations, 'syncedAt'),
    'healthy-at': latest(confirmations, 'healthyAt'),
  };
  return {
    changed: isChanged,
    headline,
    outputs,
    data: {
      changed: isChanged,
      commit: landing.commit ?? null,
      version: image?.tag ?? null,
      digest: image?.digest ?? null,
      previous: previous ?? null,
      effective: effectWord(effect) ?? null,
      effectiveReason: effect?.because ?? null,
      places: bumps.map(({ target, file, before, after }) => ({ file, place: target.name, before, after })),
      payload: payload ?? null,
      changeRequest: request ?? null,
      superseded: closed,
      attempts: landing.attempts,
      lostRaces: landing.lostRaces,
      confirmations,
      elements,
      warnings: plan.warnings,
    },
    report: [
      heading('manifest-bump'),
      paragraph(`${headline}.`),
      ...closed.map(({ url }) => paragraph(`Closed as superseded: ${url}.`)),
      ...waitBlocks(confirmations, committedAt),
      ...(landing.changed ? changeBlocks(plan) : []),
    ],
    ...(failure !== undefined && { failure }),
  };
}

function elementWordsOf(elements: readonly ElementSetting[], unset: StepError | undefined): string {
  // Says no more than that: an element that was overtaken may have been written all the same.
  if (unset?.code.endsWith('-overtaken')) return ', and its element of the ApplicationSet was overtaken';
  if (unset !== undefined) return ', and its element of the ApplicationSet is not set';
  const [first, ...more] = elements.filter(({ changed }) => changed);
  if (first === undefined) return '';
  return `, and ${more.length === 0 ? 'its element' : `${elements.length} elements`} of ${first.set} set`;
}

function runningWords(confirmations: readonly Confirmation[], failure: StepError | undefined): string {
  if (confirmations.length === 0) return '';
  return failure === undefined ? `, which runs since ${latest(confirmations, 'healthyAt')}` : ', which does not run';
}

function effectWord(effect: BumpPlan['effect']): string | undefined {
  if (effect === undefined) return undefined;
  return effect.isProven ? 'proven' : 'unproven';
}

/** Returns the image of a run that is about one application; a set has its images in the payload. */
function singleOf(parts: readonly Part[]): { readonly image?: NamedImage; readonly previous?: NamedImage } {
  const [part] = parts;
  if (part === undefined || parts.length > 1) return {};
  const image = imageOf(part);
  return { ...(image !== undefined && { image }), ...(part.previous !== undefined && { previous: part.previous }) };
}

function imageOf({ bumps: [bump] }: Part): NamedImage | undefined {
  return bump?.target.image?.(bump.textAfter);
}

/** KubeRocketCI's payload of the present images; undefined for a run that is about no application. */
function payloadOf(parts: readonly Part[]): Payload | undefined {
  const entries = parts.flatMap((part): (readonly [string, PayloadEntry])[] => {
    const { request } = part;
    const { tag, digest } = imageOf(part) ?? {};
    if (request.kind !== 'image' || tag === undefined) return [];
    const { customValues } = request;
    const entry = { imageTag: tag, ...(digest !== undefined && { imageDigest: digest }) };
    return [[request.application.name, { ...entry, ...(customValues !== undefined && { customValues }) }]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function headlineOf(plan: BumpPlan, landing: Landing, request: ChangeRequested | undefined): string {
  if (request !== undefined) return `${plan.message.subject}: change request ${request.url} ${request.outcome}`;
  if (!landing.changed) return `nothing to do: ${alreadyThere(plan)}`;
  const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
  return `${plan.message.subject}: ${where}`;
}
