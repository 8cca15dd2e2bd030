import { createGit } from '../../src/git/binary.ts';
import { localFiles } from '../../src/files/local.ts';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from './create-platform.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { createWeb } from '../../src/web/create.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { fakeClock } from './clock.ts';
import { gitopsRepositories } from './gitops.ts';

/** The real ports with a clock that never waits, at home in `directory` and on no platform. */
export function localPorts(directory: string): Ports {
  const clock = fakeClock();
  return {
    clock,
    log: silentLog,
    files: localFiles(directory),
    git: createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment }),
    gitops: gitopsRepositories({ directory }),
    registries: createRegistries({ clock, log: silentLog, directory }),
    web: createWeb({ clock }),
    platform: createPlatform({ kind: 'local', run: {} }, { clock, log: silentLog }),
  };
}
