import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { differencesBetween } from '../../../src/manifests/differences.ts';
import { fileAndPath } from '../../../src/manifests/forms/path-place.ts';
import { valueAt } from '../../../src/manifests/forms/value.ts';
import { RefusedError } from '../../../src/base/errors.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const wanted = { repository: 'registry.example.com/shop/cart', tag: '1.3.0', digest };

const text = `# versions of the fleet
title = "fleet" # kept
[cart]
image = 'registry.example.com/shop/cart:1.2.0'   # by krci-deploy
[cart.chart]
repository = "registry.example.com/shop/cart"
tag = "1.2.0"
digest = "sha256:${'b'.repeat(64)}"

[[images]]
name = "cart"
"new.tag" = "1.2.0"
since = 2026-01-01
big = 9007199254740993
[[images]]
name = "web"
"new.tag" = "9.9.9"
inline = { image = "registry.example.com/shop/web:2", list = [1, "registry.example.com/shop/x:1"] }
`;

describe('an image in a TOML file', () => {
  test.each<[string, string, string, string]>([
    [
      'a whole reference, in its quotes',
      'cart.image',
      "image = 'registry.example.com/shop/cart:1.2.0'",
      `image = 'registry.example.com/shop/cart:1.3.0@${digest}'`,
    ],
    [
      'in an inline table',
      'images[name=web].inline.image',
      'image = "registry.example.com/shop/web:2"',
      `image = "registry.example.com/shop/cart:1.3.0@${digest}"`,
    ],
    [
      'in an array',
      'images[1].inline.list[1]',
      '"registry.example.com/shop/x:1"',
      `"registry.example.com/shop/cart:1.3.0@${digest}"`,
    ],
  ])('%s', (_what, path, before, after) => {
    const place = fileAndPath('fleet.toml', path, 'refuse');
    const written = place.write(text, wanted);
    expect(written).toBe(text.replace(before, after));
    expect(place.read(written)).toEqual(wanted);
    expect(place.write(written, wanted)).toBe(written);
    expect(place.name).toBe(`${path} of fleet.toml`);
    expect(place.effect?.(text)).toMatchObject({ isProven: false });
  });

  test('a table of its parts, pins included', () => {
    const place = fileAndPath('fleet.toml', 'cart.chart', 'refuse');
    expect(place.write(text, wanted)).toBe(
      text.replace('tag = "1.2.0"', 'tag = "1.3.0"').replace('b'.repeat(64), 'a'.repeat(64)),
    );
  });

  test('a value by path, with CRLF and without a line break at the end', () => {
    const crlf = 'a = 1\r\n[b]\r\nversion = "1"';
    expect(valueAt('v.toml', 'b.version').write(crlf, '2')).toBe('a = 1\r\n[b]\r\nversion = "2"');
    expect(valueAt('v.toml', 'images[name=cart]["new.tag"]').write(text, 'say "\\"')).toBe(
      text.replace('"new.tag" = "1.2.0"', String.raw`"new.tag" = "say \"\\\""`),
    );
  });

  test('differences are told by path', () => {
    const after = fileAndPath('fleet.toml', 'cart.chart', 'refuse').write(text, wanted);
    const found = differencesBetween({ file: 'a.toml', text }, { file: 'b.toml', text: after });
    expect(found.map(({ path }) => path)).toEqual(['cart.chart.tag', 'cart.chart.digest']);
  });

  test.each<[string, string, string, string, RegExp]>([
    ['no TOML', 'a = ', 'a', 'not-toml', /^v\.toml:1:5: expected TOML 1\.0/],
    ['a key twice', 'a = "x:1"\na = "x:2"', 'a', 'not-toml', /^v\.toml:2/],
    ['a path to nothing', 'b = "x:1"', 'a.image', 'path-not-found', /a\.image of v\.toml/],
    ['a number', 'tag = 1.0', 'tag', 'edit-not-proven', /^v\.toml: /],
    ['a text of several lines', 'image = """\nshop/cart:1"""', 'image', 'edit-not-proven', /one line/],
    ['no image', 'image = "a sentence of words"', 'image', 'not-an-image', /^v\.toml: /],
    ['deep nesting', `a = ${'['.repeat(5000)}${']'.repeat(5000)}`, 'a', 'not-toml', /levels/],
    ['a huge file', `a = "${'x'.repeat(1024 * 1024)}"`, 'a', 'not-toml', /characters/],
  ])('%s is refused by name', (_what, content, path, code, message) => {
    const work = () => fileAndPath('v.toml', path, 'refuse').write(content, wanted);
    expect(work).toThrow(RefusedError);
    expect(work).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  test('no other byte changes, whatever stands around', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(
      fc.integer().map(String),
      fc.boolean().map(String),
      fc.stringMatching(/^[ -!#-Z^-~]{0,20}$/).map((content) => `"${content}"`),
      fc.constant('2026-01-01T00:00:00Z'),
      fc.constant('[1, 2, { a = "b" }]'),
    );
    const line = fc
      .tuple(key, value, fc.constantFrom('', ' # note', '\t'))
      .map(([name, is, end]) => `x_${name} = ${is}${end}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: (one) => one.split(' ')[0], maxLength: 8 }),
        fc.nat(8),
        (lines, at) => {
          const own = `image = "shop/cart:1"`;
          const around = [...lines.slice(0, at), own, ...lines.slice(at)].join('\n');
          const written = fileAndPath('v.toml', 'image', 'refuse').write(around, { tag: '2' });
          expect(written).toBe(around.replace(own, 'image = "shop/cart:2"'));
        },
      ),
    );
  });
});
