import { StepError } from '../base/errors.ts';
import { type Recovery, type RecoveryCheckName, recoveryChecks } from '../flow/recovery.ts';
import { backup } from './checks/backup.ts';
import { closure } from './checks/closure.ts';
import { drill } from './checks/drill.ts';
import { emptyRestore } from './checks/empty-restore.ts';
import { failureDomain } from './checks/failure-domain.ts';
import { identity } from './checks/identity.ts';
import { image, replica } from './checks/image.ts';
import { liveState } from './checks/live-state.ts';
import { mirror } from './checks/mirror.ts';
import { plan } from './checks/plan.ts';
import { schedule } from './checks/schedule.ts';
import { secrets } from './checks/secrets.ts';
import { versionSafety } from './checks/version-safety.ts';
import type { RecoveryCheck, RecoveryFinding, Scene } from './model.ts';

/**
 * Every check of `dr-verify`. Its row of the reference, the keys that ask for it and its behaviour are one entry: a new
 * check is a file, a line here, and its name in `flow/recovery.ts`, which the schema of `required` needs.
 */
export const checks: Readonly<Record<RecoveryCheckName, RecoveryCheck>> = {
  image,
  replica,
  mirror,
  closure,
  schedule,
  'failure-domain': failureDomain,
  backup,
  drill,
  identity,
  secrets,
  'live-state': liveState,
  'version-safety': versionSafety,
  'empty-restore': emptyRestore,
  plan,
};

/** Checks that are asked for where nobody says which. */
const always: ReadonlySet<RecoveryCheckName> = new Set(['image', 'replica', 'mirror']);

export function isCheckName(name: string): name is RecoveryCheckName {
  return recoveryChecks.some((one) => one === name);
}

/** Checks whose UNPROVEN fails: those that the caller names, else those of the flow, else all that are declared. */
export function requiredChecks(asked: readonly string[], recovery: Recovery): readonly RecoveryCheckName[] {
  if (asked.length > 0) return recoveryChecks.filter((name) => asked.includes(name));
  return recovery.required ?? recoveryChecks.filter((name) => always.has(name) || isDeclared(name, recovery));
}

/** Checks that are made: what is required, and what the flow declares. */
export function askedChecks(required: readonly RecoveryCheckName[], recovery: Recovery): readonly RecoveryCheckName[] {
  return recoveryChecks.filter((name) => required.includes(name) || isDeclared(name, recovery));
}

function isDeclared(name: RecoveryCheckName, recovery: Recovery): boolean {
  return checks[name].declaredBy.some((key) => recovery[key] !== undefined);
}

/** Runs a check. What it could not read is its own UNPROVEN, and keeps no other check from its answer. */
export async function runCheck(name: RecoveryCheckName, scene: Scene): Promise<readonly RecoveryFinding[]> {
  try {
    const answers = await checks[name].run(scene);
    if (answers.length > 0) return answers.map((answer) => Object.assign({ check: name }, answer));
    // A check that looked at nothing has proven nothing.
    return [
      {
        check: name,
        verdict: 'UNPROVEN',
        subject: subjectOf(scene),
        because: 'there is nothing that it could look at',
      },
    ];
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return [{ check: name, verdict: 'UNPROVEN', subject: subjectOf(scene), because: error.message }];
  }
}

function subjectOf({ environments }: Scene): string {
  return environments.map(({ name }) => name).join(', ');
}

/** Whether a finding stops the verification from passing. */
export function isFatal(
  { verdict, check }: Pick<RecoveryFinding, 'verdict' | 'check'>,
  required: readonly RecoveryCheckName[],
): boolean {
  return verdict === 'FAIL' || (verdict === 'UNPROVEN' && required.includes(check));
}
