import { memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import { madeSecret } from './made-secret.ts';

/** An object by which an Argo CD can write to a repository. */
export interface GitWriter {
  readonly object: KubernetesObject;
  readonly path: ObjectPath;
  /** Undefined where it is not in Git. */
  readonly repository: string | undefined;
  /** What it is: a noun phrase. */
  readonly found: string;
  /** A listed purpose can stand behind it; a branch that is deployed from is never one. */
  readonly mayBeListed: boolean;
}

/** Types of Secrets that Argo CD's hydrator pushes with. */
const writing: ReadonlySet<string> = new Set(['repository-write', 'repo-write-creds']);

const writeBack = 'argocd-image-updater.argoproj.io/write-back-method';

/** Finds what lets an Argo CD write to Git: credentials of its hydrator, hydrated Applications, the image updater. */
export function gitWriters(objects: readonly KubernetesObject[]): readonly GitWriter[] {
  return objects.flatMap((object) => {
    const secret = madeSecret(object);
    if (secret !== undefined) {
      const type = secret.labels['argocd.argoproj.io/secret-type'] ?? '';
      if (!writing.has(type)) return [];
      const repository = secret.value('url');
      return [
        {
          object,
          path: ['metadata', 'labels'],
          repository,
          found: `a credential that writes (${type})`,
          mayBeListed: true,
        },
      ];
    }
    return object.group === 'argoproj.io' && object.kind === 'Application' ? ofApplication(object) : [];
  });
}

function ofApplication(object: KubernetesObject): readonly GitWriter[] {
  const hydrator = memberAt(object.body, 'spec', 'sourceHydrator');
  const repository = textIn(hydrator, 'drySource', 'repoURL') ?? textIn(object.body, 'spec', 'source', 'repoURL');
  const found: GitWriter[] = [];
  if (hydrator !== undefined) {
    const branch =
      textIn(hydrator, 'hydrateTo', 'targetBranch') ?? textIn(hydrator, 'syncSource', 'targetBranch') ?? '';
    const what = `a sourceHydrator, by which its Argo CD pushes to the branch ${branch}`;
    found.push({ object, path: ['spec', 'sourceHydrator'], repository, found: what, mayBeListed: false });
  }
  if (object.annotations[writeBack]?.startsWith('git') === true) {
    const what = 'an image updater that writes back to Git';
    found.push({ object, path: ['metadata', 'annotations', writeBack], repository, found: what, mayBeListed: false });
  }
  return found;
}
