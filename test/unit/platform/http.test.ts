import { describe, expect, test } from '@jest/globals';
import { fitting, sameText } from '../../../src/platform/body.ts';
import { bounded, failed } from '../../../src/platform/failure.ts';
import { isRateLimit, retryable } from '../../../src/platform/http.ts';

const now = new Date('2026-11-23T12:00:00Z');

function answer(status: number, headers: Record<string, string> = {}, message = '') {
  return { status, headers, message };
}

describe('retryable', () => {
  test.each([
    ['a limit with Retry-After in seconds', answer(429, { 'retry-after': '12' }), { afterMs: 12_000 }],
    [
      'a limit with Retry-After as a date',
      answer(429, { 'retry-after': 'Mon, 23 Nov 2026 12:00:30 GMT' }),
      { afterMs: 30_000 },
    ],
    [
      'a limit that says when it ends',
      answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795435210' }),
      { afterMs: 10_000 },
    ],
    ['a limit that ended already', answer(429, { 'ratelimit-reset': '1' }), { afterMs: 0 }],
    ['a secondary limit', answer(403, {}, 'You have exceeded a secondary rate limit'), { afterMs: 60_000 }],
    ['a limit with nonsense', answer(429, { 'retry-after': 'soon' }), { afterMs: 60_000 }],
    ['a plain 403', answer(403, { 'x-ratelimit-remaining': '4999' }), false],
    ['a 500', answer(500), {}],
    ['no answer', answer(0), {}],
    ['a 404', answer(404), false],
    ['a 401', answer(401), false],
  ])('%s', (_, failure, decision) => {
    expect(retryable(failure, 1, now)).toEqual(decision);
  });

  test('a server that stays down is tried five times', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => retryable(answer(503), attempt, now))).toEqual([{}, {}, {}, {}, false]);
  });

  test('only limits are limits', () => {
    expect(isRateLimit(answer(500, { 'retry-after': '5' }))).toBe(false);
  });
});

describe('failed', () => {
  const undertaking = {
    doing: 'opening a pull request in acme/gitops',
    permission: 'ask for more',
    absence: 'look again',
  };

  test.each([
    [answer(401), 'not-authenticated', 'the token was refused: it is wrong or expired; ask for more'],
    [
      answer(403, {}, 'Forbidden'),
      'not-permitted',
      'expected a token that may do this, found one that may not ("Forbidden"); ask for more',
    ],
    [answer(404), 'not-found', 'expected to find it, found nothing that this token may see; look again'],
    [
      answer(422, {}, 'Validation Failed'),
      'not-accepted',
      'the request was not accepted (422: Validation Failed); correct what it names and run again',
    ],
    [answer(429), 'rate-limited', 'expected an answer, found the rate limit reached; run again later'],
    [answer(502), 'platform-unavailable', 'expected an answer, found status 502 several times; run again later'],
    [
      answer(0, {}, 'connect ECONNREFUSED'),
      'platform-unreachable',
      'no answer came (connect ECONNREFUSED); check the network and the address',
    ],
  ])('%j', (failure, code, sentence) => {
    const error = failed('GitHub', failure, undertaking, []);
    expect(error).toMatchObject({
      code,
      exitCode: 4,
      message: `GitHub: opening a pull request in acme/gitops: ${sentence}`,
    });
  });

  test("a platform's words are one line, short and without secrets", () => {
    expect(bounded('a\n\u001B[31mtoken s3cret\u202E b', ['s3cret', ''])).toBe('a [31mtoken *** b');
    expect(bounded('x'.repeat(1000), [])).toHaveLength(301);
  });
});

describe('the text of a request', () => {
  test('what fits stays', () => {
    expect(fitting('short', 100)).toBe('short');
  });

  test('what does not is cut at a line and says so', () => {
    const cut = fitting('line\n'.repeat(100), 120);
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toMatch(/^(?:line\n)*line\n\n\(Cut here/);
    expect(fitting('😀'.repeat(100), 121)).not.toMatch(/[\uD800-\uDBFF]\n/);
  });

  test.each([
    ['a\r\nb\r\n', 'a\nb', true],
    [null, '', true],
    [undefined, ' \n', true],
    ['a', 'b', false],
    ['a\n\nb', 'a\nb', false],
  ])('%j and %j: same %s', (stored, wanted, same) => {
    expect(sameText(stored, wanted)).toBe(same);
  });
});
