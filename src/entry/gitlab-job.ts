import type { Inputs, Values } from '../declaration/declare.ts';
import { flag } from '../declaration/names.ts';
import { RefusedError, UsageError } from '../base/errors.ts';
import type { Variables } from './variables.ts';

export function isGitlabJob(variables: Variables): boolean {
  return variables['GITLAB_CI'] === 'true';
}

/**
 * A job runs under the protection of the environment that GitLab has for it. A job that says one environment to
 * GitLab and another to this tool would enter the second under the approvals of the first. Throws RefusedError.
 */
export function guardEnvironment(inputs: Values<Inputs>, variables: Variables): void {
  const guarded = variables['CI_ENVIRONMENT_NAME'];
  // A question opens nothing, so it may be about any environment.
  if (!isGitlabJob(variables) || guarded === undefined || guarded === '' || inputs['what-if'] === true) return;
  for (const name of ['environment', 'to']) {
    const target = inputs[name];
    if (typeof target !== 'string' || target === guarded) continue;
    throw new RefusedError({
      code: 'environment-mismatch',
      where: flag(name),
      expected: `${guarded}, the environment that GitLab guards this job as`,
      found: target,
      fix: `make the job's environment:name and ${flag(name)} the same`,
    });
  }
}

/**
 * Puts the values of variables in the place of their names, `$VERSION` or `${VERSION}`, once and in any part of an input:
 * a component's inputs are fixed when the pipeline is made, and a version is known only when an earlier job has output it.
 * The shell does not do it, for it takes a missing variable for an empty one. What comes out is judged by the input's
 * pattern. Throws UsageError.
 */
export function expandVariables(
  inputs: ReadonlyMap<string, string>,
  variables: Variables,
): ReadonlyMap<string, string> {
  if (!isGitlabJob(variables)) return inputs;
  return new Map([...inputs].map(([name, value]) => [name, expanded(name, value, variables)]));
}

function expanded(name: string, value: string, variables: Variables): string {
  return value.replace(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g, (variable, plain?: string, braced?: string) => {
    const content = variables[plain ?? braced ?? ''];
    if (content !== undefined && content !== '') return content;
    throw new UsageError({
      code: 'missing-variable',
      where: flag(name),
      found: `the job has no variable ${variable}`,
      fix: 'set it in the dotenv report of an earlier job that this job needs',
    });
  });
}
