import type { Publish } from '../git/gitops.ts';
import { LostRaceError } from '../git/rejection.ts';
import { BranchMovedError } from '../platform/platform.ts';
import type { Platform } from '../platform/platform.ts';

/** Commits made by the platform, which signs them; a branch that moved is a race that was lost. */
export function publishBy(platform: Platform, repository: string): Publish {
  return async (publication) => {
    try {
      return await platform.commit({ repository, ...publication });
    } catch (error) {
      if (!(error instanceof BranchMovedError)) throw error;
      throw new LostRaceError({ ...error.problem, code: 'lost-race' }, { cause: error });
    }
  };
}
