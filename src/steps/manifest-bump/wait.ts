import { EvidenceError, RefusedError, RemoteError, type StepError } from '../../base/errors.ts';
import { type Block, heading, table } from '../../report/report.ts';
import type { Confirmation } from '../../sync/sync.ts';
import { confirm, distinct } from '../confirm.ts';
import type { Ports } from '../ports.ts';
import type { BumpPlan, ImageRequest } from './model.ts';

/** Waits until the applications of a plan run the commit. Throws as `confirm` does. */
export async function waitFor(plan: BumpPlan, commit: string, ports: Ports): Promise<readonly Confirmation[]> {
  const requests = plan.parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
  const [first] = requests;
  if (plan.waitMs === undefined || first === undefined) return [];
  const { flow, environment } = first;
  const applications = requests.map(({ application }) => application);
  return confirm(
    {
      flow,
      environment,
      applications,
      commit,
      branch: plan.destination.repository,
      waitMs: plan.waitMs,
      images: (application) => imagesOf(plan, requests, application.name),
    },
    ports,
  );
}

/** What the places say after the bump: those that it did not change name what else may run. */
function imagesOf({ parts }: BumpPlan, requests: readonly ImageRequest[], application: string) {
  const part = parts.find(({ request }) => request === requests.find((one) => one.application.name === application));
  const images = (part?.bumps ?? []).flatMap(({ target, textAfter }) => target.image?.(textAfter) ?? []);
  const named = images.flatMap(({ digest, tag }) =>
    digest === undefined && tag === undefined ? [] : [{ ...(digest && { digest }), ...(tag && { tag }) }],
  );
  const digests = named.filter(({ digest }) => digest !== undefined);
  // A place with a tag alone names the same image as one with its digest.
  return named.length === 0 ? undefined : distinct(digests.length > 0 ? digests : named);
}

/** Returns the error that a wait ends the run with; undefined where everything runs. */
export function failureOf(confirmations: readonly Confirmation[]): StepError | undefined {
  const worst = ['failed', 'overtaken', 'unproven', 'waiting'] as const;
  for (const state of worst) {
    const one = confirmations.find((each) => each.state === state);
    if (one !== undefined) return errorOf(one, state);
  }
  return undefined;
}

function errorOf(one: Confirmation, state: Exclude<Confirmation['state'], 'done'>): StepError {
  const { application, environment, commit, because, by, subject, fix } = one;
  const where = `${application} in ${environment}`;
  const expected = `commit ${commit.slice(0, 12)} to run`;
  const found = `${by} says of ${subject || application}: ${because}`;
  const more = { where, expected, found, ...(fix !== undefined && { fix }) };
  if (state === 'failed') return new RefusedError({ code: 'sync-failed', ...more });
  if (state === 'overtaken') return new RefusedError({ code: 'sync-overtaken', ...more });
  if (state === 'unproven') return new EvidenceError({ code: 'confirmation-missing', ...more });
  return new RemoteError({ code: 'sync-unfinished', ...more });
}

/** Table of when the commit was made, synced and healthy, as the controller has it. */
export function waitBlocks(confirmations: readonly Confirmation[], committedAt: string): readonly Block[] {
  if (confirmations.length === 0) return [];
  return [
    heading('Running'),
    table(
      ['application', 'state', 'committed', 'synced', 'healthy', 'because'],
      confirmations.map(({ application, state, because, syncedAt, healthyAt }) => [
        application,
        state,
        committedAt,
        syncedAt ?? '',
        healthyAt ?? '',
        because,
      ]),
    ),
  ];
}

/** Latest of a time over all applications; '' where one has none. */
export function latest(confirmations: readonly Confirmation[], key: 'syncedAt' | 'healthyAt'): string {
  const times = confirmations.map((one) => one[key] ?? '');
  return times.includes('') ? '' : (times.toSorted().at(-1) ?? '');
}
