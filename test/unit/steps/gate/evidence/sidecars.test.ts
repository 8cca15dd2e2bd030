import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, commit, goodInputs, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const flow = shopFlow.replace(
  /gates:\n[^]*/,
  'gates:\n  staging: { tests: { minimum: 1 }, coverage: { lines: 50 }, evidence: { bound: required } }\n',
);
const junit = 'out/TEST-a.xml';
const lcov = 'out/lcov.info';
const inputs = {
  environment: 'staging',
  application: 'cart',
  artifact: goodInputs.artifact,
  junit,
  coverage: lcov,
  sidecars: 'true',
};
const files = { 'krci-deploy.yaml': flow, [junit]: reports.junit(2), [lcov]: reports.lcov(4, 4) };

function textIn(directory: string, path: string): string | undefined {
  const file = join(directory, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

describe('sidecars', () => {
  test('a later run is refused reports of another commit, changed ones, and its own word is still asked for', async () => {
    const directory = checkout(root, files);
    expect((await runGate(directory, inputs)).exit).toBe(0);
    for (const path of [junit, lcov]) {
      expect(JSON.parse(textIn(directory, `${path}.krci.json`) ?? '')).toEqual({
        commit,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    expect((await runGate(directory, inputs)).exit).toBe(0);
    const alone = await runGate(directory, { ...inputs, commit, 'evidence-commit': '' });
    expect([alone.exit, alone.refusal]).toEqual([3, expect.stringMatching(/one that its sidecar alone names/)]);
    // The caller says that they are about the commit that it gates, and mixes pipelines up.
    const other = await runGate(directory, { ...inputs, commit: 'f'.repeat(40) });
    expect([other.exit, other.refusal]).toEqual([3, expect.stringMatching(/one about 0123456789abcdef/)]);
    writeFileSync(join(directory, junit), reports.junit(3));
    const changed = await runGate(directory, inputs);
    expect([changed.exit, changed.refusal]).toEqual([3, expect.stringMatching(/the sha256 of out\/TEST-a\.xml/)]);
  });

  test('a second run changes nothing', async () => {
    const directory = checkout(root, files);
    const asked = { ...inputs, 'verdict-file': 'verdict.json' };
    const first = await runGate(directory, asked);
    const written = textIn(directory, 'verdict.json');
    const second = await runGate(directory, asked);
    expect([first.outcome.changed, second.outcome.changed]).toEqual([true, false]);
    expect(textIn(directory, 'verdict.json')).toBe(written);
  });

  test('keeps the sidecar that a report has', async () => {
    const directory = checkout(root, files);
    await runGate(directory, inputs);
    const own = JSON.stringify({
      ...JSON.parse(textIn(directory, `${lcov}.krci.json`) ?? ''),
      producedAt: '2026-11-23T11:00:00Z',
    });
    writeFileSync(join(directory, `${lcov}.krci.json`), own);
    await runGate(directory, inputs);
    expect(textIn(directory, `${lcov}.krci.json`)).toBe(own);
  });

  test.each([
    ['not asked for', { sidecars: 'false' }],
    ['what if', { 'what-if': 'true' }],
    ['nothing says which commit they are about', { 'evidence-commit': '' }],
  ])('writes none: %s', async (_why, more) => {
    const directory = checkout(root, files);
    await runGate(directory, { ...inputs, ...more });
    expect([textIn(directory, `${junit}.krci.json`), textIn(directory, `${lcov}.krci.json`)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('writes none beside a report that was not counted', async () => {
    const directory = checkout(root, { ...files, [junit]: '<testsuite' });
    expect((await runGate(directory, inputs)).exit).toBe(3);
    expect(textIn(directory, `${junit}.krci.json`)).toBeUndefined();
    expect(textIn(directory, `${lcov}.krci.json`)).toContain(commit);
  });

  test('warns, and opens, where a place outside cannot be written to', async () => {
    const directory = checkout(root, files);
    const outside = join(root, 'bazel-testlogs');
    mkdirSync(outside);
    writeFileSync(join(outside, 'TEST-a.xml'), reports.junit(2));
    rmSync(join(directory, junit));
    symlinkSync(outside, join(directory, 'logs'));
    const run = await runGate(directory, { ...inputs, junit: 'logs/*.xml', 'evidence-roots': outside });
    expect(run.exit).toBe(0);
    expect(existsSync(join(outside, 'TEST-a.xml.krci.json'))).toBe(false);
  });
});
