import { expect, test } from '@jest/globals';
import { taskResults } from '../../../src/entry/entry-files.ts';

test('results are what fits into the last words of a container', () => {
  const { fitting, left } = taskResults({ digest: 'sha256:1', findings: 'x'.repeat(3_600), version: '1.3.0' });
  expect(fitting).toEqual({ digest: 'sha256:1', version: '1.3.0' });
  expect(left).toEqual(['findings']);
});

test('sizes are counted in bytes, as JSON writes them', () => {
  expect(taskResults({ notes: '"'.repeat(1_800) }).left).toEqual(['notes']);
  expect(taskResults({ notes: 'ä'.repeat(1_800) }).left).toEqual(['notes']);
  expect(taskResults({ notes: 'a'.repeat(1_800) }).left).toEqual([]);
});
