import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../../src/base/errors.ts';
import { proxyFor } from '../../../src/http/proxy.ts';

type Environment = Readonly<Record<string, string>>;
const placeOf = (url: string, environment: Environment) => proxyFor(new URL(url), environment)?.url.host;

describe('the proxy of an address', () => {
  test.each<[string, Environment, string | undefined]>([
    ['https://registry.example.com/', {}, undefined],
    ['https://registry.example.com/', { HTTPS_PROXY: 'http://proxy:3128' }, 'proxy:3128'],
    ['https://registry.example.com/', { https_proxy: 'http://small:1', HTTPS_PROXY: 'http://large:1' }, 'small:1'],
    ['https://registry.example.com/', { HTTPS_PROXY: 'proxy:3128' }, 'proxy:3128'],
    ['https://registry.example.com/', { HTTPS_PROXY: 'https://proxy' }, 'proxy'],
    ['https://registry.example.com/', { HTTPS_PROXY: ' ' }, undefined],
    ['https://registry.example.com/', { HTTP_PROXY: 'http://proxy:3128' }, undefined],
    ['http://registry.example.com/', { HTTP_PROXY: 'http://proxy:3128' }, 'proxy:3128'],
    ['http://registry.example.com/', { HTTPS_PROXY: 'http://proxy:3128' }, undefined],
    ['http://registry.example.com/', { ALL_PROXY: 'http://proxy:3128' }, 'proxy:3128'],
    ['https://registry.example.com/', { ALL_PROXY: 'http://all', HTTPS_PROXY: 'http://own' }, 'own'],
  ])('%s with %j is %s', (url, environment, expected) => {
    expect(placeOf(url, environment)).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ['https://registry.example.com/', '*', true],
    ['https://registry.example.com/', 'example.com', true],
    ['https://registry.example.com/', '.example.com', true],
    ['https://example.com/', '.example.com', false],
    ['https://registry.example.com/', '*.example.com', true],
    ['https://registry.example.com/', 'other.org, EXAMPLE.com', true],
    ['https://registry.example.com/', 'ample.com', false],
    ['https://registry.example.com/', 'example.com:8443', false],
    ['https://registry.example.com:8443/', 'example.com:8443', true],
    ['https://registry.example.com/', 'registry.example.com:443', true],
    ['http://10.1.2.3:5000/', '10.0.0.0/8', true],
    ['http://10.1.2.3:5000/', '10.1.2.3', true],
    ['http://10.1.2.3:5000/', '10.1.2.3:5000', true],
    ['http://10.1.2.3:5000/', '2.3', false],
    ['http://11.1.2.3:5000/', '10.0.0.0/8', false],
    ['http://[fd00::1]:5000/', 'fd00::/8', true],
    ['http://11.1.2.3:5000/', '10.0.0.0/99, /8, x/8', false],
    ['http://localhost:5000/', '', true],
    ['http://127.0.0.2:5000/', '', true],
    ['http://[::1]:5000/', '', true],
    ['http://localhost.example.com/', '', false],
  ])('is passed by for %s with NO_PROXY=%s: %s', (url, exceptions, direct) => {
    const environment = { ALL_PROXY: 'http://proxy:3128', NO_PROXY: exceptions };
    expect(placeOf(url, environment)).toBe(direct ? undefined : 'proxy:3128');
  });

  test('takes the name and the password out of its address', () => {
    const proxy = proxyFor(new URL('https://registry.example.com/'), { HTTPS_PROXY: 'http://ada:s%40cret@proxy:3128' });
    expect(proxy?.url.href).toBe('http://proxy:3128/');
    expect(proxy?.authorization).toBe(`Basic ${Buffer.from('ada:s@cret').toString('base64')}`);
  });

  test.each(['socks5://ada:secret@proxy:1080', 'http://ada:secret@', 'ftp://ada:secret@proxy'])(
    '%s is refused, and not shown',
    (text) => {
      const ask = () => proxyFor(new URL('https://registry.example.com/'), { HTTPS_PROXY: text });
      expect(ask).toThrow(UsageError);
      expect(ask).toThrow(/^HTTPS_PROXY: expected http:\/\/host:port or https:\/\/host:port, found (?!.*secret)/);
    },
  );
});
