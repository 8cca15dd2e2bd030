import { join } from 'node:path';
import { createGit } from '../../src/git/binary.ts';
import { localFiles } from '../../src/files/local.ts';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from './create-platform.ts';
import type { ChangeRequest, SupersededQuery } from '../../src/platform/change-request.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { createWeb } from '../../src/web/create.ts';
import { type BareRepository, createBareRepository, plainGitEnvironment } from './bare-repository.ts';
import { answeringRegistries, type HeldDigest } from './answering-registries.ts';
import { fakeClock } from './clock.ts';
import { gitopsRepositories } from './gitops.ts';

/** A GitOps repository, the ports that reach it, and the change requests that were asked for. */
export interface BumpWorld {
  readonly ports: Ports;
  readonly gitops: BareRepository;
  readonly directory: string;
  readonly requests: ChangeRequest[];
  /** What was asked to be closed. */
  readonly superseded: SupersededQuery[];
  /** Changes whose request somebody has closed. */
  readonly closed: Set<string>;
}

/** `held`: what the registries answer; by default they hold every digest. */
export function createBumpWorld(directory: string, held?: HeldDigest): BumpWorld {
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'README.md': 'gitops' });
  const clock = fakeClock();
  const requests: ChangeRequest[] = [];
  const superseded: SupersededQuery[] = [];
  const closed = new Set<string>();
  const local = createPlatform({ kind: 'local', run: { url: 'https://ci.example.com/7' } }, { clock, log: silentLog });
  const ports: Ports = {
    clock,
    log: silentLog,
    files: localFiles(directory),
    git: createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment }),
    gitops: gitopsRepositories({ directory, clock }),
    registries: answeringRegistries(createRegistries({ clock, log: silentLog, directory }), held),
    web: createWeb({ clock }),
    platform: {
      ...local,
      checkTarget: () => {},
      requestChange: (request) => {
        requests.push(request);
        return Promise.resolve({ url: 'https://git.example.com/pr/1', number: 1, outcome: 'opened' });
      },
      closedChange: ({ change }) =>
        Promise.resolve(closed.has(change) ? { number: 3, url: 'https://git.example.com/pr/3' } : undefined),
      closeSuperseded: (asked) => {
        superseded.push(asked);
        return Promise.resolve([{ number: 7, url: 'https://git.example.com/pr/7' }]);
      },
    },
  };
  return { ports, gitops, directory, requests, superseded, closed };
}

/** A flow of dev, test and prod; `manifests` as in the flow file, `edges` such as `after: [dev]` by environment. */
export async function writeBumpFlow(
  world: BumpWorld,
  manifests = '{ layout: krci }',
  applications: readonly string[] = ['cart'],
  edges: Readonly<Record<string, string>> = {},
): Promise<void> {
  const environments = ['dev', 'test', 'prod'].map((name, at) => {
    const tier = ['development', 'testing', 'production'][at];
    const model = name === 'prod' ? 'pull' : 'push';
    const registry = `${name === 'prod' ? 'prod' : 'nonprod'}.example.com`;
    const edge = edges[name] === undefined ? '' : `, ${edges[name]}`;
    return `  - { name: ${name}, tier: ${tier}, cluster: ${tier}, model: ${model}, promotion: manual, registry: ${registry}${edge} }\n`;
  });
  const text = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
${environments.join('')}applications:
${applications.map((name) => `  - { name: ${name}, image: shop/${name}, manifests: ${manifests} }\n`).join('')}`;
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}
