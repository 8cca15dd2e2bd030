import { expect, test } from '@jest/globals';
import { digestOf, isDigest, isSameAlgorithm, parseDigest, shortDigest } from '../../../src/registry/digest.ts';

const short = `sha256:${'a'.repeat(64)}` as const;
const long = `sha512:${'a'.repeat(128)}` as const;

test.each([
  [short, true],
  [long, true],
  [`sha256:${'a'.repeat(63)}`, false],
  [`sha256:${'a'.repeat(65)}`, false],
  [`sha512:${'a'.repeat(64)}`, false],
  [`sha256:${'A'.repeat(64)}`, false],
  [`sha1:${'a'.repeat(40)}`, false],
  [`x${short}`, false],
  [`${short}\n`, false],
])('%s is a digest: %s', (text, expected) => {
  expect(isDigest(text)).toBe(expected);
  if (expected) expect(parseDigest(text)).toBe(text);
  else {
    expect(() => parseDigest(text, 'the tag')).toThrow(
      expect.objectContaining({ code: 'invalid-digest', message: expect.stringContaining('the tag: ') }),
    );
  }
});

test('two digests can be compared where their algorithm is one', () => {
  expect(isSameAlgorithm(short, `sha256:${'b'.repeat(64)}`)).toBe(true);
  expect(isSameAlgorithm(long, `sha512:${'b'.repeat(128)}`)).toBe(true);
  expect(isSameAlgorithm(short, long)).toBe(false);
});

test('a digest is of bytes, and twelve digits of it are shown', () => {
  const empty = digestOf(new Uint8Array());
  expect(empty).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(shortDigest(empty)).toBe('sha256:e3b0c44298fc');
  expect([shortDigest('latest'), shortDigest('sha256:abc')]).toEqual(['latest', 'sha256:abc']);
});
