import type { OutputValues } from '../../declaration/declare.ts';
import { bytesText } from '../../report/bytes.ts';
import { planData } from '../../registry/copy/plan.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { Outcome } from '../step.ts';
import type { PromoteOutputs } from './declaration.ts';
import { type Failed, failureOfSet } from './failures.ts';
import type { Moved } from './move.ts';
import type { PlacePlan } from './place.ts';
import type { PromotePlan } from './plan.ts';
import { nameOf, outcomeReport, setReport } from './report.ts';

/** As manifest-bump's `set` takes it. */
export type Payload = Readonly<Record<string, { readonly imageTag: string; readonly imageDigest: string }>>;

export function payloadOf(moved: readonly Moved[]): Payload {
  const entries = moved.flatMap(({ plan: { application, tag, digest } }) =>
    application === undefined ? [] : [[application, { imageTag: tag, imageDigest: digest }] as const],
  );
  return Object.fromEntries(entries);
}

export function outcomeOfOne(moved: Moved): Outcome<PromoteOutputs> {
  const { plan, copied, changed, record } = moved;
  const { digest, tag, source, destination } = plan;
  const outputs: OutputValues<PromoteOutputs> = {
    digest,
    reference: formatReference(pointAt(destination, { digest })),
    version: tag,
    source: formatReference(pointAt(source, { digest })),
    destination: formatReference(pointAt(destination, { tag })),
    changed: String(changed),
    'bytes-copied': String(copied.bytes),
    'blobs-copied': String(copied.blobsCopied),
    'blobs-mounted': String(copied.blobsMounted),
    'blobs-present': String(copied.blobsPresent),
    'manifests-copied': String(copied.manifests),
    'floating-tags': floatingOf(plan).join(','),
    record: record ?? '',
    'record-places': moved.recordPlaces.join(','),
    attachments: String(plan.copy.attachments.length),
    payload: payloadText([moved]),
    failed: '',
    'left-out': '',
  };
  const headline = headlineOf(moved);
  return { changed, headline, outputs, data: dataOf(moved), report: outcomeReport(plan, headline, copied) };
}

/** What was done is shown, and what was not is the failure. */
export function outcomeOfSet(
  { promotions, left, refused }: PromotePlan,
  moved: readonly Moved[],
  broken: readonly Failed[],
): Outcome<PromoteOutputs> {
  const failed = [...refused, ...broken];
  const changed = moved.some((one) => one.changed);
  const sum = (key: 'bytes' | 'blobsCopied' | 'blobsMounted' | 'blobsPresent' | 'manifests') =>
    String(moved.reduce((total, { copied }) => total + copied[key], 0));
  const outputs: OutputValues<PromoteOutputs> = {
    digest: '',
    reference: '',
    version: '',
    source: '',
    destination: '',
    changed: String(changed),
    'bytes-copied': sum('bytes'),
    'blobs-copied': sum('blobsCopied'),
    'blobs-mounted': sum('blobsMounted'),
    'blobs-present': sum('blobsPresent'),
    'manifests-copied': sum('manifests'),
    'floating-tags': '',
    record: '',
    'record-places': moved.flatMap(({ recordPlaces }) => recordPlaces).join(','),
    attachments: String(moved.reduce((total, { plan }) => total + plan.copy.attachments.length, 0)),
    payload: payloadText(moved),
    failed: failed.map(({ name }) => name).join(','),
    'left-out': left.map(({ application }) => application).join(','),
  };
  const headline = headlineOfSet(promotions.length + refused.length, moved, left.length);
  const done = `${moved.length} of ${promotions.length + refused.length} promoted; a further run finishes the rest`;
  return {
    changed,
    headline,
    outputs,
    data: {
      changed,
      promotions: moved.map(dataOf),
      failed: failed.map(({ name, error: { code, message } }) => ({ name, code, message })),
      left,
      payload: payloadOf(moved),
    },
    report: setReport(headline, moved, failed, left),
    ...(failed.length === 0 ? {} : { failure: failureOfSet(failed, done) }),
  };
}

function payloadText(moved: readonly Moved[]): string {
  const payload = payloadOf(moved);
  return Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}

function dataOf({ plan, copied, changed, record, recordPlaces }: Moved): object {
  const { application, from, to, rollback, digest, tag, replicas } = plan;
  return {
    application,
    from,
    to,
    ...(rollback ? { rollback } : {}),
    digest,
    tag,
    floating: plan.floating,
    changed,
    record: record ?? '',
    recordPlaces,
    copied,
    plan: planData(plan.copy),
    replicas: replicas.map(replicaData),
  };
}

function replicaData({ destination, tag, floating, copy }: PlacePlan): object {
  return { destination: formatReference(pointAt(destination, { tag })), floating, plan: planData(copy) };
}

function floatingOf({ floating }: PlacePlan): readonly string[] {
  return floating.flatMap(({ tag, action }) => (action === 'stays' ? [] : [tag]));
}

export function headlineOf({ plan, copied, changed }: Moved): string {
  const what = `${nameOf(plan)} ${plan.tag} (${shortDigest(plan.digest)})`;
  const where = plan.to ?? formatReference(plan.destination);
  if (!changed) return `nothing to do: ${what} is in ${where} already`;
  if (plan.rollback) return `${where} goes back to ${what}`;
  const how =
    copied.bytes > 0 ? `${bytesText(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
  return `${what} is promoted to ${where}: ${how}`;
}

function headlineOfSet(all: number, moved: readonly Moved[], left: number): string {
  const changed = moved.filter((one) => one.changed).length;
  const bytes = moved.reduce((total, { copied }) => total + copied.bytes, 0);
  const out = left === 0 ? '' : `, ${left} left out`;
  if (moved.length === all && changed === 0)
    return `nothing to do: ${all === 1 ? '1 is' : `all ${all} are`} there already${out}`;
  return `${moved.length} of ${all} are there, ${changed} of them by this run, ${bytesText(bytes)} copied${out}`;
}
