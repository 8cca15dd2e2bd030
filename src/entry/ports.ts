import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { clockWithin, deadlineAt } from '../base/deadline.ts';
import { millisecondsOf } from '../base/duration.ts';
import { UsageError } from '../base/errors.ts';
import { createGit } from '../git/binary.ts';
import { createGitopsRepositories } from '../git/repositories.ts';
import { localFiles } from '../files/local.ts';
import type { Log } from '../base/log.ts';
import { detectPlatform } from '../platform/detect.ts';
import { openPlatform } from '../platform/open.ts';
import { createRegistries } from '../registry/registries.ts';
import { localPrograms } from '../render/local-programs.ts';
import type { Ports } from '../steps/ports.ts';
import { createWeb } from '../web/create.ts';
import type { Credentials } from './credentials.ts';
import { version } from './product.ts';
import { buildVariables } from '../version/dotenv.ts';
import type { Tidy } from './host.ts';
import type { Variables } from './variables.ts';

export interface PortSources {
  readonly variables: Variables;
  /** The process's directory; the working directory is relative to it. */
  readonly directory: string;
  readonly workingDirectory: string;
  /** Longest that the run may take, as the input `timeout` has it. */
  readonly timeout?: string | undefined;
  readonly credentials: Credentials;
  readonly log: Log;
  readonly tidy: Tidy;
}

/** Longest run where no input says it. */
const defaultTimeout = '10m';

export type OpenPorts = (surroundings: PortSources) => Promise<Ports>;

/** Opens the real ports. Makes no request. Throws UsageError for an invalid working directory. */
export async function openPorts({
  variables,
  directory,
  workingDirectory,
  timeout = defaultTimeout,
  credentials,
  log,
  tidy,
}: PortSources): Promise<Ports> {
  const root = await existing(resolve(directory, workingDirectory));
  const end = new Date(systemClock.now().getTime() + millisecondsOf(timeout));
  const deadline = deadlineAt(end, systemClock);
  const clock = clockWithin(systemClock, deadline);
  const git = createGit({ cwd: root, credentials: credentials.git, log, environment: variables, deadline });
  // An empty one would be the working directory.
  const temporaryDirectory = variables['RUNNER_TEMP'] || tmpdir();
  const gitops = createGitopsRepositories({ git, clock, log, directory: root, temporaryDirectory });
  tidy.add(() => gitops.dispose());
  // Runs before the directories are removed.
  tidy.add(() => Promise.resolve(git.stop()));
  const platform = await openPlatform(detectPlatform(variables), { clock, log, environment: variables, deadline });
  const web = createWeb({
    clock,
    credentials: credentials.web,
    insecure: credentials.insecureHosts,
    environment: variables,
    deadline,
  });
  return {
    clock,
    log,
    git,
    files: localFiles(root),
    gitops,
    registries: createRegistries({
      clock,
      log,
      credentials: credentials.registry,
      jobCredentials: credentials.jobRegistry ?? [],
      dockerAuthConfig: credentials.dockerAuthConfig,
      dockerConfig: credentials.dockerConfig,
      insecure: credentials.insecureRegistries,
      environment: variables,
      directory: root,
    }).until(end),
    platform,
    web,
    programs: localPrograms({ temporaryDirectory, variables }),
    handedOn: new Map(buildVariables.flatMap((name) => (variables[name] ? [[name, variables[name]]] : []))),
    recording: {
      tool: { name: 'krci-deploy', version },
      job: { web, clock, token: (audience) => platform.identityToken(audience) },
      ...(credentials.signingKey === undefined ? {} : { signingKey: credentials.signingKey }),
    },
  };
}

async function existing(directory: string): Promise<string> {
  const found = await stat(directory).catch(() => undefined);
  if (found?.isDirectory() === true) return directory;
  throw new UsageError({
    code: 'no-working-directory',
    where: 'working-directory',
    expected: 'a directory',
    found: `none at ${directory}`,
  });
}
