import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, Labels } from '../../objects/model.ts';
import { isEmptySelector, selectorMatches } from '../../objects/selectors.ts';
import { textMap, textsIn } from '../deployers/values.ts';
import { RenderProblem } from '../problem.ts';
import { sanitizedName } from '../templates/names.ts';
import type { Generator, GeneratorContext, ParameterSet } from './generator.ts';
import { withOwnValues } from './own-values.ts';

const inClusterServer = 'https://kubernetes.default.svc';

/** Clusters that are declared in Git: their Secrets, or ExternalSecrets that make them. */
export const clusters: Generator = {
  name: 'clusters',
  generate(spec, context) {
    const declared = declaredClusters(context);
    if (declared.length === 0) {
      throw new RenderProblem('the clusters of its generator are Secrets that are not in the repository');
    }
    const selector = {
      matchLabels: textMap(memberAt(spec, 'selector', 'matchLabels')),
      matchExpressions: listIn(spec, 'selector', 'matchExpressions').map((entry) => ({
        key: textIn(entry, 'key') ?? '',
        operator: textIn(entry, 'operator') ?? '',
        values: [...textsIn(entry, 'values')],
      })),
    };
    // The cluster of Argo CD itself needs no Secret, and no labels select it. It comes first.
    const isLocalNamed = declared.some(({ server }) => server === inClusterServer);
    const local = isEmptySelector(selector) && !isLocalNamed ? [inCluster] : [];
    const selected = declared.filter(({ labels }) => selectorMatches(selector, labels));
    const sets = [...local, ...selected.map((cluster) => parametersOf(cluster, context))].map((one) =>
      withOwnValues(spec, one, context.style),
    );
    return Promise.resolve(memberAt(spec, 'flatList') === true ? [{ clusters: sets }] : sets);
  },
};

const inCluster: ParameterSet = {
  name: 'in-cluster',
  nameNormalized: 'in-cluster',
  server: inClusterServer,
  project: '',
};

interface DeclaredCluster {
  readonly name: string;
  readonly server: string;
  readonly project: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

const secretType = 'argocd.argoproj.io/secret-type';

function declaredClusters({ objects }: GeneratorContext): readonly DeclaredCluster[] {
  const secrets = objects.ofKind('Secret', ['']).map(ofSecret);
  const external = objects.ofKind('ExternalSecret', ['external-secrets.io']).map(ofExternalSecret);
  const found = new Map(
    [...secrets, ...external].flatMap((one) => (one === undefined ? [] : [[one.name, one] as const])),
  );
  return [...found.values()];
}

function ofSecret({ labels, annotations, body }: KubernetesObject): DeclaredCluster | undefined {
  if (labels[secretType] !== 'cluster') return undefined;
  const plain = textMap(body['stringData']);
  const encoded = Object.entries(textMap(body['data'])).map(([key, text]) => [
    key,
    Buffer.from(text, 'base64').toString('utf8'),
  ]);
  return clusterOf({ ...Object.fromEntries(encoded), ...plain }, labels, annotations);
}

function ofExternalSecret({ body }: KubernetesObject): DeclaredCluster | undefined {
  const template = memberAt(body, 'spec', 'target', 'template');
  const labels = textMap(memberAt(template, 'metadata', 'labels'));
  if (!isRecord(template) || labels[secretType] !== 'cluster') return undefined;
  const data = textMap(template['data']);
  return clusterOf(data, labels, textMap(memberAt(template, 'metadata', 'annotations')));
}

function clusterOf(data: Labels, labels: Labels, annotations: Labels): DeclaredCluster {
  const { name = '', server = '', project = '' } = data;
  if (name === '' || server === '' || `${name}${server}`.includes('{{')) {
    throw new RenderProblem('a cluster of its generator has a name or server that is not in the repository');
  }
  return { name, server, project, labels, annotations };
}

function parametersOf(
  { name, server, project, labels, annotations }: DeclaredCluster,
  { style }: GeneratorContext,
): ParameterSet {
  const common = { name, nameNormalized: sanitizedName(name), server, project };
  if (style.isGo) {
    const metadata = {
      ...(Object.keys(annotations).length > 0 && { annotations }),
      ...(Object.keys(labels).length > 0 && { labels }),
    };
    return { ...common, metadata };
  }
  return { ...common, ...Object.fromEntries([...flat('annotations', annotations), ...flat('labels', labels)]) };
}

function flat(kind: string, values: Labels): readonly (readonly [string, string])[] {
  return Object.entries(values).map(([key, value]) => [`metadata.${kind}.${key}`, value]);
}
