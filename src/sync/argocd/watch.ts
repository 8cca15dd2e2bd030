import type { Clock } from '../../base/clock.ts';
import { shown } from '../../base/shown.ts';
import { isObject, type Json, listAt, member, textAt } from '../../web/json.ts';
import type { Standing, Wanted } from '../sync.ts';
import type { ArgocdClient, SyncRequest, Target } from './client.ts';
import { type Evidence, isReached, isSameRepository, type Judgement, readsCommit, wantedOfParent } from './evidence.ts';
import { judge, revisionsOf } from './judge.ts';
import { complaintsOf, imagesOfPods } from './pods.ts';
import { type ApplicationState, readApplication } from './state.ts';

/** One Application that is watched, and what was asked of it so far. */
export interface Watch {
  readonly target: Target;
  readonly wanted: Wanted;
  /** Whether its comparison is old enough to ask for another one. */
  isRefreshDue(): boolean;
  /** When a comparison was last asked for, in milliseconds; none yet is before all. */
  refreshedAt(): number;
  /** Reads it by itself, with a new comparison where that is due, and judges it. */
  read(): Promise<Judgement>;
  /** Judges what a list had. */
  judged(body: Json): Promise<Judgement>;
}

export interface WatchOptions {
  readonly client: ArgocdClient;
  readonly clock: Clock;
  /** Whether a failing operation of another commit is ended. */
  readonly terminates: boolean;
}

const refreshEveryMs = 10_000;
/** Two comparisons that show a fault are this far apart. */
const secondLookMs = 4000;
const syncAgainMs = 30_000;
const podsEveryMs = 15_000;
const windowsEveryMs = 30_000;

