/** A Kubernetes object, as far as a patch selects one. */
export interface ObjectName {
  readonly kind: string;
  readonly name?: string | undefined;
}

/** What a written place is to the programs that read it, so that what wins over it can be looked for. */
export type EffectSubject =
  /** The image of a container. */
  | { readonly at: 'container'; readonly object: ObjectName; readonly container: string | undefined }
  /** An entry of a kustomization's `images`. */
  | { readonly at: 'entry'; readonly name: string }
  /** An entry of images that Flux or Argo CD hands to Kustomize for a directory. */
  | {
      readonly at: 'deployer';
      readonly name: string;
      readonly object: ObjectName;
      readonly directory: string | undefined;
      /** The repository that it names itself; absent: by reference. */
      readonly repository?: string | undefined;
    }
  /** `spec.image` of an object whose controller runs it. */
  | { readonly at: 'field'; readonly object: ObjectName }
  /** `spec.ref` of an OCIRepository. */
  | { readonly at: 'reference'; readonly object: ObjectName };

/** An entry of `images`, as Kustomize takes it. */
export interface ImageEntry {
  readonly name: string;
  readonly newName: string | undefined;
  readonly newTag: string | undefined;
  readonly digest: string | undefined;
  readonly tagSuffix: string | undefined;
}

/** A patch: its content, or the path of its file, and the objects that it is for. */
export interface Patch {
  readonly text: string | undefined;
  readonly file: string | undefined;
  readonly target: { readonly kind: string | undefined; readonly name: string | undefined } | undefined;
}

/** What a kustomization, or an object of Flux or Argo CD, does to the images of what it takes in. */
export interface Overlay {
  /** For messages. */
  readonly name: string;
  readonly images: readonly ImageEntry[];
  readonly patches: readonly Patch[];
  /** Directories of components. */
  readonly components: readonly string[];
  /** Why nobody can tell what else it does, in a clause: `replacements set images`. */
  readonly opaque: readonly string[];
}

/** A kustomization of the tree. */
export interface Kustomization extends Overlay {
  readonly path: string;
  readonly directory: string;
  readonly isComponent: boolean;
  /** Files and directories of the tree that it takes in. */
  readonly resources: readonly string[];
  /** References to elsewhere, and objects that it makes. */
  readonly remote: readonly string[];
}

/** An object of Flux or Argo CD that deploys a directory of a repository. */
export interface Deployer extends Overlay {
  /** Matches the directories that it may be about. */
  readonly directory: RegExp;
}
