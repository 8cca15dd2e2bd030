import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { bytesText } from '../../registry/bytes-text.ts';
import type { Copied } from '../../registry/copy.ts';
import type { PlannedBlob } from '../../registry/copy-plan.ts';
import { formatReference, pointAt } from '../../registry/reference.ts';
import type { PromotionPlan } from './plan.ts';
import { recordSentence } from './record.ts';

/** What would be done, for people. */
export function describe(plan: PromotionPlan): Report {
  return [
    heading('promote: plan'),
    paragraph(`${sentenceOf(plan)}.`),
    ...route(plan),
    parts(plan),
    ...recordBlocks(plan),
  ];
}

/** What was done. */
export function outcomeReport(plan: PromotionPlan, headline: string, copied: Copied): Report {
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

function recordBlocks({ record, digest }: PromotionPlan): Report {
  return record === undefined ? [] : [paragraph(recordSentence(record, digest))];
}

/** `cart` in a flow, the repository's own name without one. */
export function nameOf({ application, destination }: PromotionPlan): string {
  return application ?? formatReference(pointAt(destination)).replace(/^.*\//, '');
}

export function isDone({ copy, tagState, record, replicas }: PromotionPlan): boolean {
  const recorded = record === undefined || record.present !== undefined;
  return [{ copy, tagState }, ...replicas].every(isThere) && recorded;
}

function isThere({ copy, tagState }: Pick<PromotionPlan, 'copy' | 'tagState'>): boolean {
  const held = everyPart(copy).every(({ action }) => action === 'present' || action === 'elsewhere');
  const found = copy.attachments.every((one) => one.kind === 'referrer' || one.action === 'present');
  return tagState === 'present' && held && found;
}

function sentenceOf(plan: PromotionPlan): string {
  const where = plan.to ?? 'the destination';
  if (isDone(plan)) return `${nameOf(plan)} ${plan.tag} is in ${where} already`;
  const { bytes } = plan.copy;
  const cost = bytes === 0 ? 'no layer is copied' : `${bytesText(bytes)} of layers and configurations are copied`;
  return `${nameOf(plan)} ${plan.tag} will be promoted to ${where}: ${cost}, the tag is set last`;
}

function route({ source, destination, digest, tag, from, to, replicas }: PromotionPlan): Report {
  const rows = [
    ['from', from ?? '', formatReference(source), ''],
    ['to', to ?? '', formatReference(destination), tag],
    ...replicas.map((replica) => ['replica', '', formatReference(replica.destination), replica.tag]),
  ];
  return [paragraph(`Digest ${digest}, the same at both ends.`), table(['', 'environment', 'repository', 'tag'], rows)];
}

function parts({ copy, tagState }: PromotionPlan) {
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
    [...rows, ...about, [tagState === 'absent' ? 'set' : meaning.present, 'the tag', '']],
  );
}

const meaning: Readonly<Record<PlannedBlob['action'], string>> = {
  copy: 'copy',
  mount: 'mount within the registry',
  present: 'there already',
  elsewhere: 'foreign, left where they are',
};

function everyPart({ blobs, manifests }: PromotionPlan['copy']) {
  return [...blobs, ...manifests.flat()];
}
