import type { Json, JsonObject } from './openapi/json.ts';

/** A commit of the GitOps repository, as far as one Application sees it. */
export interface LoopbackCommit {
  /** Forty hexadecimal digits. */
  readonly id: string;
  readonly digest: string;
  /** The digest of the other side of a delivery, which is there already. */
  readonly beside?: string;
  /** What else the objects say: a weight, a replica count. */
  readonly rest?: string;
  /** `apply`: the API server refuses an object. `compare`: it does not render. `start`: no such image. */
  readonly fault?: 'apply' | 'compare' | 'start';
}

/** How an Application of the loopback Argo CD is set up; a test changes it while it runs. */
export interface LoopbackSettings {
  automated: boolean;
  isMultiSource: boolean;
  /** Requests that a sync, a rollout and a hook take. */
  syncTakes: number;
  rolloutTakes: number;
  hookTakes: number;
  /** Attempts after the first of a failing automated sync. */
  retries: number;
  /** Image of a hook of each sync. */
  hookImage: string | undefined;
  window: 'open' | 'closed';
  isGitAway: boolean;
  mayBeSynced: boolean;
  isBeingDeleted: boolean;
  /** A Rollout that holds at a step. */
  isPaused: boolean;
}

export interface Live {
  images: readonly string[];
  digest: string;
  rest: string;
  /** Requests until the rollout ends; it never does for an image that is missing. */
  rolling: number;
  missing: boolean;
}

export interface LoopbackOperation {
  phase: 'waiting' | 'Running' | 'Terminating' | 'Succeeded' | 'Failed' | 'Error';
  revision: string;
  bound: string | undefined;
  left: number;
  retriesLeft: number;
  message: string;
  startedAt: string;
  finishedAt: string | undefined;
  hookLeft: number;
}

export const defaults: LoopbackSettings = {
  automated: true,
  isMultiSource: false,
  syncTakes: 1,
  rolloutTakes: 1,
  hookTakes: 0,
  retries: 0,
  hookImage: undefined,
  window: 'open',
  isGitAway: false,
  mayBeSynced: true,
  isBeingDeleted: false,
  isPaused: false,
};

export const refused = 'one or more objects failed to apply, reason: Service "bad" is invalid';
export const unrendered =
  'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown';
export const unreached =
  'Failed to load target state: failed to list refs: dial tcp 10.0.0.1:443: connect: connection refused';

/** Nodes of a resource tree: Pods by their images, the first of which may not start, and a hook's. */
export function nodesOf(images: readonly string[], isMissing: boolean, hookImage: string | undefined): readonly Json[] {
  const set = { group: 'apps', kind: 'ReplicaSet', namespace: 'shop', name: 'cart', uid: 'rs' };
  const pods = images.map((image, index) =>
    Object.assign(
      { kind: 'Pod', version: 'v1', namespace: 'shop', name: `cart-${index}`, uid: `pod-${index}` },
      { images: [image], parentRefs: [set] },
      isMissing && index === 0
        ? {
            info: [{ name: 'Status Reason', value: 'ImagePullBackOff' }],
            health: { status: 'Degraded', message: `Back-off pulling image "${image}": not found` },
          }
        : { health: { status: 'Healthy' } },
    ),
  );
  if (hookImage === undefined) return pods;
  const job = { group: 'batch', kind: 'Job', namespace: 'shop', name: 'migrate', uid: 'job' };
  const pod = {
    kind: 'Pod',
    namespace: 'shop',
    name: 'migrate-1',
    uid: 'hook',
    images: [hookImage],
    parentRefs: [job],
  };
  return [...pods, job, pod];
}

/** A Rollout that its controller holds, as Argo CD's health check words it. */
export const pausedRollout = {
  group: 'argoproj.io',
  version: 'v1alpha1',
  kind: 'Rollout',
  namespace: 'shop',
  name: 'cart',
  uid: 'rollout',
  health: { status: 'Suspended', message: 'CanaryPauseStep' },
} as const satisfies JsonObject;

export function resourcesOf(health: string, hookImage: string | undefined): readonly JsonObject[] {
  const message = health === 'Degraded' ? { message: 'Deployment "cart" exceeded its progress deadline' } : {};
  const cart = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'cart' };
  const job = { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'migrate', hook: true };
  return [{ ...cart, health: { status: health, ...message } }, ...(hookImage === undefined ? [] : [job])];
}

/** Results of a sync, as far as hooks are among them. */
export function hooksOf(hookImage: string | undefined): readonly JsonObject[] {
  if (hookImage === undefined) return [];
  const job = { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'migrate' };
  return [{ ...job, hookType: 'PreSync', images: [hookImage] }];
}
