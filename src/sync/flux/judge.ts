import { shown } from '../../base/shown.ts';
import { sameImages, shownImage } from '../images.ts';
import { isPassing } from '../passing.ts';
import { conditionWords, type Evidence, isReached, type Judgement, say, short } from './evidence.ts';
import { judgeRunning } from './running.ts';
import { type FluxState, titleOf } from './state.ts';

/** Returns every commit whose standing a judgement asks for. */
export function commitsOf(states: readonly (FluxState | undefined)[]): readonly string[] {
  const all = states.flatMap((state) => (state === undefined ? [] : [state.applied, state.attempted, state.artifact]));
  return [...new Set(all)].filter((commit) => commit !== '');
}

/**
 * Says whether a commit runs, from what an object of Flux says: its controller has seen its newest spec, it is Ready,
 * not suspended, what it applied is the commit or a later one that names the same images, and the Pods run those.
 * `Healthy` alone is of the revision before, and so is Ready while an object is suspended.
 */
export function judge(evidence: Evidence): Judgement {
  const { state } = evidence;
  const held = heldUp(state);
  if (held !== undefined) return held;
  return state.kind === 'HelmRelease' ? judgeRelease(evidence) : judgeKustomization(evidence);
}

/** Says what a Kustomization has applied, and of a later commit with other images that it is overtaken. */
function judgeKustomization(evidence: Evidence): Judgement {
  const { state } = evidence;
  const overtaking = overtakenBy(evidence, state.attempted) ?? overtakenBy(evidence, state.applied);
  if (overtaking !== undefined) return overtaking;
  if (!isReached(evidence, state.attempted)) return notBegun(evidence);
  const isApplied = isReached(evidence, state.applied);
  // A later commit that fails takes nothing away from what is applied.
  if (isApplied && state.attempted !== state.applied && state.ready?.status === 'False') {
    return judgeRunning(evidence, state.applied);
  }
  const fault = faultOf(evidence, state);
  if (fault !== undefined) return fault;
  if (!isApplied || !isSettled(state)) return underWay(state);
  return judgeRunning(evidence, state.applied);
}

/**
 * Says what a HelmRelease has installed. What binds it to a commit is the Kustomization that applies it, or the commit
 * in the version of a chart from Git.
 */
function judgeRelease(evidence: Evidence): Judgement {
  const { state, carrier, source } = evidence;
  const revision = carrier === undefined ? commitOfChart(evidence) : carrier.applied;
  const later = source?.artifact ?? '';
  const overtaking = carrier === undefined ? overtakenBy(evidence, later) : undefined;
  if (overtaking !== undefined) return overtaking;
  if (carrier !== undefined) {
    const carried = judgeCarrier(evidence, carrier);
    if (carried !== undefined) return carried;
    if (isOlderChart(evidence)) return unbound(evidence);
  } else if (revision === undefined) return unbound(evidence);
  const fault = faultOf(evidence, state);
  if (fault !== undefined) return fault;
  if (!isSettled(state)) return underWay(state);
  return judgeRunning(evidence, revision ?? '');
}

/** Nothing runs by a HelmRelease before its Kustomization has applied it. */
function judgeCarrier(evidence: Evidence, carrier: FluxState): Judgement | undefined {
  const held = heldUp(carrier);
  if (held !== undefined) return held;
  const ofCarrier = { ...evidence, state: carrier };
  const overtaking = overtakenBy(ofCarrier, carrier.attempted) ?? overtakenBy(ofCarrier, carrier.applied);
  if (overtaking !== undefined) return overtaking;
  if (isReached(evidence, carrier.applied)) return undefined;
  if (!isReached(evidence, carrier.attempted)) return notBegun(ofCarrier);
  return faultOf(ofCarrier, carrier) ?? underWay(carrier);
}

/** Says what no waiting helps: it is being deleted, or suspended. */
function heldUp(state: FluxState): Judgement | undefined {
  if (state.isBeingDeleted) return say(state, 'failed', 'it is being deleted');
  if (!state.isSuspended) return undefined;
  const at = state.applied === '' ? '' : `, and stays at ${short(state.applied)}`;
  return {
    ...say(state, 'failed', `it is suspended (spec.suspend)${at}`),
    fix: `resume it (flux resume ${commandOf(state)} ${shown(state.name)} -n ${shown(state.namespace)}), then run again`,
  };
}

function commandOf({ kind }: FluxState): string {
  return kind === 'HelmRelease' ? 'helmrelease' : 'kustomization';
}

function overtakenBy({ standings, wanted, state }: Evidence, commit: string): Judgement | undefined {
  const standing = standings.get(commit);
  if (standing?.order !== 'later' || standing.images === undefined) return undefined;
  if (sameImages(standing.images, wanted.images)) return undefined;
  const names = standing.images.map(shownImage).join(' and ') || 'no image';
  return say(state, 'overtaken', `the later commit ${short(commit)} names ${names}`);
}

