import { describe, expect, test } from '@jest/globals';
import { type Envelope, judgeSignatures, readBundle, readEnvelope, writeEnvelope } from '../../../src/records/dsse.ts';
import type { Trust } from '../../../src/records/keys.ts';
import { mediaTypes } from '../../../src/records/records.ts';
import type { Claim } from '../../../src/records/scope.ts';
import { newPair, type Pair } from '../../support/records.ts';

const [own, second, stranger] = [newPair(), newPair(), newPair()];
const payload = new TextEncoder().encode('{"a":1}');
const claim: Claim = { environment: 'prod', statement: 'verdict', time: '2026-11-23T12:00:00Z' };

/** Trust in keys that may speak of these environments. */
function trustIn(...keys: readonly (readonly [Pair, readonly string[]])[]): Trust {
  return keys.map(([{ key }, environments]) => ({
    id: key.id,
    key: key.key,
    scope: { environments, withheld: [] },
  }));
}

function signedBy(...pairs: readonly Pair[]): Envelope {
  return { payload, signatures: pairs.flatMap(({ key }) => readEnvelope(writeEnvelope(payload, key)).signatures) };
}

const nameless = (envelope: Envelope): Envelope => ({
  ...envelope,
  signatures: envelope.signatures.map(({ bytes }) => ({ keyid: '', bytes })),
});
const altered = (envelope: Envelope): Envelope => ({ ...envelope, payload: new TextEncoder().encode('{"a":2}') });

describe('signatures', () => {
  const trust = trustIn([own, ['prod']], [second, ['dev']]);

  test.each<[string, Envelope, Trust, string]>([
    ['by a trusted key', signedBy(own), trust, 'trusted'],
    ['by a trusted key that names none', nameless(signedBy(own)), trust, 'trusted'],
    ['by two, of which one is trusted', signedBy(stranger, own), trust, 'trusted'],
    ['none', { payload, signatures: [] }, trust, 'unsigned'],
    ['by a stranger', signedBy(stranger), trust, 'unknown-key'],
    ['by a stranger that names none', nameless(signedBy(stranger)), trust, 'unknown-key'],
    ['of another payload', altered(signedBy(own)), trust, 'altered'],
    ['of another payload that name no key', altered(nameless(signedBy(own))), trust, 'unknown-key'],
    ['by a key of another environment', signedBy(second), trust, 'key-scope'],
    ['by a key of another environment and one of this', signedBy(second, own), trust, 'trusted'],
    ['by anybody, where nobody is trusted', signedBy(own), [], 'unknown-key'],
  ])('%s', (_what, envelope, trusted, verdict) => {
    expect(judgeSignatures(envelope, trusted, claim)).toBe(verdict);
  });
});

describe('an envelope', () => {
  const json = { payloadType: mediaTypes.statement, payload: 'e30=', signatures: [{ keyid: 'k', sig: 'AAAA' }] };
  const read = (change: object): Envelope => readEnvelope(Buffer.from(JSON.stringify({ ...json, ...change })));

  test('is read as it was written', () => {
    const { payload: bytes, signatures } = readEnvelope(writeEnvelope(payload, own.key));
    expect([Buffer.from(bytes).toString(), signatures.map(({ keyid }) => keyid)]).toEqual(['{"a":1}', [own.key.id]]);
  });

  test.each([
    ['an empty key id', { signatures: [{ keyid: '', sig: 'AAAA' }] }],
    ['no key id', { signatures: [{ sig: 'AAAA' }] }],
  ])('with %s', (_what, change) => {
    expect(read(change).signatures.map(({ keyid }) => keyid)).toEqual(['']);
  });

  test.each([
    ['another payload type', { payloadType: 'text/plain' }, /the payload application\/vnd\.in-toto/],
    ['a payload that is no text', { payload: 7 }, /a text "payload"/],
    ['signatures that are none', { signatures: {} }, /a list of at most 8 items in "signatures"/],
    ['nine signatures', { signatures: Array.from({ length: 9 }, () => ({ sig: 'AAAA' })) }, /at most 8 items/],
    ['a signature that is none', { signatures: ['x'] }, /objects in "signatures"/],
    ['a signature without bytes', { signatures: [{ keyid: 'k' }] }, /a text "sig"/],
    ['a key id that is no text', { signatures: [{ keyid: 7, sig: 'AAAA' }] }, /"keyid"/],
  ])('with %s is unreadable', (_what, change, message) => {
    expect(() => read(change)).toThrow(expect.objectContaining({ code: 'record-unreadable' }));
    expect(() => read(change)).toThrow(message);
  });

  test('in a bundle keeps the bundle, and no key speaks for it', () => {
    const bundle = readBundle(Buffer.from(JSON.stringify({ dsseEnvelope: json })));
    expect(JSON.parse(bundle.bundle ?? '')).toEqual({ dsseEnvelope: json });
    expect(judgeSignatures(bundle, trustIn([own, ['prod']]), claim)).toBe('unknown-key');
    expect(() => readBundle(Buffer.from('{}'))).toThrow(/an object "dsseEnvelope"/);
  });
});
