import type { OutputValues } from '../../declaration/declare.ts';
import { bytesText } from '../../report/bytes.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Outcome } from '../step.ts';
import { failureData, resultData } from './data.ts';
import type { PromoteOutputs } from './declaration.ts';
import { failureOfSet } from './failures.ts';
import type { Failure, PlacePlan, PromotePlan, PromotionResult, ResolvedArtifact, Wave } from './model.ts';
import { nameOf, outcomeReport, placeSentence, setReport, waveReport } from './report.ts';
import { resolvedHeadline, resolvedReport } from './resolve.ts';

/** As manifest-bump's `set` takes it. */
export type Payload = Readonly<Record<string, PayloadEntry>>;

interface PayloadEntry {
  readonly imageTag: string;
  readonly imageDigest: string;
  readonly customValues?: boolean;
}

export function payloadOf(results: readonly PromotionResult[]): Payload {
  const entries = results.flatMap(({ plan: { application, tag, digest, customValues } }) => {
    if (application === undefined) return [];
    const entry = { imageTag: tag, imageDigest: digest, ...(customValues !== undefined && { customValues }) };
    return [[application, entry] as const];
  });
  return Object.fromEntries(entries);
}

export function outcomeOfOne(result: PromotionResult): Outcome<PromoteOutputs> {
  const { plan, copied, changed, record } = result;
  const { digest, tag, source, destination } = plan;
  const headline = headlineOf(result);
  const outputs = {
    ...outputsOf([result]),
    digest,
    reference: formatReference(pointAt(destination, { digest })),
    version: tag,
    source: formatReference(pointAt(source, { digest })),
    destination: formatReference(pointAt(destination, { tag })),
    'floating-tags': floatingOf(plan).join(','),
    record: record ?? '',
  };
  return { changed, headline, outputs, data: resultData(result), report: outcomeReport(plan, headline, copied) };
}

/** Shows the finished promotions; the others are in the failure. */
export function outcomeOfSet(
  { promotions, left, refused }: PromotePlan,
  results: readonly PromotionResult[],
  broken: readonly Failure[],
): Outcome<PromoteOutputs> {
  const failed = [...refused, ...broken];
  const changed = results.some((one) => one.changed);
  const total = promotions.length + refused.length;
  const headline = headlineOfSet(total, results, left.length);
  const done = `${results.length} of ${total} promoted; a further run finishes the rest`;
  return {
    changed,
    headline,
    outputs: {
      ...outputsOf(results),
      failed: failed.map(({ name }) => name).join(','),
      'left-out': left.map(({ application }) => application).join(','),
    },
    data: {
      changed,
      promotions: results.map(resultData),
      failed: failed.map(failureData),
      left,
      payload: payloadOf(results),
    },
    report: setReport(headline, results, failed, left),
    ...(failed.length === 0 ? {} : { failure: failureOfSet(failed, done) }),
  };
}

/** Shows the jobs that are left; nothing was promoted. */
export function outcomeOfWave(wave: Wave): Outcome<PromoteOutputs> {
  const { jobs, done, later } = wave;
  const count = jobs.length === 1 ? '1 job is' : `${jobs.length} jobs are`;
  const behind = later.length === 0 ? '' : `; ${later.join(', ')} when these are through`;
  return {
    changed: false,
    headline: jobs.length === 0 && later.length === 0 ? 'nothing to do: the wave is through' : `${count} left${behind}`,
    outputs: { ...outputsOf([]), matrix: jobs.length === 0 ? '' : JSON.stringify({ include: jobs }) },
    data: { matrix: { include: jobs }, 'max-parallel': 1, 'fail-fast': true, done, later },
    report: waveReport(wave),
  };
}

/** Shows the artifact that would be promoted; nothing was. */
export function outcomeOfResolution(resolved: ResolvedArtifact): Outcome<PromoteOutputs> {
  const { repository, digest, target, sourceRepository } = resolved;
  const source = formatReference(pointAt(repository, { digest }));
  return {
    changed: false,
    headline: resolvedHeadline(resolved),
    outputs: { ...outputsOf([]), digest, version: target, source, 'source-repository': sourceRepository },
    data: { resolved: { ...resolved, repository: formatReference(pointAt(repository)) } },
    report: resolvedReport(resolved),
  };
}

/** Returns the outputs of any number of promotions; those that are about one artifact are empty. */
function outputsOf(results: readonly PromotionResult[]): OutputValues<PromoteOutputs> {
  const sum = (key: 'bytes' | 'blobsCopied' | 'blobsMounted' | 'blobsPresent' | 'manifests') =>
    String(results.reduce((total, { copied }) => total + copied[key], 0));
  return {
    digest: '',
    reference: '',
    version: '',
    source: '',
    'source-repository': '',
    destination: '',
    changed: String(results.some(({ changed }) => changed)),
    'bytes-copied': sum('bytes'),
    'blobs-copied': sum('blobsCopied'),
    'blobs-mounted': sum('blobsMounted'),
    'blobs-present': sum('blobsPresent'),
    'manifests-copied': sum('manifests'),
    'floating-tags': '',
    record: '',
    'record-places': results.flatMap(({ recordPlaces }) => recordPlaces).join(','),
    attachments: String(results.reduce((total, { plan }) => total + plan.copy.attachments.length, 0)),
    payload: payloadText(results),
    failed: '',
    'left-out': '',
    matrix: '',
  };
}

function payloadText(results: readonly PromotionResult[]): string {
  const payload = payloadOf(results);
  return Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}

function floatingOf({ floating }: PlacePlan): readonly string[] {
  return floating.flatMap(({ tag, action }) => (action === 'stays' ? [] : [tag]));
}

export function headlineOf({ plan, copied, changed }: PromotionResult): string {
  const what = `${nameOf(plan)} ${plan.tag} (${shortDigest(plan.digest)})`;
  const where = plan.to ?? formatReference(plan.destination);
  const left = leftText(copied.leftBehind.length);
  if (!changed) return `nothing to do: ${what} ${placeSentence(plan, where)}${left}`;
  if (plan.rollback) return `${where} goes back to ${what}`;
  const how =
    copied.bytes > 0 ? `${bytesText(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
  return `${what} is promoted to ${where}: ${how}${left}`;
}

/** What an artifact lacks at its destination is no detail: a further run leaves it behind again. */
function leftText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '; 1 attachment is left behind' : `; ${count} attachments are left behind`;
}

function headlineOfSet(all: number, results: readonly PromotionResult[], left: number): string {
  const changed = results.filter((one) => one.changed).length;
  const bytes = results.reduce((total, { copied }) => total + copied.bytes, 0);
  const omitted = left === 0 ? '' : `, ${left} left out`;
  if (all === 0) return `nothing to do: nothing to promote${omitted}`;
  if (results.length === all && changed === 0)
    return `nothing to do: ${all === 1 ? '1 is' : `all ${all} are`} there already${omitted}`;
  return `${results.length} of ${all} are there, ${changed} of them by this run, ${bytesText(bytes)} copied${omitted}`;
}
