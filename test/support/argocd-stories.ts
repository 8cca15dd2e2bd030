import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { StepError } from '../../src/base/errors.ts';
import { argocd } from '../../src/sync/argocd/argocd.ts';
import { follow } from '../../src/sync/follow.ts';
import type { Confirmation, Wanted } from '../../src/sync/sync.ts';
import { createWeb } from '../../src/web/create.ts';
import { LoopbackApplication } from './argocd-application.ts';
import type { LoopbackCommit, LoopbackSettings } from './argocd-parts.ts';
import { type ArgocdServer, startArgocdServer } from './argocd-server.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { watchedWeb } from './watched-web.ts';

export const digest = (mark: string): string => `sha256:${mark.repeat(64)}`;
export const commit = (mark: string, more: Partial<LoopbackCommit> = {}): LoopbackCommit => ({
  id: mark.repeat(40),
  digest: digest(mark),
  ...more,
});

/** What is wanted, by the history that an Application of the loopback sees. */
export function wantedOf(ours: LoopbackCommit, commits: readonly LoopbackCommit[], name = 'cart'): Wanted {
  const at = (id: string): number => commits.findIndex((one) => one.id === id);
  return {
    flow: 'shop',
    application: name,
    environment: 'test',
    commit: ours.id,
    repository: 'git@git.example.com:gitops.git',
    branch: 'main',
    images: [{ digest: ours.digest }],
    isOwn: (repository) => repository === 'registry.example.com/shop/cart',
    later: () =>
      Promise.resolve(
        commits
          .slice(at(ours.id) + 1)
          .map(({ id }) => id)
          .toReversed(),
      ),
    standing: (revision) => {
      if (revision === ours.id) return Promise.resolve({ order: 'same' });
      const place = at(revision);
      if (place < 0) return Promise.resolve({ order: 'unrelated' });
      if (place < at(ours.id)) return Promise.resolve({ order: 'earlier' });
      return Promise.resolve({ order: 'later', images: [{ digest: commits[place]?.digest ?? '' }] });
    },
  };
}

export interface Telling {
  readonly waitMs?: number;
  readonly terminates?: boolean;
  readonly project?: string | undefined;
  readonly token?: string | undefined;
  readonly names?: readonly string[];
  readonly base?: string;
  /** Something happens before the request of this number, from 1. */
  readonly when?: Readonly<Record<number, () => void>>;
}

/** A loopback Argo CD for each test, what was asked of it and when, and what a log got. */
export interface Stories {
  server: ArgocdServer;
  clock: FakeClock;
  readonly lines: string[];
  /** When each request was sent, in milliseconds. */
  readonly times: number[];
  application(settings?: Partial<LoopbackSettings>, name?: string): LoopbackApplication;
  followed(wanted: readonly Wanted[], telling?: Telling): Promise<readonly Confirmation[]>;
  story(one: LoopbackApplication, ours: LoopbackCommit, telling?: Telling): Promise<Confirmation>;
  /** Milliseconds between one request and the next. */
  pauses(): readonly number[];
}

/** Starts and stops the server around each test of a file, and holds every answer to the description. */
export async function argocdStories(): Promise<Stories> {
  const world: Stories = {
    server: await startArgocdServer(),
    clock: fakeClock(),
    lines: [],
    times: [],
    application(settings: Partial<LoopbackSettings> = {}, name = 'shop-test-cart'): LoopbackApplication {
      const made = new LoopbackApplication(name, commit('0'), world.clock, settings);
      world.server.applications.set(name, made);
      return made;
    },
    async followed(wanted: readonly Wanted[], telling: Telling = {}): Promise<readonly Confirmation[]> {
      const { token = world.server.token, waitMs = 120_000, terminates = false, base = world.server.origin } = telling;
      const secret = token === '' ? {} : { argocd: { token: { secret: token, variable: 'KRCI_DEPLOY_ARGOCD_TOKEN' } } };
      const web = createWeb({ clock: world.clock, credentials: secret, insecure: ['127.0.0.1'] });
      const project = 'project' in telling ? telling.project : 'shop';
      const paced = watchedWeb(web, () => {
        world.times.push(world.clock.now().getTime());
        telling.when?.[world.times.length]?.();
      });
      const controller = argocd({
        address: base,
        terminates,
        targets: ({ application: name }) =>
          (telling.names ?? [`shop-test-${name}`]).map((one) => ({ name: one, project, namespace: undefined })),
        web: paced,
        clock: world.clock,
        // Real time, and the machine may be busy: short where no answer comes.
        times: { quickMs: 2000, refreshMs: world.server.isControllerGone ? 150 : 2000 },
      });
      const log = { ...silentLog, info: (line: string) => void world.lines.push(line) };
      return follow(controller, wanted, { waitMs, clock: world.clock, log });
    },
    async story(one: LoopbackApplication, ours: LoopbackCommit, telling: Telling = {}): Promise<Confirmation> {
      const [confirmation] = await world.followed([wantedOf(ours, one.commits)], telling);
      if (confirmation === undefined) throw new Error('one confirmation for one application');
      return confirmation;
    },
    pauses: () => world.times.slice(1).map((time, index) => time - (world.times[index] ?? 0)),
  };
  beforeEach(async () => {
    await world.server.close();
    world.server = await startArgocdServer();
    world.clock = fakeClock();
    world.lines.length = 0;
    world.times.length = 0;
  });
  afterEach(() => {
    expect(world.server.violations).toEqual([]);
  });
  afterAll(() => world.server.close());
  return world;
}

export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StepError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}
