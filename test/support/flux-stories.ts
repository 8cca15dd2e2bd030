import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { flux } from '../../src/sync/flux/flux.ts';
import { follow } from '../../src/sync/follow.ts';
import type { Confirmation, Wanted } from '../../src/sync/sync.ts';
import { createWeb } from '../../src/web/create.ts';
import type { LoopbackCommit } from './argocd-parts.ts';
import { commit, wantedOf } from './argocd-stories.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { LoopbackFlux } from './flux-cluster.ts';
import type { LoopbackSettings } from './flux-parts.ts';
import { type FluxServer, startFluxServer } from './flux-server.ts';
import { watchedWeb } from './watched-web.ts';

export interface Telling {
  readonly waitMs?: number;
  readonly token?: string;
  readonly kind?: 'Kustomization' | 'HelmRelease';
  readonly base?: string;
  /** Something happens before the request of this number, from 1. */
  readonly when?: Readonly<Record<number, () => void>>;
}

/** A loopback Kubernetes API with Flux for each test, what was asked of it and when, and what a log got. */
export interface Stories {
  server: FluxServer;
  clock: FakeClock;
  readonly lines: string[];
  /** When each request was sent, in milliseconds. */
  readonly times: number[];
  cluster(settings?: Partial<LoopbackSettings>, name?: string): LoopbackFlux;
  followed(wanted: readonly Wanted[], telling?: Telling): Promise<readonly Confirmation[]>;
  story(one: LoopbackFlux, ours: LoopbackCommit, telling?: Telling): Promise<Confirmation>;
  /** Milliseconds between one request and the next. */
  pauses(): readonly number[];
}

/** Starts and stops the server around each test of a file, and holds every answer to the description. */
export async function fluxStories(): Promise<Stories> {
  const world: Stories = {
    server: await startFluxServer(),
    clock: fakeClock(),
    lines: [],
    times: [],
    cluster(settings = {}, name = 'cart-test') {
      const made = new LoopbackFlux(name, commit('0'), world.clock, settings);
      world.server.clusters.set(name, made);
      return made;
    },
    async followed(wanted, telling = {}) {
      const {
        token = world.server.token,
        waitMs = 300_000,
        base = world.server.origin,
        kind = 'Kustomization',
      } = telling;
      const variable = 'KRCI_DEPLOY_KUBERNETES_TOKEN';
      const credentials = token === '' ? {} : { kubernetes: { token: { secret: token, variable } } };
      const web = createWeb({ clock: world.clock, credentials, insecure: ['127.0.0.1'] });
      const noted = watchedWeb(web, () => {
        world.times.push(world.clock.now().getTime());
        telling.when?.[world.times.length]?.();
      });
      const controller = flux({
        server: base,
        targets: ({ application }) => [
          kind === 'HelmRelease'
            ? { kind, namespace: 'shop', name: application }
            : { kind, namespace: 'flux-system', name: `${application}-test` },
        ],
        web: noted,
        clock: world.clock,
        timeoutMs: 500,
      });
      const log = { ...silentLog, info: (line: string) => void world.lines.push(line) };
      return follow(controller, wanted, { waitMs, clock: world.clock, log });
    },
    async story(one, ours, telling = {}) {
      const [confirmation] = await world.followed([wantedOf(ours, one.commits)], telling);
      if (confirmation === undefined) throw new Error('one confirmation for one application');
      return confirmation;
    },
    pauses: () => world.times.slice(1).map((time, index) => time - (world.times[index] ?? 0)),
  };
  beforeEach(async () => {
    await world.server.close();
    world.server = await startFluxServer();
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
