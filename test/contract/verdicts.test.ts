import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { attachVerdict, type VerdictRecord, verdictsOf } from '../../src/records/verdict.ts';
import { requireVerdict } from '../../src/records/verdict-proof.ts';
import { recordsOf } from '../../src/records/read.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { newPair, trusting } from '../support/records.ts';
import { withReferrersApi } from '../support/referrers-proxy.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tool } from '../support/verdict.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();
const subject = imageOf('cart').manifest.descriptor;
const { digest } = subject;
const key = newPair();

const record: VerdictRecord = {
  verdict: 'pass',
  flow: 'shop',
  application: 'cart',
  environment: 'uat',
  policy: `sha256:${'1'.repeat(64)}`,
  verdictDigest: `sha256:${'2'.repeat(64)}`,
  time: '2026-11-23T12:00:00.000Z',
  expires: '2026-11-30T12:00:00.000Z',
  passed: ['line-coverage'],
};
const { flow, application, environment, policy } = record;
const demand = { digest, flow, application, environment, policy, now: new Date('2026-11-24T00:00:00Z') };

let count = 0;
const places = {
  'a registry without the API': () => stored(opener([server().host])(`${server().host}/verdicts/app${(count += 1)}`)),
  'a registry with the API': async () => {
    const behind = opener([server().host]);
    const { host } = await proxy(withReferrersApi((path) => behind(`${server().host}/${path}`)));
    return stored(opener([host])(`${host}/verdicts/app${(count += 1)}`));
  },
  'a layout': () => stored(opener([])(`oci:${join(directory, `layout${(count += 1)}`)}`)),
};

async function stored(repository: Repository): Promise<Repository> {
  await store(imageOf('cart'), repository, '1.3.0');
  return repository;
}

describe.each(Object.entries(places))('in %s', (_place, open) => {
  test('a verdict is found, opens, is no promotion, and travels with the artifact', async () => {
    const repository = await open();
    const made = await attachVerdict(repository, subject, { record, tool }, key.key);
    const closed = { ...record, environment: 'prod', verdict: 'fail' } as const;
    await attachVerdict(repository, subject, { record: closed, tool }, key.key);
    const found = await verdictsOf(repository, digest);
    expect(found).toHaveLength(2);
    const trust = await trusting(key);
    expect(requireVerdict(found, demand, trust, repository.name)).toEqual({ digest: made, record });
    expect(() => requireVerdict(found, { ...demand, environment: 'prod' }, trust, repository.name)).toThrow(
      /says fail/,
    );
    expect(await recordsOf(repository, digest)).toEqual([]);
    const there = opener([])(`oci:${join(directory, `copy${(count += 1)}`)}`);
    await copyArtifact(await planCopy(repository, digest, there), repository, there, { clock: fakeClock(), log });
    expect(requireVerdict(await verdictsOf(there, digest), demand, trust, there.name)).toEqual({
      digest: made,
      record,
    });
  });
});
