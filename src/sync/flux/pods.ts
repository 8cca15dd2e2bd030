import { shown } from '../../base/shown.ts';
import { isList, type Json, listAt, member, textAt } from '../../web/json.ts';
import { parseImage } from '../images.ts';

/** A Pod that runs or is to run, as far as a judgement needs it. */
export interface PodState {
  readonly name: string;
  /** The workload that it belongs to: `shop/Deployment/cart`; '' for none that is known. */
  readonly owner: string;
  readonly isOfJob: boolean;
  readonly isReady: boolean;
  /** ISO 8601; '' while it is not. */
  readonly readySince: string;
  readonly images: readonly string[];
  /** Why it does not start, in the words of the kubelet. */
  readonly complaint: string | undefined;
}

/** Reads the Pods of a namespace that have not ended. */
export function readPods(items: readonly Json[]): readonly PodState[] {
  return items.flatMap((item) => {
    const status = member(item, 'status');
    const phase = textAt(status, 'phase');
    if (phase === 'Succeeded' || phase === 'Failed') return [];
    const ready = listAt(status, 'conditions').find((one) => textAt(one, 'type') === 'Ready');
    const isReady = textAt(ready, 'status') === 'True';
    const { owner, isOfJob } = ownerOf(item);
    return [
      {
        name: textAt(member(item, 'metadata'), 'name') ?? '',
        owner,
        isOfJob,
        isReady,
        readySince: isReady ? (textAt(ready, 'lastTransitionTime') ?? '') : '',
        images: imagesOf(item),
        complaint: complaintOf(item),
      },
    ];
  });
}

/**
 * Returns the Pods of an application: those of workloads that its object applied. Where none of these runs an image of
 * it, a controller between the two made them, and every Pod of the namespaces with such an image counts. Those of Jobs
 * come and go, as hooks do.
 */
export function podsOf(
  pods: readonly PodState[],
  inventory: ReadonlySet<string>,
  isOwn: (repository: string) => boolean,
): readonly PodState[] {
  const lasting = pods.filter(({ isOfJob }) => !isOfJob);
  const runsOwn = ({ images }: PodState): boolean => images.some((image) => isOwn(parseImage(image).repository));
  const applied = lasting.filter(({ owner }) => inventory.has(owner));
  return applied.some(runsOwn) ? applied : lasting.filter(runsOwn);
}

/** A ReplicaSet has the name of its Deployment or Rollout, and the hash that its Pods are labelled with. */
function ownerOf(pod: Json): Pick<PodState, 'owner' | 'isOfJob'> {
  const metadata = member(pod, 'metadata');
  const owner = listAt(metadata, 'ownerReferences').find((one) => member(one, 'controller') === true);
  const [kind, name] = [textAt(owner, 'kind') ?? '', textAt(owner, 'name') ?? ''];
  const namespace = textAt(metadata, 'namespace') ?? '';
  if (kind !== 'ReplicaSet') {
    const own = owner === undefined ? `Pod/${textAt(metadata, 'name') ?? ''}` : `${kind}/${name}`;
    return { owner: `${namespace}/${own}`, isOfJob: kind === 'Job' };
  }
  const labels = member(metadata, 'labels');
  const rollout = textAt(labels, 'rollouts-pod-template-hash');
  const hash = rollout ?? textAt(labels, 'pod-template-hash') ?? '';
  const parent = hash !== '' && name.endsWith(`-${hash}`) ? name.slice(0, -hash.length - 1) : name;
  return { owner: `${namespace}/${rollout === undefined ? 'Deployment' : 'Rollout'}/${parent}`, isOfJob: false };
}

function imagesOf(pod: Json): readonly string[] {
  const spec = member(pod, 'spec');
  return ['initContainers', 'containers']
    .flatMap((key) => listAt(spec, key))
    .flatMap((container) => textAt(container, 'image') ?? []);
}

function complaintOf(pod: Json): string | undefined {
  const status = member(pod, 'status');
  const name = textAt(member(pod, 'metadata'), 'name') ?? '';
  const states = ['initContainerStatuses', 'containerStatuses'].flatMap((key) => listAt(status, key));
  const waiting = states.map((one) => member(member(one, 'state'), 'waiting')).find(isBad);
  const unscheduled = listAt(status, 'conditions').find((one) => textAt(one, 'reason') === 'Unschedulable');
  const words = waiting ?? unscheduled;
  if (words === undefined) return undefined;
  const parts = [textAt(words, 'reason'), textAt(words, 'message')].filter((part) => part !== undefined);
  return shown(`Pod ${name}: ${parts.join(', ')}`, 300);
}

function isBad(waiting: Json | undefined): boolean {
  return /BackOff|Err|Invalid|CrashLoop/.test(textAt(waiting, 'reason') ?? '');
}

/** Token of the next page of a list; undefined for the last one. */
export function nextPage(body: Json): string | undefined {
  return isList(member(body, 'items')) ? textAt(member(body, 'metadata'), 'continue') : undefined;
}
