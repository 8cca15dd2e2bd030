import { shown } from '../../base/shown.ts';
import { compareImages, sameImages, shownImage } from '../images.ts';
import { type Evidence, isHanded, isReached, type Judgement, readsCommit, say } from './evidence.ts';
import { faultIn } from './fault.ts';
import type { ApplicationState, Source } from './state.ts';

/** Returns every revision whose standing a judgement of this state asks for. */
export function revisionsOf({ sources, operation }: ApplicationState): readonly string[] {
  const all = [...sources.map(({ revision }) => revision), ...operation.revisions];
  return [...new Set(all)].filter((revision) => revision !== '');
}

/**
 * Says whether a commit runs, from one consistent answer of Argo CD: the compared revision is the commit or a later one,
 * nothing runs or waits, healthy, and the images are those that the commit names. When an operation ends, the rest of
 * the answer is still that of the comparison before it, so that no question about the operation alone is right.
 */
export function judge(evidence: Evidence): Judgement {
  const { state, wanted } = evidence;
  if (state.isBeingDeleted) return say(evidence, 'failed', 'it is being deleted');
  const compared = comparedAt(evidence);
  const overtaking = compared && overtakes(compared, evidence);
  if (overtaking !== undefined) return overtaking;
  const fault = faultIn(evidence, compared !== undefined);
  if (compared === undefined) return fault ?? notCompared(evidence);
  const images = compareImages(evidence.pods ?? state.images, wanted);
  const imagesAre = images.missing.length === 0 && images.foreign.length === 0;
  const isHealthy = state.health.status === 'Healthy';
  const isIdle = !state.operation.isUnderWay;
  if (isIdle && isHealthy && isCarriedOut(evidence, compared)) {
    if (evidence.pods === undefined && hooksShareImage(evidence)) {
      return { ...say(evidence, 'waiting', 'a hook has the same image'), need: 'pods' };
    }
    if (imagesAre) return done(evidence, compared);
  }
  if (fault !== undefined) return fault;
  if (!isIdle) return underWay(evidence);
  if (state.comparison.status !== 'Synced' && !isCarriedOut(evidence, compared)) return outOfSync(evidence);
  if (state.health.status === 'Degraded' && images.missing.length === 0) return degraded(evidence);
  if (isHealthy) return { ...say(evidence, 'waiting', imageWords(images)), need: 'refresh' };
  return say(evidence, 'waiting', healthWords(evidence, images.missing.map(shownImage)));
}

/** The source that brings the commit, where all that follow the same branch of its repository were compared at it. */
function comparedAt(evidence: Evidence): Source | undefined {
  const { state, standings, wanted } = evidence;
  // What was compared hands the images over, by the same answer.
  if (!readsCommit(evidence)) return state.sources.find(({ hands }) => isHanded(hands, wanted));
  const isThere = ({ revision }: Source) => isReached(standings.get(revision));
  const bringing = state.sources.find(isThere);
  if (bringing === undefined) return undefined;
  const alike = state.sources.filter(
    ({ repository, follows }) => repository === bringing.repository && follows === bringing.follows,
  );
  return alike.every(isThere) ? bringing : undefined;
}

function overtakes({ revision }: Source, evidence: Evidence): Judgement | undefined {
  const standing = evidence.standings.get(revision);
  if (standing?.order !== 'later' || standing.images === undefined) return undefined;
  if (sameImages(standing.images, evidence.wanted.images)) return undefined;
  const names = standing.images.map(shownImage).join(' and ') || 'no image';
  return say(evidence, 'overtaken', `the later commit ${short(revision)} names ${names}`);
}

/**
 * Tells whether the cluster has what the commit says: Argo CD compared and found no difference, or an operation for it
 * ended before that comparison. Without this a commit that changes a weight and no image would be done before its sync.
 */
function isCarriedOut({ state, standings }: Evidence, { revision }: Source): boolean {
  const { comparison, operation } = state;
  if (comparison.status === 'Synced') return true;
  if (comparison.status === 'Unknown' || operation.phase !== 'Succeeded') return false;
  if (operation.finishedAt === undefined) return false;
  const isOurs = operation.revisions.some((one) => isReached(standings.get(one)));
  const isLater = standings.get(revision)?.order === 'later' && !operation.revisions.includes(revision);
  // Whole seconds: an equal time says nothing, unless what differs comes from a commit that nobody synced yet.
  return isOurs && (isLater ? comparison.at >= operation.finishedAt : comparison.at > operation.finishedAt);
}

function hooksShareImage({ state, wanted }: Evidence): boolean {
  const { missing, foreign } = compareImages(state.operation.hookImages, wanted);
  return foreign.length > 0 || missing.length < wanted.images.filter(({ isOptional }) => isOptional !== true).length;
}

