import { duration } from './gates/duration.ts';
import { names } from './name-schema.ts';
import type { IdentityFileEntry, KeyEntry, RecordsEntry, SigstoreFileEntry } from './flow-file.ts';
import type { SchemaOf } from './schema-of.ts';
import { statementKinds } from './statement-kinds.ts';

const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  patternErrorMessage: 'expected a time in UTC such as 2027-01-31T00:00:00Z',
} as const;

/** Keys of the scope that keys and identities share. */
const scope = {
  statements: {
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    items: { enum: statementKinds },
    description:
      'What it may say: entry (a record of promote), verdict and break-glass (of the gate), backup, drill and inventory (evidence), recovery (of dr-verify); all when absent',
  },
  'not-after': {
    ...instant,
    description: 'What it signed later does not count, such as 2027-01-31T00:00:00Z',
  },
  revoked: { type: 'boolean', description: 'Whether nothing that it signed counts, whenever that was' },
} as const;

const trustedKey = {
  type: 'object',
  additionalProperties: false,
  required: ['key'],
  properties: {
    key: { type: 'string', minLength: 1, maxLength: 4096, description: 'The public key, as PEM or as a path' },
    ...scope,
    environments: {
      ...names,
      minItems: 1,
      description:
        'Environments that it may speak of; when absent every one but a production with a gate, which takes keys that name it',
    },
  },
} as const satisfies SchemaOf<KeyEntry>;

const trustedIdentity = {
  type: 'object',
  additionalProperties: false,
  required: ['issuer', 'repository', 'ref', 'environment', 'environments'],
  properties: {
    issuer: {
      type: 'string',
      pattern: '^https?://[^\\s*?#]+$',
      patternErrorMessage: 'expected an address that begins with https:// and holds no *',
      description:
        'Issuer of the OIDC token, such as https://token.actions.githubusercontent.com or https://gitlab.com',
    },
    repository: {
      type: 'string',
      pattern: '^https?://[^\\s*?#]+[^\\s*?#/]$',
      patternErrorMessage:
        'expected the address of a repository such as https://github.com/acme/gitops, without a slash at the end',
      description: 'Address of the repository whose job signs, such as https://github.com/acme/gitops',
    },
    'repository-id': {
      type: 'string',
      pattern: '^[0-9]{1,20}$',
      patternErrorMessage: 'expected a number in quotes, such as "123456"',
      description:
        "The platform's number of that repository; another repository that takes over the name has another one",
    },
    ref: {
      type: 'string',
      pattern: '^refs/(heads|tags)/[^\\s*?\\[]+$',
      patternErrorMessage: 'expected a branch or tag in full, such as refs/heads/main',
      description: 'Branch or tag of the run, in full, such as refs/heads/main',
    },
    environment: {
      type: 'string',
      pattern: '^[^\\s*]([^*\\r\\n]{0,253}[^\\s*])?$',
      patternErrorMessage: 'expected the name of a deployment environment, without *',
      description: 'Deployment environment of the job, as the platform spells it',
    },
    environments: { ...names, minItems: 1, description: 'Environments of the flow that it may speak of' },
    ...scope,
    'not-before': {
      ...instant,
      description: 'What it signed earlier does not count, such as before an incident was over',
    },
  },
} as const satisfies SchemaOf<IdentityFileEntry>;

const address = {
  type: 'string',
  pattern: '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$',
  patternErrorMessage: 'expected an address such as https://fulcio.example.com, without credentials',
} as const;

const sigstore = {
  type: 'object',
  additionalProperties: false,
  required: ['trusted-root', 'fulcio'],
  description: 'The Sigstore that signs without keys; nothing is sent to one that is not named here',
  properties: {
    'trusted-root': {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description: "Sigstore's trusted root, a file beside the flow file",
    },
    fulcio: { ...address, description: 'Address of the certificate authority' },
    rekor: { ...address, description: 'Address of the transparency log; what is signed is in no log when absent' },
    'rekor-version': {
      type: 'integer',
      enum: [1, 2],
      default: 1,
      description: 'Version of its API; 2 needs a timestamp authority too',
    },
    timestamp: { ...address, description: 'Address of the timestamp authority, with the path of its service' },
    transparency: {
      enum: ['required', 'off'],
      default: 'required',
      description:
        "Whether a signature must be in a transparency log; off takes a timestamp authority's word for the time",
    },
  },
} as const satisfies SchemaOf<SigstoreFileEntry>;

/** The section `records` of the flow file. */
export const recordsSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'Promotions write records beside the artifacts, and later environments require them',
  properties: {
    'trusted-keys': {
      type: 'array',
      minItems: 1,
      maxItems: 16,
      items: { ...trustedKey, type: ['string', 'object'], minLength: 1, maxLength: 4096 },
      description:
        'ECDSA P-256 public keys (Ed25519 for evidence of other tools), as PEM or as paths of files beside the flow file, each alone or with its scope; unsigned records count when absent',
    },
    'trusted-identities': {
      type: 'array',
      minItems: 1,
      maxItems: 32,
      items: trustedIdentity,
      description:
        'Jobs whose signatures count by a certificate of their platform identity, without keys; takes "sigstore"',
    },
    sigstore,
    'require-verdict': {
      type: 'boolean',
      description: 'Whether every environment that does not say otherwise takes a verdict of the gate about the digest',
    },
    'verdict-valid-for': {
      ...duration,
      default: '7d',
      description: 'How long a verdict of the gate opens an environment: a number and m, h, d or w',
    },
  },
} as const satisfies SchemaOf<RecordsEntry>;
