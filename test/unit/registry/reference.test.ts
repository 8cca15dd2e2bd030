import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { UsageError } from '../../../src/base/errors.ts';
import {
  type Expectation,
  formatReference,
  formatRepository,
  parseLocation,
  parseReference,
  pointAt,
} from '../../../src/registry/reference.ts';
import { tagOfVersion } from '../../../src/registry/tag-name.ts';

const sha = `sha256:${'a'.repeat(64)}` as const;

describe('parseReference', () => {
  test.each([
    ['registry.example.com/cart', { registry: 'registry.example.com', repository: 'cart' }],
    [
      'registry.example.com/shop/cart:1.2.3',
      { registry: 'registry.example.com', repository: 'shop/cart', tag: '1.2.3' },
    ],
    [`localhost:5000/cart@${sha}`, { registry: 'localhost:5000', repository: 'cart', digest: sha }],
    [`localhost/a/b__c/d--e.f:x@${sha}`, { registry: 'localhost', repository: 'a/b__c/d--e.f', tag: 'x', digest: sha }],
    ['[::1]:5000/cart:1', { registry: '[::1]:5000', repository: 'cart', tag: '1' }],
    ['Registry.Example.com/cart', { registry: 'registry.example.com', repository: 'cart' }],
    ['docker.io/alpine:3', { registry: 'docker.io', repository: 'library/alpine', tag: '3' }],
    ['index.docker.io/acme/cart', { registry: 'docker.io', repository: 'acme/cart' }],
  ])('%s is an image', (text, fields) => {
    expect(parseReference(text)).toEqual({ kind: 'image', ...fields });
  });

  test.each([
    ['oci:images/cart', { directory: 'images/cart' }],
    ['oci:/srv/images:1.0', { directory: '/srv/images', tag: '1.0' }],
    [`oci:./a:b/c@${sha}`, { directory: './a:b/c', digest: sha }],
    ['oci:dir@home/x:latest', { directory: 'dir@home/x', tag: 'latest' }],
  ])('%s is a layout', (text, fields) => {
    expect(parseReference(text)).toEqual({ kind: 'layout', ...fields });
  });

  test.each<[string, Expectation, string, RegExp]>([
    ['registry.example.com/Shop/Cart:1', {}, 'uppercase-repository', /write "shop\/cart"/],
    ['shop/cart:1', {}, 'reference-without-registry', /host first/],
    ['cart', {}, 'reference-without-registry', /host first/],
    ['', {}, 'reference-without-registry', /host first/],
    ['r.example.com/', {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/a..b', {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/../etc', {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/a//b', {}, 'invalid-repository', /lower-case letters/],
    [`r.example.com/${'a'.repeat(256)}`, {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/a b', {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/a\n', {}, 'invalid-repository', /lower-case letters/],
    ['r.example.com/a:$(id)', {}, 'invalid-tag', /found "\$\(id\)"/],
    ['r.example.com/a:', {}, 'invalid-tag', /found ""/],
    [`r.example.com/a:${'x'.repeat(129)}`, {}, 'invalid-tag', /128/],
    ['r.example.com:99999/a', {}, 'invalid-registry', /optional port/],
    ['[:::]:5000/a', {}, 'invalid-registry', /optional port/],
    ['999.1.1.1/a', {}, 'invalid-registry', /optional port/],
    ['-r.example.com/a', {}, 'invalid-registry', /optional port/],
    ['https://r.example.com/a', {}, 'reference-is-url', /without "https/],
    ['user:secret@r.example.com/a', {}, 'credentials-in-reference', /^(?!.*secret)/],
    ['https://user:secret@r.example.com/a', {}, 'credentials-in-reference', /^(?!.*secret)/],
    ['r.example.com/a@sha256:ABC', {}, 'invalid-digest', /lower-case hexadecimal/],
    ['r.example.com/a@md5:0123', {}, 'invalid-digest', /lower-case hexadecimal/],
    ['oci:', {}, 'invalid-reference', /directory after/],
    ['oci::tag', {}, 'invalid-reference', /directory after/],
    ['x'.repeat(1025), {}, 'invalid-reference', /1024/],
    ['r.example.com/a', { pointing: 'one', what: 'source' }, 'reference-points-nowhere', /^source: .* neither/],
    [`r.example.com/a:1@${sha}`, { pointing: 'one', what: 'source' }, 'reference-points-twice', /found both/],
    [`r.example.com/a@${sha}`, { pointing: 'tag', what: 'destination' }, 'unexpected-digest', /^destination/],
    ['r.example.com/a:1', { pointing: 'none' }, 'unexpected-tag', /without a tag/],
  ])('refuses %j', (text, expectation, code, message) => {
    const attempt = () => parseReference(text, expectation);
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  test('what is formatted reads back as the same reference', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}(?:[._-][a-z0-9]{1,4})?$/);
    const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        tag,
        fc.boolean(),
        fc.boolean(),
        (path, name, pin, disk) => {
          const place = disk ? `oci:${path.join('/')}` : `r.example.com:5000/${path.join('/')}`;
          const text = `${place}${name === undefined ? '' : `:${name}`}${pin ? `@${sha}` : ''}`;
          const reference = parseReference(text);
          expect(formatReference(reference)).toBe(text);
          expect(formatRepository(reference)).toBe(place);
        },
      ),
    );
  });

  test('never throws anything but a UsageError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        try {
          parseReference(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('parseLocation', () => {
  test.each([
    ['registry.example.com', 'shop/cart', 'registry.example.com/shop/cart'],
    ['registry.example.com/team/', 'cart', 'registry.example.com/team/cart'],
    ['localhost:5000', 'cart', 'localhost:5000/cart'],
    ['oci:images/nonprod', 'shop/cart', 'oci:images/nonprod/shop/cart'],
    ['oci:/srv/', 'cart', 'oci:/srv/cart'],
  ])('%s and %s make %s', (registry, image, expected) => {
    expect(formatReference(parseLocation(registry, image))).toBe(expected);
  });

  test.each([
    ['registry.example.com', 'Shop', 'uppercase-repository'],
    ['oci:images', '../../etc', 'invalid-repository'],
    ['oci:images', '/etc', 'invalid-repository'],
    ['oci:', 'cart', 'invalid-reference'],
    ['registry', 'cart', 'reference-without-registry'],
    ['registry.example.com', 'cart:1', 'invalid-repository'],
  ])('%s and %s are refused', (registry, image, code) => {
    expect(() => parseLocation(registry, image)).toThrow(expect.objectContaining({ code }));
  });
});

test('pointAt keeps the place and nothing else', () => {
  const reference = parseReference(`r.example.com/a:1@${sha}`);
  expect(formatReference(pointAt(reference, { tag: '2' }))).toBe('r.example.com/a:2');
  expect(formatReference(pointAt(parseReference('oci:a:1')))).toBe('oci:a');
});

describe('tagOfVersion', () => {
  test('has an underscore where SemVer has a plus', () => {
    expect(tagOfVersion('1.2.3-rc.1+build.5')).toBe('1.2.3-rc.1_build.5');
  });

  test('refuses what no registry takes', () => {
    expect(() => tagOfVersion('1.2.3 ')).toThrow(expect.objectContaining({ code: 'invalid-tag' }));
  });
});
