import { silentLog } from '../../src/base/log.ts';
import { createGit } from '../../src/git/binary.ts';
import { localFiles } from '../../src/files/local.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Scene } from '../../src/recovery/model.ts';
import type { BranchChange } from '../../src/git/gitops.ts';
import type { EnvironmentState } from '../../src/render/environment.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { fakeClock } from './clock.ts';
import { flowOf } from './flow.ts';
import { gitopsRepositories } from './gitops.ts';
import { objectsIn } from './objects.ts';
import { temporaryDirectory } from './temporary.ts';

/** What scenes fetch from repositories lies here. */
const scratch = temporaryDirectory();

/** A flow with one production, and the section `recovery` as text. */
export function recoveryFlow(recovery = '', more = ''): string {
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: https://git.example.com/acme/gitops.git }
registry: registry.example.com
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
${more}${recovery === '' ? '' : `recovery: ${recovery}\n`}`;
}

export interface SceneParts {
  readonly flow?: string;
  /** Objects of each environment as YAML; none of the others. */
  readonly objects?: Readonly<Record<string, string>>;
  readonly problems?: readonly string[];
  /** Files of the GitOps repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the platform says of the branch; on a laptop nobody is asked. */
  readonly isProtected?: Awaited<ReturnType<Scene['isProtected']>>;
  /** Changes of its branch, newest first. */
  readonly changes?: readonly BranchChange[];
  /** Objects of each platform cluster as YAML. */
  readonly platforms?: Readonly<Record<string, string>>;
}

/** A scene in memory: objects as they were rendered, files as they lie in Git. */
export async function sceneOf({
  flow: text = recoveryFlow(),
  objects = {},
  problems = [],
  files = {},
  isProtected = 'yes',
  changes = [],
  platforms = {},
}: SceneParts): Promise<Scene> {
  const flow = await flowOf(text);
  const directory = '.';
  const clock = fakeClock();
  return {
    flow,
    environments: flow.environments,
    location: 'https://git.example.com/acme/gitops.git',
    branches: [{ repository: 'git.example.com/acme/gitops (main)', branch: 'main', commit: 'c'.repeat(40) }],
    deployed: [],
    home: {
      commit: 'c'.repeat(40),
      read: (path) => Promise.resolve(Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : undefined),
      list: (below) =>
        Promise.resolve(Object.keys(files).filter((path) => below === '' || path.startsWith(`${below}/`))),
      argoManifests: () => Promise.resolve({ streams: [] }),
    },
    isProtected: () => Promise.resolve(isProtected),
    history: () =>
      Promise.resolve({
        isCut: false,
        changes,
        position: () => undefined,
        after: () => [],
        removedBy: () => Promise.resolve([]),
      }),
    objects: (environment) => Promise.resolve(state(objects[environment.name] ?? '', environment.name, problems)),
    platform: (cluster) => {
      const own = platforms[cluster];
      return own === undefined ? undefined : Promise.resolve(state(own, cluster, []));
    },
    reach: {
      clock,
      files: localFiles(directory),
      git: createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment }),
      gitops: gitopsRepositories({ directory: scratch }),
      registries: createRegistries({ clock, log: silentLog, directory }),
    },
  };
}

function state(yaml: string, name: string, problems: readonly string[]): EnvironmentState {
  return { objects: objectsIn(yaml, `${name}.yaml`), problems, notRendered: [], from: 'memory', commit: undefined };
}
