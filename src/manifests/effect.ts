import type { FormSite } from './forms/form.ts';
import { isParameters } from './forms/parameters.ts';
import type { Effect } from './manifests.ts';
import { locate } from './yaml/locate.ts';
import { isMap } from 'yaml';
import { isKustomization, localPath } from './layouts/kustomize-paths.ts';
import { argoEntry } from './overlays/deployers.ts';
import type { ObjectName } from './overlays/model.ts';
import { ownPair, stringAt, stringOf } from './yaml/nodes.ts';
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
  const { contents } = at.document;
  const [object, version] = [objectOf(contents), stringAt(contents, 'apiVersion') ?? ''];
  const { kind } = object;
  const container = { at: 'container', object, container: stringAt(at.ancestors.at(-1), 'name') } as const;
  const [list, field] = [keys.at(-2) ?? '', keys.at(-1)];
  if (field === 'image' && containers.test(list) && workloads.test(kind))
    return {
      isProven: true,
      because: `the kubelet takes the image of a ${kind} as it is written`,
      subject: container,
    };
  if (field === 'image' && /^(?:steps|sidecars)$/.test(list) && version.startsWith('tekton.dev/'))
    return { isProven: true, because: 'Tekton runs a step in the image that is written', subject: container };
  if (kind === 'CatalogSource' && version.startsWith('operators.coreos.com/') && keys.join('.') === 'spec.image')
    return {
      isProven: true,
      because: 'the lifecycle manager of operators serves a catalog from its spec.image',
      subject: { at: 'field', object },
    };
  if (kind === 'Application' && keys.at(-1) === 'images' && keys.at(-2) === 'kustomize') {
    const source = at.ancestors.at(-3);
    return {
      isProven: true,
      because: 'Argo CD hands kustomize.images to Kustomize, which applies them last',
      subject: {
        at: 'deployer',
        name: argoEntry(stringOf(at.node) ?? '').name,
        object,
        directory: directoryIn(source, ''),
        repository: stringAt(source, 'repoURL') ?? '',
      },
    };
  }
  return version === '' || /^(?:HelmRelease|HelmChart|Application|ApplicationSet)$/.test(kind)
    ? chartDecides
    : { isProven: false, because: `the controller of a ${kind} decides what it runs` };
}

/** Effect of an entry of `images`: only Kustomize reads one, in its own file or from Flux. */
export function effectOfEntry({ stream, path, at }: FormSite): Effect {
  const { contents } = at.document;
  const [keys, name, object] = [keysOf(path), stringAt(at.node, 'name') ?? '', objectOf(contents)];
  const isFlux = stringAt(contents, 'apiVersion')?.startsWith('kustomize.toolkit.fluxcd.io/') === true;
  if (keys.length === 1 && keys[0] === 'images' && isKustomization(stream.file))
    return { ...entryEffect, subject: { at: 'entry', name } };
  if (isFlux && keys.length === 2 && keys[0] === 'spec' && keys[1] === 'images') {
    const spec = at.ancestors.at(1);
    return { ...entryEffect, subject: { at: 'deployer', name, object, directory: directoryIn(spec, './') } };
  }
  return { isProven: false, because: `only Kustomize reads such an entry, and ${stream.file} is no kustomization` };
}

export const entryEffect: Effect = {
  isProven: true,
  because: 'Kustomize writes the digest of the entry behind the name',
};

/** Names an object, for patches that may select it. */
export function objectOf(contents: unknown): ObjectName {
  const metadata = isMap(contents) ? ownPair(contents, 'metadata')?.node : undefined;
  return { kind: stringAt(contents, 'kind') ?? '', name: stringAt(metadata, 'name') };
}

/** The directory that an object deploys; undefined where its text does not say. */
function directoryIn(map: unknown, otherwise: string): string | undefined {
  const path = stringAt(map, 'path') ?? otherwise;
  return path === '' || /\{\{|\$\{/.test(path) ? undefined : localPath([], path.replace(/^\//, ''));
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
