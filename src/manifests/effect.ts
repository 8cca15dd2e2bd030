import type { FormSite } from './forms/form.ts';
import { isParameters } from './forms/parameters.ts';
import type { Effect } from './manifests.ts';
import { locate } from './yaml/locate.ts';
import { stringAt } from './yaml/nodes.ts';
import type { YamlPath } from './yaml/yamlpath.ts';

/** Of a place whose values a chart reads. */
export const chartDecides: Effect = {
  isProven: false,
  because: 'the chart decides what it reads of its values, and charts are not rendered',
};

export const tagDecides: Effect = { isProven: false, because: 'a tag alone can be moved' };

const workloads =
  /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|Pod|Rollout|Service|Configuration)$/;
const containers = /^(?:containers|initContainers|ephemeralContainers)$/;

/** Returns the effect of a single value: the image of a container, or an override of Argo CD's, is what runs. */
export function effectOfValue({ path, at }: FormSite): Effect {
  const keys = keysOf(path);
  const kind = stringAt(at.document.contents, 'kind') ?? '';
  if (keys.at(-1) === 'image' && containers.test(keys.at(-2) ?? '') && workloads.test(kind))
    return { isProven: true, because: `the kubelet takes the image of a ${kind} as it is written` };
  if (kind === 'Application' && keys.at(-1) === 'images' && keys.at(-2) === 'kustomize')
    return { isProven: true, because: 'Argo CD hands kustomize.images to Kustomize, which applies them last' };
  return chartDecides;
}

/** Argo CD: parameters win over valuesObject, that over values, those over valueFiles (its user guide, "Helm"). */
export function effectOfMapping({ stream, path }: FormSite): Effect {
  const helm = path.segments.findIndex((segment) => 'key' in segment && segment.key === 'helm');
  const below = path.segments[helm + 1];
  if (helm === -1 || below === undefined || !('key' in below)) return chartDecides;
  const segments = [...path.segments.slice(0, helm + 1), { key: 'parameters' }];
  const { node } = locate(stream, { ...path, segments }, 'edit-anchor');
  if (below.key === 'parameters' || !isParameters(node)) return chartDecides;
  return { isProven: false, because: `helm.parameters of the same Application win over helm.${below.key}` };
}

function keysOf({ segments }: YamlPath): readonly string[] {
  return segments.flatMap((segment) => ('key' in segment ? [segment.key] : []));
}
