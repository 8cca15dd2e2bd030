import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, Labels, ObjectIndex, ObjectPath, Workload } from '../../objects/model.ts';
import { isEmptySelector, selectorMatches } from '../../objects/selectors.ts';
import { type Direction, directions, namespaceName, type Passage, type Peer, type Policy, type Port } from './model.ts';

/** Cilium's own label with the namespace of a pod, and the prefix of the namespace's labels. */
const podNamespace = 'io.kubernetes.pod.namespace';
const namespaceLabel = 'io.cilium.k8s.namespace.labels.';

/** Reads the policies of a CiliumNetworkPolicy or a CiliumClusterwideNetworkPolicy: `spec`, and each of `specs`. */
export function ciliumPolicies(object: KubernetesObject, index: ObjectIndex): readonly Policy[] {
  const places: readonly ObjectPath[] = [
    ...(isRecord(object.body['spec']) ? [['spec']] : []),
    ...listIn(object.body, 'specs').map((_, at): ObjectPath => ['specs', at]),
  ];
  return places.flatMap((path) => policyAt(object, path, index) ?? []);
}

/** A policy about nodes is about no pods. */
function policyAt(object: KubernetesObject, path: ObjectPath, index: ObjectIndex): Policy | undefined {
  const spec = path.length === 1 ? object.body['spec'] : listIn(object.body, 'specs')[Number(path[1])];
  if (memberAt(spec, 'endpointSelector') === undefined) return undefined;
  const selector = selectorOf(memberAt(spec, 'endpointSelector'));
  const isClusterwide = object.kind === 'CiliumClusterwideNetworkPolicy';
  return {
    object,
    selectorPath: [...path, 'endpointSelector'],
    isolates: directions.filter((direction) => isolates(spec, direction)),
    selected: new Set(selectedBy(selector, isClusterwide ? undefined : object.namespace, index)),
    isDefault: isEmptySelector(selector),
    ingress: passagesOf(spec, sides.Ingress, path, isClusterwide),
    egress: passagesOf(spec, sides.Egress, path, isClusterwide),
  };
}

interface Side {
  readonly key: 'ingress' | 'egress';
  readonly word: 'from' | 'to';
}

const sides: Readonly<Record<Direction, Side>> = {
  Ingress: { key: 'ingress', word: 'from' },
  Egress: { key: 'egress', word: 'to' },
};

/** By default a direction that has rules is denied; an empty list is none (EnableDefaultDeny of Cilium's Rule). */
function isolates(spec: unknown, direction: Direction): boolean {
  const { key } = sides[direction];
  const said = memberAt(spec, 'enableDefaultDeny', key);
  if (typeof said === 'boolean') return said;
  return listIn(spec, key).length > 0 || listIn(spec, `${key}Deny`).length > 0;
}

function selectedBy(selector: LabelSelector, namespace: string | undefined, index: ObjectIndex): readonly Workload[] {
  const keys = [...Object.keys(selector.matchLabels ?? {}), ...(selector.matchExpressions ?? []).map(({ key }) => key)];
  const namesNamespace = keys.includes(podNamespace);
  if (namespace !== undefined && !namesNamespace) return index.selected(namespace, selector);
  const candidates = namespace === undefined ? index.workloads : index.selected(namespace, {});
  return candidates.filter(({ podLabels, object }) =>
    selectorMatches(selector, { ...podLabels, [podNamespace]: object.namespace }),
  );
}

/** Reads a selector, whose keys may name the source of a label: `k8s:app`, `any:app`. */
function selectorOf(value: unknown): LabelSelector {
  const labels = memberAt(value, 'matchLabels');
  const matchLabels: Labels = Object.fromEntries(
    Object.entries(isRecord(labels) ? labels : {}).map(([key, text]) => [keyOf(key), String(text)]),
  );
  const matchExpressions = listIn(value, 'matchExpressions').map((one) => ({
    key: keyOf(textIn(one, 'key') ?? ''),
    operator: textIn(one, 'operator') ?? '',
    values: listIn(one, 'values').map(String),
  }));
  return { matchLabels, matchExpressions };
}

function keyOf(key: string): string {
  return key.replace(/^(?:k8s|any)[:.](?=.)/, '');
}

/** Members of a rule that name the other end. */
const peerKeys = ['Endpoints', 'CIDR', 'CIDRSet', 'Entities', 'FQDNs', 'Services', 'Groups', 'Nodes'] as const;

