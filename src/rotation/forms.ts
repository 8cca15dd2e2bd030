import { isRecord, listIn, memberAt, textIn } from '../base/json-path.ts';
import type { Rotation } from '../policy/model.ts';

/** A rotation without the file that tells of it, or what is wrong with an entry: a clause. */
export type ReadRotation = Omit<Rotation, 'place'> | { readonly because: string };

/** One form of evidence: one entry of the table below. */
export interface RotationForm {
  readonly name: string;
  /** Row of the docs: who writes it. */
  readonly writtenBy: string;
  isOne(document: unknown): boolean;
  /** Entries of a document, in its order. */
  entries(document: unknown): readonly ReadRotation[];
}

const apiVersion = 'krci-deploy/v1';
const keys: ReadonlySet<string> = new Set(['secret', 'object', 'store', 'rotated']);

const own: RotationForm = {
  name: 'krci-deploy',
  writtenBy:
    'a job or a person: `apiVersion: krci-deploy/v1` and `rotations` with `secret` or `object`, `store`, `rotated`',
  isOne: (document) => textIn(document, 'apiVersion') === apiVersion && memberAt(document, 'rotations') !== undefined,
  entries: (document) => listIn(document, 'rotations').map(ownEntry),
};

function ownEntry(entry: unknown): ReadRotation {
  const unknown = isRecord(entry) ? Object.keys(entry).find((key) => !keys.has(key)) : undefined;
  if (unknown !== undefined) return { because: `the key ${JSON.stringify(unknown.slice(0, 100))} is not known` };
  const [secret, object, store] = ['secret', 'object', 'store'].map((key) => textIn(entry, key));
  const name = secret ?? object;
  if (name === undefined || name === '' || (secret !== undefined && object !== undefined)) {
    return { because: 'it names no secret or object, or both' };
  }
  const at = timeOf(memberAt(entry, 'rotated'));
  if (at === undefined)
    return { because: `${JSON.stringify(name.slice(0, 100))} has no time such as 2026-10-01T08:00:00Z` };
  return { secret: name, isObject: object !== undefined, at, ...(store !== undefined && { store }) };
}

/** `aws secretsmanager list-secrets`, `describe-secret`. A secret that was never rotated was made some day. */
const aws: RotationForm = {
  name: 'AWS Secrets Manager',
  writtenBy:
    '`aws secretsmanager list-secrets --output json`; `LastRotatedDate`, or `LastChangedDate` without a rotation of its own',
  isOne: (document) => Array.isArray(memberAt(document, 'SecretList')),
  entries: (document) => listIn(document, 'SecretList').flatMap(awsEntries),
};

function awsEntries(entry: unknown): readonly ReadRotation[] {
  const names = ['Name', 'ARN'].flatMap((key) => textIn(entry, key) ?? []);
  const at = timeOf(memberAt(entry, 'LastRotatedDate')) ?? timeOf(memberAt(entry, 'LastChangedDate'));
  if (names.length === 0) return [{ because: 'an entry of SecretList has no Name' }];
  // Without a time it was never rotated: nothing is proven of it.
  return at === undefined ? [] : names.map((secret) => ({ secret, isObject: false, at }));
}

/** `az keyvault secret list`: each version has a time of its own, and the newest counts. */
const azure: RotationForm = {
  name: 'Azure Key Vault',
  writtenBy: '`az keyvault secret list --vault-name NAME`; `attributes.updated`',
  isOne: (document) => azureName(Array.isArray(document) ? document[0] : undefined) !== undefined,
  entries: (document) => (Array.isArray(document) ? document : []).map(azureEntry),
};

function azureEntry(entry: unknown): ReadRotation {
  const [secret, at] = [azureName(entry), timeOf(memberAt(entry, 'attributes', 'updated'))];
  if (secret === undefined || at === undefined) return { because: 'an entry has no id or no attributes.updated' };
  return { secret, isObject: false, at };
}

function azureName(entry: unknown): string | undefined {
  return /^https:\/\/[^/]+\/secrets\/([^/]+)/.exec(textIn(entry, 'id') ?? '')?.[1];
}

/** In the order in which they are tried. A new form is an entry here. */
export const rotationForms: readonly RotationForm[] = [own, aws, azure];

const time = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** Milliseconds since 1970 of an ISO 8601 date or time with its zone, or of seconds since 1970. */
function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value * 1000 : undefined;
  if (typeof value !== 'string' || !time.test(value)) return undefined;
  const at = Date.parse(value.replace(' ', 'T'));
  return Number.isNaN(at) ? undefined : at;
}
