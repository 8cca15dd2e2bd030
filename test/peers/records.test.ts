import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { attachRecord } from '../../src/records/attach.ts';
import { predicateType } from '../../src/records/records.ts';
import { fallbackTag } from '../../src/registry/referrers.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import { newPair, promotion } from '../support/records.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A record is an attestation: cosign verifies it where it looks for attestations, the tag `sha256-<hex>.att`. */
const cosign = findPeer('cosign', ['version'], /v[23]\./);
sayMissing(cosign, 'cosign', 'go install github.com/sigstore/cosign/v2/cmd/cosign@v2.6.1');
const when = cosign === undefined ? describe.skip : describe;

const root = temporaryDirectory();
const { server, opener } = registryHarness();
const [ours, theirs] = [newPair(), newPair()];
const { descriptor } = imageOf('cart').manifest;

async function verify(key: string, reference: string) {
  if (cosign === undefined) throw new Error('cosign is not here');
  const { host, username, password } = server();
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  writeFileSync(join(root, 'key.pub'), key);
  const options = ['--key', join(root, 'key.pub'), '--type', predicateType, '--insecure-ignore-tlog=true'];
  return runPeer(cosign, ['verify-attestation', ...options, reference], {
    environment: { DOCKER_CONFIG: root, HOME: root },
  });
}

when('cosign verify-attestation --key', () => {
  test.each([
    ['takes a record of ours', ours, false, /Verification for/],
    ['refuses another key', theirs, true, /signatures|no matching/],
  ])('%s', async (_what, trusted, failed, said) => {
    const place = `${server().host}/shop/cart${String(failed)}`;
    const repository = opener([server().host])(place);
    await store(imageOf('cart'), repository, '1.3.0');
    const digest = await attachRecord(repository, descriptor, promotion, ours.key);
    const record = await repository.manifest(digest);
    if (record === undefined) throw new Error('the record is gone');
    await repository.tag(`${fallbackTag(descriptor.digest)}.att`, record);
    const ran = await verify(trusted.publicPem, `${place}@${descriptor.digest}`);
    expect({ log: ran.log, failed: ran.exitCode !== 0 }).toEqual({ log: ran.log.match(said)?.input, failed });
    if (!failed) expect(Buffer.from(JSON.parse(ran.stdout).payload, 'base64').toString()).toContain('"flow":"shop"');
  });
});
