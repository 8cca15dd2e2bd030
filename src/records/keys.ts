import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Flow } from '../flow/flow.ts';
import { readBeside } from '../flow/home.ts';
import { trustedIdentities, type TrustedIdentity } from './identities.ts';
import type { KeyScope } from './scope.ts';

/** Half of a pair of keys, and the name that envelopes have for it. */
export interface Key {
  /** The fingerprint that `ssh-keygen -l` prints: the form that cosign's library expects in `keyid`. */
  readonly id: string;
  readonly key: KeyObject;
}

/** A public key of the flow. */
export interface TrustedKey extends Key {
  /** Other names for it: FireDrill's, for an Ed25519 key. */
  readonly aliases?: readonly string[];
  readonly scope: KeyScope;
}

/** Keys and jobs whose signatures count; none where the flow has no rule about signatures. */
export type Trust = readonly (TrustedKey | TrustedIdentity)[];

/** Tells a key from the identity of a job. */
export function isTrustedKey(signer: Trust[number]): signer is TrustedKey {
  return 'id' in signer;
}

const maxKeyBytes = 64 * 1024;

/** Throws UsageError, which never quotes the text, unless it is an ECDSA P-256 private key in PEM, not encrypted. */
export function signingKey(pem: string): Key {
  const key = attempt(() => createPrivateKey(pem));
  if (key !== undefined && isP256(key)) return { id: fingerprint(createPublicKey(key)), key };
  throw new UsageError({
    code: 'invalid-signing-key',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: 'an ECDSA P-256 private key in PEM without a password',
    found: kindOfText(pem),
    fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
  });
}

/** Says what a text is that is no private key, and quotes none of it. */
function kindOfText(text: string): string {
  if (text.includes('PUBLIC KEY-----')) return 'a public key, which belongs into records.trusted-keys';
  if (text.includes('-----BEGIN')) return 'another kind of key, or one with a password';
  return /^[^\s]{1,300}$/.test(text.trim())
    ? 'text of one line, as a path has; give the content of the file'
    : 'other text';
}

/** Returns the advice on how to give a key the scope of an environment. */
export function scopeAdvice(environment: string): string {
  return `use the key of ${environment}, or write { key: KEY, environments: [${environment}] } in records.trusted-keys`;
}

/**
 * Reads whom the flow trusts: keys as PEM in the flow file or as files beside it, and identities of jobs.
 * Where production has a gate and is not alone, a key without environments is not valid for it: the job of every other
 * environment could hold that key. Nor is it for an environment that an identity names.
 *
 * @throws UsageError
 */
export async function trustOf(flow: Flow, files: Files): Promise<Trust> {
  const { records } = flow;
  const named = (records?.trustedIdentities ?? []).flatMap(({ environments }) => environments);
  const withheld = [...new Set([...withheldEnvironments(flow), ...named])];
  const keys: TrustedKey[] = [];
  for (const { key, ...scope } of records?.trustedKeys ?? [])
    keys.push({ ...(await trustedKey(key, flow, files)), scope: { ...scope, withheld } });
  return [...keys, ...(await trustedIdentities(flow, files))];
}

/** Returns the environments for which a key without environments is not valid, whoever signs for them. */
export function withheldEnvironments({ environments }: Flow): readonly string[] {
  const guarded = environments.filter(({ tier, declared, requireVerdict }) => {
    return tier === 'production' && (requireVerdict || Object.keys(declared).length > 0);
  });
  return environments.length > 1 ? guarded.map(({ name }) => name) : [];
}

/** Tells whether a key or an identity of the flow names the environment. */
export function isSignerOf(environment: string, { records }: Flow): boolean {
  const signers = [...(records?.trustedKeys ?? []), ...(records?.trustedIdentities ?? [])];
  return signers.some(({ environments }) => environments?.includes(environment) === true);
}

async function trustedKey(entry: string, flow: Flow, files: Files): Promise<Omit<TrustedKey, 'scope'>> {
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
  if (key !== undefined && isP256(key)) return { id: fingerprint(key), key, aliases: [] };
  if (key?.asymmetricKeyType === 'ed25519') return { ...ed25519Names(key), key };
  throw new UsageError({
    code: 'invalid-trusted-key',
    where: `${path}: records.trusted-keys`,
    expected: 'an ECDSA P-256 or Ed25519 public key in PEM (-----BEGIN PUBLIC KEY-----)',
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
  return sshFingerprint([Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point]);
}

/** Names an Ed25519 key as SSH does (RFC 8709, section 4), and as FireDrill does: by the first eight bytes of its hash. */
function ed25519Names(key: KeyObject): Pick<TrustedKey, 'id' | 'aliases'> {
  const bytes = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  const hash = createHash('sha256').update(bytes).digest();
  return {
    id: sshFingerprint([Buffer.from('ssh-ed25519'), bytes]),
    aliases: [hash.subarray(0, 8).toString('hex')],
  };
}

function sshFingerprint(parts: readonly Buffer[]): string {
  const written = parts.flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  });
  return `SHA256:${createHash('sha256').update(Buffer.concat(written)).digest('base64').replace(/=+$/, '')}`;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
