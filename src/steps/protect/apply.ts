import type { Platform } from '../../platform/platform.ts';
import type { GuardedBranch, ProtectPlan } from './model.ts';

/** The part of a plan that can be carried out. */
export type Changes = Pick<ProtectPlan, 'wanted' | 'differences' | 'findings' | 'branches' | 'pushers'>;

/** Sets what can be set, on the platform or in its rehearsal. Does nothing where nothing differs. */
export async function apply(changes: Changes, platform: Platform): Promise<void> {
  const settable = changes.differences.filter(({ byHand }) => byHand === undefined);
  const names = new Set(settable.map(({ environment }) => environment));
  for (const wanted of changes.wanted) if (names.has(wanted.environment)) await platform.protect(wanted, true);
  if (changes.findings.some(({ code }) => code === 'queue-unordered')) await platform.unorderedQueues(true);
  for (const { repository, branch } of openBranches(changes)) {
    await platform.guardBranch({ repository, branch, pushers: changes.pushers });
  }
}

/** Lists the GitOps branch where a guard that can be set is missing; a plan without protection has none to set. */
function openBranches({ branches, findings }: Changes): readonly GuardedBranch[] {
  return branches.filter(
    ({ holds, isUnavailable, writers, ...branch }) =>
      holds === 'gitops' &&
      !isUnavailable &&
      writers !== undefined &&
      findings.some(({ code, at, isGrave }) => {
        return at === `${branch.repository}, branch ${branch.branch}` && (isGrave || mending.has(code));
      }),
  );
}

/** Findings below grave that a guard of the branch mends. */
const mending: ReadonlySet<string> = new Set(['branch-rewritable', 'branch-bypassed', 'owners-unasked']);
