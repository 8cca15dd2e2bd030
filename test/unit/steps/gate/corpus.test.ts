import { describe, expect, test } from '@jest/globals';
import { unpackedCorpus } from '../../../support/evidence.ts';
import { runGate } from '../../../support/gate.ts';

const corpus = unpackedCorpus('evidence.tar.gz');
const whenPresent = corpus === undefined ? describe.skip : describe;

whenPresent('a gate over every real report at once', () => {
  test.each([
    ['sarif', 'max-errors'],
    ['coverage', 'min-line-coverage'],
    ['junit', 'min-tests'],
    ['vulnerabilities', 'max-critical'],
  ])(
    '%s: a verdict, with a hash and a sentence for each that cannot be used',
    async (input, limit) => {
      const run = await runGate(corpus ?? '', { [input]: 'evidence/**', [limit]: '1' });
      const [check] = run.verdict.checks;
      expect([run.exit, check?.status]).toEqual([3, 'error']);
      expect(check?.evidence.length).toBeGreaterThan(400);
      for (const { path, sha256, problem } of check?.evidence ?? []) {
        expect(`${path} ${sha256}`).toMatch(/ [0-9a-f]{64}$/);
        if (problem !== undefined) expect(problem).toMatch(/^evidence\/.{20}/);
      }
      expect(run.refusal).not.toMatch(/undefined|\[object|NaN/);
    },
    60_000,
  );
});

test('a gate over our own reports at once: a verdict, with a hash and a sentence for each that cannot be used', async () => {
  const run = await runGate('test/fixtures', { junit: 'evidence/*', 'min-tests': '1' });
  const [check] = run.verdict.checks;
  expect([run.exit, check?.status, check?.evidence.length]).toEqual([3, 'error', 18]);
  const read = check?.evidence.filter(({ problem }) => problem === undefined).map(({ path }) => path);
  // Those of go test and CTest have a time after the clock of these tests.
  const named = ['jest-sonar.xml', 'node-junit.xml', 'node.tap', 'vitest-sonar.xml'];
  expect(read).toEqual(named.map((name) => `evidence/${name}`));
  for (const { sha256 } of check?.evidence ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});
