import { at, type Json, type JsonObject } from './openapi/json.ts';

/** How Flux of the loopback API is set up; a test changes it while it runs. */
export interface LoopbackSettings {
  /** Requests until the source fetches by itself; -1: it does not before it is asked. */
  fetchesAfter: number;
  /** Requests that the health checks, and a rollout, take. */
  workTakes: number;
  rolloutTakes: number;
  /** Whether the Kustomization has `wait: true`. */
  waits: boolean;
  mayBePatched: boolean;
  /** Whether the token may list what it may get. */
  mayBeListed: boolean;
  isSuspended: boolean;
  isSourceSuspended: boolean;
  isBeingDeleted: boolean;
  isSourceControllerGone: boolean;
  isControllerGone: boolean;
  isHelmControllerGone: boolean;
  generationBehind: boolean;
  /** Words of a fetch that fails; '' for none. */
  fetchFault: string;
  dependency: string;
  hookImage: string;
  otherImage: string;
  /** How a revision is written. */
  revision: (commit: string) => string;
  release: LoopbackRelease | undefined;
}

/** A HelmRelease between the Kustomization and the Pods. */
export interface LoopbackRelease {
  isSuspended?: boolean;
  failure?: string;
  isLabelled?: boolean;
  hasInventory?: boolean;
  chart?: 'version' | 'revision';
  /** Requests that an upgrade takes. */
  takes?: number;
}

export const settings: LoopbackSettings = {
  fetchesAfter: -1,
  workTakes: 2,
  rolloutTakes: 2,
  waits: true,
  mayBePatched: true,
  mayBeListed: true,
  isSuspended: false,
  isSourceSuspended: false,
  isBeingDeleted: false,
  isSourceControllerGone: false,
  isControllerGone: false,
  isHelmControllerGone: false,
  generationBehind: false,
  fetchFault: '',
  dependency: '',
  hookImage: '',
  otherImage: '',
  revision: (commit) => `main@sha1:${commit}`,
  release: undefined,
};

export function condition(type: string, status: string, reason: string, message: string, since: string): JsonObject {
  return { type, status, reason, message, observedGeneration: 1, lastTransitionTime: since };
}

export function requestedAt(body: Json | undefined): string {
  const value = at(body, 'metadata', 'annotations', 'reconcile.fluxcd.io/requestedAt');
  return typeof value === 'string' ? value : '';
}

interface PodOptions {
  readonly name: string;
  readonly image: string;
  readonly isReady: boolean;
  readonly isMissing?: boolean;
  readonly since: string;
  readonly deployment?: string;
  readonly job?: string;
}

export function podOf({
  name,
  image,
  isReady,
  isMissing = false,
  since,
  deployment = 'cart',
  job,
}: PodOptions): JsonObject {
  const hash = '5d9c6b7f4d';
  const owner =
    job === undefined
      ? { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${deployment}-${hash}` }
      : { apiVersion: 'batch/v1', kind: 'Job', name: job };
  const waiting = { reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}"` };
  return {
    metadata: {
      name,
      namespace: 'shop',
      ...(job === undefined && { labels: { 'pod-template-hash': hash } }),
      ownerReferences: [{ ...owner, uid: 'owner', controller: true }],
    },
    spec: { containers: [{ name: 'app', image }] },
    status: {
      phase: isReady ? 'Running' : 'Pending',
      conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False', lastTransitionTime: since }],
      containerStatuses: [
        {
          name: 'app',
          ready: isReady,
          restartCount: 0,
          image,
          imageID: '',
          state: isMissing
            ? { waiting }
            : isReady
              ? { running: { startedAt: since } }
              : { waiting: { reason: 'ContainerCreating' } },
        },
      ],
    },
  };
}

interface ReleaseState {
  readonly metadata: JsonObject;
  readonly appliedBy: string;
  readonly generation: number;
  readonly observed: number;
  readonly isWorking: boolean;
  readonly since: string;
  readonly commit: string;
}

/** A HelmRelease, as helm-controller wrote it last. */
export function releaseOf(release: LoopbackRelease, state: ReleaseState): JsonObject {
  const { metadata, appliedBy, observed, commit } = state;
  const labels = {
    'kustomize.toolkit.fluxcd.io/name': appliedBy,
    'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
  };
  const sourceRef = { kind: 'GitRepository', name: 'shop', namespace: 'flux-system' };
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { ...metadata, ...(release.isLabelled !== false && { labels }) },
    spec: {
      interval: '10m',
      chart: { spec: { chart: './charts/cart', sourceRef } },
      ...(release.isSuspended === true && { suspend: true }),
    },
    status: {
      observedGeneration: observed,
      conditions: releaseConditions(release, state),
      lastAttemptedRevision: release.chart === 'revision' ? `1.0.0+${commit.slice(0, 12)}` : '1.0.0',
      ...(release.hasInventory !== false && { inventory: { entries: [{ id: 'shop_cart_apps_Deployment', v: 'v1' }] } }),
    },
  };
}

function releaseConditions({ failure }: LoopbackRelease, state: ReleaseState): readonly JsonObject[] {
  const { generation, observed, isWorking, since } = state;
  if (isWorking) {
    const words = "Running 'upgrade' action with timeout of 5m0s";
    return [
      condition('Reconciling', 'True', 'Progressing', words, since),
      condition('Ready', 'Unknown', 'Progressing', words, since),
    ];
  }
  if (failure !== undefined && observed === generation && generation > 1) {
    return [
      condition('Stalled', 'True', 'RetriesExceeded', 'Failed to upgrade after 1 attempt(s)', since),
      condition('Ready', 'False', 'UpgradeFailed', failure, since),
    ];
  }
  const words = 'Helm upgrade succeeded for release shop/cart.v2';
  return [condition('Ready', 'True', 'UpgradeSucceeded', words, since)];
}
