import { StepError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Platform } from './platform.ts';

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
export async function isProtected(
  repository: string,
  branch: string,
  { platform, log }: { readonly platform: Platform; readonly log: Pick<Log, 'warn'> },
): Promise<boolean> {
  if (platform.kind === 'local') return false;
  try {
    const { means, writers = [] } = await platform.branchGuard({ repository, branch });
    return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
    return false;
  }
}
