import { expect, test } from '@jest/globals';
import { requireVerdict } from '../../../src/records/verdict-proof.ts';

type Arguments = Parameters<typeof requireVerdict>;

const digest: `sha256:${string}` = `sha256:${'a'.repeat(64)}`;
const demand: Arguments[1] = {
  digest,
  flow: 'shop',
  application: 'cart',
  environment: 'prod',
  policy: digest,
  now: new Date('2026-11-23T12:00:00Z'),
};

test.each<[string, Arguments[0]]>([
  ['verdict-missing', []],
  ['verdict-unreadable', [{ digest, content: { unreadable: 'x: it is no JSON' } }]],
])('%s', (code, verdicts) => {
  expect(() => requireVerdict(verdicts, demand, [], 'r.example/shop/cart')).toThrow(
    expect.objectContaining({ code, exitCode: 1, message: expect.stringContaining('r.example/shop/cart') }),
  );
});