export function watch(target: Target, whole: Wanted, { client, clock, terminates }: WatchOptions): Watch {
  const wanted = target.isParent === true ? wantedOfParent(whole) : whole;
  const standings = new Map<string, Standing>();
  const asked = new Map<string, number>();
  let last: Judgement | undefined;
  let said = '';
  const now = (): number => clock.now().getTime();
  const isDue = (what: string, everyMs: number): boolean => now() - (asked.get(what) ?? -Infinity) >= everyMs;

  function isRefreshDue(): boolean {
    return isDue('refresh', last?.need === 'refresh' ? secondLookMs : refreshEveryMs);
  }

  async function read(): Promise<Judgement> {
    const isFresh = isRefreshDue();
    const body = await client.application(target, isFresh).finally(() => {
      // After one that failed, the state is read before another one is tried.
      if (isFresh) asked.set('refresh', now());
    });
    if (body === undefined) return absent(target);
    return judgedAs(body, isFresh);
  }

  async function judgedAs(body: Json, isFresh: boolean): Promise<Judgement> {
    const state = readApplication(body);
    for (const revision of revisionsOf(state)) {
      if (!standings.has(revision)) standings.set(revision, await wanted.standing(revision));
    }
    const evidence = { state, wanted, standings, suspicion: last?.suspicion, isFresh };
    const first = judge(evidence);
    const judgement = first.need === 'pods' ? judge({ ...evidence, pods: await pods(state) }) : first;
    last = await acted(judgement, state);
    return last;
  }

  async function pods(state: ApplicationState): Promise<readonly string[]> {
    return imagesOfPods(await client.nodes(target), new Set(state.hooks));
  }

  /** Does what the judgement needs, as often as it helps, and says what came of it. */
  async function acted(judgement: Judgement, state: ApplicationState): Promise<Judgement> {
    if (judgement.state !== 'waiting') return judgement;
    if (judgement.need === 'sync') return synced(judgement, state);
    if (judgement.need === 'terminate' && terminates) return terminated(judgement);
    const isStarted = state.operation.revisions.some((revision) => isReached(standings.get(revision)));
    const isIdle = !state.operation.isUnderWay && !isStarted;
    if (state.comparison.status === 'OutOfSync' && isIdle) return windowed(judgement);
    if (state.health.status === 'Progressing' || state.health.status === 'Suspended') return withPods(judgement);
    said = '';
    return judgement;
  }

  async function synced(judgement: Judgement, state: ApplicationState): Promise<Judgement> {
    if (!isDue('sync', syncAgainMs)) return adding(judgement, said);
    asked.set('sync', now());
    const request = requestOf({ state, wanted, standings });
    const answer = await client.sync(target, request);
    const isBound = Object.keys(request).length > 0;
    said =
      'refused' in answer
        ? `Argo CD does not sync: ${answer.refused}`
        : `a sync${isBound ? ' of this commit' : ''} was asked for`;
    const fix =
      'refused' in answer && answer.status === 403
        ? `give the token the policy "applications, sync, ${state.project}/${state.name}", or sync it by hand`
        : undefined;
    return { ...adding(judgement, said), ...(fix !== undefined && { fix }) };
  }

  /** Asks again while it runs: during an attempt, that attempt alone is ended, and the next one begins. */
  async function terminated(judgement: Judgement): Promise<Judgement> {
    if (!isDue('terminate', secondLookMs)) return adding(judgement, said);
    asked.set('terminate', now());
    const answer = await client.terminate(target);
    said = 'refused' in answer ? `Argo CD does not end it: ${answer.refused}` : 'its end was asked for';
    return adding(judgement, said);
  }

  async function windowed(judgement: Judgement): Promise<Judgement> {
    if (!isDue('windows', windowsEveryMs)) return adding(judgement, said);
    const isFirst = !asked.has('windows');
    asked.set('windows', now());
    if (isFirst) asked.set('windows', now() - windowsEveryMs + secondLookMs);
    said = isFirst ? '' : windowWords(await client.windows(target));
    return adding(judgement, said);
  }

  async function withPods(judgement: Judgement): Promise<Judgement> {
    if (!isDue('pods', podsEveryMs)) return adding(judgement, said);
    const isFirst = !asked.has('pods');
    asked.set('pods', isFirst ? now() - podsEveryMs + secondLookMs : now());
    const complaints = isFirst ? [] : complaintsOf(await client.nodes(target));
    said = shown(complaints.slice(0, 2).join('; '), 300);
    return adding(judgement, said);
  }

  const refreshedAt = (): number => asked.get('refresh') ?? -Infinity;
  return { target, wanted, isRefreshDue, refreshedAt, read, judged: (body) => judgedAs(body, false) };
}

/**
 * Returns the body of a sync that is bound to the commit: of several sources, by those that follow its branch. Where the
 * image is handed over, the sync is of what the Application says.
 */
export function requestOf(evidence: Pick<Evidence, 'state' | 'wanted' | 'standings'>): SyncRequest {
  const { state, wanted } = evidence;
  const { isMultiSource, sources } = state;
  if (!readsCommit(evidence)) return {};
  if (!isMultiSource) return { revision: wanted.commit };
  const branches = new Set([wanted.branch, `refs/heads/${wanted.branch}`, 'HEAD', '']);
  const ours = sources.flatMap(({ repository, follows }, index) =>
    isSameRepository(repository, wanted.repository) && branches.has(follows) ? [index + 1] : [],
  );
  return { revisions: ours.map(() => wanted.commit), sourcePositions: ours };
}

function absent({ name, project }: Target): Judgement {
  const where = project === undefined ? '' : ` in the project ${project}`;
  return { state: 'waiting', because: `there is no Application ${name}${where} yet`, subject: name };
}

function windowWords(body: Json): string {
  if (!isObject(body) || body['canSync'] !== false) return '';
  const [active] = listAt(body, 'activeWindows');
  const words = ['kind', 'schedule', 'duration'].map((key) => textAt(active, key) ?? '').join(' ');
  const zone = textAt(member(body, 'activeWindows'), 'timeZone');
  return `a sync window is closed (${shown(`${words}${zone ?? ''}`.trim(), 120)})`;
}

function adding(judgement: Judgement, words: string): Judgement {
  return words === '' ? judgement : { ...judgement, because: `${judgement.because}; ${words}` };
}
