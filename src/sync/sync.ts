/**
 * What carries a commit of the GitOps repository into an environment, asked whether it has done so. Implementations:
 * `argocd/` and `flux/` for environments of `model: push`, `status/` for those of `model: pull`, where the Git platform
 * alone is asked.
 */
export interface Controller {
  /** For messages: `Argo CD at argocd.example.com`. */
  readonly name: string;
  /**
   * Asks once about each application, and for what it needs to come nearer: a comparison, a sync of this commit. The
   * answers are in the order of `wanted`. Throws RemoteError for a controller that refuses; one that does not answer is
   * `waiting`.
   */
  look(wanted: readonly Wanted[]): Promise<readonly Sighting[]>;
  /** Milliseconds between two looks at least. */
  readonly pauseMs: number;
  /** What is still waited for at the end was not said by anybody who could: `unproven`. */
  readonly isSilenceUnproven?: boolean;
}

/** A commit that an application waits for, and the images that must run by it. */
export interface Wanted {
  /** Names of the flow. */
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  /** Forty hexadecimal digits. */
  readonly commit: string;
  /** Address of the GitOps repository, without credentials. */
  readonly repository: string;
  /** Its branch that the commit is on. */
  readonly branch: string;
  /** Every image that the application's places name at that commit: one, during a delivery two. */
  readonly images: readonly WantedImage[];
  /** Tells the application's image from those of hooks and other applications, by its repository without tag. */
  readonly isOwn: (repository: string) => boolean;
  /** Tells how a revision stands to the commit, by Git. Throws RemoteError. */
  readonly standing: (revision: string) => Promise<Standing>;
  /** Lists commits of the branch that came after it, newest first. Throws RemoteError. */
  readonly later: () => Promise<readonly string[]>;
}

export interface WantedImage {
  readonly digest?: string;
  /** Compared where there is no digest. */
  readonly tag?: string;
  /** It may run and need not: a colour without replicas. */
  readonly isOptional?: boolean;
}

/** Place of a revision in the history of the commit that is waited for. */
export type Standing =
  | { readonly order: 'same' | 'earlier' | 'unrelated' }
  /** The commit is its ancestor; `images` are those of the application's places there, undefined where they cannot be read. */
  | { readonly order: 'later'; readonly images: readonly WantedImage[] | undefined };

/**
 * Answer about one application.
 * `done`: the images that the commit names run, healthy. `waiting`: not yet. `failed`: the controller's own words say
 * that it will not. `overtaken`: a later commit names other images. `unproven`: nobody says anything who could.
 */
export interface Sighting {
  readonly state: 'done' | 'waiting' | 'failed' | 'overtaken' | 'unproven';
  /** A clause, without the application's name and a full stop. */
  readonly because: string;
  /** Name of it where it says so: `shop-test-cart`, a commit status's context. */
  readonly subject: string;
  /** The revision that the answer is about. */
  readonly revision?: string;
  /** ISO 8601, by the controller's clock. */
  readonly syncedAt?: string;
  readonly healthyAt?: string;
  /** What a person can do about it, where there is something. */
  readonly fix?: string;
}

/** Last answer about an application, with what was asked. */
export interface Confirmation extends Sighting {
  readonly application: string;
  readonly environment: string;
  readonly commit: string;
  /** Name of the controller or platform that said so. */
  readonly by: string;
}
