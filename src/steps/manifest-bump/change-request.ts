import { createHash } from 'node:crypto';
import type { ChangeRequested, ClosedRequest } from '../../platform/platform.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import type { Ports } from '../ports.ts';
import { requestBlocks } from './report.ts';
import type { BumpPlan, BumpRequest, ChangeRequestOptions, Inputs, Part } from './model.ts';

export function changeRequestOptions(parts: readonly Part[], inputs: Inputs): ChangeRequestOptions {
  const requests = parts.map(({ request }) => request);
  const merge = inputs['auto-merge'];
  return {
    head: headOf(requests),
    labels: inputs.labels,
    reviewers: inputs.reviewers,
    autoMerge: merge === 'off' ? undefined : merge,
    superseded: requests.length > 1 ? requests.map((request) => headOf([request])) : [],
  };
}

export interface Requested {
  readonly request: ChangeRequested;
  readonly closed: readonly ClosedRequest[];
}

/** Opens or updates the request, then closes those that it makes pointless. */
export async function openRequest(
  plan: BumpPlan,
  where: { readonly repository: string; readonly base: string },
  { platform }: Ports,
): Promise<Requested> {
  const { head, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
  const request = await platform.requestChange({
    ...where,
    head,
    title: plan.message.subject,
    body: renderMarkdown(requestBlocks(plan)),
    labels,
    reviewers,
    ...(autoMerge !== undefined && { autoMerge }),
  });
  if (superseded.length === 0) return { request, closed: [] };
  const closed = await platform.closeSuperseded({ ...where, heads: superseded, keep: request.number });
  return { request, closed };
}

/**
 * One branch, and so one open request, per environment and application, or set of applications, or value of a file. No
 * application has a `+` in its name.
 */
function headOf(requests: readonly BumpRequest[]): string {
  const [first] = requests;
  if (first === undefined) throw new Error('a plan has a request');
  if (first.kind === 'file') {
    const name = `${first.file}-${first.path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    return `krci-deploy/${name}`;
  }
  const names = requests.flatMap((request) => (request.kind === 'image' ? [request.application.name] : []));
  const name = requests.length === 1 ? first.application.name : `set+${fingerprint(names)}`;
  return `krci-deploy/${first.environment.name}/${name}`;
}

function fingerprint(names: readonly string[]): string {
  return createHash('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 12);
}
