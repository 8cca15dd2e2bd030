import type { OutputValues } from '../../declaration/declare.ts';
import type { Landing } from '../../git/gitops.ts';
import type { ChangeRequested } from '../../platform/platform.ts';
import { heading, paragraph } from '../../report/report.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { applyBumps } from './bump.ts';
import type { declaration } from './declaration.ts';
import type { BumpPlan } from './plan.ts';
import { alreadyThere, changeBlocks, isDone } from './report.ts';

type Outputs = (typeof declaration)['outputs'];

/** What happened: a landing, and the change request that shows it. */
interface Done {
  readonly landing: Landing;
  readonly request?: ChangeRequested;
}

export async function execute(plan: BumpPlan, ports: Ports): Promise<Outcome<Outputs>> {
  for (const warning of plan.warnings) ports.log.warn(warning);
  if (isDone(plan))
    return outcomeOf(plan, { landing: { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 } });
  return outcomeOf(plan, plan.destination.request === undefined ? await land(plan) : await requestChange(plan, ports));
}

async function land({ destination, bumps, message }: BumpPlan): Promise<Done> {
  return { landing: await destination.repository.land((snapshot) => applyBumps(snapshot, bumps), message) };
}

async function requestChange(plan: BumpPlan, ports: Ports): Promise<Done> {
  const { destination, bumps, message, head, labels } = plan;
  const landing = await destination.repository.landOn(head, (snapshot) => applyBumps(snapshot, bumps), message);
  if (destination.request === undefined) return { landing };
  const body = renderMarkdown(changeBlocks(plan));
  const request = await ports.platform.requestChange({
    ...destination.request,
    head,
    title: message.subject,
    body,
    labels,
  });
  return { landing: { ...landing, changed: landing.changed || request.outcome === 'opened' }, request };
}

function outcomeOf(plan: BumpPlan, { landing, request }: Done): Outcome<Outputs> {
  const { bumps, previous } = plan;
  const image = plan.bumps[0]?.target.image?.(plan.bumps[0].textAfter);
  const files = [...new Set(bumps.map(({ file }) => file))];
  const headline = headlineOf(plan, landing, request);
  const outputs: OutputValues<Outputs> = {
    changed: String(landing.changed),
    commit: landing.commit ?? '',
    files: landing.changed ? files.join(',') : '',
    version: image?.tag ?? '',
    digest: image?.digest ?? '',
    'previous-version': previous?.tag ?? '',
    'previous-digest': previous?.digest ?? '',
    'change-request': request?.url ?? '',
    attempts: String(landing.attempts),
    'lost-races': String(landing.lostRaces),
  };
  return {
    changed: landing.changed,
    headline,
    outputs,
    data: {
      changed: landing.changed,
      commit: landing.commit ?? null,
      version: image?.tag ?? null,
      digest: image?.digest ?? null,
      previous: previous ?? null,
      places: bumps.map(({ target, file, before, after }) => ({ file, place: target.name, before, after })),
      changeRequest: request ?? null,
      attempts: landing.attempts,
      lostRaces: landing.lostRaces,
      warnings: plan.warnings,
    },
    report: [heading('manifest-bump'), paragraph(`${headline}.`), ...(landing.changed ? changeBlocks(plan) : [])],
  };
}

function headlineOf(plan: BumpPlan, landing: Landing, request: ChangeRequested | undefined): string {
  if (request !== undefined) return `${plan.message.subject}: change request ${request.url} ${request.outcome}`;
  if (!landing.changed) return `nothing to do: ${alreadyThere(plan)}`;
  const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
  return `${plan.message.subject}: ${where}`;
}
