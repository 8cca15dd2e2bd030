import type { Destination } from '../policy/model.ts';
import { type PlatformManifests, platformManifestsSchema } from './render-policy.ts';
import type { SchemaOf } from './schema-of.ts';

/** How environments are spread over clusters: the options 1, 2 and 3 of the deployment patterns. */
export type Allocation = 'shared' | 'separated' | 'isolated';

/** Whose Argo CD syncs a cluster. `own` and `agent-autonomous` pull; the others are reached from the platform. */
export type ArgoCd = 'own' | 'platform' | 'agent-managed' | 'agent-autonomous';

export type Provider = 'aws' | 'azure' | 'gcp' | 'on-premises';

/** Destinations outside a cluster that it may reach, by what they are for. An empty list: it reaches none. */
export const egressWords = ['git', 'registry', 'identity', 'secrets', 'dns'] as const;
/** Asked for where a credential writes. */
const reportsWord = 'reports';
/** Every word that the section knows. */
export const allEgressWords = [...egressWords, reportsWord] as const;
export type EgressWord = (typeof allEgressWords)[number];

/** A credential with which an Argo CD that pulls writes to a Git server. */
export interface WriteCredential {
  readonly for: 'commit-status' | 'inventory';
  /** URL without credentials. */
  readonly repository: string;
}

/** Credentials of the Argo CD of a cluster at its Git servers. */
export interface ClusterCredentials {
  readonly source?: 'read-only' | 'read-write';
  readonly write?: readonly WriteCredential[];
}

/** One cluster of the flow section `clusters`. */
export interface ClusterEntry {
  readonly role?: 'platform';
  readonly provider?: Provider;
  /** Account, subscription or project of the provider. */
  readonly account?: string;
  readonly region?: string;
  readonly network?: string;
  readonly peered?: readonly string[];
  readonly 'reached-by'?: readonly string[];
  readonly argocd?: ArgoCd;
  readonly isolation?: 'namespaces';
  readonly cidrs?: readonly string[];
  /** Where the manifests of a platform lie, which no environment has. */
  readonly manifests?: PlatformManifests;
  /** Address of its API server, as Argo CD's destinations have it. */
  readonly server?: string;
  readonly egress?: { readonly [Word in EgressWord]?: readonly string[] };
  readonly credentials?: ClusterCredentials;
}

/** The section `clusters` as written: `allocation` beside one entry a cluster. */
export interface ClustersEntry {
  readonly [name: string]: ClusterEntry | Allocation | undefined;
}

/** The clusters that the section declares, in the order of the file. */
export function clustersOf(entry: ClustersEntry | undefined): ReadonlyMap<string, ClusterEntry> {
  const named = Object.entries(entry ?? {}).flatMap(([name, cluster]): [string, ClusterEntry][] =>
    typeof cluster === 'object' ? [[name, cluster]] : [],
  );
  return new Map(named);
}

/** Names of platform clusters whose manifests can be judged; one that is called as an environment is not. */
export function platformNames({
  clusters,
  environments,
}: {
  readonly clusters?: ClustersEntry;
  readonly environments: readonly { readonly name: string }[];
}): readonly string[] {
  return [...clustersOf(clusters)]
    .filter(([, { role, manifests }]) => role === 'platform' && manifests !== undefined)
    .map(([name]) => name)
    .filter((name) => !environments.some((one) => one.name === name));
}

export function allocationOf(entry: ClustersEntry | undefined): Allocation | undefined {
  const allocation = entry?.['allocation'];
  return typeof allocation === 'string' ? allocation : undefined;
}

/** What a cluster of the flow section `clusters` says for rules about objects. */
export interface ClusterFacts {
  /** It runs operators, pipelines and portal. */
  readonly isPlatform: boolean;
  /** Destinations that it may reach; undefined: none are declared. */
  readonly egress: readonly Destination[] | undefined;
  /** Networks of the platform cluster, from which nobody enters production. */
  readonly platformCidrs: readonly string[];
}

