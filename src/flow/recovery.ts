import { matchesWildcard } from '../files/wildcard.ts';
import { duration } from './gates/duration.ts';
import type { SchemaOf } from './schema-of.ts';

/** Names of the checks of `dr-verify`; each is an entry of the table in `recovery/checks.ts`. */
export const recoveryChecks = [
  'image',
  'replica',
  'mirror',
  'closure',
  'schedule',
  'failure-domain',
  'backup',
  'identity',
  'secrets',
  'live-state',
  'version-safety',
  'empty-restore',
  'plan',
] as const;

export type RecoveryCheckName = (typeof recoveryChecks)[number];

/** How much may be lost, and how long a recovery may take: `24h`. */
export interface Objectives {
  readonly rpo?: string;
  readonly rto?: string;
}

/** Something that an environment needs and that no tree, registry or backup produces. */
export interface External {
  /** `Secret/vault/vault-root-token`, `StorageClass/fast`; `*` stands for any text within a part. */
  readonly object: string;
  /** Who gives it back. */
  readonly owner: string;
  /** Where it is kept, or how it is made again. */
  readonly reason?: string;
}

/** Where something lives that a recovery needs: what is left unsaid is unproven. */
export interface RecoveryPlace {
  /** Cluster of the flow that it runs on. */
  readonly cluster?: string;
  readonly provider?: string;
  readonly account?: string;
  readonly region?: string;
  readonly network?: string;
}

/** What a backup is of, what makes it, and where it goes. */
export interface BackupSource {
  /** Object that makes it: `Schedule/velero/nightly`, `PostgresCluster/iam/keycloak`. */
  readonly schedule?: string;
  /** Address outside of what is lost: `s3://backups-eu`. */
  readonly outside?: string;
  /** Applications or environments whose objectives it serves; the default ones when absent. */
  readonly of?: readonly string[];
  /** Longest run that was measured. */
  readonly duration?: string;
}

export interface Backups {
  readonly sources?: Readonly<Record<string, BackupSource>>;
  /** Pattern of files of the GitOps repository. */
  readonly evidence?: string;
  /** Stricter than the objective. */
  readonly 'max-age'?: string;
  /** Least share of the median before, such as `50%`. */
  readonly 'minimum-share'?: string;
}

/** Keycloak, which people sign in with. */
export interface Identity {
  /** Source of `backups.sources` that holds its database. */
  readonly backup?: string;
}

/** What opens secrets. */
export interface Secrets {
  /** Source of `backups.sources` that holds the keys of Sealed Secrets. */
  readonly 'sealing-keys'?: string;
}

/** A file that production's own job writes, in a repository of its own. */
export interface Inventory {
  /** `{environment}` and `{cluster}` stand for the names. */
  readonly path: string;
  /** Absent: the GitOps repository. */
  readonly repository?: string;
  readonly branch?: string;
  /** Older than this, it proves nothing. */
  readonly 'max-age'?: string;
}

/** Claims that `dr-verify` must prove: the section `recovery` of the flow file. */
export interface Recovery extends Objectives {
  /** A registry, as in Environment, that holds a copy of everything deployed. */
  readonly replica?: string;
  /** A mirror of the GitOps repository. */
  readonly mirror?: string;
  /** Mirrors of other repositories that the manifests read, by their URL. */
  readonly mirrors?: Readonly<Record<string, string>>;
  /** By `default`, environment or application; `rpo` and `rto` beside it are short for `default`. */
  readonly objectives?: Readonly<Record<string, Objectives>>;
  readonly externals?: readonly External[];
  /** By `git`, `registry`, `replica`, `mirror`, `identity`, `secrets`, or an address of backups. */
  readonly places?: Readonly<Record<string, RecoveryPlace>>;
  readonly backups?: Backups;
  readonly identity?: Identity;
  readonly secrets?: Secrets;
  readonly inventory?: string | Inventory;
  /** Steps of the team's own runbook: a Markdown file of the GitOps repository. */
  readonly runbook?: string;
  /** Checks whose UNPROVEN is a failure; absent: image, replica, mirror and each whose key is declared. */
  readonly required?: readonly RecoveryCheckName[];
}

