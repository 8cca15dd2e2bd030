import type { OutputValues } from '../../declaration/declare.ts';
import { EvidenceError, RefusedError, type StepError } from '../../base/errors.ts';
import { heading, listing, paragraph } from '../../report/report.ts';
import type { DeliveredImage } from '../../delivery/model.ts';
import type { Outcome } from '../step.ts';
import type { Arrival } from './arrival.ts';
import type { declaration } from './declaration.ts';
import type { Landed } from './land.ts';
import type { AdvancePlan, Watched } from './model.ts';
import { stateBlocks, subjectOf } from './report.ts';

export type Outputs = (typeof declaration)['outputs'];

/** How a run ended. */
interface Ended {
  readonly state: 'idle' | 'waiting' | 'advanced' | 'rolled-back' | 'aborted';
  readonly headline: string;
  readonly landed?: Landed | undefined;
  readonly notes?: readonly string[];
  readonly failure?: StepError;
}

export function idleOutcome(plan: AdvancePlan): Outcome<Outputs> {
  return outcomeOf(plan, { state: 'idle', headline: `nothing to do: no delivery of ${subjectOf(plan)} is under way` });
}

/** Where the steps of a controller stand, by its own words. */
export function watchedOutcome(
  plan: AdvancePlan,
  { tag }: DeliveredImage,
  arrived: Arrival | undefined,
): Outcome<Outputs> {
  if (arrived?.state === 'failed') return failedOutcome(plan, arrived.because);
  const isThere = arrived?.state === 'confirmed';
  const because =
    arrived?.because ?? 'nothing tells which commit brought it: the history of the branch does not reach back to it';
  const headline = `${subjectOf(plan)}: ${isThere ? `nothing to do, ${tag} has all traffic` : `the Rollout is on its way to ${tag}`}: ${because}`;
  return outcomeOf(plan, { state: isThere ? 'idle' : 'waiting', headline });
}

/** A run that only has to wait ends well; one that was given no answer does not. */
export function waitingOutcome(plan: AdvancePlan, watched: Watched, waits: readonly string[]): Outcome<Outputs> {
  const [first] = watched.unanswered;
  const headline = `${subjectOf(plan)} stays at ${plan.underWay?.at ?? ''}: ${waits[0] ?? ''}`;
  const failure =
    first === undefined
      ? {}
      : { failure: new EvidenceError({ code: 'gate-without-proof', where: subjectOf(plan), found: first }) };
  return outcomeOf(plan, { state: 'waiting', headline, notes: [...waits, ...watched.passed], ...failure });
}

/** A step that has failed is no longer waited for; metrics alone take a delivery back. */
export function failedOutcome(plan: AdvancePlan, because: string): Outcome<Outputs> {
  const failure = new RefusedError({
    code: 'delivery-not-confirmed',
    where: subjectOf(plan),
    expected: `an environment that runs ${stepOf(plan)}`,
    found: because,
    fix:
      plan.watched === undefined
        ? 'mend it, or take the delivery back with `--abort true`'
        : 'mend it, or go back with `krci-deploy promote --rollback true`',
  });
  const headline = `${subjectOf(plan)} stays at ${stepOf(plan)}: ${because}`;
  return outcomeOf(plan, { state: 'waiting', headline, notes: [because], failure });
}

function stepOf({ underWay, watched }: AdvancePlan): string {
  return underWay?.at ?? watched?.tag ?? '';
}

export function advancedOutcome(plan: AdvancePlan, landed: Landed, { passed }: Watched): Outcome<Outputs> {
  const headline = `${subjectOf(plan)}: ${landed.says}${placeOf(landed)}`;
  return outcomeOf(plan, { state: 'advanced', headline, landed, notes: passed });
}

export function abortedOutcome(plan: AdvancePlan, landed: Landed): Outcome<Outputs> {
  return outcomeOf(plan, {
    state: 'aborted',
    headline: `${subjectOf(plan)}: ${landed.says}${placeOf(landed)}`,
    landed,
  });
}

export function rolledBackOutcome(
  plan: AdvancePlan,
  landed: Landed | undefined,
  failed: readonly string[],
): Outcome<Outputs> {
  const [first = ''] = failed;
  const done = landed === undefined ? 'nothing runs the image before, so it stays' : `${landed.says}${placeOf(landed)}`;
  const failure = new RefusedError({
    code: 'delivery-rolled-back',
    where: subjectOf(plan),
    expected: plan.validation === undefined ? 'metrics within their bounds' : 'metrics and tests within their bounds',
    found: first,
    fix:
      landed === undefined
        ? 'go back with `krci-deploy promote --rollback true`'
        : 'find the cause before the next try',
  });
  const headline = `${subjectOf(plan)}: ${done}, because ${first}`;
  return outcomeOf(plan, {
    state: landed === undefined ? 'waiting' : 'rolled-back',
    headline,
    landed,
    notes: failed,
    failure,
  });
}

function placeOf({ changed, commit = '', request }: Landed): string {
  if (request !== undefined) return ` (change request ${request.url} ${request.outcome})`;
  return changed ? ` (commit ${commit.slice(0, 12)})` : ' (another run was faster)';
}

function outcomeOf(plan: AdvancePlan, { state, headline, landed, notes = [], failure }: Ended): Outcome<Outputs> {
  const { present, underWay, nextAt } = plan;
  const isHere = landed === undefined || landed.request !== undefined;
  const after = isHere ? underWay : landed.after?.kind === 'under-way' ? landed.after : undefined;
  const { tag = '', digest = '' } = underWay?.incoming ?? plan.watched ?? {};
  const commit = (isHere ? present.since?.commit : landed.commit) ?? '';
  const outputs: OutputValues<Outputs> = {
    changed: String(landed?.changed ?? false),
    state,
    at: after?.at ?? '',
    share: after === undefined ? '' : String(after.share),
    version: tag,
    digest,
    commit,
    'change-request': landed?.request?.url ?? '',
    'next-at': isHere ? (nextAt?.toISOString() ?? '') : '',
  };
  return {
    changed: landed?.changed ?? false,
    headline,
    outputs,
    data: { state, at: outputs.at, share: after?.share ?? null, version: tag, digest, commit, notes },
    report: [
      heading('advance'),
      paragraph(`${headline}.`),
      ...stateBlocks(plan),
      ...(notes.length === 0 ? [] : [listing(notes)]),
    ],
    ...(failure !== undefined && { failure }),
  };
}