/** Its controller has not tried the commit: because of the source, or because it has not come to it. */
function notBegun(evidence: Evidence): Judgement {
  const { state, source } = evidence;
  const at = state.applied === '' ? 'nothing is applied yet' : `it is at ${short(state.applied)}`;
  if (source === undefined) {
    const name = state.source === undefined ? 'its source' : titleOf(state.source);
    return { ...say(state, 'waiting', `${at}; ${name} is not there`), need: 'source' };
  }
  if (!isReached(evidence, source.artifact)) return sourceBehind(evidence, source, at);
  const overtaking = overtakenBy(evidence, source.artifact);
  if (overtaking !== undefined) return overtaking;
  const words = `${at}; ${titleOf(source)} has the commit`;
  if (state.stalled?.status === 'True') return doubtful(evidence, state, `Stalled: ${conditionWords(state)}`);
  const more = state.ready?.status === 'False' ? `; ${conditionWords(state)}` : '';
  const awaits = more === '' ? state : undefined;
  return { ...say(state, 'waiting', `${words}${more}`), need: 'object', awaits };
}

/** The source fetches by itself at its interval; a fault of it is said in its own words. */
function sourceBehind(evidence: Evidence, source: FluxState, at: string): Judgement {
  if (source.isSuspended) {
    return {
      ...say(evidence.state, 'failed', `${titleOf(source)} is suspended (spec.suspend)`),
      fix: `resume it (flux resume source git ${shown(source.name)} -n ${shown(source.namespace)}), then run again`,
    };
  }
  const has = source.artifact === '' ? 'has nothing yet' : `is at ${short(source.artifact)}`;
  if (source.ready?.status !== 'False' && source.stalled?.status !== 'True') {
    return { ...say(evidence.state, 'waiting', `${at}; ${titleOf(source)} ${has}`), need: 'source', awaits: source };
  }
  const words = `${titleOf(source)}: ${conditionWords(source)}`;
  if (isPassing(words)) return { ...say(evidence.state, 'waiting', words), need: 'source' };
  return { ...doubtful(evidence, evidence.state, words), need: 'source' };
}

/** Ends where two looks see the same: the first may be of the moment before this commit mends it. */
function doubtful({ suspicion }: Evidence, state: FluxState, words: string): Judgement {
  if (suspicion === words) return say(state, 'failed', words);
  return { ...say(state, 'waiting', words), suspicion: words };
}

/** Reasons that are about something else, and pass when that is there. */
const passingReasons: ReadonlySet<string> = new Set([
  'DependencyNotReady',
  'ArtifactFailed',
  'SourceNotReady',
  'Progressing',
  'ProgressingWithRetry',
  'DriftDetected',
]);

/**
 * Says what an object failed at. kustomize-controller tries the same again for ever, so that its first word counts;
 * helm-controller has a number of attempts, and is Stalled or at rest when they are over.
 */
function faultOf(evidence: Evidence, state: FluxState): Judgement | undefined {
  const { ready, stalled, reconciling, isObserved, kind } = state;
  const isStalled = stalled?.status === 'True';
  if (!isObserved || (ready?.status !== 'False' && !isStalled)) return undefined;
  const words = conditionWords(state);
  const isTriedAgain = kind === 'HelmRelease' && reconciling?.status === 'True' && !isStalled;
  const passes = passingReasons.has(ready?.reason ?? '') || isPassing(words) || isTriedAgain;
  if (passes && !isStalled) return say(state, 'waiting', words);
  return kind === 'HelmRelease' ? doubtful(evidence, state, words) : say(state, 'failed', words);
}

function isSettled({ isObserved, ready, reconciling }: FluxState): boolean {
  return isObserved && ready?.status === 'True' && reconciling?.status !== 'True';
}

function underWay(state: FluxState): Judgement {
  const words =
    state.isObserved || state.reconciling !== undefined ? conditionWords(state) : 'its change is not seen yet';
  return { ...say(state, 'waiting', words), need: 'complaints', awaits: state };
}

/** The version of a chart from Git carries the first twelve digits of its commit, where it follows revisions. */
function commitOfChart(evidence: Evidence): string | undefined {
  const { state, source, chartSource, wanted } = evidence;
  const digits = /\+([0-9a-f]{12})(?:\.\d+)?$/.exec(state.chart)?.[1];
  if (digits === undefined) return undefined;
  if (wanted.commit.startsWith(digits)) return wanted.commit;
  const newest = (chartSource ?? source)?.artifact ?? '';
  return newest.startsWith(digits) && isReached(evidence, newest) ? newest : undefined;
}

/** Tells whether the chart is from the GitOps repository too, and of a commit before the one that is waited for. */
function isOlderChart(evidence: Evidence): boolean {
  const { chartSource } = evidence;
  if (chartSource === undefined || !isReached(evidence, chartSource.artifact)) return false;
  return commitOfChart(evidence) === undefined;
}

function unbound({ state, source, wanted }: Evidence): Judgement {
  if (/\+[0-9a-f]{12}/.test(state.chart)) {
    const words = `its chart is ${shown(state.chart, 60)}, and not of ${short(wanted.commit)} yet`;
    return { ...say(state, 'waiting', words), need: source === undefined ? 'object' : 'source', awaits: state };
  }
  return {
    ...say(state, 'unproven', 'nothing binds it to a commit: no Kustomization applies it, and its chart names none'),
    fix: 'let a Kustomization apply it, or take its chart from Git with reconcileStrategy: Revision',
  };
}
