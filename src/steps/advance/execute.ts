import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { arrivalOf, type Arrival } from './arrival.ts';
import { land, type Landed } from './land.ts';
import type { AdvancePlan, Questions, StepValidation } from './model.ts';
import {
  abortedOutcome,
  advancedOutcome,
  failedOutcome,
  idleOutcome,
  type Outputs,
  rolledBackOutcome,
  waitingOutcome,
  watchedOutcome,
} from './outcome.ts';
import { writeStep } from './record.ts';

/**
 * Makes the one commit that the delivery is ready for. The step that is there gets its record first, so that a run that
 * was killed before is finished by the next one.
 */
export async function execute(plan: AdvancePlan, questions: Questions, ports: Ports): Promise<Outcome<Outputs>> {
  const { underWay, abort, subject, present } = plan;
  if (abort !== undefined) return abortedOutcome(plan, await land(plan, abort, ports));
  if (plan.watched !== undefined) return watchedOutcome(plan, plan.watched, await arrivalOf(plan, ports));
  if (underWay === undefined) return idleOutcome(plan);
  await writeStep(plan, underWay, present.since?.commit, ports);
  const asked = { ...subject, image: underWay.incoming, metrics: plan.metrics, validation: stepValidation(plan) };
  const watched = underWay.isWatched
    ? await questions.watch(asked, ports)
    : { failed: [], closed: [], unanswered: [], passed: [] };
  if (watched.failed.length > 0) return rollBack(plan, watched.failed, ports);
  const arrived = await arrivalOf(plan, ports);
  if (arrived?.state === 'failed') return failedOutcome(plan, arrived.because);
  const waits = [...watched.unanswered, ...unready(plan, arrived, ports), ...watched.closed, ...untested(plan)];
  if (waits.length > 0) return waitingOutcome(plan, watched, waits);
  const landed = await land(plan, underWay.next, ports);
  await recordNext(plan, landed, ports);
  return advancedOutcome(plan, landed, watched);
}

/** Returns what the reports of this run must prove; undefined where there are none, or nothing tells the step's commit. */
function stepValidation({ validation, present: { since } }: AdvancePlan): StepValidation | undefined {
  if (validation === undefined || validation.reports.length === 0 || since === undefined) return undefined;
  return { ...validation, commit: since.commit, since: Date.parse(since.time) };
}

/** A step that has to be tested waits for the job that tests it. */
function untested({ validation, underWay, present }: AdvancePlan): readonly string[] {
  if (validation === undefined || validation.reports.length > 0 || underWay?.isWatched !== true) return [];
  return [
    `its delivery asks for tests of the step (commit ${present.since?.commit ?? 'unknown'}), and the input junit names no report`,
  ];
}

/** Takes the delivery back where a side can take the traffic; the run fails in any case. */
async function rollBack(plan: AdvancePlan, failed: readonly string[], ports: Ports): Promise<Outcome<Outputs>> {
  const back = plan.underWay?.back;
  return rolledBackOutcome(plan, back && (await land(plan, back, ports)), failed);
}

/** Returns why the step that is there is not done yet. */
function unready({ underWay, nextAt }: AdvancePlan, arrived: Arrival | undefined, { clock }: Ports): readonly string[] {
  if (underWay === undefined || arrived === undefined || nextAt === undefined)
    return ['nothing tells since when the step is there: the history of the branch does not reach back to it'];
  const early = nextAt > clock.now() ? [`the step lasts ${underWay.lasts}, until ${nextAt.toISOString()}`] : [];
  return arrived.state === 'confirmed' ? early : [arrived.because, ...early];
}

/** Writes the record of the step that a commit of this run made; a change request has made none yet. */
async function recordNext(plan: AdvancePlan, { commit, request, after }: Landed, ports: Ports): Promise<void> {
  if (request !== undefined || after?.kind !== 'under-way') return;
  await writeStep(plan, after, commit, ports);
}