function passagesOf(spec: unknown, { key, word }: Side, root: ObjectPath, isClusterwide: boolean): readonly Passage[] {
  return listIn(spec, key).flatMap((rule, at) => {
    const path = [...root, key, at];
    const ports = listIn(rule, 'toPorts').flatMap((one) => listIn(one, 'ports').map(portOf));
    const used = peerKeys.filter((one) => memberAt(rule, `${word}${one}`) !== undefined);
    // A rule that names nobody allows its ports to everybody, and without ports nothing: that is how Cilium denies.
    if (used.length === 0) return ports.length === 0 ? [] : [{ path, peer: { kind: 'anybody' } as const, ports }];
    return used.flatMap((one) =>
      listIn(rule, `${word}${one}`).flatMap((entry, position): readonly Passage[] =>
        readPeers[one](entry, isClusterwide).map((peer) => ({
          path: [...path, `${word}${one}`, position],
          peer,
          ports,
        })),
      ),
    );
  });
}

function portOf(value: unknown): Port {
  const port = memberAt(value, 'port');
  const endPort = memberAt(value, 'endPort');
  const isNumber = typeof port === 'string' && /^\d{1,5}$/.test(port);
  return {
    port: isNumber ? Number(port) : typeof port === 'number' || typeof port === 'string' ? port : undefined,
    endPort: typeof endPort === 'number' && endPort > 0 ? endPort : undefined,
  };
}

/** Entities of Cilium outside of the cluster, and all pods inside of it. The others are the node and its servers. */
const everybody: ReadonlySet<unknown> = new Set(['all', 'world', 'world-ipv4', 'world-ipv6']);

type PeerKey = (typeof peerKeys)[number];

/** Reads one entry of each member that names the other end. */
const readPeers: Readonly<Record<PeerKey, (entry: unknown, isClusterwide: boolean) => readonly Peer[]>> = {
  Endpoints: (entry, isClusterwide) => [podsOf(selectorOf(entry), isClusterwide)],
  CIDR: (entry) => [{ kind: 'block', cidr: String(entry), except: [] }],
  CIDRSet: (entry) => [setOf(entry)],
  Entities: entityOf,
  FQDNs: (entry) => [named(textIn(entry, 'matchName') ?? textIn(entry, 'matchPattern') ?? 'a name')],
  Services: () => [named('a service of Cilium')],
  Groups: () => [named('a group of Cilium')],
  Nodes: () => [named('nodes of Cilium')],
};

function named(name: string): Peer {
  return { kind: 'named', name };
}

function entityOf(entry: unknown): readonly Peer[] {
  if (everybody.has(entry)) return [{ kind: 'anybody' }];
  return entry === 'cluster' ? [{ kind: 'pods', namespaces: {}, isEveryPod: true }] : [];
}

function setOf(entry: unknown): Peer {
  const cidr = textIn(entry, 'cidr');
  if (cidr === undefined) return named(textIn(entry, 'cidrGroupRef') ?? 'a group of networks');
  return { kind: 'block', cidr, except: listIn(entry, 'except').map(String) };
}

/** Endpoints are of the policy's namespace unless they name one; of a policy of the cluster, of every namespace. */
function podsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector, isClusterwide: boolean): Peer {
  const labels = Object.entries(matchLabels).map(([key, value]) => [namespaceKey(key), value] as const);
  const expressions = matchExpressions.map((one) => ({ ...one, key: namespaceKey(one.key) }));
  const namespaces = {
    matchLabels: Object.fromEntries(labels.flatMap(([key, value]) => (key === undefined ? [] : [[key, value]]))),
    matchExpressions: expressions.flatMap(({ key, ...rest }) => (key === undefined ? [] : [{ key, ...rest }])),
  };
  const isNamed = !isEmptySelector(namespaces);
  const isEveryPod = labels.every(([key]) => key !== undefined) && expressions.every(({ key }) => key !== undefined);
  return { kind: 'pods', namespaces: isNamed || isClusterwide ? namespaces : undefined, isEveryPod };
}

/** The label of a namespace that one of Cilium's stands for. */
function namespaceKey(key: string): string | undefined {
  if (key === podNamespace) return namespaceName;
  return key.startsWith(namespaceLabel) ? key.slice(namespaceLabel.length) : undefined;
}
