import type { Clock } from '../../src/base/clock.ts';
import type { LoopbackCommit } from './argocd-parts.ts';
import { condition, podOf, releaseOf, requestedAt, settings, type LoopbackSettings } from './flux-parts.ts';
import type { Json, JsonObject } from './openapi/json.ts';

/**
 * Flux in a cluster of the loopback Kubernetes API: a GitRepository `shop`, and one Kustomization with its Pods, which
 * a HelmRelease may stand between. Each request moves it on, as time does a real one: an object says what its
 * controller wrote last.
 */
export class LoopbackFlux {
  readonly name: string;
  readonly commits: LoopbackCommit[];
  readonly settings: LoopbackSettings;
  imageName = 'registry.example.com/shop/cart';
  /** Happens before each fetch of the source: somebody pushes. */
  beforeFetch: () => void = () => {};
  readonly #clock: Clock;
  #version = 1;
  #sourceAsked = '';
  #sourceHandled = '';
  #artifact: string;
  #fetchFailed = '';
  #fetchedAt: string;
  #asked = '';
  #handled = '';
  #applied: LoopbackCommit;
  #attempted: LoopbackCommit;
  #working = 0;
  #fault: { reason: string; message: string } | undefined;
  #readySince: string;
  #live: LoopbackCommit;
  #old: LoopbackCommit | undefined;
  #rolling = 0;
  #podsSince: string;
  #release: { generation: number; observed: number; working: number; commit: LoopbackCommit };

  constructor(name: string, first: LoopbackCommit, clock: Clock, changed: Partial<LoopbackSettings> = {}) {
    this.name = name;
    this.commits = [first];
    this.settings = { ...settings, ...changed };
    this.#clock = clock;
    this.#artifact = first.id;
    this.#applied = first;
    this.#attempted = first;
    this.#live = first;
    this.#readySince = this.#now();
    this.#fetchedAt = this.#now();
    this.#podsSince = this.#now();
    this.#release = { generation: 1, observed: 1, working: 0, commit: first };
  }

  /** Moves on by one request. */
  tick(): void {
    if (!this.settings.isSourceControllerGone) this.#fetch();
    if (this.#rolling > 0) {
      this.#rolling -= 1;
      if (this.#rolling === 0) {
        this.#old = undefined;
        this.#podsSince = this.#now();
      }
    }
    if (!this.settings.isControllerGone && !this.settings.isSuspended) this.#reconcile();
    if (!this.settings.isHelmControllerGone) this.#upgrade();
  }

  /** Takes a request for a reconciliation; false where the token may not ask. */
  request(kind: 'GitRepository' | 'Kustomization' | 'HelmRelease', body: Json | undefined): boolean {
    if (!this.settings.mayBePatched) return false;
    if (kind === 'GitRepository') this.#sourceAsked = requestedAt(body);
    else if (kind === 'Kustomization') this.#asked = requestedAt(body);
    this.#version += 1;
    return true;
  }