/** Returns what the section says of a cluster; little of one that it does not declare. */
export function clusterFacts(clusters: ReadonlyMap<string, ClusterEntry>, name: string): ClusterFacts {
  const cluster = clusters.get(name);
  const platforms = [...clusters.values()].filter(({ role }) => role === 'platform');
  return {
    isPlatform: cluster?.role === 'platform',
    egress:
      cluster?.egress &&
      allEgressWords.flatMap((word) => {
        const addresses = cluster.egress?.[word];
        return addresses === undefined ? [] : [{ word, addresses }];
      }),
    platformCidrs: platforms.flatMap(({ cidrs = [] }) => cidrs),
  };
}

const name = {
  type: 'string',
  pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
  patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
} as const;
const network = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$',
  patternErrorMessage: 'expected a word of at most 100 letters, digits and . _ / -',
} as const;
const cidr = '[0-9A-Fa-f.:]{2,45}/[0-9]{1,3}';
const addresses = {
  type: 'array',
  maxItems: 64,
  uniqueItems: true,
  items: {
    type: 'string',
    pattern: `^(${cidr}|\\[${cidr}\\])(:[0-9]{1,5})?$`,
    patternErrorMessage: 'expected a network with or without a port, such as 10.1.0.0/24:443',
  },
} as const;

const cluster = {
  type: 'object',
  additionalProperties: false,
  properties: {
    role: { enum: ['platform'], description: 'platform: it runs operators, pipelines and the portal' },
    provider: { enum: ['aws', 'azure', 'gcp', 'on-premises'] },
    account: { ...network, description: 'Account, subscription or project of the provider' },
    region: network,
    network: { ...network, description: 'Its VPC, VNet or VLAN' },
    peered: {
      type: 'array',
      maxItems: 64,
      uniqueItems: true,
      items: network,
      description: 'Networks that its own is joined to',
    },
    'reached-by': {
      type: 'array',
      maxItems: 64,
      uniqueItems: true,
      items: name,
      description: 'Clusters that may connect to it; of a push environment the platform, when absent',
    },
    argocd: {
      enum: ['own', 'platform', 'agent-managed', 'agent-autonomous'],
      description:
        'Whose Argo CD syncs it: own and agent-autonomous pull from Git, platform and agent-managed push into it',
    },
    isolation: {
      enum: ['namespaces'],
      description: 'namespaces: its environments are kept apart by quotas, network policies and projects of their own',
    },
    cidrs: {
      ...addresses,
      items: { type: 'string', pattern: `^${cidr}$`, patternErrorMessage: 'expected a network such as 10.1.0.0/24' },
      description: 'Addresses of its network; of a platform, those from which nobody enters production',
    },
    manifests: platformManifestsSchema,
    server: {
      type: 'string',
      pattern: '^https://[^\\s/@?#]+(/[^\\s?#]*)?$',
      patternErrorMessage: 'expected an address such as https://10.9.0.1:6443',
      description: 'Address of its API server, as destinations of Argo CD have it: https://10.9.0.1:6443',
    },
    egress: {
      type: 'object',
      additionalProperties: false,
      description: 'Addresses that it may reach, by purpose; an empty list: none',
      properties: {
        git: addresses,
        registry: addresses,
        identity: addresses,
        secrets: addresses,
        dns: addresses,
        reports: { ...addresses, description: 'Where a credential that writes leads: commit statuses, an inventory' },
      },
    },
    credentials: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      description: 'What its Argo CD may do on Git servers',
      properties: {
        source: {
          enum: ['read-only', 'read-write'],
          description:
            'The credential that reads the GitOps repository; read-write is refused where Git is the only way in',
        },
        write: {
          type: 'array',
          maxItems: 8,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['for', 'repository'],
            properties: {
              for: {
                enum: ['commit-status', 'inventory'],
                description: 'commit-status: of the GitOps repository; inventory: files of a repository of its own',
              },
              repository: { type: 'string', minLength: 1, maxLength: 1000, description: 'URL without credentials' },
            },
          },
          description: 'Credentials that write; there are no others',
        },
      },
    },
  },
} as const satisfies SchemaOf<ClusterEntry>;

export const clustersSchema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 65,
  description:
    'The clusters that the environments run on, and who may reach whom; when absent nothing of it is checked',
  properties: {
    allocation: {
      enum: ['shared', 'separated', 'isolated'],
      description:
        'shared: the platform, development and testing on one cluster; separated: the platform alone, all before staging on one; isolated: a cluster for each tier',
    },
  },
  additionalProperties: cluster,
} as const;