/** Words of `places` besides addresses. */
export const placeWords = ['git', 'registry', 'replica', 'mirror', 'identity', 'secrets'] as const;

const text = { type: 'string', minLength: 1, maxLength: 500 } as const;
const path = { type: 'string', minLength: 1, maxLength: 300 } as const;
const word = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$',
  patternErrorMessage: 'expected a word of at most 100 letters, digits and . _ / -',
} as const;
const object = '[A-Za-z*][A-Za-z0-9.*]{0,80}(/[A-Za-z0-9.*:_-]{1,253}){1,2}';
const rpo = { ...duration, description: 'Longest time whose data may be lost: 24h' } as const;
const rto = { ...duration, description: 'Longest time that a recovery may take: 4h' } as const;

const objectives = {
  type: 'object',
  additionalProperties: false,
  properties: { rpo, rto },
} as const satisfies SchemaOf<Objectives>;

const external = {
  type: 'object',
  additionalProperties: false,
  required: ['object', 'owner'],
  properties: {
    object: {
      type: 'string',
      pattern: `^${object}$`,
      patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
      description: 'Secret/vault/vault-root-token, StorageClass/fast; * stands for any text within a part',
    },
    owner: { ...text, description: 'Who gives it back' },
    reason: { ...text, description: 'Where it is kept, or how it is made again' },
  },
} as const satisfies SchemaOf<External>;

const place = {
  type: 'object',
  additionalProperties: false,
  properties: {
    cluster: { ...word, description: 'Cluster of the flow that it runs on' },
    provider: { ...word, description: 'aws, azure, gcp, on-premises, or another word' },
    account: { ...word, description: 'Account, subscription or project of the provider' },
    region: word,
    network: word,
  },
} as const satisfies SchemaOf<RecoveryPlace>;

const source = {
  type: 'object',
  additionalProperties: false,
  properties: {
    schedule: {
      type: 'string',
      pattern: `^${object}$`,
      patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
      description: 'Object that makes the backup: Schedule/velero/nightly',
    },
    outside: {
      type: 'string',
      pattern: '^[a-z][a-z0-9+.-]{1,20}://[^\\s@?#]{1,300}$',
      patternErrorMessage: 'expected an address such as s3://backups-eu, without credentials',
      description: 'Address outside of what is lost: s3://backups-eu',
    },
    of: { type: 'array', maxItems: 100, uniqueItems: true, items: word, description: 'Environments or applications' },
    duration: { ...duration, description: 'Longest run that was measured; the next backup is that much older' },
  },
} as const satisfies SchemaOf<BackupSource>;

const backups = {
  type: 'object',
  additionalProperties: false,
  description: 'Backups of what Git does not hold',
  properties: {
    sources: {
      type: 'object',
      maxProperties: 200,
      additionalProperties: source,
      description: 'What is backed up, by a name of your own',
    },
    evidence: { ...path, description: 'Files of the GitOps repository that prove backups: evidence/backups/*.json' },
    'max-age': { ...duration, description: 'Oldest backup that counts; only what is stricter than rpo matters' },
    'minimum-share': {
      type: 'string',
      pattern: '^([1-9][0-9]?|100)%$',
      patternErrorMessage: 'expected a share from 1% to 100%',
      default: '50%',
      description: 'Least part of the median of the backups before',
    },
  },
} as const satisfies SchemaOf<Backups>;

const sourceName = { type: 'string', minLength: 1, maxLength: 100 } as const;

const identity = {
  type: 'object',
  additionalProperties: false,
  description: 'Keycloak: its database, its realms, its users',
  properties: { backup: { ...sourceName, description: 'Name in backups.sources of the backup of its database' } },
} as const satisfies SchemaOf<Identity>;

