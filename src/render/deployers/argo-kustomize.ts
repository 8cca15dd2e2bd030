import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import { localPath } from '../../manifests/layouts/kustomize-paths.ts';
import type { KustomizeImage, KustomizeOptions, SourceTree } from '../model.ts';
import { RenderProblem } from '../problem.ts';
import { expandNames, type Values } from '../templates/variables.ts';
import { textMap, textsIn } from './values.ts';

/** Reads `kustomize` of a source. @throws RenderProblem for an image or a count that is none */
export function argoKustomize(entry: object, names: Values, tree: SourceTree, directory: string): KustomizeOptions {
  const text = (key: string): string | undefined => {
    const value = textIn(entry, key);
    return value === '' ? undefined : value;
  };
  const [namespace, namePrefix, nameSuffix] = [text('namespace'), text('namePrefix'), text('nameSuffix')];
  const labels = expandedMap(memberAt(entry, 'commonLabels'), names);
  const annotations = textMap(memberAt(entry, 'commonAnnotations'));
  const isExpanded = memberAt(entry, 'commonAnnotationsEnvsubst') === true;
  return {
    ...(namespace !== undefined && { namespace }),
    ...(namePrefix !== undefined && { namePrefix }),
    ...(nameSuffix !== undefined && { nameSuffix }),
    images: textsIn(entry, 'images').map((image) => imageOf(expandNames(image, names))),
    replicas: listIn(entry, 'replicas').map(replicaOf),
    patches: listIn(entry, 'patches'),
    components: componentsOf(entry, tree, directory),
    ...(Object.keys(labels).length > 0 && {
      labels: {
        pairs: labels,
        includeSelectors: memberAt(entry, 'labelWithoutSelector') !== true,
        includeTemplates: memberAt(entry, 'labelIncludeTemplates') === true,
      },
    }),
    ...(Object.keys(annotations).length > 0 && {
      annotations: isExpanded ? expandedMap(annotations, names) : annotations,
    }),
  };
}

function expandedMap(value: unknown, names: Values): Values {
  return Object.fromEntries(Object.entries(textMap(value)).map(([key, text]) => [key, expandNames(text, names)]));
}

/** Reads an image as `kustomize edit set image` does: `name=new:tag`, `name=new@digest`, `name:tag`, `name@digest`. */
export function imageOf(text: string): KustomizeImage {
  const at = text.indexOf('=');
  const image = at < 0 ? text : text.slice(at + 1);
  const [, repository = '', tag, digest] = /^([^@]*?)(?::([^:/@]*))?(?:@(.+))?$/.exec(image) ?? [];
  const name = at < 0 ? repository : text.slice(0, at);
  if (name === '' || repository.includes('*'))
    throw new RenderProblem(`the image ${JSON.stringify(text.slice(0, 200))} is not read`);
  return {
    name,
    ...(at >= 0 && repository !== '' && { newName: repository }),
    ...(tag !== undefined && tag !== '' && { newTag: tag }),
    ...(digest !== undefined && { digest }),
  };
}

function replicaOf(entry: unknown): { readonly name: string; readonly count: number } {
  const count = Number(memberAt(entry, 'count'));
  if (!Number.isInteger(count)) throw new RenderProblem('a count of replicas is no whole number');
  return { name: textIn(entry, 'name') ?? '', count };
}

function componentsOf(entry: object, tree: SourceTree, directory: string): readonly string[] {
  const all = textsIn(entry, 'components');
  if (memberAt(entry, 'ignoreMissingComponents') !== true) return all;
  return all.filter((component) => {
    const path = localPath(
      directory.split('/').filter((part) => part !== ''),
      component,
    );
    return path !== undefined && tree.hasDirectory(path);
  });
}
