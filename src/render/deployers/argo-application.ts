import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { nameOf } from '../../objects/model.ts';
import type { NotRendered, Source } from '../model.ts';
import { RenderProblem } from '../problem.ts';
import type { SourceRepositories } from '../repositories.ts';
import { type ArgoContext, type ArgoReference, argoSource } from './argo-source.ts';
import type { Deployer, Followed } from './deployer.ts';

/** An Application of Argo CD, with one source or several. */
export const argoApplication: Deployer = {
  kind: 'Application',
  group: 'argoproj.io',
  follows:
    '`source`, `sources` with `$name` of other sources, `sourceHydrator`; `helm` (parameters, files, values, release), `kustomize` (images, patches, replicas, labels, components), `directory` (recurse, include, exclude), `.argocd-source.yaml`; charts of servers that `render.hosts` names, at one version',
  leaves:
    'charts of other servers, those chosen by a range or behind credentials, values files inside of them, plugins, Jsonnet, patterns as values files, repositories that are not named',
  follow: (object, { repositories }) => followApplication(object, repositories),
};

async function followApplication(object: KubernetesObject, repositories: SourceRepositories): Promise<Followed> {
  const entries = entriesOf(object);
  if (entries.length === 0) throw new RenderProblem('it has no source');
  const context: ArgoContext = {
    name: object.name,
    subject: nameOf(object),
    namespace: textIn(object.body, 'spec', 'destination', 'namespace') ?? '',
    project: textIn(object.body, 'spec', 'project') ?? '',
    repositories,
    references: referencesOf(entries),
  };
  const sources: Source[] = [];
  const notRendered: NotRendered[] = [];
  for (const entry of entries) {
    if (isReferenceAlone(entry)) continue;
    try {
      sources.push(await argoSource(entry, context));
    } catch (error) {
      if (!(error instanceof RenderProblem)) throw error;
      notRendered.push({ what: context.subject, because: error.message });
    }
  }
  return { sources, notRendered };
}

/** Sources of an Application; `sources` counts where both are there, and what was hydrated where a hydrator is. */
export function entriesOf({ body }: Pick<KubernetesObject, 'body'>): readonly unknown[] {
  const hydrator = memberAt(body, 'spec', 'sourceHydrator');
  if (hydrator !== undefined) {
    return [
      {
        repoURL: memberAt(hydrator, 'drySource', 'repoURL'),
        targetRevision: memberAt(hydrator, 'syncSource', 'targetBranch'),
        path: memberAt(hydrator, 'syncSource', 'path'),
      },
    ];
  }
  const several = listIn(body, 'spec', 'sources');
  if (several.length > 0) return several;
  const one = memberAt(body, 'spec', 'source');
  return one === undefined ? [] : [one];
}

function referencesOf(entries: readonly unknown[]): ReadonlyMap<string, ArgoReference> {
  return new Map(
    entries.flatMap((entry): readonly [string, ArgoReference][] => {
      const name = textIn(entry, 'ref');
      if (name === undefined || name === '') return [];
      return [[name, { address: textIn(entry, 'repoURL') ?? '', revision: textIn(entry, 'targetRevision') }]];
    }),
  );
}

/** A source that only lends its files to others. */
function isReferenceAlone(entry: unknown): boolean {
  const named = (key: string): boolean => (textIn(entry, key) ?? '') !== '';
  return named('ref') && !named('path') && !named('chart');
}
