import { duration } from './gates/duration.ts';
import {
  type Backups,
  type BackupSource,
  type Drill,
  drillMaxAge,
  type External,
  type Identity,
  type Objectives,
  placeWords,
  type Recovery,
  recoveryChecks,
  type RecoveryPlace,
  type Secrets,
} from './recovery.ts';
import type { SchemaOf } from './schema-of.ts';

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
    covers: {
      type: 'array',
      maxItems: 500,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: `^${object}$`,
        patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
      },
      description:
        'Volume claims and databases whose data it holds, where its tool does not name them; * stands for any text',
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

const drill = {
  type: 'object',
  additionalProperties: false,
  description: 'Restores that were tried, as evidence',
  properties: {
    evidence: { ...path, description: 'Files of the GitOps repository that prove restores: evidence/drills/*.json' },
    'max-age': { ...duration, default: drillMaxAge, description: 'Oldest drill that counts' },
  },
} as const satisfies SchemaOf<Drill>;

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
      description: 'By default, tier, environment or application; rpo and rto beside it are short for default',
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
    drill,
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
