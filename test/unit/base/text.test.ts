import { expect, test } from '@jest/globals';
import { bytesOf, maxTextBytes, textOf } from '../../../src/base/text.ts';
import { refusal } from '../../support/places.ts';

test.each([
  ['more than ten megabytes', 'file-too-large', new Uint8Array(maxTextBytes + 1)],
  ['Latin-1', 'not-utf8', Buffer.from('tag: é\n', 'latin1')],
  ['UTF-16', 'not-utf8', Buffer.from('\uFEFFtag: é\n', 'utf16le')],
  ['half a character', 'not-utf8', Buffer.from('🚀').subarray(0, 3)],
  ['a pointer', 'git-lfs-pointer', bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n`)],
])('%s is refused', (_, code, bytes) => {
  expect(refusal(() => textOf(bytes, 'x.yaml'))).toBe(code);
});

test('ten megabytes are read', () => {
  expect(textOf(new Uint8Array(maxTextBytes).fill(0x61), 'x.yaml')).toHaveLength(maxTextBytes);
});
