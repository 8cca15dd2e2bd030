import type { Clock } from '../../src/base/clock.ts';
import {
  defaults,
  hooksOf,
  type Live,
  type LoopbackCommit,
  type LoopbackOperation,
  type LoopbackSettings,
  nodesOf,
  pausedRollout,
  refused,
  resourcesOf,
  unreached,
  unrendered,
} from './argocd-parts.ts';
import type { Json, JsonObject } from './openapi/json.ts';

/**
 * One Application of a loopback Argo CD. Each request moves it on, as time does a real one: what a comparison found
 * stays in the answer until the next one, so that the end of an operation is seen before what it did.
 */
export class LoopbackApplication {
  readonly name: string;
  readonly commits: LoopbackCommit[];
  readonly settings: LoopbackSettings;
  readonly terminated: string[] = [];
  readonly syncs: Json[] = [];
  /** Address of the repository, as the Application names it. */
  repository = 'https://git.example.com/gitops.git';
  /** Repository of the image, in the registry of the environment. */
  readonly imageName: string = 'registry.example.com/shop/cart';
  /** Happens before each comparison and each sync: somebody pushes. */
  beforeCompare: () => void = () => {};
  beforeSync: () => void = () => {};
  readonly #clock: Clock;
  readonly #live: Live;
  #compared: { status: string; revision: string; at: string; health: string; images: readonly string[]; error: string };
  #operation: LoopbackOperation | undefined;
  #isCompareDue = false;

