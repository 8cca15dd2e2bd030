import type { Platform } from '../platform/platform.ts';
import type { Ports } from '../steps/ports.ts';

/** What GitHub knows about a run that Ada started into production. */
export interface ApprovedRun {
  readonly approver: string;
  readonly comment: string;
  /** "Prevent self-review" is switched on. */
  readonly preventsSelfReview: boolean;
}

export const selfApproval: ApprovedRun = { approver: 'ada', comment: 'ship it', preventsSelfReview: false };

/** Answers as GitHub does about a protected environment, its approval and the artifact's author. */
export function githubStandIn({ clock, platform }: Ports, run: ApprovedRun): Platform {
  const { approver, comment, preventsSelfReview } = run;
  return {
    ...platform,
    kind: 'github',
    run: { actor: 'ada' },
    protection: (environment) =>
      Promise.resolve({
        environment,
        reviewers: ['ada', 'grace'].map((name) => ({ kind: 'user', name, approvals: 1 })),
        approvalsRequired: 1,
        preventsSelfReview,
        administratorsBypass: false,
        branches: 'protected',
        waitMinutes: 0,
      }),
    approvals: () => Promise.resolve([{ environment: 'prod', reviewer: approver, state: 'approved', comment }]),
    entry: () => Promise.resolve({ starters: ['ada'], since: clock.now() }),
    announced: () => Promise.resolve({ words: [], earlier: [] }),
    authors: () => Promise.resolve({ people: ['alice'], unknown: [] }),
  };
}
