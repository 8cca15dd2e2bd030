export interface ProtectFinding {
  readonly code:
    | 'one-approval'
    | 'no-environment'
    | 'no-queue'
    | 'queue-drops'
    | 'queue-cancels'
    | 'queue-unordered'
    | 'may-fail'
    | 'permissions'
    | 'secrets-inherit'
    | 'secret-shared'
    | 'gate-ignored'
    | 'gate-asks-only'
    | 'no-gate'
    | 'runs-anyway'
    | 'untrusted-trigger'
    | 'other-environment'
    | 'environment-typed'
    | 'input-in-shell'
    | 'signs-without-environment'
    | 'platform-variables'
    | 'unguarded-environment';
  /** `file:line:column`, or what the platform calls it. */
  readonly at: string;
  readonly found: string;
  readonly advice: string;
  /** An audit does not let it pass. */
  readonly isGrave: boolean;
}

/** What could not be looked at. */
export interface UnseenPart {
  readonly why: string;
  /** What is there may be something that an audit does not let pass. */
  readonly mayBeGrave: boolean;
}
