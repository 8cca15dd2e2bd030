import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import { bytesText } from '../../report/bytes.ts';
import type { CopyResult } from '../../registry/copy/copy.ts';
import type { PlannedBlob } from '../../registry/copy/model.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import { capabilitiesBlocks } from './capabilities.ts';
import type { Failure, FloatingTag, PromotePlan, PromotionPlan, PromotionResult, Wave } from './model.ts';
import { everyPart, isDone, isThere } from './place.ts';
import { recordSentence } from './record.ts';
import { resolvedReport } from './resolve.ts';

/** Report of a plan, for people. */
export function describe(plan: PromotePlan): Report {
  if (plan.wave !== undefined) return waveReport(plan.wave);
  if (plan.resolved !== undefined) return resolvedReport(plan.resolved);
  const [only] = plan.promotions;
  const probed = plan.isProbed ? capabilitiesBlocks(plan.capabilities) : [];
  if (!plan.isSet && only !== undefined) return [...describeOne(only), ...probed];
  const rows = plan.promotions.map((one) => [
    nameOf(one),
    one.tag,
    shortDigest(one.digest),
    one.to ?? formatReference(one.destination),
    isDone(one) ? 'there already' : `${bytesText(one.copy.bytes)} to copy`,
  ]);
  return [
    heading('promote: plan'),
    paragraph(
      plan.promotions.length === 1
        ? 'One promotion.'
        : `${plan.promotions.length} promotions, each of which succeeds or fails for itself.`,
    ),
    table(['what', 'tag', 'digest', 'to', 'plan'], rows),
    ...leftBlocks(plan.left),
    ...plan.refused.map(({ name, error }) => paragraph(`${name} is refused: ${error.message}`)),
    ...probed,
  ];
}

/** Returns the jobs of a wave, in their order. */
export function waveReport({ jobs, done, later }: Wave): Report {
  const rows = [
    ...done.map((name) => [name, '', '', 'runs it already']),
    ...jobs.map((job, at) => [job.environment, job.version, shortDigest(job['expect-digest']), `job ${at + 1}`]),
    ...later.map((name) => [name, '', '', 'behind another one: plan again']),
  ];
  return [heading('promote: wave'), table(['environment', 'version', 'digest', 'plan'], rows)];
}

function leftBlocks(left: PromotePlan['left']): Report {
  if (left.length === 0) return [];
  return [paragraph('Left out:'), listing(left.map(({ application, why }) => `${application}: ${why}`))];
}

function describeOne(plan: PromotionPlan): Report {
  return [
    heading('promote: plan'),
    paragraph(`${sentenceOf(plan)}.`),
    ...route(plan),
    parts(plan),
    ...recordBlocks(plan),
  ];
}

/** Report of the changes made. */
export function outcomeReport(plan: PromotionPlan, headline: string, copied: CopyResult): Report {
  const rows = [
    ['layers and configurations', copied.blobsCopied, copied.blobsMounted, copied.blobsPresent],
    ['manifests', copied.manifests, 0, plan.copy.manifests.flat().length - copied.manifests],
  ].map((row) => row.map(String));
  return [
    heading('promote'),
    paragraph(`${headline}.`),
    ...route(plan),
    table(['part', 'copied', 'mounted', 'there already'], rows),
  ];
}

/** Report of the changes of a set. */
export function setReport(
  headline: string,
  moved: readonly PromotionResult[],
  failed: readonly Failure[],
  left: PromotePlan['left'],
): Report {
  const rows = [
    ...moved.map(({ plan, changed, copied }) => [
      nameOf(plan),
      plan.tag,
      shortDigest(plan.digest),
      plan.to ?? formatReference(plan.destination),
      changed ? `promoted, ${bytesText(copied.bytes)} copied` : 'there already',
    ]),
    ...failed.map(({ name, error }) => [name, '', '', '', `FAILED: ${error.message}`]),
  ];
  return [
    heading('promote'),
    paragraph(`${headline}.`),
    table(['what', 'tag', 'digest', 'to', 'outcome'], rows),
    ...leftBlocks(left),
  ];
}

/** Where anything changes in the destination, such as a floating tag, another record is written. */
function recordBlocks(own: PromotionPlan): Report {
  const { record, digest } = own;
  if (record === undefined) return [];
  return [paragraph(recordSentence(isThere(own) ? record : { ...record, present: undefined }, digest))];
}

/** `cart` in a flow, the repository's own name without one. */
export function nameOf({ application, destination }: PromotionPlan): string {
  return application ?? formatReference(pointAt(destination)).replace(/^.*\//, '');
}

/**
 * `is in prod already`, or the images that Git and the registry each hold: a registry that has an artifact deploys
 * nothing.
 */
export function placeSentence({ named }: PromotionPlan, where: string): string {
  if (named === undefined) return `is in ${where} already`;
  return `is in ${where}'s registry already; Git names ${named} there: manifest-bump is next`;
}

function sentenceOf(plan: PromotionPlan): string {
  const where = plan.to ?? 'the destination';
  if (isDone(plan)) return `${nameOf(plan)} ${plan.tag} ${placeSentence(plan, where)}`;
  if (plan.rollback)
    return `${where} will go back to ${nameOf(plan)} ${plan.tag}, which a record shows to have run there`;
  const { bytes } = plan.copy;
  const cost = bytes === 0 ? 'no layer is copied' : `${bytesText(bytes)} of layers and configurations are copied`;
  return `${nameOf(plan)} ${plan.tag} will be promoted to ${where}: ${cost}, the tag is set last`;
}

function route({ source, sourceTag, destination, digest, tag, from, to, replicas }: PromotionPlan): Report {
  const rows = [
    ['from', from ?? '', formatReference(source), sourceTag ?? ''],
    ['to', to ?? '', formatReference(destination), tag],
    ...replicas.map((replica) => ['replica', '', formatReference(replica.destination), replica.tag]),
  ];
  return [paragraph(`Digest ${digest}, the same at both ends.`), table(['', 'environment', 'repository', 'tag'], rows)];
}

function parts({ copy, tagState, floating }: PromotionPlan) {
  const actions = ['copy', 'mount', 'present', 'elsewhere'] as const;
  const all = everyPart(copy);
  const rows = actions.flatMap((action) => {
    const own = all.filter((part) => part.action === action);
    const bytes = own.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    return own.length === 0 ? [] : [[meaning[action], String(own.length), bytesText(bytes)]];
  });
  const about = copy.attachments.length === 0 ? [] : [['keep findable', `${copy.attachments.length} attached`, '']];
  return table(
    ['what', 'parts', 'size'],
    [...rows, ...about, [tagState === 'absent' ? 'set' : meaning.present, 'the tag', ''], ...floating.map(floatingRow)],
  );
}

function floatingRow({ tag, action, holder }: FloatingTag): readonly string[] {
  const what = { set: 'set', move: 'move forward', present: meaning.present, stays: 'left on what is higher' }[action];
  return [what, holder === undefined ? tag : `${tag}, on ${holder.version}`, ''];
}

const meaning: Readonly<Record<PlannedBlob['action'], string>> = {
  copy: 'copy',
  mount: 'mount within the registry',
  present: 'there already',
  elsewhere: 'foreign, left where they are',
};
