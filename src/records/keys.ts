import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Flow } from '../flow/flow.ts';

/** Half of an ECDSA P-256 pair, and the name that envelopes have for it. */
export interface Key {
  /** The fingerprint that `ssh-keygen -l` prints: what cosign's library expects in `keyid`. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Public keys whose signatures count; none where nothing is said about signatures. */
export type Trust = readonly Key[];

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
 * Picks the key that signs records of a flow. A record with an untrusted signature, or none, would be refused when it is
 * read.
 *
 * @throws UsageError
 */
export function signingKeyFor(pem: string | undefined, trust: Trust): Key | undefined {
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
  if (trust.some(({ id }) => id === key.id)) return key;
  throw new UsageError({
    code: 'signing-key-untrusted',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: `a key that the flow trusts (${trust.map(({ id }) => id).join(', ')})`,
    found: key.id,
    fix: 'use one of those, or add its public key to records.trusted-keys',
  });
}

/** The keys that the flow trusts: PEM in the flow file, or paths of files beside it. Throws UsageError. */
export async function trustedKeys({ file, records }: Flow, files: Files): Promise<Trust> {
  const keys: Key[] = [];
  for (const entry of records?.trustedKeys ?? []) keys.push(await trustedKey(entry, file, files));
  return keys;
}

async function trustedKey(entry: string, flow: string, files: Files): Promise<Key> {
  const inline = entry.includes('-----BEGIN ');
  const path = inline ? flow : join(dirname(flow), entry);
  const bytes = inline ? new TextEncoder().encode(entry) : await files.read(path);
  if (bytes === undefined) {
    throw new UsageError({
      code: 'trusted-key-missing',
      where: `${flow}: records.trusted-keys`,
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

/** RFC 5656, section 3.1: the public key as SSH writes it, hashed. */
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
