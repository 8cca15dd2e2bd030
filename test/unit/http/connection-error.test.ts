import { describe, expect, test } from '@jest/globals';
import { RefusedError, RemoteError } from '../../../src/base/errors.ts';
import { TransientError } from '../../../src/base/transient-error.ts';
import { connectionError } from '../../../src/http/connection-error.ts';
import { retryAttempt } from '../../../src/registry/retry.ts';
import { fakeClock } from '../../support/clock.ts';

const named = (code: string, message = 'what Node says') => Object.assign(new Error(message), { code });

describe('connectionError', () => {
  test.each([
    [named('ECONNRESET'), true, /the connection broke/],
    [named('EPIPE'), true, /the connection broke/],
    [named('ETIMEDOUT'), true, /what Node says/],
    [named('EAI_AGAIN'), true, /could not be looked up/],
    [named('HPE_INVALID_CONSTANT'), true, /what Node says/],
    [new Error('aborted'), true, /the connection broke/],
    [new AggregateError([named('ECONNREFUSED')]), true, /nothing listens there/],
    [named('ENOTFOUND'), false, /there is no such host/],
    [named('CERT_HAS_EXPIRED', 'certificate has expired'), false, /certificate has expired/],
    [named('SELF_SIGNED_CERT_IN_CHAIN'), false, /NODE_EXTRA_CA_CERTS/],
    [named('ERR_SSL_WRONG_VERSION_NUMBER'), false, /does not speak TLS/],
    [
      named('ERR_PROXY_TUNNEL', 'no tunnel via http://user:secret@proxy:3128/'),
      false,
      /via http:\/\/\*\*\*@proxy:3128/,
    ],
  ])('%s is a sentence (transient: %s)', (error, transient, message) => {
    const found = connectionError(error, 'r.example.com/x');
    expect(found).toBeInstanceOf(RemoteError);
    expect(found instanceof TransientError).toBe(transient);
    expect(found).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(String(found)).toMatch(message);
    expect(String(found)).toContain('r.example.com/x: cannot be reached');
  });

  test.each([
    new RefusedError({ code: 'downgrade', found: 'y' }),
    new TypeError('a bug of ours'),
    named('ERR_INVALID_ARG_TYPE'),
  ])('%s stays what it is', (error) => {
    expect(connectionError(error, 'r')).toBe(error);
  });
});

describe('retryAttempt', () => {
  test('ends with an error that is not tried again further up', async () => {
    const clock = fakeClock();
    let attempts = 0;
    const operation = () => {
      attempts += 1;
      return Promise.reject(new TransientError({ code: 'unreachable', found: 'r broke' }));
    };
    const failing = retryAttempt(clock, () => retryAttempt(clock, operation));
    await expect(failing).rejects.toMatchObject({ message: 'r broke; gave up after 6 attempts' });
    await expect(failing).rejects.not.toBeInstanceOf(TransientError);
    expect(attempts).toBe(6);
    expect(clock.slept).toEqual([250, 500, 1000, 2000, 4000]);
  });

  test('does not repeat what cannot change', async () => {
    let attempts = 0;
    const operation = () => {
      attempts += 1;
      return Promise.reject(new RemoteError({ code: 'write-denied', found: 'no' }));
    };
    await expect(retryAttempt(fakeClock(), operation)).rejects.toMatchObject({ code: 'write-denied' });
    expect(attempts).toBe(1);
  });
});
