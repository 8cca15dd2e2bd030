import type { Clock } from '../../base/clock.ts';
import { RemoteError } from '../../base/errors.ts';
import { TransientError } from '../../base/transient-error.ts';
import { member, textAt } from '../../web/json.ts';
import type { Web } from '../../web/web.ts';
import { createPace } from '../pace.ts';
import type { Controller, Sighting, Wanted } from '../sync.ts';
import { together } from '../together.ts';
import { type AnswerTimes, type ArgocdClient, createClient, type Target } from './client.ts';
import { type Watch, watch } from './watch.ts';

export interface ArgocdOptions {
  readonly address: string;
  /** Applications that must all run what is wanted. */
  readonly targets: (wanted: Wanted) => readonly Target[];
  readonly terminates: boolean;
  readonly web: Web;
  readonly clock: Clock;
  /** How long an answer may take. */
  readonly times?: AnswerTimes;
}

/** Nothing was compared although it was asked for, while the server answers: its controller is gone. */
const silentMs = 60_000;

/** Asks Argo CD over its REST API. Many Applications are followed by one list, and compared one after the other. */
export function argocd({ address, targets, terminates, web, clock, times }: ArgocdOptions): Controller {
  const client = createClient(address, web, createPace(clock), times);
  const watches = new Map<string, readonly Watch[]>();
  const silence = silenceOf(client, clock);

  function watchesOf(wanted: Wanted): readonly Watch[] {
    const key = `${wanted.application} ${wanted.commit}`;
    const known =
      watches.get(key) ?? targets(wanted).map((target) => watch(target, wanted, { client, clock, terminates }));
    watches.set(key, known);
    return known;
  }

  async function sighted(one: Watch, judge: () => Promise<Sighting>): Promise<Sighting> {
    const isRefresh = one.isRefreshDue();
    try {
      const sighting = await judge();
      if (isRefresh) silence.broken();
      return sighting;
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      if (isRefresh) silence.noted(error);
      return {
        state: 'waiting',
        because: `no answer: ${error.problem.found ?? 'unreachable'}`,
        subject: one.target.name,
      };
    }
  }

  /** Reads by itself what is alone and some of those whose comparison is old; lists the others. */
  async function lookAt(all: readonly Watch[]): Promise<ReadonlyMap<Watch, Sighting>> {
    const seen = new Map<Watch, Sighting>();
    const due =
      all.length === 1 ? all : oldest(all.filter((one) => one.isRefreshDue())).slice(0, refreshesOf(all.length));
    for (const one of due) seen.set(one, await sighted(one, () => one.read()));
    if (all.length === 1) return seen;
    const listed = await listOf(client, all);
    for (const one of all) {
      if (seen.has(one)) continue;
      const body = listed.get(one.target.name);
      seen.set(one, body === undefined ? unseen(one) : await sighted(one, () => one.judged(body)));
    }
    return seen;
  }

  return {
    name: client.name,
    pauseMs: 0,
    async look(wanted) {
      const groups = wanted.map(watchesOf);
      const seen = await lookAt(groups.flat());
      return groups.map((group) => together(group.map((one) => seen.get(one) ?? unseen(one))));
    },
  };
}

/** Comparisons that one look asks for, before it lists: many applications must not wait for many lists. */
function refreshesOf(count: number): number {
  return Math.min(4, Math.ceil(count / 10));
}

function oldest(watches: readonly Watch[]): readonly Watch[] {
  return watches.toSorted((one, other) => one.refreshedAt() - other.refreshedAt());
}

async function listOf(
  client: ArgocdClient,
  all: readonly Watch[],
): Promise<ReadonlyMap<string, Parameters<Watch['judged']>[0]>> {
  const projects = new Set(all.map(({ target }) => target.project));
  const [project] = projects;
  try {
    const items = await client.applications(projects.size === 1 ? project : undefined);
    return new Map(items.map((item) => [textAt(member(item, 'metadata'), 'name') ?? '', item]));
  } catch (error) {
    if (error instanceof TransientError) return new Map();
    throw error;
  }
}

function unseen({ target }: Watch): Sighting {
  return { state: 'waiting', because: 'it is not looked at yet', subject: target.name };
}

interface Silence {
  broken(): void;
  noted(error: TransientError): void;
}

/** Ends a wait for a controller that is gone: its server answers the same stale state for ever. */
function silenceOf(client: ArgocdClient, clock: Clock): Silence {
  let since: number | undefined;
  return {
    broken() {
      since = undefined;
    },
    noted(error) {
      since ??= clock.now().getTime();
      if (clock.now().getTime() - since < silentMs || error.isConnectionRefused) return;
      throw new RemoteError(
        {
          code: 'sync-controller-silent',
          where: client.name,
          expected: 'an answer to a refresh',
          found: `none for ${Math.round((clock.now().getTime() - since) / 1000)} s`,
          fix: 'see that the application controller runs',
        },
        { cause: error },
      );
    },
  };
}
