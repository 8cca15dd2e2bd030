/** Image of an application in an environment, as the list element of an ApplicationSet of KubeRocketCI has it. */
export interface ElementImage {
  readonly imageTag: string;
  readonly imageRepository?: string;
  /** Empty where the image is named by its tag alone. */
  readonly imageDigest: string;
}

/** An element by its ApplicationSet, stage and codebase. */
export interface ElementName {
  /** Name of the ApplicationSet. */
  readonly set: string;
  /** Its namespace; that of Argo CD when absent. */
  readonly namespace: string | undefined;
  /** Environment. */
  readonly stage: string;
  /** Application. */
  readonly codebase: string;
}

/** Result of a setting: whether it was written, and what was there before. */
export interface ElementChange {
  readonly changed: boolean;
  readonly before: ElementImage;
}

/** Sets elements of ApplicationSets that are not in Git. Implementations: by Argo CD's API, by a JSON patch. */
export interface ElementWriter {
  /** For messages: `Argo CD at argocd.example.com`. */
  readonly name: string;
  /**
   * Reads, changes this one element where it says something else, and reads again. Throws RefusedError for an element
   * that is not there, is there twice, or that somebody else changed meanwhile; RemoteError.
   */
  set(name: ElementName, image: ElementImage): Promise<ElementChange>;
}