const secrets = {
  type: 'object',
  additionalProperties: false,
  description: 'What opens secrets after a rebuild: Argo CD, stores, sealing keys, vaults',
  properties: {
    'sealing-keys': {
      ...sourceName,
      description: 'Name in backups.sources of the backup of the keys of Sealed Secrets',
    },
  },
} as const satisfies SchemaOf<Secrets>;

const inventory = {
  type: ['string', 'object'],
  minLength: 1,
  maxLength: 300,
  additionalProperties: false,
  required: ['path'],
  description: 'Objects that live in a cluster, as its own job wrote them: a path, or keys below',
  properties: {
    path: { ...path, description: 'File in that repository; {environment} and {cluster} stand for the names' },
    repository: { ...path, description: 'URL without credentials, or a path; the GitOps repository when absent' },
    branch: { ...path, description: 'Branch of that repository; its default when absent' },
    'max-age': { ...duration, default: '2d', description: 'Oldest inventory that counts' },
  },
} as const;

export const recoverySchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What dr-verify must prove',
  properties: {
    replica: {
      type: 'string',
      pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
      patternErrorMessage:
        'expected a registry host such as registry.example.com or registry.example.com:5000/team, or oci:DIR',
      description: 'A registry that holds a copy of everything deployed',
    },
    mirror: { type: 'string', minLength: 1, description: 'A mirror of the GitOps repository' },
    mirrors: {
      type: 'object',
      maxProperties: 200,
      additionalProperties: path,
      description: 'Mirrors of other Git repositories that Applications and kustomizations read, by their URL',
    },
    rpo,
    rto,
    objectives: {
      type: 'object',
      maxProperties: 200,
      additionalProperties: objectives,
      description: 'By default, environment or application; rpo and rto beside it are short for default',
    },
    externals: {
      type: 'array',
      maxItems: 1000,
      items: external,
      description: 'What nothing in Git, registries or backups produces, and who gives it back',
    },
    places: {
      type: 'object',
      maxProperties: 100,
      additionalProperties: place,
      description: `Where things live that a recovery needs: ${placeWords.join(', ')}, or an address of backups`,
    },
    backups,
    identity,
    secrets,
    inventory,
    runbook: { ...path, description: 'Markdown file of the GitOps repository with the steps that the team declares' },
    required: {
      type: 'array',
      items: { enum: recoveryChecks },
      description:
        'Checks whose UNPROVEN is a failure; when absent image, replica, mirror and each whose keys are declared',
    },
  },
} as const satisfies SchemaOf<Recovery>;

/** Objectives of an environment or application: its own, else the default ones. */
export function objectivesOf(
  { objectives: declared = {}, rpo: shortRpo, rto: shortRto }: Recovery,
  ...names: readonly string[]
): Objectives {
  const found = [...names, 'default'].flatMap((name) => (Object.hasOwn(declared, name) ? (declared[name] ?? []) : []));
  const own = [...found, { rpo: shortRpo, rto: shortRto }];
  const first = (key: keyof Objectives): string | undefined => own.find((one) => one[key] !== undefined)?.[key];
  const [ownRpo, ownRto] = [first('rpo'), first('rto')];
  return { ...(ownRpo !== undefined && { rpo: ownRpo }), ...(ownRto !== undefined && { rto: ownRto }) };
}

/** Whether an object's name is one of an external; `*` stands for any text within a part. */
export function isExternal(name: string, { object: pattern }: Pick<External, 'object'>): boolean {
  const parts = pattern.split('/');
  const own = name.split('/');
  return parts.length === own.length && parts.every((part, index) => matchesText(part, own[index] ?? ''));
}

function matchesText(pattern: string, value: string): boolean {
  return matchesWildcard(
    pattern,
    value,
    (piece) => piece === '*',
    (piece, character) => piece === character,
  );
}
