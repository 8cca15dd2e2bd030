/** A run whose artifacts are evidence. */
export interface EvidenceRun {
  /** Path of its repository, and of the one whose code it ran: another one is a fork. */
  readonly repository: string;
  readonly headRepository: string | undefined;
  /** `push`, `pull_request`. */
  readonly event: string;
  /** Branch, or the name of a tag. */
  readonly ref: string;
  /** Undefined: neither a branch nor a tag of that name is there by now. */
  readonly refKind: 'branch' | 'tag' | undefined;
  /** Whether not everybody with write access may push this branch, or make this tag. */
  readonly isGuarded: boolean;
  readonly commit: string;
  /** `success`; undefined while it runs. */
  readonly result: string | undefined;
}
