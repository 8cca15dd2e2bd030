import { describe, expect, test } from '@jest/globals';
import { gapBehind, newestVerdict, requireVerdict } from '../../../src/records/verdict-proof.ts';
import type { FoundVerdict, VerdictRecord } from '../../../src/records/verdict.ts';

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

const named = (letter: string): `sha256:${string}` => `sha256:${letter.repeat(64)}`;

/** A verdict of the chain; without keys to trust, nobody asks for a signature. */
function verdict(own: `sha256:${string}`, more: Partial<VerdictRecord> = {}): FoundVerdict & { record: VerdictRecord } {
  const record: VerdictRecord = {
    verdict: 'pass',
    flow: 'shop',
    application: 'cart',
    environment: 'prod',
    policy: digest,
    verdictDigest: digest,
    time: '2026-11-23T11:00:00Z',
    expires: '2026-11-30T11:00:00Z',
    passed: [],
    ...more,
  };
  const envelope = { payload: '', payloadType: 'application/vnd.in-toto+json', signatures: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the chain reads
  const content = { envelope, statement: { subjects: [digest], record } } as unknown as FoundVerdict['content'];
  return { digest: own, content, record };
}

describe('a verdict that is gone from the chain', () => {
  const [b, c, d] = [named('b'), named('c'), named('d')];
  const gap = (newest: ReturnType<typeof verdict>, ...others: readonly FoundVerdict[]): string | undefined =>
    gapBehind({ digest: newest.digest, record: newest.record }, [newest, ...others], demand.now);

  test.each<[string, ReturnType<typeof verdict>, readonly FoundVerdict[], string | undefined]>([
    ['the first of all', verdict(b), [], undefined],
    ['one that is there', verdict(b, { previous: c }), [verdict(c)], undefined],
    ['one that is not there', verdict(b, { previous: c }), [], c],
    ['one before the one before', verdict(b, { previous: c }), [verdict(c, { previous: d })], d],
    ['one whose bytes are gone', verdict(b, { previous: c }), [{ digest: c, content: { unreadable: 'gone' } }], c],
    ['one that a later verdict knew of', verdict(b, { previous: c, gap: d }), [verdict(c, { previous: d })], undefined],
    ['another one than the known one', verdict(b, { previous: c, gap: b }), [verdict(c, { previous: d })], d],
    [
      'before one whose time is over',
      verdict(b, { previous: c }),
      [verdict(c, { previous: d, expires: '2026-11-23T12:00:00Z' })],
      undefined,
    ],
    [
      'before one whose time is nearly over',
      verdict(b, { previous: c }),
      [verdict(c, { previous: d, expires: '2026-11-23T12:00:01Z' })],
      d,
    ],
    ['a circle ends', verdict(b, { previous: c }), [verdict(c, { previous: b })], undefined],
  ])('%s', (_what, newest, others, expected) => {
    expect(gap(newest, ...others)).toBe(expected);
  });
});

const newest = (...all: readonly FoundVerdict[]): string | undefined => newestVerdict(all, demand, [])?.digest;
const outcome = (...all: readonly FoundVerdict[]): string => {
  try {
    return requireVerdict(all, demand, [], 'r.example/shop/cart').digest;
  } catch (error) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a StepError
    return (error as { code: string }).code;
  }
};

describe('the newest verdict', () => {
  const [b, c] = [named('b'), named('c')];
  test('is that of the latest time; of two at once, the one that closes', () => {
    expect(newest(verdict(b), verdict(c, { time: '2026-11-23T11:00:01Z' }))).toBe(c);
    expect(newest(verdict(b, { time: '2026-11-23T11:00:01Z' }), verdict(c))).toBe(b);
    expect(newest(verdict(b), verdict(c, { verdict: 'fail' }))).toBe(c);
    expect(newest(verdict(b, { verdict: 'fail' }), verdict(c))).toBe(b);
  });

  test.each<[string, Partial<VerdictRecord>, string]>([
    ['opens', {}, b],
    ['opens with warnings', { verdict: 'warn' }, b],
    ['closed', { verdict: 'fail' }, 'verdict-closed'],
    ['of another policy', { policy: named('e') }, 'verdict-other-policy'],
    ['over', { expires: '2026-11-23T12:00:00Z' }, 'verdict-expired'],
    ['nearly over', { expires: '2026-11-23T12:00:01Z' }, b],
    ['of another flow', { flow: 'x' }, 'verdict-other-flow'],
    ['of another application', { application: 'x' }, 'verdict-other-application'],
    ['of another environment', { environment: 'x' }, 'verdict-other-environment'],
    ['with a gap', { previous: c }, 'verdict-gap'],
  ])('%s', (_what, more, expected) => {
    expect(outcome(verdict(b, more))).toBe(expected);
  });

  test('an older one that opened opens nothing any more', () => {
    const opened = verdict(b, { time: '2026-11-23T10:00:00Z' });
    expect(outcome(verdict(c, { verdict: 'fail' }), opened)).toBe('verdict-closed');
  });
});