  #fetch(): void {
    const { settings: set } = this;
    if (set.isSourceSuspended) return;
    if (set.fetchesAfter > 0) set.fetchesAfter -= 1;
    const isAsked = this.#sourceAsked !== this.#sourceHandled;
    if (!isAsked && set.fetchesAfter !== 0) return;
    this.beforeFetch();
    this.#sourceHandled = this.#sourceAsked;
    this.#version += 1;
    this.#fetchFailed = set.fetchFault;
    this.#fetchedAt = this.#now();
    if (set.fetchFault === '') this.#artifact = this.commits.at(-1)?.id ?? this.#artifact;
  }

  #reconcile(): void {
    const { settings: set } = this;
    if (set.dependency !== '') return;
    const isAsked = this.#asked !== this.#handled;
    if (this.#working === 0 && (this.#artifact !== this.#attempted.id || (isAsked && this.#fault !== undefined))) {
      this.#attempted = this.commits.find(({ id }) => id === this.#artifact) ?? this.#attempted;
      this.#working = set.workTakes + 1;
      this.#fault = undefined;
      this.#version += 1;
    }
    this.#handled = this.#asked;
    if (this.#working === 0) return;
    this.#working -= 1;
    const { fault } = this.#attempted;
    if (this.#working === set.workTakes && fault !== 'compare' && fault !== 'apply') this.#apply(this.#attempted);
    if (this.#working === 0 || fault === 'compare' || fault === 'apply') this.#end(fault);
  }

  #end(fault: LoopbackCommit['fault']): void {
    this.#working = 0;
    this.#version += 1;
    this.#readySince = this.#now();
    if (fault === 'compare') {
      this.#fault = { reason: 'BuildFailed', message: 'kustomize build failed: no such file: nowhere.yaml' };
    } else if (fault === 'apply') {
      this.#fault = { reason: 'ReconciliationFailed', message: 'Service/shop/bad dry-run failed: is invalid' };
    } else if (fault === 'start' && this.settings.waits) {
      const message = "failed early due to stalled resources: [Deployment/shop/cart status: 'Failed']";
      this.#fault = { reason: 'HealthCheckFailed', message };
    } else this.#applied = this.#attempted;
  }

  #apply(commit: LoopbackCommit): void {
    if (this.settings.release !== undefined) {
      this.#release = { ...this.#release, generation: this.#release.generation + 1, commit };
      return;
    }
    this.#roll(commit);
  }

  #upgrade(): void {
    const { release } = this.settings;
    if (release === undefined || release.isSuspended === true) return;
    const one = this.#release;
    if (one.observed === one.generation) return;
    if (one.working === 0) one.working = release.takes ?? 3;
    one.working -= 1;
    this.#version += 1;
    if (one.working > 0) return;
    one.observed = one.generation;
    if (release.failure === undefined) this.#roll(one.commit);
    this.#readySince = this.#now();
  }

  #roll(commit: LoopbackCommit): void {
    if (commit.digest !== this.#live.digest) {
      this.#old = this.#live;
      this.#rolling = this.settings.rolloutTakes;
      if (this.#rolling === 0) this.#old = undefined;
      this.#podsSince = this.#now();
    }
    this.#live = commit;
  }

  source(): JsonObject {
    const revision = this.settings.revision(this.#artifact);
    const failed = this.#fetchFailed;
    const artifact = {
      path: `gitrepository/flux-system/shop/${this.#artifact}.tar.gz`,
      url: 'http://source-controller.flux-system.svc/x.tar.gz',
      revision,
      lastUpdateTime: this.#fetchedAt,
    };
    const ready =
      failed === ''
        ? condition('Ready', 'True', 'Succeeded', `stored artifact for revision '${revision}'`, this.#fetchedAt)
        : condition('Ready', 'False', 'GitOperationFailed', failed, this.#fetchedAt);
    return {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: this.#meta('flux-system', 'shop'),
      spec: {
        interval: '10m',
        url: 'https://git.example.com/gitops.git',
        ref: { branch: 'main' },
        ...(this.settings.isSourceSuspended && { suspend: true }),
      },
      status: {
        observedGeneration: 1,
        conditions: [ready],
        artifact,
        ...(this.#sourceHandled !== '' && { lastHandledReconcileAt: this.#sourceHandled }),
      },
    };
  }

  kustomization(): JsonObject {
    const { settings: set } = this;
    const generation = set.generationBehind ? 2 : 1;
    return {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: this.#meta('flux-system', this.name, generation, set.isBeingDeleted),
      spec: {
        interval: '10m',
        prune: true,
        timeout: '1m',
        path: './apps/cart/test',
        wait: set.waits,
        sourceRef: { kind: 'GitRepository', name: 'shop' },
        ...(set.isSuspended && { suspend: true }),
      },
      status: {
        observedGeneration: 1,
        conditions: this.#conditions(),
        lastAppliedRevision: set.revision(this.#applied.id),
        lastAttemptedRevision: set.revision(this.#attempted.id),
        inventory: { entries: [{ id: this.#inventoryId(), v: 'v1' }] },
        ...(this.#handled !== '' && { lastHandledReconcileAt: this.#handled }),
      },
    };
  }

  helmRelease(): JsonObject | undefined {
    const { release } = this.settings;
    if (release === undefined) return undefined;
    const { generation, observed, working } = this.#release;
    const metadata = this.#meta('shop', 'cart', generation);
    const since = this.#readySince;
    return releaseOf(release, {
      metadata,
      appliedBy: this.name,
      observed,
      isWorking: working > 0,
      generation,
      since,
      commit: this.#live.id,
    });
  }

  pods(): readonly JsonObject[] {
    const isMissing = this.#live.fault === 'start';
    const { hookImage, otherImage } = this.settings;
    const made = (one: LoopbackCommit, mark: string, isReady: boolean, missing = false) =>
      podOf({
        name: `cart-${mark}`,
        image: `${this.imageName}:1@${one.digest}`,
        isReady,
        isMissing: missing,
        since: this.#podsSince,
      });
    const isNew = this.#rolling === 0 && !isMissing;
    const beside =
      this.#live.beside === undefined ? [] : [made({ ...this.#live, digest: this.#live.beside }, 'beside', true)];
    return [
      made(this.#live, 'new', isNew, isMissing),
      ...(this.#old === undefined || this.#rolling === 1 ? [] : [made(this.#old, 'old', true)]),
      ...beside,
      ...(hookImage === ''
        ? []
        : [podOf({ name: 'migrate-1', image: hookImage, isReady: false, job: 'migrate', since: this.#podsSince })]),
      ...(otherImage === ''
        ? []
        : [podOf({ name: 'pay-1', image: otherImage, isReady: true, deployment: 'pay', since: this.#podsSince })]),
    ];
  }

  #inventoryId(): string {
    return this.settings.release === undefined
      ? 'shop_cart_apps_Deployment'
      : 'shop_cart_helm.toolkit.fluxcd.io_HelmRelease';
  }

  #conditions(): readonly JsonObject[] {
    const { dependency } = this.settings;
    const id = this.settings.revision(this.#attempted.id);
    // What `Healthy` says is of the revision before, until the check of this one ends.
    const healthy = condition('Healthy', 'True', 'Succeeded', 'Health check passed in 5.03s', this.#readySince);
    if (this.#working > 0) {
      const words = `Running health checks for revision ${id} with a timeout of 1m0s`;
      return [
        condition('Reconciling', 'True', 'Progressing', words, this.#readySince),
        condition('Ready', 'Unknown', 'Progressing', 'Reconciliation in progress', this.#readySince),
        healthy,
      ];
    }
    if (dependency !== '')
      return [condition('Ready', 'False', 'DependencyNotReady', dependency, this.#readySince), healthy];
    if (this.#fault !== undefined) {
      const { reason, message } = this.#fault;
      return [
        condition('Reconciling', 'True', 'ProgressingWithRetry', message, this.#readySince),
        condition('Ready', 'False', reason, message, this.#readySince),
        healthy,
      ];
    }
    return [
      condition('Ready', 'True', 'ReconciliationSucceeded', `Applied revision: ${id}`, this.#readySince),
      healthy,
    ];
  }

  #meta(namespace: string, name: string, generation = 1, isBeingDeleted = false): JsonObject {
    return {
      name,
      namespace,
      uid: `${namespace}-${name}`,
      generation,
      resourceVersion: String(this.#version),
      ...(isBeingDeleted && { deletionTimestamp: this.#now() }),
    };
  }

  #now(): string {
    return this.#clock.now().toISOString().replace(/\.\d+/, '');
  }
}
