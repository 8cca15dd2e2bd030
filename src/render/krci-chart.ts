import type { Environment } from '../flow/flow.ts';
import { inside } from '../manifests/layouts/paths.ts';
import { formatRepository, parseLocation } from '../registry/reference.ts';
import type { HelmParameter, Source, SourceTree } from './model.ts';
import { joined } from './paths.ts';
import { RenderProblem } from './problem.ts';
import type { SourceRepositories } from './repositories.ts';
import type { ImageFile } from './sources.ts';

/** An application of KubeRocketCI in an environment. */
export interface KrciSubject {
  readonly environment: Environment;
  /** `<flow>/<environment>/<application>-values.yaml`. */
  readonly file: ImageFile;
  readonly namespace: string;
  /** The GitOps repository, which holds the values. */
  readonly tree: SourceTree;
}

const chartDirectory = 'deploy-templates';

/**
 * Finds the chart of an application of KubeRocketCI: `deploy-templates` of the application's own repository at the tag
 * of its version, with the values file and the parameters that the ApplicationSet would hand it.
 * @throws RenderProblem where the flow names no repository, or the repository has no such tag
 */
export async function krciChart(
  { environment, file, namespace, tree: gitops }: KrciSubject,
  repositories: SourceRepositories,
): Promise<Source> {
  const { application, image, path } = file;
  const { source } = application;
  if (source === undefined) {
    throw new RenderProblem(
      'its chart is in the repository of the application; name it as "source" of the application in the flow file, or render it in an earlier job',
    );
  }
  const tag = image?.tag;
  if (tag === undefined) throw new RenderProblem(`${path} names no tag, which is the version of its chart`);
  const tree = await repositories.at(source.repository, revisionOf(tag, source['tag-prefix'] ?? 'v'));
  const directory = joined(inside(source.path ?? '.'), chartDirectory);
  const values = await gitops.read(path);
  return {
    application: application.name,
    tree,
    directory,
    values: values === undefined ? [] : [{ name: path, text: new TextDecoder().decode(values) }],
    namespace,
    format: 'helm',
    helm: { release: application.name, parameters: parametersOf(environment, file) },
  };
}

/** A version in the name of a tag; one that bears the prefix already keeps it. */
function revisionOf(tag: string, prefix: string): string {
  return tag.startsWith(prefix) ? tag : `${prefix}${tag}`;
}

/** Parameters of KubeRocketCI's ApplicationSet. */
function parametersOf({ registry }: Environment, { application, image }: ImageFile): readonly HelmParameter[] {
  const repository = image?.repository ?? formatRepository(parseLocation(registry, application.image));
  const values = { 'image.tag': image?.tag, 'image.repository': repository, 'image.digest': image?.digest };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value, as: 'value' }]));
}
