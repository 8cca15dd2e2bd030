import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { applyBumps } from './bump.ts';
import { openRequest } from './change-request.ts';
import { comparisonsOf } from './comparisons.ts';
import type { LandingResult, Outputs } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { requireEntries } from './entry-check.ts';
import { isDone } from './report.ts';
import { isChange } from './changes.ts';
import { refuseAbsent } from './registry-check.ts';
import type { BumpPlan } from './model.ts';

export async function execute(plan: BumpPlan, ports: Ports): Promise<Outcome<Outputs>> {
  for (const warning of plan.warnings) ports.log.warn(warning);
  if (isDone(plan)) {
    const landing = { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 };
    return outcomeOf(plan, await carriedOn(plan, { landing }, ports));
  }
  const changing = plan.parts.filter(isChange);
  await refuseAbsent(changing, ports);
  if (plan.destination.commit !== 'none') await requireEntries(changing, ports);
  if (plan.destination.request !== undefined) return outcomeOf(plan, await requestChange(plan, ports));
  return outcomeOf(plan, await carriedOn(plan, await land(plan), ports));
}

/** Lets what is not in Git follow the commit, then waits for it. */
async function carriedOn(plan: BumpPlan, done: LandingResult, ports: Ports): Promise<LandingResult> {
  const hasElement = plan.parts.some(({ request }) => isElementSet(request));
  if (!hasElement || done.landing.commit === undefined) return waited(plan, done, ports);
  const { setElements } = await import('./elements.ts');
  const { settings, failure } = await setElements(plan, ports);
  const set = { ...done, elements: settings };
  return failure === undefined ? waited(plan, set, ports) : { ...set, unset: failure };
}

function isElementSet(request: BumpPlan['parts'][number]['request']): boolean {
  return request.kind === 'image' && request.environment.sync?.applicationset !== undefined;
}

/** Waits for the commit where that was asked for: for one that was there before, too. */
async function waited(plan: BumpPlan, done: LandingResult, ports: Ports): Promise<LandingResult> {
  const { commit } = done.landing;
  if (plan.waitMs === undefined || commit === undefined) return done;
  // Of one that was there before nobody knows it here.
  const committedAt = done.landing.changed ? ports.clock.now().toISOString() : '';
  const [{ waitFor }, { recordDeployments }] = await Promise.all([
    import('./wait.ts'),
    import('./deployment-record.ts'),
  ]);
  const confirmations = await waitFor(plan, commit, ports);
  const unrecorded = await recordDeployments(plan, confirmations, ports);
  return { ...done, committedAt, confirmations, ...(unrecorded !== undefined && { unrecorded }) };
}

async function land({ destination, bumps, message }: BumpPlan): Promise<LandingResult> {
  return { landing: await destination.repository.land((snapshot) => applyBumps(snapshot, bumps), message) };
}

async function requestChange(plan: BumpPlan, ports: Ports): Promise<LandingResult> {
  const { destination, bumps, message, changeRequest } = plan;
  // Compared before anything is pushed: a branch without its request is not left behind by what rendering takes.
  const comparisons = await comparisonsOf(plan, ports);
  const landing = await destination.repository.landOn(
    changeRequest.head,
    (snapshot) => applyBumps(snapshot, bumps),
    message,
  );
  if (destination.request === undefined) return { landing };
  const requested = await openRequest(plan, destination.request, comparisons, ports);
  const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
  return { landing: { ...landing, changed }, ...requested };
}
