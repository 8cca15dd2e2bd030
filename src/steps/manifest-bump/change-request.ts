import { createHash } from 'node:crypto';
import { RefusedError } from '../../base/errors.ts';
import { changePrefix } from '../../git/change-branch.ts';
import type { ChangeRequested, ClosedRequest } from '../../platform/change-request.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import type { Ports } from '../ports.ts';
import { proofBlocks, proofsOf } from './proofs.ts';
import { requestBlocks } from './report.ts';
import type { Bump, BumpPlan, ChangeRequestOptions, Comparison, Inputs, Part } from './model.ts';

export function changeRequestOptions(
  parts: readonly Part[],
  bumps: readonly Bump[],
  inputs: Inputs,
): ChangeRequestOptions {
  const merge = inputs['auto-merge'];
  return {
    head: headOf(parts),
    change: changeOf(bumps),
    labels: inputs.labels,
    reviewers: inputs.reviewers,
    autoMerge: merge === 'off' ? undefined : merge,
    superseded: parts.length > 1 ? parts.map((part) => headOf([part])) : [],
  };
}

/** Digest of the values that a run writes, whatever the files hold besides. */
function changeOf(bumps: readonly Bump[]): string {
  const values = bumps.map(({ file, target, after }) => JSON.stringify([file, target.name, after])).toSorted();
  return createHash('sha256').update(values.join('\n')).digest('hex');
}

/**
 * Refuses the change that somebody has turned down: a request that proposed the same values and was closed. Asked before
 * anything is written.
 *
 * @throws RefusedError that names the request
 */
export async function refuseClosed(
  { head, change }: ChangeRequestOptions,
  where: { readonly repository: string; readonly base: string },
  { platform }: Ports,
): Promise<void> {
  const closed = await platform.closedChange({ ...where, head, change });
  if (closed === undefined) return;
  throw new RefusedError({
    code: 'request-closed',
    where: where.repository,
    found: `${closed.url}, which proposed the same change, was closed without being merged`,
    fix: 'ask who closed it, then set reopen to propose it again',
  });
}

export interface RequestResult {
  readonly request: ChangeRequested;
  readonly closed: readonly ClosedRequest[];
}

/** Opens or updates the request, then closes those that it makes pointless. */
export async function openRequest(
  plan: BumpPlan,
  where: { readonly repository: string; readonly base: string },
  comparisons: readonly Comparison[],
  ports: Ports,
): Promise<RequestResult> {
  const { platform } = ports;
  const proofs = await proofsOf(plan.parts, ports);
  const { head, change, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
  const request = await platform.requestChange({
    ...where,
    head,
    title: plan.message.subject,
    body: renderMarkdown(requestBlocks(plan, proofBlocks(proofs, platform.kind), comparisons)),
    change,
    ...(platform.run.url !== undefined && { run: platform.run.url }),
    labels,
    reviewers,
    ...(autoMerge !== undefined && { autoMerge }),
  });
  if (superseded.length === 0) return { request, closed: [] };
  const closed = await platform.closeSuperseded({ ...where, heads: superseded, keep: request.number });
  return { request, closed };
}

/**
 * One branch, and so one open request, per flow, environment and application, or set of applications, or value of a file.
 * The digest tells places apart whose names are alike: `services/api` and `services-api`, names in another script.
 * No application has a `+` in its name, and every part is short enough for a ref of 255 bytes.
 */
function headOf(parts: readonly Part[]): string {
  const [first] = parts;
  if (first === undefined) throw new Error('a plan has a part');
  const { request } = first;
  if (request.kind === 'file') {
    const name = `${request.file}-${request.path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    const tail = fingerprint([request.file, request.path]);
    return `${changePrefix}file/${[name.slice(-maxFileName).replace(/^-/, ''), tail].filter(Boolean).join('-')}`;
  }
  const places = parts.flatMap(({ bumps }) => bumps.flatMap(({ file, target }) => [file, target.name]));
  const names = parts.flatMap((part) => (part.request.kind === 'image' ? [part.request.application.name] : []));
  const name = parts.length === 1 ? request.application.name : `set+${fingerprint(names)}`;
  return `${changePrefix}${request.flow.name}/${request.environment.name}/${name}-${fingerprint(places)}`;
}

const maxFileName = 80;

function fingerprint(names: readonly string[]): string {
  return createHash('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 12);
}
