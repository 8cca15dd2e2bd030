import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { shown } from '../../base/shown.ts';
import type { Labels } from '../../objects/model.ts';
import { selectorMatches, selectorText } from '../../objects/selectors.ts';
import type { Choice, DataKeeper, Selection } from './model.ts';

/** A backup as it was told to select, and what its status tells of snapshots of volumes. */
interface Told {
  readonly spec: unknown;
  readonly snapshots: number;
}

const claimNames: ReadonlySet<string> = new Set(['persistentvolumeclaims', 'persistentvolumeclaim', 'pvc']);
const podNames: ReadonlySet<string> = new Set(['pods', 'pod', 'po']);
const excludeLabel = 'velero.io/exclude-from-backup';

/**
 * Reads what a Velero backup selects: namespaces, kinds and labels, and of volumes either a copy of a pod's or a
 * snapshot (velero.io: resource-filtering, file-system-backup; `internal/volumehelper` in its source). Undefined where
 * it does not say. A claim comes with a pod that is selected, whatever its own labels are.
 */
export function veleroSelection(spec: unknown, snapshots: number): Selection | undefined {
  if (!isRecord(spec)) return undefined;
  const told = { spec, snapshots };
  return { snapshots, choose: (keeper) => choiceOf(keeper, told) };
}

function choiceOf(keeper: DataKeeper, told: Told): Choice {
  return namespaceFault(keeper, told) ?? kindFault(told) ?? labelFault(keeper, told) ?? dataChoice(keeper, told);
}

function namespaceFault({ namespace }: DataKeeper, { spec }: Told): Choice | undefined {
  const [included, excluded] = [textsIn(spec, 'includedNamespaces'), textsIn(spec, 'excludedNamespaces')];
  const isAll = included.length === 0 || included.includes('*');
  if (excluded.includes(namespace)) return out(`the namespace ${namespace} is in its excludedNamespaces`);
  const pattern = [...included, ...excluded].find((one) => /[*?[{]/.test(one));
  // Older versions of Velero read patterns as names.
  if (!isAll && !included.includes(namespace) && pattern !== undefined)
    return unknown(`which namespaces ${shown(pattern)} means depends on its version`);
  if (!isAll && !included.includes(namespace))
    return out(`the namespace ${namespace} is not in its includedNamespaces`);
  const other = excluded.find((one) => /[*?[{]/.test(one));
  if (other !== undefined && !isAll) return unknown(`which namespaces ${shown(other)} means depends on its version`);
  return undefined;
}

function kindFault(told: Told): Choice | undefined {
  return hasKind(claimNames, told) ? undefined : out('its filters of resources leave out persistentvolumeclaims');
}

/** The filters by scope came later, and exclude the others. */
function hasKind(names: ReadonlySet<string>, { spec }: Told): boolean {
  const listed = (key: string): readonly string[] => textsIn(spec, key).map((one) => one.toLowerCase());
  const has = (list: readonly string[]): boolean => list.some((one) => names.has(one) || one === '*');
  const excluded = [...listed('excludedResources'), ...listed('excludedNamespaceScopedResources')];
  const included = [...listed('includedResources'), ...listed('includedNamespaceScopedResources')];
  return !has(excluded) && (included.length === 0 || has(included));
}

function labelFault(keeper: DataKeeper, told: Told): Choice | undefined {
  if (keeper.labels[excludeLabel] === 'true') return out(`its label ${excludeLabel} leaves it out`);
  const selectors = selectorsIn(told);
  if (selectors.length === 0 || matches(keeper.labels, selectors) || podsOf(keeper, told).length > 0) return undefined;
  const text = selectors.map(selectorText).join(' or ');
  if (!keeper.isClaim) return unknown(`the claims that its operator makes may not have the labels ${shown(text)}`);
  return out(`neither it nor a pod that mounts it has the labels ${shown(text)}`);
}

function selectorsIn({ spec }: Told): readonly LabelSelector[] {
  const all = [memberAt(spec, 'labelSelector'), ...listIn(spec, 'orLabelSelectors')];
  return all.flatMap((one) => (isRecord(one) ? [selectorIn(one)] : []));
}

/** Members of other types match nothing. */
function selectorIn(value: Readonly<Record<string, unknown>>): LabelSelector {
  const labels = memberAt(value, 'matchLabels');
  const matchLabels = Object.fromEntries(
    Object.entries(isRecord(labels) ? labels : {}).map(([key, text]) => [key, typeof text === 'string' ? text : '\n']),
  );
  const matchExpressions = listIn(value, 'matchExpressions').map((one) => ({
    key: textIn(one, 'key') ?? '',
    operator: textIn(one, 'operator') ?? '',
    values: [...textsIn(one, 'values')],
  }));
  return { matchLabels, matchExpressions };
}

function matches(labels: Labels, selectors: readonly LabelSelector[]): boolean {
  return selectors.some((selector) => selectorMatches(selector, labels));
}

function podsOf({ mounts }: DataKeeper, told: Told): DataKeeper['mounts'] {
  if (!hasKind(podNames, told)) return [];
  const selectors = selectorsIn(told);
  const own = mounts.filter(({ labels }) => labels[excludeLabel] !== 'true');
  return selectors.length === 0 ? own : own.filter(({ labels }) => matches(labels, selectors));
}

/** Says whether the data comes with the object: an object alone restores an empty volume. */
function dataChoice(keeper: DataKeeper, told: Told): Choice {
  const { spec, snapshots } = told;
  const policy = textIn(spec, 'resourcePolicy', 'name');
  if (policy !== undefined) return unknown(`its resource policy ${shown(policy)} may leave volumes out`);
  const copiesAll = ['defaultVolumesToFsBackup', 'defaultVolumesToRestic'].some((key) => memberAt(spec, key) === true);
  const pods = podsOf(keeper, told);
  if (!keeper.isClaim && copiesAll && hasKind(podNames, told)) return { choice: 'in', by: 'copy' };
  if (pods.some((mount) => isCopied(mount, copiesAll))) return { choice: 'in', by: 'copy' };
  if (memberAt(spec, 'snapshotVolumes') === false) {
    if (keeper.mounts.length === 0) return unknown('it copies volumes of pods alone, and no pod of it is known here');
    return out('snapshotVolumes is false, and its pods do not ask for a copy of the volume');
  }
  return snapshots > 0
    ? { choice: 'in', by: 'snapshot' }
    : unknown('it selects it, and tells of no snapshot of a volume');
}

function isCopied({ volume, annotations }: DataKeeper['mounts'][number], copiesAll: boolean): boolean {
  const named = (key: string): boolean => (annotations[key] ?? '').split(',').includes(volume);
  return copiesAll ? !named('backup.velero.io/backup-volumes-excludes') : named('backup.velero.io/backup-volumes');
}

function textsIn(value: unknown, key: string): readonly string[] {
  return listIn(value, key).flatMap((one) => (typeof one === 'string' ? [one] : []));
}

function out(because: string): Choice {
  return { choice: 'out', because };
}

function unknown(because: string): Choice {
  return { choice: 'unknown', because };
}