  constructor(
    name: string,
    first: LoopbackCommit,
    clock: Clock,
    settings: Partial<LoopbackSettings> & { readonly imageName?: string } = {},
  ) {
    const { imageName, ...changed } = settings;
    this.imageName = imageName ?? this.imageName;
    this.name = name;
    this.commits = [first];
    this.#clock = clock;
    this.settings = { ...defaults, ...changed };
    const images = [this.#image(first)];
    this.#live = { images, digest: first.digest, rest: first.rest ?? '', rolling: 0, missing: false };
    this.#compared = { status: 'Synced', revision: first.id, at: this.#now(), health: 'Healthy', images, error: '' };
  }

  /** Somebody changes the image by hand. */
  setByHand(digest: string): void {
    this.#live.images = [`${this.imageName}:hand@${digest}`];
    this.#live.digest = digest;
    this.#isCompareDue = true;
  }

  /** Moves on by one request. */
  tick(): void {
    if (this.#isCompareDue) this.compare();
    else if (!this.#isUnderWay()) this.#observe();
    if (this.#live.rolling > 0) this.#live.rolling -= 1;
    if (this.#isUnderWay()) this.#proceed();
    else this.#startAutomated();
  }

  /** Compares with the newest commit, as a refresh does. */
  compare(): void {
    this.#isCompareDue = false;
    this.beforeCompare();
    const head = this.#head();
    const isBroken = head.fault === 'compare' || this.settings.isGitAway;
    const error = this.settings.isGitAway ? unreached : isBroken ? unrendered : '';
    const isSame = head.digest === this.#live.digest && (head.rest ?? '') === this.#live.rest && head.fault !== 'apply';
    this.#compared = {
      ...this.#compared,
      status: isBroken ? 'Unknown' : isSame ? 'Synced' : 'OutOfSync',
      revision: isBroken ? '' : head.id,
      at: this.#now(),
      error,
    };
    this.#observe();
  }

  /** Asks for a sync; the words of a refusal otherwise. */
  sync(body: JsonObject): { status: number; message: string } | undefined {
    this.syncs.push(body);
    this.beforeSync();
    const { revision } = body;
    if (!this.settings.mayBeSynced) {
      return { status: 403, message: `permission denied: applications, sync, shop/${this.name}, sub: krci-deploy` };
    }
    if (this.settings.window === 'closed') return { status: 403, message: 'cannot sync: blocked by sync window' };
    if (this.#isUnderWay()) return { status: 400, message: 'another operation is already in progress' };
    if (this.settings.automated && typeof revision === 'string') {
      return { status: 400, message: `Cannot sync to ${revision}: auto-sync currently set to main` };
    }
    const many = body['revisions'];
    const bound = this.settings.isMultiSource ? (Array.isArray(many) ? String(many[0]) : undefined) : revision;
    this.#start(typeof bound === 'string' ? bound : this.#head().id, typeof bound === 'string' ? bound : undefined, 0);
    return undefined;
  }

  terminate(): boolean {
    const operation = this.#operation;
    if (operation === undefined || !this.#isUnderWay()) return false;
    this.terminated.push(operation.revision);
    // During an attempt that attempt alone ends; between two attempts the operation does.
    if (operation.finishedAt === undefined) operation.phase = 'Terminating';
    else this.#finish('Failed', 'Operation terminated');
    return true;
  }

  show(): JsonObject {
    const { settings } = this;
    const source = { repoURL: this.repository, path: 'apps/cart', targetRevision: 'main' };
    const sources = settings.isMultiSource
      ? { sources: [source, { ...source, path: '.', ref: 'values' }] }
      : { source };
    const policy = settings.automated ? { syncPolicy: { automated: { selfHeal: true } } } : { syncPolicy: {} };
    const deleted = settings.isBeingDeleted ? { deletionTimestamp: this.#now() } : {};
    const { health, images, error } = this.#compared;
    const conditions = [
      ...(error === '' ? [] : [{ type: 'ComparisonError', message: error }]),
      ...(this.#operation?.phase === 'Failed' && settings.automated && this.#operation.message === refused
        ? [{ type: 'SyncError', message: `Failed last sync attempt to ${this.#operation.revision}: ${refused}` }]
        : []),
    ];
    return {
      metadata: { name: this.name, namespace: 'argocd', ...deleted },
      spec: { ...sources, destination: { server: 'https://kubernetes.default.svc' }, project: 'shop', ...policy },
      status: {
        sync: this.#shownSync(sources),
        health: { status: health },
        reconciledAt: this.#compared.at,
        summary: { images: [...images] },
        resources: resourcesOf(health, settings.hookImage),
        ...(conditions.length > 0 && { conditions }),
        ...this.#shownState(),
      },
      ...(this.#isUnderWay() && { operation: { sync: this.#asked() } }),
    };
  }

  nodes(): JsonObject {
    const nodes = nodesOf(this.#running(), this.#live.missing, this.settings.hookImage);
    return { nodes: this.settings.isPaused ? [...nodes, pausedRollout] : nodes };
  }

  #head(): LoopbackCommit {
    const head = this.commits.at(-1);
    if (head === undefined) throw new Error('an Application has a commit');
    return head;
  }

  #now(): string {
    return this.#clock.now().toISOString().replace(/\.\d+/, '');
  }

  #isUnderWay(): boolean {
    return ['waiting', 'Running', 'Terminating'].includes(this.#operation?.phase ?? '');
  }

  /** Images of the Pods: the old ones too, until the rollout ends. */
  #running(): readonly string[] {
    const { rolling, missing, images } = this.#live;
    const [head] = this.commits.slice(-1);
    const beside = head?.beside === undefined ? [] : [this.#image({ ...head, digest: head.beside })];
    return [...new Set([...(rolling === 0 && !missing ? images.slice(0, 1) : images), ...beside])];
  }

  #observe(): void {
    const { rolling, missing } = this.#live;
    const { hookImage } = this.settings;
    const settled = this.settings.isPaused ? 'Suspended' : 'Healthy';
    const health = rolling > 0 ? 'Progressing' : missing ? 'Degraded' : settled;
    const all = this.#running();
    this.#compared = { ...this.#compared, health, images: hookImage === undefined ? all : [...all, hookImage] };
  }

  #startAutomated(): void {
    if (!this.settings.automated || this.settings.window === 'closed') return;
    if (this.#compared.status !== 'OutOfSync') return;
    const { revision } = this.#compared;
    // A failed sync of a revision is not started again by itself.
    if (this.#operation?.phase === 'Failed' && this.#operation.revision === revision) return;
    this.#start(revision, undefined, this.settings.retries);
  }

  #start(revision: string, bound: string | undefined, retriesLeft: number): void {
    const { syncTakes: left, hookTakes: hookLeft } = this.settings;
    const startedAt = this.#now();
    this.#operation = {
      phase: 'waiting',
      revision,
      bound,
      left,
      hookLeft,
      retriesLeft,
      message: '',
      startedAt,
      finishedAt: undefined,
    };
  }

  #proceed(): void {
    const operation = this.#operation;
    if (operation === undefined) return;
    if (operation.phase === 'Terminating') {
      operation.phase = 'Running';
      operation.finishedAt = this.#now();
      return;
    }
    operation.phase = 'Running';
    if (operation.hookLeft > 0) {
      operation.hookLeft -= 1;
      operation.message = 'waiting for completion of hook batch/Job/migrate';
      return;
    }
    if (operation.left > 0) {
      operation.left -= 1;
      return;
    }
    this.#end(operation);
  }

  #end(operation: LoopbackOperation): void {
    const commit = this.commits.find(({ id }) => id === operation.revision);
    if (commit === undefined || commit.fault === 'compare') {
      this.#finish('Error', `ComparisonError: ${unrendered}`);
    } else if (commit.fault !== 'apply') {
      this.#apply(commit);
      this.#finish('Succeeded', 'successfully synced (all tasks run)');
    } else if (operation.retriesLeft > 0) {
      operation.retriesLeft -= 1;
      operation.left = this.settings.syncTakes;
      operation.finishedAt = this.#now();
      operation.message = `${refused}. Retrying attempt #1`;
    } else {
      this.#finish('Failed', refused);
    }
  }

  #finish(phase: 'Succeeded' | 'Failed' | 'Error', message: string): void {
    if (this.#operation === undefined) return;
    Object.assign(this.#operation, { phase, message, finishedAt: this.#now() });
    this.#isCompareDue = true;
  }

  #apply(commit: LoopbackCommit): void {
    const old = this.#live.images.filter((each) => each !== this.#image(commit));
    const isNew = commit.digest !== this.#live.digest;
    Object.assign(this.#live, {
      images: isNew ? [this.#image(commit), ...old.slice(0, 1)] : [this.#image(commit)],
      digest: commit.digest,
      rest: commit.rest ?? '',
      rolling: isNew ? this.settings.rolloutTakes : 0,
      missing: commit.fault === 'start',
    });
  }

  #shownSync(sources: JsonObject): JsonObject {
    const { status, revision } = this.#compared;
    const destination = { server: 'https://kubernetes.default.svc' };
    const comparedTo = { ...sources, destination };
    if (this.settings.isMultiSource) {
      return { status, comparedTo, ...(revision !== '' && { revisions: [revision, revision] }) };
    }
    return { status, comparedTo, ...(revision !== '' && { revision }) };
  }

  #asked(): JsonObject {
    const bound = this.#operation?.bound;
    if (bound === undefined) return {};
    return this.settings.isMultiSource ? { revisions: [bound, bound] } : { revision: bound };
  }

  #shownState(): JsonObject {
    const operation = this.#operation;
    if (operation === undefined || operation.phase === 'waiting') return {};
    const { phase, revision, message, startedAt, finishedAt } = operation;
    const resources = hooksOf(this.settings.hookImage);
    const result = this.settings.isMultiSource ? { revisions: [revision, revision] } : { revision };
    return {
      operationState: {
        operation: { sync: this.#asked() },
        phase,
        message,
        startedAt,
        ...(finishedAt !== undefined && { finishedAt }),
        ...((finishedAt !== undefined || phase === 'Running') && { syncResult: { ...result, resources } }),
      },
    };
  }

  #image({ digest, fault }: LoopbackCommit): string {
    return `${this.imageName}${fault === 'start' ? ':missing' : ':1'}@${digest}`;
  }
}
