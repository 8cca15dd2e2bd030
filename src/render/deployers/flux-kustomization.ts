import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { nameOf } from '../../objects/model.ts';
import type { KustomizeImage, KustomizeOptions, ObjectChanges } from '../model.ts';
import { RenderProblem } from '../problem.ts';
import type { Deployer, Followed, KnownObjects, Surroundings } from './deployer.ts';
import { fluxPath, fluxTree, type Referrer, referencedData } from './flux-source.ts';
import { textMap, textsIn } from './values.ts';

/** A Kustomization of Flux. */
export const fluxKustomization: Deployer = {
  kind: 'Kustomization',
  group: 'kustomize.toolkit.fluxcd.io',
  follows:
    '`path` of a GitRepository in Git, a kustomization made where there is none, `targetNamespace`, `namePrefix`, `nameSuffix`, `images`, `patches`, `components`, `commonMetadata`, `postBuild` with ConfigMaps and Secrets in Git; `dependsOn` changes the order alone',
  leaves:
    'OCIRepository and Bucket, tags by a range, sources with `.sourceignore` or `ignore`, values that only the cluster has',
  follow: followKustomization,
};

async function followKustomization(object: KubernetesObject, surroundings: Surroundings): Promise<Followed> {
  const spec = memberAt(object.body, 'spec');
  const tree = await fluxTree(memberAt(spec, 'sourceRef'), object, surroundings);
  const directory = fluxPath(textIn(spec, 'path') ?? '', tree);
  const namespace = textIn(spec, 'targetNamespace');
  return {
    sources: [
      {
        application: nameOf(object),
        tree,
        directory,
        values: [],
        namespace: namespace ?? object.namespace,
        format: 'kustomize',
        kustomize: optionsOf(object, surroundings.objects),
        changes: changesOf(memberAt(spec, 'commonMetadata')),
      },
    ],
  };
}

function optionsOf(object: KubernetesObject, objects: KnownObjects): KustomizeOptions {
  const spec = memberAt(object.body, 'spec');
  const text = (key: string): string | undefined => textIn(spec, key);
  const [target, namePrefix, nameSuffix] = [text('targetNamespace'), text('namePrefix'), text('nameSuffix')];
  const substitute = variablesOf(memberAt(spec, 'postBuild'), object, objects);
  return {
    isGenerated: true,
    readsTree: true,
    images: listIn(spec, 'images').map(imageOf),
    patches: patchesOf(spec),
    components: textsIn(spec, 'components'),
    ...(target !== undefined && { namespace: target }),
    ...(namePrefix !== undefined && { namePrefix }),
    ...(nameSuffix !== undefined && { nameSuffix }),
    ...(substitute !== undefined && { substitute }),
  };
}

/** An entry of `images`, which leaves of an entry of the kustomization what it does not name. */
export function imageOf(entry: unknown): KustomizeImage {
  const [newName, newTag, digest] = [textIn(entry, 'newName'), textIn(entry, 'newTag'), textIn(entry, 'digest')];
  return {
    name: textIn(entry, 'name') ?? '',
    merges: true,
    ...(newName !== undefined && { newName }),
    ...(newTag !== undefined && { newTag }),
    ...(digest !== undefined && { digest }),
  };
}

/** Patches are inline: a path would be none of the kustomization's. */
export function patchesOf(spec: unknown): readonly unknown[] {
  return listIn(spec, 'patches').map((entry) => {
    if (!isRecord(entry) || entry['path'] !== undefined) throw new RenderProblem('a patch is no inline one');
    const { patch, target } = entry;
    return target === undefined ? { patch } : { patch, target };
  });
}

/** Values for variables; undefined where nothing is filled. Line breaks are taken away, as Flux does. */
function variablesOf(
  postBuild: unknown,
  referrer: Referrer,
  objects: KnownObjects,
): Readonly<Record<string, string>> | undefined {
  const strategy = textIn(postBuild, 'substituteStrategy') ?? '';
  if (!['', 'WithVariables', 'Always'].includes(strategy)) {
    throw new RenderProblem(`the substituteStrategy ${strategy.slice(0, 50)} is not read`);
  }
  const from = listIn(postBuild, 'substituteFrom').map(
    (reference) => referencedData(reference, referrer, objects) ?? {},
  );
  const all = new Map([...from, textMap(memberAt(postBuild, 'substitute'))].flatMap((one) => Object.entries(one)));
  const values = [...all].map(([key, value]) => [key, value.replaceAll('\n', '')] as const);
  for (const [key] of values) {
    if (!/^[_\p{L}][_\p{L}\d]*$/u.test(key)) throw new RenderProblem(`${JSON.stringify(key)} is no name of a variable`);
  }
  return values.length === 0 && strategy !== 'Always' ? undefined : Object.fromEntries(values);
}

/** Metadata that Flux sets on every object. */
export function changesOf(metadata: unknown): ObjectChanges {
  const [labels, annotations] = [textMap(memberAt(metadata, 'labels')), textMap(memberAt(metadata, 'annotations'))];
  return {
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
}
