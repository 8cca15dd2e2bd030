import { createGit } from '../../src/git/binary.ts';
import type { GitCredential } from '../../src/git/credentials.ts';
import { createGitopsRepositories } from '../../src/git/repositories.ts';
import type { DisposableGitopsRepositories } from '../../src/git/repositories.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Clock } from '../../src/base/clock.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { fakeClock } from './clock.ts';

export interface GitopsFixture {
  readonly directory: string;
  readonly credentials?: readonly GitCredential[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  /** Receives everything that is logged. */
  readonly heard?: string[];
}

/** GitOps repositories over the real git; what they fetch lies in the fixture's directory. */
export function gitopsRepositories(fixture: GitopsFixture): DisposableGitopsRepositories {
  const say = (line: string) => void fixture.heard?.push(line);
  const log = { ...silentLog, debug: say, info: say, warn: say };
  const git = createGit({
    cwd: fixture.directory,
    credentials: fixture.credentials ?? [],
    log,
    environment: { ...plainGitEnvironment, ...fixture.environment },
  });
  return createGitopsRepositories({
    git,
    clock: fixture.clock ?? fakeClock(),
    log,
    directory: fixture.directory,
    temporaryDirectory: fixture.directory,
  });
}
