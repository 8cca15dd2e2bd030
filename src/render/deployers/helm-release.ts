import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { nameOf } from '../../objects/model.ts';
import type { HelmOptions, KustomizeOptions, Source, SourceTree, ValuesFile, RemoteChart } from '../model.ts';
import { joined } from '../paths.ts';
import { RenderProblem } from '../problem.ts';
import type { Deployer, Followed, KnownObjects, Surroundings } from './deployer.ts';
import { changesOf, imageOf, patchesOf } from './flux-kustomization.ts';
import { emptyTree } from '../remote-chart.ts';
import { remoteChartOf } from './flux-chart.ts';
import { valueAt } from './flux-values.ts';
import { fluxPath, fluxTree, referencedData, sourceGroups } from './flux-source.ts';
import { dumped, mergeValues, parsed, requireName, textsIn } from './values.ts';

/** A HelmRelease of Flux. */
export const helmRelease: Deployer = {
  kind: 'HelmRelease',
  group: 'helm.toolkit.fluxcd.io',
  follows:
    '`chart` of a GitRepository in Git, or of a HelmRepository or OCIRepository at one version on a server that `render.hosts` names, `chartRef`, `valuesFiles`, `valuesFrom` ConfigMaps and Secrets in Git (with `targetPath`), `values`, `releaseName`, `targetNamespace`, `postRenderers` with images and patches, `commonMetadata`',
  leaves:
    'charts of a Bucket, by a range of versions, by digest or with credentials, `valuesFiles` inside a fetched chart, `targetPath` with indexes, sources with `.sourceignore` or `ignore`, values that only the cluster has',
  follow: followRelease,
};

async function followRelease(object: KubernetesObject, surroundings: Surroundings): Promise<Followed> {
  const remote = remoteChartOf(object, surroundings.objects);
  if (remote !== undefined) return { sources: [remoteSource(object, remote, surroundings.objects)] };
  const chart = chartOf(object, surroundings.objects);
  const tree = await fluxTree(
    memberAt(chart.spec, 'sourceRef'),
    { namespace: chart.namespace, file: object.file },
    surroundings,
  );
  const directory = fluxPath(textIn(chart.spec, 'chart') ?? '', tree);
  const ownValues = await ownValuesOf(chart.spec, directory, tree);
  return {
    sources: [
      {
        tree,
        directory,
        ...releaseOf(object, surroundings.objects),
        helm: { ...optionsOf(object), ...(ownValues !== undefined && { ownValues }) },
      },
    ],
  };
}

/** What a release says, wherever its chart lies. */
function releaseOf(
  object: KubernetesObject,
  objects: KnownObjects,
): Pick<Source, 'application' | 'values' | 'namespace' | 'format' | 'changes'> {
  const spec = memberAt(object.body, 'spec');
  const target = textIn(spec, 'targetNamespace') ?? object.namespace;
  const namespace = target === '' ? 'default' : target;
  requireName(namespace, 'namespace');
  return {
    application: object.name,
    values: valuesOf(object, objects),
    namespace,
    format: 'helm',
    changes: { ...(target !== '' && { namespace: target }), ...changesOf(memberAt(spec, 'commonMetadata')) },
  };
}

function remoteSource(object: KubernetesObject, chart: RemoteChart, objects: KnownObjects): Source {
  return { tree: emptyTree, directory: '', chart, ...releaseOf(object, objects), helm: optionsOf(object) };
}

interface ChartEntry {
  readonly spec: unknown;
  readonly namespace: string;
}

function chartOf({ body, namespace, file }: KubernetesObject, objects: KnownObjects): ChartEntry {
  const reference = memberAt(body, 'spec', 'chartRef');
  if (reference === undefined) return { spec: memberAt(body, 'spec', 'chart', 'spec'), namespace };
  const [kind = '', name = ''] = [textIn(reference, 'kind'), textIn(reference, 'name')];
  const within = textIn(reference, 'namespace') ?? namespace;
  const found = kind === 'HelmChart' ? objects.named(kind, within, name, sourceGroups, file) : undefined;
  if (found === undefined) throw new RenderProblem(`its chart ${kind}/${within}/${name} is not in the repository`);
  return { spec: memberAt(found.body, 'spec'), namespace: within };
}

/** Values files of a chart's entry stand in for the chart's own, merged in order. */
async function ownValuesOf(spec: unknown, directory: string, tree: SourceTree): Promise<string | undefined> {
  const files = textsIn(spec, 'valuesFiles');
  if (files.length === 0) return undefined;
  let merged: unknown = {};
  for (const text of files) {
    const path = text.replace(/^\.?\//, '');
    const bytes = await tree.read(path);
    if (bytes === undefined && memberAt(spec, 'ignoreMissingValuesFiles') === true) continue;
    if (bytes === undefined)
      throw new RenderProblem(`the values file ${text} of ${joined(directory, 'Chart.yaml')} is not there`);
    merged = mergeValues(merged, parsed(bytes, path) ?? {});
  }
  return dumped(merged);
}

/** Values of references in order, then those of the release. */
function valuesOf(object: KubernetesObject, objects: KnownObjects): readonly ValuesFile[] {
  const files: ValuesFile[] = [];
  for (const reference of listIn(object.body, 'spec', 'valuesFrom')) {
    const data = referencedData(reference, object, objects);
    const key = textIn(reference, 'valuesKey') ?? 'values.yaml';
    const text = data?.[key];
    const name = `${textIn(reference, 'kind')}/${textIn(reference, 'name')}`;
    const target = textIn(reference, 'targetPath');
    if (text !== undefined) files.push({ name, text: target === undefined ? text : valueAt(target, text) });
    else if (memberAt(reference, 'optional') !== true) throw new RenderProblem(`${name} has no ${key}`);
  }
  const own = memberAt(object.body, 'spec', 'values');
  if (isRecord(own)) files.push({ name: `values of ${nameOf(object)}`, text: dumped(own) });
  return files;
}

function optionsOf(object: KubernetesObject): HelmOptions {
  const spec = memberAt(object.body, 'spec');
  const target = textIn(spec, 'targetNamespace');
  const release = textIn(spec, 'releaseName') ?? (target === undefined ? object.name : `${target}-${object.name}`);
  requireName(release, 'release');
  const policy = textIn(spec, 'install', 'crds') ?? 'Create';
  return {
    release,
    skipCrds: policy === 'Skip' || memberAt(spec, 'install', 'skipCRDs') === true,
    skipSchemaValidation: memberAt(spec, 'install', 'disableSchemaValidation') === true,
    postRenderers: listIn(spec, 'postRenderers').map(postRendererOf),
  };
}

function postRendererOf(entry: unknown): KustomizeOptions {
  const kustomize = memberAt(entry, 'kustomize');
  return { images: listIn(kustomize, 'images').map(imageOf), patches: patchesOf(kustomize) };
}
