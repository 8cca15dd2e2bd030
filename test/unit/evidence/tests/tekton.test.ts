import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { readTestReport } from '../../../../src/evidence/tests/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

type Part = Readonly<Record<string, unknown>>;

function run(name: string, succeeded: string, status: Part = {}, more: Part = {}): Part {
  const condition = { type: 'Succeeded', status: succeeded, reason: 'Reason', message: 'tests of cart' };
  return {
    apiVersion: 'tekton.dev/v1',
    kind: 'TaskRun',
    metadata: { name, labels: { 'app.edp.epam.com/codebase': 'autotests' } },
    spec: { params: [{ name: 'makefile-target', value: 'dev' }], taskRef: { kind: 'Task', name: 'run-autotests' } },
    status: { completionTime: '2026-11-20T10:00:00Z', conditions: [condition], ...status },
    ...more,
  };
}
const list = (...items: readonly Part[]): Part => ({
  apiVersion: 'v1',
  items,
  kind: 'List',
  metadata: { resourceVersion: '' },
});
const step = (exitCode: number): Part => ({ steps: [{ name: 'run', terminated: { exitCode } }] });

async function countsOf(text: string): Promise<string> {
  const facts = await readTestReport(sourceOf(text, 'report', 16));
  const counts = `${facts.passed} passed, ${facts.failed} failed, ${facts.flaky} flaky`;
  return [counts, ...facts.failures].join('; ');
}

describe('runs of Tekton as tests', () => {
  test.each<[string, Part, string]>([
    ['one that succeeded', run('a', 'True', step(0)), '1 passed, 0 failed, 0 flaky'],
    ['one that failed', run('a', 'False'), '0 passed, 1 failed, 0 flaky; TaskRun a: Reason: tests of cart'],
    [
      'one that runs',
      run('a', 'Unknown'),
      '0 passed, 1 failed, 0 flaky; TaskRun a: has not ended: Reason: tests of cart',
    ],
    [
      'one without a status',
      run('a', 'True', {}, { status: undefined }),
      '0 passed, 1 failed, 0 flaky; TaskRun a: has not ended',
    ],
    [
      'one whose failed step did not count',
      run('a', 'True', step(1)),
      '0 passed, 1 failed, 0 flaky; TaskRun a: step run failed, and the run went on',
    ],
    [
      'one that succeeded at the second attempt',
      run('a', 'True', { retriesStatus: [{}] }),
      '1 passed, 0 failed, 1 flaky',
    ],
    [
      'several',
      list(run('a', 'True'), run('b', 'True', {}, { kind: 'PipelineRun' }), run('c', 'False')),
      '2 passed, 1 failed, 0 flaky; TaskRun c: Reason: tests of cart',
    ],
  ])('%s', async (_what, object, said) => {
    expect(await countsOf(stringify(object))).toBe(said);
    if (object['kind'] !== 'List') expect(await countsOf(`---\n${stringify(object)}---\n`)).toBe(said);
  });

  test('whose list is cut short are refused, or have one that has not ended', async () => {
    const text = stringify(list(run('a', 'True'), run('b', 'True')));
    for (let length = 40; length < text.indexOf('kind: List'); length += 7) {
      const whole = await readTestReport(sourceOf(text.slice(0, length), 'report')).catch(() => undefined);
      expect(whole === undefined || whole.failed > 0 ? 'closed' : text.slice(0, length)).toBe('closed');
    }
  });

  test('are as old as the oldest', async () => {
    const old = run('b', 'True', { completionTime: '2026-11-19T10:00:00Z' });
    const { origin } = await readTestReport(sourceOf(stringify(list(run('a', 'True'), old)), 'report'));
    expect(origin.time).toEqual({ at: Date.parse('2026-11-19T10:00:00Z'), zoned: true });
  });

  test.each<[string, string, string]>([
    [
      'other objects among them',
      stringify(list(run('a', 'True'), { apiVersion: 'v1', kind: 'Secret' })),
      'found Secret',
    ],
    ['an empty list', stringify(list()), 'found none'],
    ['another API', stringify(run('a', 'True', {}, { apiVersion: 'example.com/v1' })), 'expected'],
    ['a quote that is not closed', 'apiVersion: tekton.dev/v1\nkind: "TaskRun', 'not valid YAML'],
    ['a key twice', 'apiVersion: tekton.dev/v1\nkind: TaskRun\nkind: TaskRun\n', 'not valid YAML: DUPLICATE_KEY'],
    [
      'too many aliases',
      `apiVersion: v1\nkind: List\na: &a [x, x]\nb: &b [${'*a, '.repeat(20)}]\nc: [${'*b, '.repeat(20)}]\nitems: []\n`,
      'aliases',
    ],
  ])('with %s are refused', async (_what, text, says) => {
    expect(await refusalOf(readTestReport(sourceOf(text, 'report')))).toContain(says);
  });
});