function done(evidence: Evidence, { revision }: Source): Judgement {
  const { comparison, health, operation } = evidence.state;
  const isOurs = operation.phase === 'Succeeded' && operation.revisions.includes(revision);
  const syncedAt = (isOurs ? operation.finishedAt : undefined) ?? comparison.at;
  const healthyAt = [syncedAt, health.since ?? '', isOurs ? '' : comparison.at].toSorted().at(-1) ?? syncedAt;
  const images = evidence.wanted.images.map(shownImage).join(' and ');
  if (!readsCommit(evidence)) {
    return { ...say(evidence, 'done', `healthy, runs ${images} by its parameters`), syncedAt, healthyAt };
  }
  const at =
    evidence.standings.get(revision)?.order === 'later' ? `the later commit ${short(revision)}` : short(revision);
  const runs = images === '' ? '' : `, runs ${images}`;
  return { ...say(evidence, 'done', `healthy at ${at}${runs}`), revision, syncedAt, healthyAt };
}

function notCompared(evidence: Evidence): Judgement {
  const { sources, operation } = evidence.state;
  if (operation.isUnderWay) return underWay(evidence);
  if (!readsCommit(evidence)) return notHanded(evidence);
  const at = sources.flatMap(({ revision }) => (revision === '' ? [] : [short(revision)]));
  const known = at.length === 0 ? 'nothing was compared yet' : `it was compared at ${[...new Set(at)].join(' and ')}`;
  return { ...say(evidence, 'waiting', known), need: evidence.state.isAutomated ? 'refresh' : 'sync' };
}

/** An Application that does not read the repository of the commit gets its image from an ApplicationSet. */
function notHanded(evidence: Evidence): Judgement {
  const { sources } = evidence.state;
  if (sources.length === 0) return { ...say(evidence, 'waiting', 'nothing was compared yet'), need: 'refresh' };
  const read = [...new Set(sources.map(({ repository }) => shown(repository, 120)))].join(' and ');
  const images = evidence.wanted.images.map(shownImage).join(' and ');
  return {
    ...say(evidence, 'waiting', `it reads ${read}, and its parameters do not name ${images} yet`),
    need: 'refresh',
    fix: 'name the Application that brings its ApplicationSet in sync.parent, or let it read the GitOps repository of the flow',
  };
}

function underWay(evidence: Evidence): Judgement {
  const { operation } = evidence.state;
  const { phase, message, finishedAt, revisions } = operation;
  const words = message === '' ? '' : `: ${shown(message, 300)}`;
  const isRetrying = phase === 'Running' && finishedAt !== undefined;
  if (!isRetrying)
    return say(
      evidence,
      'waiting',
      `${phase === '' ? 'a sync waits to start' : `sync ${phase.toLowerCase()}`}${words}`,
    );
  const isOurs = revisions.some((one) => isReached(evidence.standings.get(one)));
  if (isOurs) return say(evidence, 'waiting', `the sync failed and is tried again${words}`);
  return {
    ...say(evidence, 'waiting', `a failing sync of ${revisions.map(short).join(' and ')} blocks this commit${words}`),
    need: 'terminate',
    fix: `terminate that operation (sync.terminate: failing in the flow, or argocd app terminate-op ${shown(evidence.state.name)})`,
  };
}

function outOfSync(evidence: Evidence): Judgement {
  const { isAutomated, comparison } = evidence.state;
  if (!isAutomated) return { ...say(evidence, 'waiting', 'automated sync is off'), need: 'sync' };
  return { ...say(evidence, 'waiting', `${comparison.status}, no sync was started`), need: 'refresh' };
}

/** Counts it only when two comparisons show it: the health of an answer may be that of the comparison before. */
function degraded(evidence: Evidence): Judgement {
  const { state, suspicion, isFresh } = evidence;
  const words = state.complaints.length === 0 ? '' : `: ${shown(state.complaints.slice(0, 3).join('; '), 400)}`;
  const isSeenTwice = suspicion !== undefined && suspicion !== state.comparison.at;
  if (isSeenTwice) return say(evidence, 'failed', `Degraded${words}`);
  const first = suspicion ?? (isFresh || state.comparison.status === 'Synced' ? state.comparison.at : undefined);
  return {
    ...say(evidence, 'waiting', `Degraded${words}`),
    need: 'refresh',
    ...(first !== undefined && { suspicion: first }),
  };
}

function imageWords({ missing, foreign, strangers }: ReturnType<typeof compareImages>): string {
  const parts = [
    missing.length === 0 ? undefined : `${missing.map(shownImage).join(' and ')} does not run yet`,
    strangers.length === 0
      ? undefined
      : `of its repository nothing runs, but ${shown(strangers.slice(0, 3).join(' and '), 300)}`,
    foreign.length === 0 ? undefined : `${shown(foreign.slice(0, 3).join(' and '), 300)} still runs`,
  ];
  return parts.filter((part) => part !== undefined).join(', ') || 'the images are not compared yet';
}

function healthWords({ state }: Evidence, missing: readonly string[]): string {
  const words = state.complaints.length === 0 ? '' : `: ${shown(state.complaints.slice(0, 2).join('; '), 300)}`;
  const images = missing.length === 0 ? '' : `, ${missing.join(' and ')} does not run yet`;
  const paused = state.health.status === 'Suspended' ? ' (something in it is paused)' : '';
  return `${state.health.status}${paused}${images}${words}`;
}

function short(revision: string): string {
  return shown(revision, 12).slice(0, 12);
}
