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
 * Values that are the name of a variable, `$VERSION` or `${VERSION}`, become the variable's value: a component's
 * inputs are fixed when the pipeline is made, and a version is known only when an earlier job has output it. The shell
 * does not do it, for it takes a missing variable for an empty one. Throws UsageError.
 */
export function expandVariables(
  inputs: ReadonlyMap<string, string>,
  variables: Variables,
): ReadonlyMap<string, string> {
  if (!isGitlabJob(variables)) return inputs;
  return new Map([...inputs].map(([name, value]) => [name, expanded(name, value, variables)]));
}

function expanded(name: string, value: string, variables: Variables): string {
  const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(value.trim());
  if (variable === null) return value;
  const content = variables[variable[1] ?? variable[2] ?? ''];
  if (content !== undefined && content !== '') return content;
  throw new UsageError({
    code: 'missing-variable',
    where: flag(name),
    found: `the job has no variable ${value.trim()}`,
    fix: 'set it in the dotenv report of an earlier job that this job needs',
  });
}
