import type { KubernetesObject } from '../../objects/model.ts';
import type { NotRendered, Source } from '../model.ts';
import type { SourceRepositories } from '../repositories.ts';

/** A kind of object that makes a cluster run what lies elsewhere in Git: one entry of the table in `deployers.ts`. */
export interface Deployer {
  readonly kind: string;
  readonly group: string;
  /** Row of the docs: what of it is followed. */
  readonly follows: string;
  /** Row of the docs: what is said to be not rendered. */
  readonly leaves: string;
  /** @throws RenderProblem for one that cannot be followed, RemoteError */
  follow(object: KubernetesObject, surroundings: Surroundings): Promise<Followed>;
}

/** What a deployer would run. */
export interface Followed {
  readonly sources?: readonly Source[];
  /** Objects that it makes, which are followed in turn. */
  readonly made?: readonly KubernetesObject[];
  readonly notRendered?: readonly NotRendered[];
}

/** What a deployer can see besides itself. */
export interface Surroundings {
  readonly repositories: SourceRepositories;
  /** Objects that are rendered already, and those of the repository that deployers refer to. */
  readonly objects: KnownObjects;
}

export interface KnownObjects {
  ofKind(kind: string, groups: readonly string[]): readonly KubernetesObject[];
  /** An object of a namespace, or one that names none; of several declarations that nearest to a file. */
  named(
    kind: string,
    namespace: string,
    name: string,
    groups: readonly string[],
    near: string,
  ): KubernetesObject | undefined;
}
