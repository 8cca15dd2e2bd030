import { expect, test } from '@jest/globals';
import type { LocatedFinding } from '../../../src/policy/judge.ts';
import { newFindings } from '../../../src/policy/newness.ts';

function finding(more: Partial<LocatedFinding> = {}): LocatedFinding {
  const object = 'Deployment/shop/cart';
  const texts = { expected: 'at least 3 replicas', found: '2', fix: 'raise them' };
  return { rule: 'replicas', grade: 'fail', object, file: 'a.yaml', line: 5, ...texts, ...more };
}

test.each([
  ['the same', [finding()], [finding()], 0],
  ['the same on another line of another file', [finding({ file: 'b.yaml', line: 9 })], [finding()], 0],
  ['of another object', [finding({ object: 'Deployment/shop/other' })], [finding()], 1],
  ['of another rule', [finding({ rule: 'zones' })], [finding()], 1],
  ['one that became worse', [finding({ found: '1' })], [finding()], 1],
  ['one more of the same', [finding(), finding()], [finding()], 1],
  ['one fewer', [finding()], [finding(), finding()], 0],
  ['with nothing before', [finding()], [], 1],
])('%s', (_, now, before, left) => {
  expect(newFindings(now, before)).toHaveLength(left);
});
