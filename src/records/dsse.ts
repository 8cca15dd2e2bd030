import { type KeyObject, sign, verify } from 'node:crypto';
import { isRecord } from '../base/json-path.ts';
import { listAt, objectAt, optionalTextAt, parseObject, textAt, unreadable } from './json.ts';
import { type IdentityFinding, identityVerdict, type TrustedIdentity, type UnverifiedBundle } from './identities.ts';
import { isTrustedKey, type Key, type Trust } from './keys.ts';
import { mediaTypes } from './records.ts';
import { type Claim, type ScopeFault, scopeFault } from './scope.ts';
import { preAuthentication } from '../sigstore/pre-authentication.ts';

/** DSSE 1.0 (secure-systems-lab/dsse, envelope.md). */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signatures: readonly Signature[];
  /** The Sigstore bundle around it, as JSON; its certificate, not a key, says who signed. */
  readonly bundle?: string;
}

export interface Signature {
  /** A hint, which is not covered by the signature. */
  readonly keyid: string;
  readonly bytes: Uint8Array;
}

/** The worth of an envelope's signatures under some trusted keys. */
export type SignatureVerdict =
  'trusted' | 'unsigned' | 'unknown-key' | 'altered' | 'unverified' | 'unknown-identity' | ScopeFault;

const maxSignatures = 8;

export function writeEnvelope(payload: Uint8Array, { id, key }: Key): Uint8Array {
  const signature = sign('sha256', preAuthentication(payload, mediaTypes.statement), key);
  const envelope = {
    payloadType: mediaTypes.statement,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid: id, sig: signature.toString('base64') }],
  };
  return new TextEncoder().encode(JSON.stringify(envelope));
}

/** Reads an envelope from an untrusted source. Throws RefusedError `record-unreadable`. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  return envelopeIn(parseObject(bytes, 'the envelope'));
}

/** Reads a Sigstore bundle from an untrusted source; nothing in it is verified. Throws RefusedError `record-unreadable`. */
export function readBundle(bytes: Uint8Array): Envelope {
  const json = parseObject(bytes, 'the bundle');
  return { ...envelopeIn(objectAt(json, 'dsseEnvelope')), bundle: new TextDecoder().decode(bytes) };
}

function envelopeIn(json: Readonly<Record<string, unknown>>): Envelope {
  const type = textAt(json, 'payloadType');
  if (type !== mediaTypes.statement) throw unreadable(`the payload ${mediaTypes.statement}`, 'another');
  const { payload } = json;
  if (typeof payload !== 'string') throw unreadable('a text "payload"');
  return {
    payload: Buffer.from(payload, 'base64'),
    signatures: listAt(json, 'signatures', maxSignatures).map((signature) => {
      if (!isRecord(signature)) throw unreadable('objects in "signatures"');
      const { keyid } = signature;
      return {
        keyid: keyid === '' ? '' : (optionalTextAt(signature, 'keyid') ?? ''),
        bytes: Buffer.from(textAt(signature, 'sig'), 'base64'),
      };
    }),
  };
}

/**
 * Judges the signatures; one good signature by a trusted key is enough, if the claim is within the key's scope. A bad
 * one that names a trusted key means that the payload was altered, or that the signature was taken from another record.
 */
export function judgeSignatures(envelope: Envelope, trust: Trust, claim: Claim): SignatureVerdict {
  if (envelope.bundle !== undefined)
    return judgeBundle({ payload: envelope.payload, bundle: envelope.bundle }, trust, claim);
  const { payload, signatures } = envelope;
  if (signatures.length === 0) return 'unsigned';
  const signed = preAuthentication(payload, mediaTypes.statement);
  const pairs = signatures.flatMap((signature) =>
    trust
      .filter(isTrustedKey)
      .filter(({ id, aliases = [] }) => ['', id, ...aliases].includes(signature.keyid))
      .map((key) => ({ signature, key })),
  );
  const good = pairs.filter(({ signature, key }) => verify(hashFor(key.key), signed, key.key, signature.bytes));
  const scopes = good.map(({ key }) => scopeFault(key.scope, claim));
  if (good.length > 0) return scopes.includes(undefined) ? 'trusted' : (scopes[0] ?? 'trusted');
  return pairs.some(({ signature }) => signature.keyid !== '') ? 'altered' : 'unknown-key';
}

/** Ed25519 hashes by itself (RFC 8032). */
function hashFor({ asymmetricKeyType }: KeyObject): 'sha256' | null {
  return asymmetricKeyType === 'ed25519' ? null : 'sha256';
}

/** Judges a bundle by the identities that the flow trusts: the nearest to one of them, but for a revoked one. */
function judgeBundle(read: UnverifiedBundle, trust: Trust, claim: Claim): SignatureVerdict {
  return bundleFindings(read, trust, claim)[0]?.verdict ?? 'unknown-key';
}

const nearest = ['trusted', 'key-retired', 'key-scope', 'unknown-identity', 'unverified'] as const;

/** Returns what the identities say about a bundle, the decisive one first. */
function bundleFindings(read: UnverifiedBundle, trust: Trust, claim: Claim): readonly IdentityFinding[] {
  const identities = trust.filter((signer): signer is TrustedIdentity => !isTrustedKey(signer));
  const found = identities.map((one) => identityVerdict(one, read, claim));
  const isRevoked = found.some(
    ({ verdict }, at) => verdict === 'key-retired' && identities[at]?.scope.revoked === true,
  );
  return isRevoked
    ? [{ verdict: 'key-retired', because: '' }]
    : found.toSorted((left, right) => nearest.indexOf(left.verdict) - nearest.indexOf(right.verdict));
}

/** Says why a bundle does not count; empty for a signature by a key. */
export function bundleFault({ payload, bundle }: Envelope, trust: Trust, claim: Claim): string {
  return bundle === undefined ? '' : (bundleFindings({ payload, bundle }, trust, claim)[0]?.because ?? '');
}
