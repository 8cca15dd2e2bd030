import { sign, verify } from 'node:crypto';
import { isRecord } from '../base/json-path.ts';
import { listAt, optionalTextAt, parseObject, textAt, unreadable } from './json.ts';
import type { Key, Trust } from './keys.ts';
import { mediaTypes } from './records.ts';
import { type Claim, type ScopeFault, scopeFault } from './scope.ts';

/** DSSE 1.0 (secure-systems-lab/dsse, envelope.md). */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signatures: readonly Signature[];
}

export interface Signature {
  /** A hint, which is not covered by the signature. */
  readonly keyid: string;
  readonly bytes: Uint8Array;
}

/** The worth of an envelope's signatures under some trusted keys. */
export type SignatureVerdict = 'trusted' | 'unsigned' | 'unknown-key' | 'altered' | ScopeFault;

const maxSignatures = 8;

export function writeEnvelope(payload: Uint8Array, { id, key }: Key): Uint8Array {
  const signature = sign('sha256', preAuthentication(payload), key);
  const envelope = {
    payloadType: mediaTypes.statement,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid: id, sig: signature.toString('base64') }],
  };
  return new TextEncoder().encode(JSON.stringify(envelope));
}

/** Reads an envelope from an untrusted source. Throws RefusedError `record-unreadable`. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  const json = parseObject(bytes, 'the envelope');
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
export function judgeSignatures({ payload, signatures }: Envelope, trust: Trust, claim: Claim): SignatureVerdict {
  if (signatures.length === 0) return 'unsigned';
  const signed = preAuthentication(payload);
  const pairs = signatures.flatMap((signature) =>
    trust.filter(({ id }) => signature.keyid === '' || signature.keyid === id).map((key) => ({ signature, key })),
  );
  const good = pairs.filter(({ signature, key }) => verify('sha256', signed, key.key, signature.bytes));
  const scopes = good.map(({ key }) => scopeFault(key.scope, claim));
  if (good.length > 0) return scopes.includes(undefined) ? 'trusted' : (scopes[0] ?? 'trusted');
  return pairs.some(({ signature }) => signature.keyid !== '') ? 'altered' : 'unknown-key';
}

/**
 * Encodes the bytes to sign (DSSE 1.0, protocol.md): type and payload with their lengths, so that neither can be read
 * as the other.
 */
function preAuthentication(payload: Uint8Array): Uint8Array {
  const type = mediaTypes.statement;
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
}
