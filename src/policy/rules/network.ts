import type {
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from 'kubernetes-types/networking/v1.js';
import { isRecord } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf, type ObjectPath, type Workload } from '../../objects/model.ts';
import { isEmptySelector } from '../../objects/selectors.ts';
import { contains, type Endpoint, endpointOf, networkOf, overlaps } from '../cidr.ts';
import type { Destination, Finding, Rule, World } from '../model.ts';
import { isHook } from '../workloads.ts';

interface NetworkSettings {
  /** Destinations of the application besides those of its cluster, by word. */
  readonly allow: Readonly<Record<string, readonly string[]>>;
}

const directions = ['Ingress', 'Egress'] as const;
type Direction = (typeof directions)[number];

/** Default deny in both directions, and egress to declared destinations alone. */
export const network: Rule<NetworkSettings> = {
  title: 'Network policies',
  required: () => 'default deny in both directions, egress within the declared list, no ingress from the platform',
  documentation: {
    section: 'Network Segmentation',
    why: 'A pod that no policy selects may talk to everything, and a production that can be reached from the platform is not isolated.',
    passes:
      'NetworkPolicies isolate every pod for ingress and egress, best by an empty `podSelector` in each namespace; egress leads to `clusters.<name>.egress`, to `allow`, to pods of this environment, or to DNS.',
    fails:
      'A pod that is not isolated in a direction; egress to `0.0.0.0/0`, to every destination, or beyond the declared list; a peer in a namespace of another environment; ingress from a network of the platform. A namespace without an empty `podSelector`, a policy that selects no pod, a declared word without addresses and policies of other kinds, which are not read, are warnings.',
    fix: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]`, then allow what is needed.',
  },
  settings: {
    properties: {
      allow: {
        type: 'object',
        maxProperties: 50,
        additionalProperties: {
          type: 'array',
          maxItems: 50,
          items: { type: 'string', pattern: '^[0-9a-fA-F.:/\\[\\]]{2,60}$' },
        },
        description:
          'Destinations of the application besides those of its cluster, by word: { database: [10.2.0.0/24:5432] }',
      },
    },
    stricter: {},
    defaults: { allow: {} },
  },
  check(world, settings) {
    const policies = policiesOf(world);
    return [
      ...world.index.workloads.flatMap((workload) => unisolated(workload, policies, world)),
      ...withoutDefault(world, policies),
      ...policies.flatMap((policy) => judged(policy, world, settings)),
      ...unjudgedWords(world, policies),
      ...unread(world),
    ];
  },
};

interface Policy {
  readonly object: KubernetesObject;
  readonly spec: Partial<NetworkPolicySpec>;
  readonly isolates: readonly Direction[];
  readonly selected: ReadonlySet<Workload>;
}

function policiesOf({ index }: World): readonly Policy[] {
  return index.ofKind('NetworkPolicy', ['networking.k8s.io', 'extensions']).map((object) => {
    const { spec: raw } = object.body;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const spec = (isRecord(raw) ? raw : {}) as Partial<NetworkPolicySpec>;
    const selector = spec.podSelector ?? {};
    return { object, spec, isolates: isolatedBy(spec), selected: new Set(index.selected(object.namespace, selector)) };
  });
}

/** Directions of a policy that says none: ingress, and egress where it has rules for it (NetworkPolicySpec). */
function isolatedBy({ policyTypes, egress }: Partial<NetworkPolicySpec>): readonly Direction[] {
  if (policyTypes !== undefined) return directions.filter((one) => policyTypes.includes(one));
  return egress === undefined ? ['Ingress'] : directions;
}

function unisolated(workload: Workload, policies: readonly Policy[], world: World): readonly Finding[] {
  const { object } = workload;
  if (isHook(object)) return [];
  const open = directions.filter(
    (direction) => !policies.some(({ isolates, selected }) => isolates.includes(direction) && selected.has(workload)),
  );
  if (open.length === 0) return [];
  const others = othersIn(world, object.namespace);
  const found = `none for ${open.join(' and ').toLowerCase()}${others === '' ? '' : `; ${others} is not read`}`;
  return [
    {
      grade: 'fail',
      object,
      path: [],
      expected: 'a NetworkPolicy that selects its pods, in both directions',
      found,
      fix: 'add one with podSelector: {} and policyTypes: [Ingress, Egress] to the namespace',
    },
  ];
}

/** Namespaces whose pods are isolated one by one, so that the next one is not. */
function withoutDefault({ index }: World, policies: readonly Policy[]): readonly Finding[] {
  const denied = new Map<string, Set<Direction>>();
  for (const { object, spec, isolates } of policies) {
    if (!isEmptySelector(spec.podSelector ?? {})) continue;
    denied.set(object.namespace, new Set([...(denied.get(object.namespace) ?? []), ...isolates]));
  }
  const seen = new Set<string>();
  return index.workloads.flatMap(({ object }): readonly Finding[] => {
    if (seen.has(object.namespace) || isHook(object)) return [];
    seen.add(object.namespace);
    if (denied.get(object.namespace)?.size === directions.length) return [];
    const where = object.namespace === '' ? 'the namespace' : `namespace ${object.namespace}`;
    return [
      {
        grade: 'warn',
        object,
        path: [],
        expected: `a default deny for all pods of ${where}`,
        found: 'policies of single pods, or none',
        fix: 'add a NetworkPolicy with podSelector: {} and policyTypes: [Ingress, Egress]',
      },
    ];
  });
}

function judged(policy: Policy, world: World, settings: NetworkSettings): readonly Finding[] {
  const { object, spec, selected } = policy;
  const egress = policy.isolates.includes('Egress') ? (spec.egress ?? []) : [];
  const ingress = policy.isolates.includes('Ingress') ? (spec.ingress ?? []) : [];
  const allowed = endpointsOf(world, settings);
  return [
    ...egress.flatMap((rule, index) => egressRule(object, rule, ['spec', 'egress', index], allowed, world)),
    ...ingress.flatMap((rule, index) => ingressRule(object, rule, ['spec', 'ingress', index], world)),
    ...(selected.size === 0
      ? [
          finding(
            'warn',
            object,
            ['spec', 'podSelector'],
            'pods that the policy selects',
            'none',
            'correct podSelector, or remove the policy',
          ),
        ]
      : []),
  ];
}

/** Declared destinations; undefined where the flow declares none, so that only the whole world is refused. */
function endpointsOf({ facts }: World, { allow }: NetworkSettings): readonly Endpoint[] | undefined {
  const own = Object.values(allow).flat();
  if (facts.egress === undefined && own.length === 0) return undefined;
  const texts = [...(facts.egress ?? []).flatMap(({ addresses }) => addresses), ...own];
  return texts.flatMap((text) => endpointOf(text) ?? []);
}

const dnsPort = 53;

function egressRule(
  object: KubernetesObject,
  { to = [], ports = [] }: NetworkPolicyEgressRule,
  path: ObjectPath,
  allowed: readonly Endpoint[] | undefined,
  world: World,
): readonly Finding[] {
  const expected = allowed === undefined ? 'egress to named destinations' : 'egress within the declared destinations';
  const fix = 'name the destination, and declare it under clusters.<name>.egress or network.allow';
  if (to.length === 0) {
    const isDns = ports.length > 0 && ports.every(({ port }) => port === dnsPort || port === 'dns');
    return isDns ? [] : [finding('fail', object, path, expected, 'every destination', fix)];
  }
  return to.flatMap((peer, index) => {
    const at = [...path, 'to', index];
    if (peer.ipBlock === undefined) return peerFindings(object, peer, at, world);
    const block = networkOf(peer.ipBlock.cidr);
    if (block === undefined)
      return [finding('fail', object, at, 'a network', peer.ipBlock.cidr, 'write it as 10.0.0.0/24')];
    const isWorld = block.prefix === 0;
    if (!isWorld && (allowed === undefined || reaches(block, ports, allowed))) return [];
    return [finding('fail', object, at, expected, `${peer.ipBlock.cidr}${portsText(ports)}`, fix)];
  });
}

function reaches(
  block: NonNullable<ReturnType<typeof networkOf>>,
  ports: readonly NetworkPolicyPort[],
  allowed: readonly Endpoint[],
): boolean {
  const within = allowed.filter(({ network: outer }) => contains(outer, block));
  if (within.some(({ port }) => port === undefined)) return true;
  if (ports.length === 0) return false;
  return ports.every(({ port, endPort }) => endPort === undefined && within.some((one) => one.port === Number(port)));
}

function portsText(ports: readonly NetworkPolicyPort[]): string {
  const numbers = ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
  return numbers.length === 0 ? ' (every port)' : `:${numbers.join(',')}`;
}

function ingressRule(
  object: KubernetesObject,
  { from = [] }: NetworkPolicyIngressRule,
  path: ObjectPath,
  world: World,
): readonly Finding[] {
  const platform = world.facts.platformCidrs.flatMap((text) => networkOf(text) ?? []);
  return from.flatMap((peer, index) => {
    const at = [...path, 'from', index];
    if (peer.ipBlock === undefined) return peerFindings(object, peer, at, world);
    const block = networkOf(peer.ipBlock.cidr);
    const excepted = (peer.ipBlock.except ?? []).flatMap((text) => networkOf(text) ?? []);
    const entered =
      block === undefined
        ? undefined
        : platform.find((one) => overlaps(block, one) && !excepted.some((except) => contains(except, one)));
    if (entered === undefined || world.facts.isPlatform) return [];
    const found = `${peer.ipBlock.cidr}, which holds ${entered.address}/${entered.prefix}`;
    return [finding('fail', object, at, 'no ingress from the platform', found, 'name the networks that may enter')];
  });
}

const namespaceName = 'kubernetes.io/metadata.name';

/** Peers in namespaces of another environment. */
function peerFindings(
  object: KubernetesObject,
  { namespaceSelector }: NetworkPolicyPeer,
  path: ObjectPath,
  { facts }: World,
): readonly Finding[] {
  if (namespaceSelector === undefined) return [];
  const { matchLabels = {}, matchExpressions = [] } = namespaceSelector;
  const values = [
    ...Object.entries(matchLabels),
    ...matchExpressions.flatMap(({ key, operator, values: some = [] }) =>
      operator === 'In' ? some.map((one) => [key, one] as const) : [],
    ),
  ];
  const other = values.find(([key, value]) =>
    facts.otherEnvironments.some((name) => isOf(name, key, value, facts.environment)),
  );
  if (other === undefined) return [];
  const found = `namespaces with ${other.join('=')}`;
  return [finding('fail', object, path, 'peers of this environment', found, 'name namespaces of this environment')];
}

/** A namespace is of an environment when its name is, or ends with the environment's. */
function isOf(environment: string, key: string, value: string, own: string): boolean {
  const named = (name: string): boolean =>
    value === name || (key === namespaceName && (value.endsWith(`-${name}`) || value.startsWith(`${name}-`)));
  return named(environment) && !named(own);
}

function unjudgedWords({ facts }: World, policies: readonly Policy[]): readonly Finding[] {
  const [first] = policies;
  const words = (facts.egress ?? []).filter(({ addresses }: Destination) => addresses.length === 0);
  if (first === undefined || words.length === 0) return [];
  const found = `not judged: ${words.map(({ word }) => word).join(', ')}`;
  return [
    finding(
      'warn',
      first.object,
      ['spec'],
      'addresses of each declared destination',
      found,
      'add them under clusters.<name>.egress',
    ),
  ];
}

const otherKinds = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
  'GlobalNetworkPolicy',
] as const;

function unread({ index }: World): readonly Finding[] {
  const calico = index.ofKind('NetworkPolicy', ['crd.projectcalico.org', 'projectcalico.org']);
  return [...otherKinds.flatMap((kind) => index.ofKind(kind)), ...calico].map((object) =>
    finding(
      'warn',
      object,
      [],
      'policies of networking.k8s.io',
      `${object.kind}, which is not read`,
      'check it yourself',
    ),
  );
}

function othersIn({ index }: World, namespace: string): string {
  return otherKinds
    .flatMap((kind) => index.ofKind(kind))
    .filter((object) => object.namespace === '' || object.namespace === namespace)
    .slice(0, 3)
    .map(nameOf)
    .join(', ');
}

function finding(
  grade: Finding['grade'],
  object: KubernetesObject,
  path: ObjectPath,
  expected: string,
  found: string,
  fix: string,
): Finding {
  return { grade, object, path, expected, found, fix };
}
