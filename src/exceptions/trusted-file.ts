import { StepError } from '../base/errors.ts';
import { homeOfFlow, originOf } from '../flow/home.ts';
import { isProtected } from '../platform/protected-branch.ts';
import type { Reach } from './exception.ts';

/** A file as the default branch of its own repository has it, whatever is checked out. */
export interface TrustedFile {
  /** Path from the root of the repository. */
  readonly path: string;
  /** Of the repository, without credentials. */
  readonly repository: string;
  readonly branch: string;
  /** Whether the platform protects the branch: else anybody who may push writes it. */
  readonly isProtected: boolean;
  /** Reads a file of that commit by its path from the root. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/**
 * Reads a file's own repository on the platform of the run, in whatever repository that is. Returns a sentence where it
 * cannot be read, and undefined outside of a platform.
 */
export async function trustedFile(file: string, reach: Reach): Promise<TrustedFile | string | undefined> {
  const { files, git, gitops, log, platform } = reach;
  if (platform === undefined || platform.kind === 'local' || gitops === undefined) return undefined;
  const home = await homeOfFlow(file, { files, git });
  const repository = home === undefined ? undefined : await originOf(home, git);
  if (home === undefined || repository === undefined) return `${file} is in no Git repository with an origin`;
  try {
    const opened = gitops.open(repository, undefined);
    const snapshot = await opened.snapshot();
    const branch = await opened.branch();
    const isGuarded = await isProtected(repository, branch, { platform, log: log ?? quiet });
    return { path: home.path, repository, branch, isProtected: isGuarded, read: async (path) => snapshot.read(path) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return `the default branch of ${repository} cannot be read: ${error.message}`;
  }
}

const quiet = { warn: () => {} };
