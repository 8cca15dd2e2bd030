import { expect, test } from '@jest/globals';
import { migrationLimits } from '../../../src/migrations/model.ts';
import { contentOf, textOf } from '../../../src/migrations/text.ts';

test.each([
  ['UTF-8 with a mark', Buffer.from('\u{feff}SELECT 1', 'utf8'), { text: 'SELECT 1' }],
  ['UTF-16', Buffer.from('\u{feff}SELECT 1', 'utf16le'), { found: 'UTF-16' }],
  ['UTF-16 without a mark', Buffer.from('SELECT 1', 'utf16le'), { found: 'a NUL byte' }],
  ['Latin-1', Buffer.from("SELECT 'ä'", 'latin1'), { found: 'bytes that are no UTF-8' }],
  ['nothing', Buffer.alloc(0), { text: '' }],
  [
    'too much',
    Buffer.alloc(migrationLimits.fileBytes + 1, 32),
    { found: `more than ${migrationLimits.fileBytes} bytes` },
  ],
])('reads %s', (_name, bytes, expected) => {
  expect(textOf({ bytes })).toEqual(expected);
});

test('line ends and a mark of byte order are no change', () => {
  expect(contentOf('\u{feff}a\r\nb\r')).toBe(contentOf('a\nb\n'));
  expect(contentOf('a b')).not.toBe(contentOf('ab'));
});
