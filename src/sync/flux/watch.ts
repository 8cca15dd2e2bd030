import type { Clock } from '../../base/clock.ts';
import { RemoteError } from '../../base/errors.ts';
import type { Standing, Wanted } from '../sync.ts';
import type { FluxClient } from './client.ts';
import { type Evidence, isReached, type Judgement, say } from './evidence.ts';
import { commitsOf, judge } from './judge.ts';
import { podsOf } from './pods.ts';
import type { Reads } from './reads.ts';
import { complaintsOf } from './running.ts';
import { type FluxState, kinds, type ObjectName, titleOf } from './state.ts';

/** One object of Flux that is watched, and what was asked of it so far. */
export interface Watch {
  readonly target: ObjectName;
  /** What is read before it, once that is known: the Kustomization that applies it. */
  before(): ObjectName | undefined;
  look(reads: Reads): Promise<Judgement>;
}

export interface WatchOptions {
  readonly client: FluxClient;
  readonly clock: Clock;
  /** Asks for a reconciliation once for all that wait for it; returns what is to be said about it. */
  readonly request: Requests;
}

/** Requests for reconciliations: of a source that many objects have, once. */
export interface Requests {
  (wanted: ObjectName): Promise<string>;
}

const requestAgainMs = 30_000;
/** One that has not begun after this long is asked to. */
const idleMs = 5000;
const complaintsEveryMs = 15_000;
/** A controller that has to act and writes nothing for this long is gone. */
const silentMs = 60_000;

/** Makes the requests of a run: none is repeated before half a minute is over. */
export function requestsOf(client: FluxClient, clock: Clock): Requests {
  const asked = new Map<string, { at: number; words: string }>();
  return async (wanted) => {
    const now = clock.now().getTime();
    const known = asked.get(titleOf(wanted));
    if (known !== undefined && (now - known.at < requestAgainMs || known.words !== '')) return known.words;
    const refused = await client.request(wanted, clock.now().toISOString());
    const words = refused === undefined ? '' : `it was not asked to look, and does so at its interval (${refused})`;
    asked.set(titleOf(wanted), { at: now, words });
    return words;
  };
}

export function watch(target: ObjectName, wanted: Wanted, { clock, request, client }: WatchOptions): Watch {
  const standings = new Map<string, Standing>();
  let appliedBy: ObjectName | undefined;
  let suspicion: string | undefined;
  let silence: { readonly version: string; readonly since: number } | undefined;
  let idleSince: number | undefined;
  let complainedAt = -Infinity;
  let complaints = '';
  const now = (): number => clock.now().getTime();

  async function look(reads: Reads): Promise<Judgement> {
    const state = await current(reads);
    if (state === undefined) return say(target, 'waiting', 'there is none yet');
    const judgement = await judged(state, reads);
    ({ suspicion } = judgement);
    noteSilence(judgement);
    return judgement;
  }

  /** A HelmRelease is read after what applies it: its generation is then of what that has applied. */
  async function current(reads: Reads): Promise<FluxState | undefined> {
    if (appliedBy !== undefined) await reads.object(appliedBy);
    const state = await reads.object(target);
    if (appliedBy !== undefined || state?.appliedBy === undefined) return state;
    appliedBy = state.appliedBy;
    await reads.object(state.appliedBy);
    return reads.again(target);
  }

  async function judged(state: FluxState, reads: Reads): Promise<Judgement> {
    const carrier = state.appliedBy && (await reads.object(state.appliedBy));
    const source = await sourceOf(carrier ?? state, reads);
    const chartSource =
      carrier !== undefined && state.chart.includes('+') ? await ownSourceOf(state, reads) : undefined;
    for (const commit of commitsOf([state, carrier, source, chartSource])) {
      if (!standings.has(commit)) standings.set(commit, await wanted.standing(commit));
    }
    const evidence: Evidence = { state, wanted, standings, source, carrier, chartSource, suspicion };
    const first = judge(evidence);
    if (first.need !== 'pods') return acted(first, evidence, reads);
    const pods = await reads.pods(state.namespaces);
    return acted(judge({ ...evidence, pods }), { ...evidence, pods }, reads);
  }

  /** What is applied already needs no look at where it comes from. */
  async function sourceOf(state: FluxState, reads: Reads): Promise<FluxState | undefined> {
    if (state.source === undefined || (await isThere(state.attempted))) return undefined;
    return reads.object(state.source);
  }

  async function isThere(commit: string): Promise<boolean> {
    if (commit === '') return false;
    const standing = standings.get(commit) ?? (await wanted.standing(commit));
    standings.set(commit, standing);
    return isReached({ standings }, commit);
  }

  /** Does what the judgement needs, as often as it helps, and says what came of it. */
  async function acted(judgement: Judgement, { state, carrier, source }: Evidence, reads: Reads): Promise<Judgement> {
    if (judgement.state !== 'waiting') return judgement;
    if (judgement.need === 'source' && source !== undefined) {
      const words = await request(source);
      // One that was not asked says nothing until its interval is over.
      return { ...adding(judgement, words), ...(words !== '' && { awaits: undefined }) };
    }
    if (judgement.need !== 'object') idleSince = undefined;
    if (judgement.need === 'object') return prompted(judgement, judgement.awaits ?? carrier ?? state);
    if (judgement.need !== 'complaints') return judgement;
    if (now() - complainedAt < complaintsEveryMs) return adding(judgement, complaints);
    const isFirst = complainedAt === -Infinity;
    complainedAt = now();
    if (isFirst) return judgement;
    const pods = podsOf(await reads.pods(state.namespaces), state.inventory, wanted.isOwn);
    complaints = complaintsOf(pods).join('; ');
    return adding(judgement, complaints);
  }

  /** Asks one that does not begin by itself: it does so within a second of a new artifact. */
  async function prompted(judgement: Judgement, object: FluxState): Promise<Judgement> {
    idleSince ??= now();
    return now() - idleSince < idleMs ? judgement : adding(judgement, await request(object));
  }

  /** Ends a wait for a controller that is gone: the API answers its last word for ever. */
  function noteSilence({ state, awaits }: Judgement): void {
    if (state !== 'waiting' || awaits === undefined) {
      silence = undefined;
      return;
    }
    const version = `${titleOf(awaits)} ${awaits.version}`;
    if (silence?.version !== version) silence = { version, since: now() };
    const isBusy = awaits.reconciling?.status === 'True';
    const quietMs = now() - silence.since;
    if (quietMs < (isBusy ? awaits.timeoutMs : 0) + silentMs) return;
    throw new RemoteError({
      code: 'sync-controller-silent',
      where: client.name,
      expected: `${kinds[awaits.kind].by} to take up ${titleOf(awaits)}`,
      found: `nothing for ${Math.round(quietMs / 1000)} s`,
      fix: `see that ${kinds[awaits.kind].by} runs`,
    });
  }

  return { target, look, before: () => appliedBy };
}

async function ownSourceOf({ source }: FluxState, reads: Reads): Promise<FluxState | undefined> {
  return source && reads.object(source);
}

function adding(judgement: Judgement, words: string): Judgement {
  return words === '' ? judgement : { ...judgement, because: `${judgement.because}; ${words}` };
}
