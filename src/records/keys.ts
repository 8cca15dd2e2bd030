import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Flow } from '../flow/flow.ts';
import { readBeside } from '../flow/home.ts';
import { type Claim, type KeyScope, scopeFault } from './scope.ts';

/** Half of an ECDSA P-256 pair, and the name that envelopes have for it. */
export interface Key {
  /** The fingerprint that `ssh-keygen -l` prints: the form that cosign's library expects in `keyid`. */
  readonly id: string;
  readonly key: KeyObject;
}

/** A public key of the flow. */
export interface TrustedKey extends Key {
  readonly scope: KeyScope;
}

/** Public keys whose signatures count; none where the flow has no rule about signatures. */
export type Trust = readonly TrustedKey[];

const maxKeyBytes = 64 * 1024;

/** Throws UsageError, which never quotes the text, unless it is an ECDSA P-256 private key in PEM, not encrypted. */
export function signingKey(pem: string): Key {
  const key = attempt(() => createPrivateKey(pem));
  if (key !== undefined && isP256(key)) return { id: fingerprint(createPublicKey(key)), key };
  throw new UsageError({
    code: 'invalid-signing-key',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: 'an ECDSA P-256 private key in PEM without a password',
    fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
  });
}

/**
 * Picks the key that signs the statement. One with an untrusted signature, with none, or by a key that may not say it,
 * would be refused when it is read.
 *
 * @throws UsageError
 */
export function signingKeyFor(pem: string | undefined, trust: Trust, claim: Claim): Key | undefined {
  const key = pem === undefined ? undefined : signingKey(pem);
  if (trust.length === 0) return key;
  if (key === undefined) {
    throw new UsageError({
      code: 'signing-key-missing',
      where: 'KRCI_DEPLOY_SIGNING_KEY',
      expected: 'a key, because the flow trusts signed records alone (records.trusted-keys)',
      found: 'none',
      fix: 'set KRCI_DEPLOY_SIGNING_KEY',
    });
  }
  const entries = trust.filter(({ id }) => id === key.id);
  if (entries.length > 0) {
    requireScope(key, entries, claim);
    return key;
  }
  throw new UsageError({
    code: 'signing-key-untrusted',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: `a key that the flow trusts (${trust.map(({ id }) => id).join(', ')})`,
    found: key.id,
    fix: 'use one of those, or add its public key to records.trusted-keys',
  });
}

function requireScope({ id }: Key, entries: Trust, claim: Claim): void {
  const faults = entries.map(({ scope }) => scopeFault(scope, claim));
  if (faults.includes(undefined)) return;
  const { environment, statement } = claim;
  const isRetired = faults.every((fault) => fault === 'key-retired');
  throw new UsageError({
    code: isRetired ? 'signing-key-retired' : 'signing-key-scope',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: `a key whose scope holds "${statement}" about ${environment}`,
    found: isRetired ? `${id}, which is revoked or past its not-after` : `${id}, whose scope does not`,
    fix: isRetired ? `use the key of ${environment} that came after it` : scopeAdvice(environment),
  });
}

/** Returns the advice on how to give a key the scope of an environment. */
export function scopeAdvice(environment: string): string {
  return `use the key of ${environment}, or write { key: KEY, environments: [${environment}] } in records.trusted-keys`;
}

/**
 * Reads the keys that the flow trusts: PEM in the flow file, or paths of files beside it. Where production has a gate
 * and is not alone, a key without environments is not valid for it: the job of every other environment could hold that
 * key.
 *
 * @throws UsageError
 */
export async function trustedKeys(flow: Flow, files: Files): Promise<Trust> {
  const { records } = flow;
  const withheld = withheldEnvironments(flow);
  const keys: TrustedKey[] = [];
  for (const { key, ...scope } of records?.trustedKeys ?? [])
    keys.push({ ...(await trustedKey(key, flow, files)), scope: { ...scope, withheld } });
  return keys;
}

/** Returns the environments for which a key without environments is not valid. */
export function withheldEnvironments({ environments }: Flow): readonly string[] {
  const guarded = environments.filter(({ tier, declared, requireVerdict }) => {
    return tier === 'production' && (requireVerdict || Object.keys(declared).length > 0);
  });
  return environments.length > 1 ? guarded.map(({ name }) => name) : [];
}

async function trustedKey(entry: string, flow: Flow, files: Files): Promise<Key> {
  const inline = entry.includes('-----BEGIN ');
  const path = inline ? flow.file : join(dirname(flow.file), entry);
  const bytes = inline ? new TextEncoder().encode(entry) : await readBeside(flow, entry, files);
  if (bytes === undefined) {
    throw new UsageError({
      code: 'trusted-key-missing',
      where: `${flow.file}: records.trusted-keys`,
      expected: `the public key ${entry}`,
      found: `no file ${path}`,
      fix: 'commit it there, or correct the path',
    });
  }
  const text = new TextDecoder().decode(bytes.subarray(0, maxKeyBytes));
  const key = text.includes('PRIVATE KEY') ? undefined : attempt(() => createPublicKey(text));
  if (key !== undefined && isP256(key)) return { id: fingerprint(key), key };
  throw new UsageError({
    code: 'invalid-trusted-key',
    where: `${path}: records.trusted-keys`,
    expected: 'an ECDSA P-256 public key in PEM (-----BEGIN PUBLIC KEY-----)',
    found: 'something else',
  });
}

function isP256(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

/** Hashes the public key as SSH writes it (RFC 5656, section 3.1). */
function fingerprint(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const parts = [Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point].flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  });
  return `SHA256:${createHash('sha256').update(Buffer.concat(parts)).digest('base64').replace(/=+$/, '')}`;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
