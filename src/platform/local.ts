import { UsageError } from '../errors.ts';
import type { LocalFacts } from './facts.ts';
import type { Platform } from './platform.ts';

/** No platform: a laptop or an unknown CI. Every question that needs one is refused with what is missing. */
export function localPlatform(facts: LocalFacts): Platform {
  return {
    kind: 'local',
    run: facts.run,
    requestChange: () => missing('a change request', 'or land the change with commit: git'),
    closeSuperseded: () => missing('closing a change request', 'or close it by hand'),
    protection: () => missing("an environment's protection", 'or leave the check to the pipeline'),
    approvals: () => missing('approvals', 'or leave the check to the pipeline'),
  };
}

function missing(what: string, otherwise: string): Promise<never> {
  return Promise.reject(
    new UsageError(
      'no-platform',
      `${what} needs a platform, and this run is neither a GitHub Actions job (GITHUB_ACTIONS) nor a GitLab CI job (GITLAB_CI): run it there, ${otherwise}`,
    ),
  );
}
