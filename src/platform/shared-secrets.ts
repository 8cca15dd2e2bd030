/** Secrets that jobs of every environment see. */
export interface SharedSecrets {
  readonly names: readonly string[];
  /** Where more of them may be that the token may not list, in words. */
  readonly unseen: readonly string[];
}
