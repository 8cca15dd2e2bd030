import type { Clock } from '../../base/clock.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { Web } from '../../web/web.ts';
import { createPace } from '../pace.ts';
import type { Controller, Sighting, Wanted } from '../sync.ts';
import { together } from '../together.ts';
import { createClient } from './client.ts';
import { say } from './evidence.ts';
import { type Reads, readsOf, type Unlisted } from './reads.ts';
import type { ObjectName } from './state.ts';
import { requestsOf, type Watch, watch } from './watch.ts';

export interface FluxOptions {
  /** Address of the Kubernetes API. */
  readonly server: string;
  readonly ca?: string | undefined;
  /** Objects that must all run what is wanted. */
  readonly targets: (wanted: Wanted) => readonly ObjectName[];
  readonly web: Web;
  readonly clock: Clock;
  /** How long an answer may take. */
  readonly timeoutMs?: number;
}

/** Asks Flux by the Kubernetes API. Many objects of a namespace are followed by one list, and their source once. */
export function flux({ server, ca, targets, web, clock, timeoutMs }: FluxOptions): Controller {
  const client = createClient({ server, ca, web, pace: createPace(clock), timeoutMs });
  const options = { client, clock, request: requestsOf(client, clock) };
  const watches = new Map<string, readonly Watch[]>();
  const unlisted: Unlisted = new Set();

  function watchesOf(wanted: Wanted): readonly Watch[] {
    const key = `${wanted.application} ${wanted.commit}`;
    const known = watches.get(key) ?? targets(wanted).map((target) => watch(target, wanted, options));
    watches.set(key, known);
    return known;
  }

  return {
    name: `Flux by ${client.name}`,
    pauseMs: 0,
    async look(wanted) {
      const groups = wanted.map(watchesOf);
      const all = groups.flat();
      const before = all.flatMap((one) => one.before() ?? []);
      const reads = readsOf(client, [...before, ...all.map(({ target }) => target)], unlisted);
      for (const one of before) await quietly(reads.object(one));
      const sightings: Sighting[] = [];
      for (const group of groups) {
        const seen: Sighting[] = [];
        for (const one of group) seen.push(await sighted(one, reads));
        sightings.push(together(seen));
      }
      return sightings;
    },
  };
}

/** Leaves a failure to the one that needs the object: it gets the same answer. */
async function quietly(reading: Promise<unknown>): Promise<void> {
  await Promise.allSettled([reading]);
}

/** One that does not answer is waited for. */
async function sighted(one: Watch, reads: Reads): Promise<Sighting> {
  try {
    return await one.look(reads);
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
    return say(one.target, 'waiting', `no answer: ${error.problem.found ?? 'unreachable'}`);
  }
}
