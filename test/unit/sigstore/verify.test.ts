import { createPublicKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { bundleVerifier } from '../../../src/sigstore/verify.ts';
import { newPair } from '../../support/records.ts';

test.each(['', 'null', '[]', '{}', '{"dsseEnvelope":{}}', '{"verificationMaterial":{},"messageSignature":{}}'])(
  'what is no signed statement is not verified: %s',
  async (text) => {
    const { publicPem } = newPair();
    const verify = await bundleVerifier({ kind: 'key', key: createPublicKey(publicPem) });
    expect(() => verify(text)).toThrow(expect.objectContaining({ code: 'bundle-unverified', exitCode: 1 }));
  },
);
