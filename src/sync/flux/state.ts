import { isList, type Json, listAt, member, textAt } from '../../web/json.ts';

/** An object of the cluster by its kind and name. */
export interface ObjectName {
  readonly kind: FluxKind;
  readonly namespace: string;
  readonly name: string;
}

/** Kinds that are asked for, by what the API calls them. */
export const kinds = {
  Kustomization: { path: 'kustomize.toolkit.fluxcd.io/v1', plural: 'kustomizations', by: 'kustomize-controller' },
  HelmRelease: { path: 'helm.toolkit.fluxcd.io/v2', plural: 'helmreleases', by: 'helm-controller' },
  GitRepository: { path: 'source.toolkit.fluxcd.io/v1', plural: 'gitrepositories', by: 'source-controller' },
  OCIRepository: { path: 'source.toolkit.fluxcd.io/v1', plural: 'ocirepositories', by: 'source-controller' },
  Bucket: { path: 'source.toolkit.fluxcd.io/v1', plural: 'buckets', by: 'source-controller' },
  HelmChart: { path: 'source.toolkit.fluxcd.io/v1', plural: 'helmcharts', by: 'source-controller' },
} as const;

export type FluxKind = keyof typeof kinds;

/** A condition of an object (metav1.Condition). */
export interface Condition {
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  /** ISO 8601, whole seconds; '' when absent. */
  readonly since: string;
}

/** What a Kustomization, a HelmRelease or a source says of itself, as far as a judgement needs it. */
export interface FluxState extends ObjectName {
  readonly isBeingDeleted: boolean;
  readonly isSuspended: boolean;
  /** Whether its controller has seen the newest spec. */
  readonly isObserved: boolean;
  /** Changes with every word of its controller, and with its spec; not by a request for a reconciliation. */
  readonly version: string;
  readonly ready: Condition | undefined;
  readonly stalled: Condition | undefined;
  readonly reconciling: Condition | undefined;
  /** Commit of the last attempt, of what is applied and of a source's artifact; '' for none. */
  readonly attempted: string;
  readonly applied: string;
  readonly artifact: string;
  /** The request for a reconciliation that its controller took last. */
  readonly handledAt: string;
  readonly source: ObjectName | undefined;
  /** The Kustomization that applies it. */
  readonly appliedBy: ObjectName | undefined;
  /** Revision of a HelmRelease's chart: `1.2.0+a1b2c3d4e5f6` where it comes from Git by its commit. */
  readonly chart: string;
  /** Objects that it applied: `shop/Deployment/cart`. */
  readonly inventory: ReadonlySet<string>;
  /** Namespaces of those, and where nothing is listed the one that it is for. */
  readonly namespaces: readonly string[];
  /** Longest that one reconciliation may take, in milliseconds. */
  readonly timeoutMs: number;
}

const most = 5000;

/** Reads an object. What is missing or of another type is left empty: a judgement then has nothing to go by. */
export function readObject(kind: FluxKind, body: Json): FluxState {
  const [metadata, spec, status] = [member(body, 'metadata'), member(body, 'spec'), member(body, 'status')];
  const [namespace, name] = [textAt(metadata, 'namespace') ?? '', textAt(metadata, 'name') ?? ''];
  const inventory = listAt(member(status, 'inventory'), 'entries').slice(0, most).flatMap(entryOf);
  const target = textAt(spec, 'targetNamespace') ?? namespace;
  const attempted = textAt(status, 'lastAttemptedRevision') ?? '';
  const origin = textAt(status, 'lastAppliedOriginRevision');
  const artifact = member(status, 'artifact');
  return {
    kind,
    namespace,
    name,
    isBeingDeleted: textAt(metadata, 'deletionTimestamp') !== undefined,
    isSuspended: member(spec, 'suspend') === true,
    isObserved: member(metadata, 'generation') === member(status, 'observedGeneration'),
    version: JSON.stringify([member(metadata, 'generation'), status]),
    ready: conditionOf(status, 'Ready'),
    stalled: conditionOf(status, 'Stalled'),
    reconciling: conditionOf(status, 'Reconciling'),
    attempted: commitOf(attempted),
    applied: commitOf(origin ?? textAt(status, 'lastAppliedRevision') ?? ''),
    artifact: commitOf(originOf(artifact) ?? textAt(artifact, 'revision') ?? ''),
    handledAt: textAt(status, 'lastHandledReconcileAt') ?? '',
    source: sourceOf(spec, namespace),
    appliedBy: kind === 'HelmRelease' ? carrierOf(metadata) : undefined,
    chart: kind === 'HelmRelease' ? attempted : '',
    inventory: new Set(inventory.map(({ id }) => id)),
    namespaces: inventory.length === 0 ? [target] : [...new Set(inventory.map((one) => one.namespace))].filter(isText),
    timeoutMs: timeoutOf(kind, spec),
  };
}

