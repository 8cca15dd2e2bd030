import { expect, test } from '@jest/globals';
import { attestations } from '../../../../src/platform/github/attestations.ts';
import type { GithubClient } from '../../../../src/platform/github/client.ts';
import { fakeClock } from '../../../support/clock.ts';

/** What is read of an answer with these attestations. */
function read(listed: readonly unknown[]) {
  const answer = { status: 200, headers: {}, data: { attestations: listed } };
  const octokit = { rest: { repos: { listAttestations: () => Promise.resolve(answer) } } };
  const client = { requireToken: () => {}, attempt: (_: unknown, work: (of: unknown) => unknown) => work(octokit) };
  const target = { repository: { owner: 'acme', repo: 'cart' }, clock: fakeClock() };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reader calls this one operation
  return attestations({ ...target, client: client as unknown as GithubClient }, `sha256:${'a'.repeat(64)}`);
}

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

test.each<[string, unknown]>([
  ['nothing', null],
  ['no bundle', {}],
  ['an address of a bundle', { bundle: null, bundle_url: 'https://other.example.com/bundle.json.sn' }],
  ['a text', { bundle: '{}' }],
  ['a bundle without end', { bundle: { payload: 'x'.repeat(4 * 1024 * 1024) } }],
  ['a bundle nested too deep to be written', { bundle: nested(200_000) }],
])('%s in the place of a bundle is no bundle, and takes none away', async (_what, odd) => {
  expect(await read([odd, { bundle: { a: 1 } }])).toEqual({
    bundles: ['{"a":1}'],
    unseen: ['1 without a bundle of at most 4194304 bytes'],
  });
});
