import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, commit, goodInputs, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const before = 'b'.repeat(40);
const flow = shopFlow.replace(/gates:\n[^]*/, 'gates:\n  dev: { coverage: { may-fall: 0.5 } }\n');

const inputs = {
  environment: 'staging',
  application: 'cart',
  commit,
  coverage: 'out/lcov.info',
  'coverage-baseline': 'before',
  'baseline-commit': before,
};

function verdictOf(change: object, lines?: number, branches?: number): string {
  const figures = { 'line-coverage': lines, 'branch-coverage': branches };
  const checks = Object.entries(figures).map(([id, actual]) => ({ id, kind: 'coverage', actual }));
  const subject = { application: 'cart', commit: before };
  return JSON.stringify({
    schemaVersion: '1',
    subject,
    checks,
    verdict: 'pass',
    at: '2026-11-20T12:00:00Z',
    ...change,
  });
}

function withBranches(taken: number, total: number): string {
  const branches = Array.from({ length: total }, (_, index) => `BRDA:1,0,${index},${index < taken ? 1 : 0}\n`);
  return reports.lcov(90, 100).replace('end_of_record', `${branches.join('')}end_of_record`);
}

function withBaseline(baseline: string, now = reports.lcov(90, 100)): string {
  return checkout(root, { 'krci-deploy.yaml': flow, 'out/lcov.info': now, before: baseline });
}

describe('coverage may not fall', () => {
  const cases: readonly (readonly [string, string, string, number, string])[] = [
    ['the same report', reports.lcov(90, 100), reports.lcov(90, 100), 0, '0 %: 90 % of lines after 90 %'],
    ['risen', reports.lcov(80, 100), reports.lcov(90, 100), 0, '0 %: 90 % of lines after 80 %'],
    ['fallen as far as it may', reports.lcov(905, 1000), reports.lcov(90, 100), 0, '0.5 %: 90 % of lines after 90.5 %'],
    ['fallen farther', reports.lcov(9051, 10_000), reports.lcov(90, 100), 1, '0.51 %: 90 % of lines after 90.51 %'],
    ['a verdict', verdictOf({}, 90.5), reports.lcov(90, 100), 0, '0.5 %: 90 % of lines after 90.5 %'],
    [
      'a verdict with a warning',
      verdictOf({ verdict: 'warn' }, 90),
      reports.lcov(90, 100),
      0,
      '0 %: 90 % of lines after 90 %',
    ],
    [
      'branches that have fallen',
      withBranches(10, 10),
      withBranches(9, 10),
      1,
      '10 %: 90 % of lines after 90 %, 90 % of branches after 100 %',
    ],
    [
      'bypass: branches that are no longer measured',
      withBranches(10, 10),
      reports.lcov(90, 100),
      1,
      '100 %: 90 % of lines after 90 %, no % of branches after 100 %',
    ],
  ];
  test.each(cases)('%s', async (_what, baseline, now, exit, found) => {
    const run = await runGate(withBaseline(baseline, now), inputs);
    const check = run.verdict.checks.find(({ id }) => id === 'coverage-fall');
    expect([run.exit, check?.found, check?.required]).toEqual([exit, found, 'at most 0.5 %']);
  });

  const refused: readonly (readonly [string, string, object, RegExp])[] = [
    ['bypass: no baseline', '', { 'coverage-baseline': '' }, /found no baseline to compare with/],
    [
      'bypass: a verdict replayed from another application',
      verdictOf({ subject: { application: 'till', commit: before } }, 10),
      {},
      /expected a verdict about cart as a baseline, found "till"/,
    ],
    [
      'bypass: a verdict whose figure is no number',
      verdictOf({ checks: [{ id: 'line-coverage', actual: '0' }] }),
      {},
      /expected a verdict with line coverage as a baseline, found none/,
    ],
    [
      'bypass: a verdict that did not open',
      verdictOf({ verdict: 'fail' }, 10),
      {},
      /a verdict that opened the gate as a baseline, found "fail"/,
    ],
    ['a verdict without coverage', verdictOf({}), {}, /expected a verdict with line coverage/],
    [
      'bypass: a verdict about the commit itself',
      verdictOf({ subject: { application: 'cart', commit } }, 10),
      {},
      /expected a baseline of an earlier commit, found one of 0123/,
    ],
    ['a verdict of the future', verdictOf({ at: '2027-01-01T00:00:00Z' }, 10), {}, /expected a report made before now/],
    ['a verdict with NaN', verdictOf({}, 10).replace('10', 'NaN'), {}, /expected a value, found "NaN"/],
    ['other JSON', '{"a": 1}', {}, /expected a coverage report/],
    ['a report of nobody knows what', reports.lcov(1, 2), { 'baseline-commit': '' }, /give baseline-commit/],
  ];
  test.each(refused)('%s', async (_what, baseline, change, sentence) => {
    const asked = Object.entries({ ...inputs, ...change }).filter(([, value]) => value !== '');
    const run = await runGate(withBaseline(baseline), Object.fromEntries(asked));
    expect([run.exit, run.refusal]).toEqual([3, expect.stringMatching(sentence)]);
  });

  test('the best of several baselines', async () => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flow,
      'before/low.info': reports.lcov(10, 100),
      'before/high.json': verdictOf({}, 95),
    });
    const run = await runGate(directory, { ...inputs, 'coverage-baseline': 'before/*' });
    expect(run.refusal).toMatch(/^gate-failed: Coverage below the baseline: expected at most 0\.5 %, found 5 %/);
  });

  test('an input asks for it, and the verdict of one gate is the baseline of the next', async () => {
    const directory = checkout(root);
    const first = await runGate(directory, { ...goodInputs, commit: before, 'verdict-file': 'verdict.json' });
    expect(first.exit).toBe(0);
    const second = await runGate(directory, {
      ...goodInputs,
      'coverage-baseline': 'verdict.json',
      'max-coverage-fall': '0',
    });
    expect([second.exit, second.refusal]).toEqual([0, '']);
    expect(second.rows).toContain('coverage-fall pass');
  });
});
