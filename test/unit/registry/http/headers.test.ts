import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { parseChallenges } from '../../../../src/registry/auth/challenge.ts';
import { hostPolicy } from '../../../../src/registry/http/host-policy.ts';
import { retryAfterMs } from '../../../../src/http/retry-after.ts';

describe('parseChallenges', () => {
  test.each([
    ['Basic realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    [
      'Bearer realm="https://a/b",service="s",scope="a:b:pull,push"',
      [{ scheme: 'bearer', parameters: { realm: 'https://a/b', service: 's', scope: 'a:b:pull,push' } }],
    ],
    [
      'BEARER Realm=bare , Service = "a \\"b\\""',
      [{ scheme: 'bearer', parameters: { realm: 'bare', service: 'a "b"' } }],
    ],
    [
      'Negotiate, Basic realm="x", Bearer realm="y"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'x' } },
        { scheme: 'bearer', parameters: { realm: 'y' } },
      ],
    ],
    ['', []],
    ['"nonsense', []],
    ['Basic realm="unended', [{ scheme: 'basic', parameters: {} }]],
    ['x'.repeat(10_000), []],
  ])('%s', (header, expected) => {
    const found = parseChallenges(header);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  test('ends, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (header) => {
        expect(parseChallenges(header).length).toBeLessThan(201);
      }),
    );
    expect(parseChallenges(undefined)).toEqual([]);
  });
});

describe('retryAfter', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5000],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['99999999999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});

describe('hostPolicy', () => {
  test.each([
    ['registry.example.com', [], 'https://registry.example.com/'],
    ['registry.example.com:5000', [], 'https://registry.example.com:5000/'],
    ['docker.io', [], 'https://registry-1.docker.io/'],
    ['localhost:5000', [], 'http://localhost:5000/'],
    ['127.0.0.1:5000', [], 'http://127.0.0.1:5000/'],
    ['[::1]:5000', [], 'http://[::1]:5000/'],
    ['registry.example.com', ['registry.example.com'], 'http://registry.example.com/'],
    ['registry.example.com', ['other.example.com'], 'https://registry.example.com/'],
    ['127.0.0.1.example.com', [], 'https://127.0.0.1.example.com/'],
    ['localhost.example.com', [], 'https://localhost.example.com/'],
  ])('%s (insecure: %j) is spoken to at %s', (registry, insecure, expected) => {
    expect(hostPolicy(registry, insecure).base.href).toBe(expected);
  });

  test.each([
    ['/v2/x', 'https://r.example.com/v2/x'],
    ['https://storage.example.com/x?y', 'https://storage.example.com/x?y'],
    ['http://r.example.com/v2/x', 'https://r.example.com/v2/x'],
  ])('lets %s be %s', (location, expected) => {
    const policy = hostPolicy('r.example.com', []);
    expect(policy.target(location, policy.base, 'redirect').href).toBe(expected);
  });

  test.each([
    'http://storage.example.com/',
    'http://localhost/',
    'https://localhost/',
    'https://127.0.0.1:8443/',
    'https://169.254.169.254/',
    'https://[fd00:ec2::254]/',
    'https://0.0.0.0/',
    'javascript:alert(1)',
    'http://[',
  ])('refuses %s', (location) => {
    const policy = hostPolicy('r.example.com', []);
    expect(() => policy.target(location, policy.base, 'redirect')).toThrow(expect.objectContaining({ exitCode: 1 }));
  });
});
