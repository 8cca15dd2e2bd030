import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from '../../support/fast-check.ts';
import { identityText, messageText } from '../../../src/git/message.ts';

describe('the text of a commit', () => {
  test('is subject, body, trailers', () => {
    const text = messageText({
      subject: 'Bump cart to 1.2.3 in dev',
      body: 'From staging.\r\nSecond line.\u0000',
      trailers: [
        ['Application', 'cart'],
        ['Previous-Digest', ''],
        ['Digest', 'sha256:00'],
      ],
    });
    expect(text).toBe(
      'Bump cart to 1.2.3 in dev\n\nFrom staging.\nSecond line.\n\nApplication: cart\nDigest: sha256:00\n',
    );
  });

  test('is never empty', () => {
    expect(messageText({ subject: ' \n ', trailers: [] })).toBe('Update manifests\n');
  });

  test('takes no key that is none', () => {
    expect(() => messageText({ subject: 's', trailers: [['A b', 'x']] })).toThrow('no key');
  });

  test('no value adds a trailer, as Git reads them', () => {
    const hostile = 'x\nSigned-off-by: root\r\nApplication: evil\u2028A: b\u0085B: c';
    const text = messageText({ subject: hostile, trailers: [['Version', hostile]] });
    const read = execFileSync('git', ['interpret-trailers', '--parse'], { input: text, encoding: 'utf8' });
    expect(read).toBe('Version: x Signed-off-by: root Application: evil A: b B: c\n');
  });

  test('has exactly the lines that it was built of, whatever the values', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary', minLength: 1 }), (subject, value) => {
        const text = messageText({
          subject,
          trailers: [
            ['Run', value],
            ['Version', '1.2.3'],
          ],
        });
        const lines = text.split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines[1]).toBe('');
        expect(lines.slice(2).filter((line) => !/^(?:Run|Version): .|^$/.test(line))).toEqual([]);
      }),
    );
  });
});

describe('an identity', () => {
  test.each([
    ['Ada', 'ada@example.com', 'Ada <ada@example.com>'],
    ['Ada <x>\n', 'a d\na@example.com>', 'Ada x <ada@example.com>'],
    ['<>', '<>', 'krci-deploy <krci-deploy@noreply.invalid>'],
  ])('%j, %j', (name, email, text) => {
    expect(identityText({ name, email })).toBe(text);
  });
});
