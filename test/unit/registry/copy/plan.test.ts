import { expect, test } from '@jest/globals';
import { RefusedError } from '../../../../src/base/errors.ts';
import { leftBehindLine } from '../../../../src/registry/copy/plan.ts';
import { digestOf } from '../../../../src/registry/digest.ts';

test('an attachment that stays behind is printed with its reason', () => {
  const [digest, subject] = ['signature', 'cart'].map((text) => digestOf(new TextEncoder().encode(text)));
  if (digest === undefined || subject === undefined) throw new Error('expected two digests');
  const reason = new RefusedError({
    code: 'wrong-size',
    where: 'shop/cart',
    found: 'fewer bytes',
    fix: 'push it again',
  });
  const artifactType = 'application/vnd.example.signature';
  expect(leftBehindLine({ digest, subject, artifactType, reason })).toEqual({
    digest,
    subject,
    artifactType,
    code: 'wrong-size',
    reason: reason.message,
  });
});
