import type { Inputs, Values } from '../declaration/declare.ts';
import { flag } from '../declaration/names.ts';
import { RefusedError } from '../errors.ts';
import type { Variables } from './credentials.ts';

export function isGitlabJob(variables: Variables): boolean {
  return variables['GITLAB_CI'] === 'true';
}

/**
 * A job runs under the protection of the environment that GitLab knows it by. A job that says one environment to
 * GitLab and another to us would enter the second under the approvals of the first. Throws RefusedError.
 */
export function guardEnvironment(inputs: Values<Inputs>, variables: Variables): void {
  const guarded = variables['CI_ENVIRONMENT_NAME'];
  if (!isGitlabJob(variables) || guarded === undefined || guarded === '') return;
  for (const name of ['environment', 'to']) {
    const target = inputs[name];
    if (typeof target !== 'string' || target === guarded) continue;
    throw new RefusedError(
      'environment-mismatch',
      `${flag(name)} is ${target}, and GitLab guards this job as environment ${guarded}: make the job's environment:name and ${flag(name)} the same`,
    );
  }
}
