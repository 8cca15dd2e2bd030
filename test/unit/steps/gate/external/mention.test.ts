import { expect, test } from '@jest/globals';
import { mentionIn } from '../../../../../src/steps/gate/external/mention.ts';

const hex = 'abcdef0123456789'.repeat(4);
const subject = { application: 'cart', version: '1.3.0', digest: `sha256:${hex}` };
const other = 'b'.repeat(64);

test.each([
  ['', undefined],
  ['looks good', undefined],
  [`ok for sha256:${hex}`, 'digest'],
  [`ok for SHA256:${hex.toUpperCase()}`, 'digest'],
  [`sha256:${hex.slice(0, 12)}`, 'digest'],
  [hex, 'digest'],
  [`ok for sha256:${other}`, 'another-digest'],
  [`ok for SHA256:${other.toUpperCase()}`, 'another-digest'],
  [`ok for ${other}`, 'another-digest'],
  ['ok for sha256:bbbbbb', 'another-digest'],
  ['ok for sha256:abcdef', 'another-digest'],
  ['ok for cart 1.2.9 only', 'another-version'],
  ['cart version v1.2.9', 'another-version'],
  ['cart 1.3.0, not cart 1.2.9', undefined],
  ['cart v1.3.0.', undefined],
  ['basket 1.2.9 is out', undefined],
  ['commit 0123456789abcdef0123456789abcdef01234567', undefined],
])('"%s" names %s', (comment, mention) => {
  expect(mentionIn(comment, subject)).toBe(mention);
});
