import { shown } from '../../base/shown.ts';
import { compareImages, shownImage } from '../images.ts';
import { type Evidence, type Judgement, say, short } from './evidence.ts';
import { podsOf, type PodState } from './pods.ts';

/** Says whether the Pods run the images of the commit, and these alone, once its controller has done its part. */
export function judgeRunning(evidence: Evidence, commit: string): Judgement {
  const { state, wanted, pods } = evidence;
  if (pods === undefined) return { ...say(state, 'waiting', 'it is Ready'), need: 'pods' };
  const own = podsOf(pods, state.inventory, wanted.isOwn);
  const { missing, foreign, strangers } = compareImages(
    own.flatMap(({ images }) => images),
    wanted,
  );
  const others = strangers.length > 0 ? strangers : own.length === 0 ? pods.flatMap(({ images }) => images) : [];
  if (missing.length > 0 || foreign.length > 0) {
    const words = [
      missing.length === 0 ? undefined : `${missing.map(shownImage).join(' and ')} does not run yet`,
      foreign.length === 0 ? undefined : `${some(foreign)} still runs`,
      missing.length > 0 && foreign.length === 0 && others.length > 0
        ? `of its repository nothing runs, but ${some(others)}`
        : undefined,
    ].filter((part) => part !== undefined);
    const waiting = say(state, 'waiting', [...words, ...complaintsOf(own)].join(', '));
    // Values that lie in a ConfigMap do not change the HelmRelease, so that nothing tells its controller.
    return state.kind === 'HelmRelease' ? { ...waiting, need: 'object' } : waiting;
  }
  const unready = own.filter(({ isReady }) => !isReady);
  if (unready.length > 0) return say(state, 'waiting', unreadyWords(unready));
  return done(evidence, commit, own);
}

function done({ state, wanted, standings }: Evidence, commit: string, own: readonly PodState[]): Judgement {
  const syncedAt = state.ready?.since ?? '';
  const healthyAt = [syncedAt, ...own.map(({ readySince }) => readySince)].toSorted().at(-1) ?? syncedAt;
  const images = wanted.images.map(shownImage).join(' and ');
  const at = standings.get(commit)?.order === 'later' ? `the later commit ${short(commit)}` : short(commit);
  return { ...say(state, 'done', `ready at ${at}, runs ${images}`), revision: commit, syncedAt, healthyAt };
}

/** What keeps Pods of the application from starting, at most two of them. */
export function complaintsOf(pods: readonly PodState[]): readonly string[] {
  return pods.flatMap(({ complaint }) => complaint ?? []).slice(0, 2);
}

function unreadyWords(pods: readonly PodState[]): string {
  const complaints = complaintsOf(pods);
  if (complaints.length > 0) return complaints.join('; ');
  const names = pods.slice(0, 3).map(({ name }) => shown(name, 80));
  return `${names.join(', ')}${pods.length > 3 ? ` and ${pods.length - 3} more` : ''} not ready yet`;
}

function some(images: readonly string[]): string {
  return shown([...new Set(images)].slice(0, 3).join(' and '), 300);
}
