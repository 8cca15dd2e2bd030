import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { nameOf } from '../../objects/model.ts';
import type { HelmOptions, KustomizeOptions, SourceTree, ValuesFile } from '../model.ts';
import { joined } from '../paths.ts';
import { RenderProblem } from '../problem.ts';
import type { Deployer, Followed, KnownObjects, Surroundings } from './deployer.ts';
import { changesOf, imageOf, patchesOf } from './flux-kustomization.ts';
import { fluxPath, fluxTree, referencedData, sourceGroups } from './flux-source.ts';
import { dumped, mergeValues, parsed, requireName, textsIn } from './values.ts';

/** A HelmRelease of Flux. */
export const helmRelease: Deployer = {
  kind: 'HelmRelease',
  group: 'helm.toolkit.fluxcd.io',
  follows:
    '`chart` of a GitRepository in Git, `chartRef` to a HelmChart of one, `valuesFiles`, `valuesFrom` ConfigMaps and Secrets in Git, `values`, `releaseName`, `targetNamespace`, `postRenderers` with images and patches, `commonMetadata`',
  leaves: 'charts of a HelmRepository or OCIRepository, `targetPath` of values, values that only the cluster has',
  follow: followRelease,
};

async function followRelease(object: KubernetesObject, surroundings: Surroundings): Promise<Followed> {
  const spec = memberAt(object.body, 'spec');
  const chart = chartOf(object, surroundings.objects);
  const tree = await fluxTree(
    memberAt(chart.spec, 'sourceRef'),
    { namespace: chart.namespace, file: object.file },
    surroundings,
  );
  const directory = fluxPath(textIn(chart.spec, 'chart') ?? '', tree);
  const namespace = textIn(spec, 'targetNamespace') ?? object.namespace;
  const ownValues = await ownValuesOf(chart.spec, directory, tree);
  requireName(namespace === '' ? 'default' : namespace, 'namespace');
  return {
    sources: [
      {
        application: object.name,
        tree,
        directory,
        values: valuesOf(object, surroundings.objects),
        namespace: namespace === '' ? 'default' : namespace,
        format: 'helm',
        helm: { ...optionsOf(object), ...(ownValues !== undefined && { ownValues }) },
        changes: { ...(namespace !== '' && { namespace }), ...changesOf(memberAt(spec, 'commonMetadata')) },
      },
    ],
  };
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
    if (textIn(reference, 'targetPath') !== undefined) throw new RenderProblem('a targetPath of values is not read');
    const data = referencedData(reference, object, objects);
    const key = textIn(reference, 'valuesKey') ?? 'values.yaml';
    const text = data?.[key];
    const name = `${textIn(reference, 'kind')}/${textIn(reference, 'name')}`;
    if (text !== undefined) files.push({ name, text });
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