/** Commit in a revision of Flux: `main@sha1:…`, `sha1:…`, and `main/…` of the time before Flux 2. */
export function commitOf(revision: string): string {
  return /(?:^|[@/])(?:sha1:|sha256:)?([0-9a-f]{40}(?:[0-9a-f]{24})?)$/.exec(revision)?.[1] ?? '';
}

/** Duration of Go in milliseconds: `1h30m`, `20s`; undefined for anything else. */
export function goDuration(text: string): number | undefined {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, count = '', unit = '']) => sum + Number(count) * (units[unit] ?? 0),
    0,
  );
}

/**
 * A Kustomization without one has its interval less half a minute, and half a minute at least. A HelmRelease has five
 * minutes for each action, of which an upgrade and a rollback are two.
 */
function timeoutOf(kind: FluxKind, spec: Json | undefined): number {
  const own = goDuration(textAt(spec, 'timeout') ?? '');
  if (kind === 'HelmRelease') return (own ?? 300_000) * 2;
  const interval = goDuration(textAt(spec, 'interval') ?? '') ?? 300_000;
  return Math.max(30_000, own ?? interval - 30_000);
}

function conditionOf(status: Json | undefined, type: string): Condition | undefined {
  const one = listAt(status, 'conditions').find((each) => textAt(each, 'type') === type);
  if (one === undefined) return undefined;
  return {
    status: textAt(one, 'status') ?? 'Unknown',
    reason: textAt(one, 'reason') ?? '',
    message: textAt(one, 'message') ?? '',
    since: textAt(one, 'lastTransitionTime') ?? '',
  };
}

/** Commit that an artifact was made from, where the source's own revision is a digest. */
function originOf(artifact: Json | undefined): string | undefined {
  return textAt(member(artifact, 'metadata'), 'org.opencontainers.image.revision');
}

/** Source of a Kustomization, or that of the chart of a HelmRelease. */
function sourceOf(spec: Json | undefined, namespace: string): ObjectName | undefined {
  const reference =
    member(spec, 'sourceRef') ?? member(member(member(spec, 'chart'), 'spec'), 'sourceRef') ?? member(spec, 'chartRef');
  const [kind, name] = [textAt(reference, 'kind') ?? '', textAt(reference, 'name')];
  if (name === undefined || !isKind(kind)) return undefined;
  return { kind, name, namespace: textAt(reference, 'namespace') ?? namespace };
}

function isKind(kind: string): kind is FluxKind {
  return Object.hasOwn(kinds, kind);
}

/** kustomize-controller labels everything that it applies. */
function carrierOf(metadata: Json | undefined): ObjectName | undefined {
  const labels = member(metadata, 'labels');
  const name = textAt(labels, 'kustomize.toolkit.fluxcd.io/name');
  const namespace = textAt(labels, 'kustomize.toolkit.fluxcd.io/namespace');
  return name === undefined || namespace === undefined ? undefined : { kind: 'Kustomization', name, namespace };
}

/** An entry's id is `namespace_name_group_kind`; no part of it has an underscore. */
function entryOf(entry: Json): readonly { readonly namespace: string; readonly id: string }[] {
  const [namespace = '', name = '', , kind = ''] = (textAt(entry, 'id') ?? '').split('_');
  return kind === '' ? [] : [{ namespace, id: `${namespace}/${kind}/${name}` }];
}

function isText(text: string): boolean {
  return text !== '';
}

/** Where an object is, for people: `Kustomization flux-system/cart-test`. */
export function titleOf({ kind, namespace, name }: ObjectName): string {
  return `${kind} ${namespace}/${name}`;
}

/** Lists the entries of a list of the API. */
export function itemsOf(body: Json): readonly Json[] {
  const items = member(body, 'items');
  return isList(items) ? items : [];
}
