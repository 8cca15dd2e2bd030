import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { renderMarkdown } from '../../../../src/report/markdown.ts';
import { renderText } from '../../../../src/report/text.ts';
import { gate } from '../../../../src/steps/gate/gate.ts';
import { refusalOf } from '../../../support/evidence.ts';
import { shopFlow } from '../../../support/flow.ts';
import {
  checkout,
  commit,
  digest,
  emptyDirectory,
  gatePorts,
  goodInputs as inputs,
  goodSubject as subject,
  lay,
  reports,
  runGate,
} from '../../../support/gate.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

describe('a gate with good evidence', () => {
  test('opens, and says on what grounds', async () => {
    const directory = checkout(root);
    const run = await runGate(directory, { ...inputs, 'verdict-file': 'out/verdict.json' });
    expect([run.exit, run.refusal]).toEqual([0, '']);
    expect(run.rows).toEqual([
      'failed-tests pass',
      'executed-tests pass',
      'line-coverage pass',
      'branch-coverage skip',
      'sast-errors pass',
      'sast-warnings skip',
      'sast-notes skip',
    ]);
    expect(run.outputs).toEqual({
      verdict: 'pass',
      'verdict-file': 'out/verdict.json',
      record: '',
      'break-glass': '',
      'failed-checks': '',
      'line-coverage': '90',
      'branch-coverage': '',
      errors: '0',
      warnings: '1',
      notes: '1',
      tests: '10',
      'failed-tests': '0',
      'critical-vulnerabilities': '',
      'high-vulnerabilities': '',
      'medium-vulnerabilities': '',
      'low-vulnerabilities': '',
      'flaky-tests': '0',
    });
    expect(run.outcome.headline).toBe('The gate into staging is open: 4 checks, verdict pass');
  });

  test('writes a verdict that names subject, policy and every report by sha256', async () => {
    const directory = checkout(root);
    const run = await runGate(directory, { ...inputs, 'verdict-file': 'out/verdict.json' });
    const written: unknown = JSON.parse(readFileSync(join(directory, 'out/verdict.json'), 'utf8'));
    expect(written).toEqual(run.verdict);
    const { checks, ...rest } = run.verdict;
    expect(rest).toEqual({
      schemaVersion: '1',
      subject: { application: 'cart', artifact: subject.artifact, digest, version: '1.2.3-rc.1', commit },
      environment: 'staging',
      policy: {
        local: true,
        path: 'krci-deploy.yaml',
        sha256: sha256(shopFlow),
        effective: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
      exceptions: [],
      verdict: 'pass',
      at: '2026-11-23T12:00:00.000Z',
      expires: '2026-11-30T12:00:00.000Z',
    });
    expect(checks.find(({ id }) => id === 'line-coverage')).toEqual({
      id: 'line-coverage',
      kind: 'coverage',
      title: 'Line coverage',
      status: 'pass',
      threshold: 85,
      source: 'flow',
      actual: 90,
      required: 'at least 85 %',
      found: '90 % (90 of 100 lines)',
      evidence: [
        {
          path: 'out/lcov.info',
          sha256: sha256(reports.lcov(90, 100)),
          size: reports.lcov(90, 100).length,
          commits: [inputs.commit],
        },
      ],
    });
  });

  test('a second run finds the same and leaves the verdict alone', async () => {
    const directory = checkout(root);
    const wanted = { ...inputs, 'verdict-file': 'verdict.json' };
    expect((await runGate(directory, wanted)).outcome.changed).toBe(true);
    const before = readFileSync(join(directory, 'verdict.json'), 'utf8');
    expect((await runGate(directory, wanted)).outcome.changed).toBe(false);
    expect(readFileSync(join(directory, 'verdict.json'), 'utf8')).toBe(before);
  });

  test('works from inputs alone, without a flow file', async () => {
    const directory = emptyDirectory(root);
    lay(directory, { 'lcov.info': reports.lcov(8, 10) });
    const run = await runGate(directory, { coverage: 'lcov.info', 'min-line-coverage': '80' });
    expect([run.exit, run.rows, run.verdict.policy]).toEqual([0, ['line-coverage pass', 'branch-coverage skip'], {}]);
  });

  test('holds every file to a floor where one is set', async () => {
    const directory = checkout(root, { 'out/b.info': reports.lcov(1, 10, 'src/b.ts') });
    const wanted = { ...inputs, environment: 'dev', coverage: 'out/*.info' };
    const run = await runGate(directory, { ...wanted, 'min-file-coverage': '20' });
    expect(run.refusal).toMatch(
      /^gate-failed: Line coverage of each file: expected at least 20 %, found 10 % in src\/b\.ts \(1 of 10 lines\)/,
    );
    expect((await runGate(directory, { ...wanted, 'min-file-coverage': '10' })).exit).toBe(0);
  });

  test('counts a vulnerability of several reports once', async () => {
    const directory = checkout(root, {
      'out/trivy.json': reports.trivy(['HIGH', 'LOW']),
      'out/again.json': `${reports.trivy(['HIGH', 'LOW'])}\n`,
    });
    const run = await runGate(directory, { ...inputs, vulnerabilities: 'out/*.json', 'max-high': '1' });
    expect([run.exit, run.outputs['high-vulnerabilities'], run.outputs['low-vulnerabilities']]).toEqual([0, '1', '1']);
  });

  test.each(['max-critical', 'max-high', 'max-medium', 'max-low'])(
    'a vulnerability without a severity is critical where %s is set, and said to be',
    async (limit) => {
      const directory = checkout(root, { 'out/trivy.json': reports.trivy(['UNKNOWN']) });
      const run = await runGate(directory, { ...inputs, vulnerabilities: 'out/trivy.json', [limit]: '0' });
      expect([run.exit, run.outputs.verdict]).toEqual([1, 'fail']);
      expect(run.outputs['critical-vulnerabilities']).toBe('1');
      expect(run.verdict.checks.at(-1)?.found).toBe(
        '1 vulnerability without a severity, such as CVE-0 in pkg:deb/p0@1, counted as critical',
      );
    },
  );

  test('the flow file says what a vulnerability without a severity counts as', async () => {
    const policy =
      'gates:\n  dev: { vulnerabilities: { max: { critical: 0, high: 0, medium: 1 }, unrated: medium } }\n';
    const directory = checkout(root, {
      'krci-deploy.yaml': shopFlow.replace(/gates:\n[^]*/, policy),
      'out/trivy.json': reports.trivy(['UNKNOWN']),
    });
    const run = await runGate(directory, { ...inputs, environment: 'dev', vulnerabilities: 'out/trivy.json' });
    expect([run.outputs.verdict, run.outputs['medium-vulnerabilities']]).toEqual(['warn', '1']);
  });

  test('a flaky test is a warning, which leaves it open', async () => {
    const flaky = '<testcase name="wobbles"><flakyFailure/></testcase>';
    const run = await runGate(checkout(root, { 'out/TEST-a.xml': reports.junit(3, 0, flaky) }), inputs);
    expect([run.exit, run.outputs.verdict, run.outputs['flaky-tests']]).toEqual([0, 'warn', '1']);
    expect(run.rows).toContain('tests-warning warn');
  });
});

describe('what is refused before anything is read', () => {
  const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    [
      'a laxer coverage',
      { 'min-line-coverage': '84.9' },
      /^threshold-weakened: min-line-coverage: expected what tightens the 85 of krci-deploy\.yaml for staging, found 84\.9/,
    ],
    ['a laxer number of errors', { 'max-errors': '1' }, /^threshold-weakened: max-errors/],
    ['a laxer number of failed tests', { 'max-failed-tests': '1' }, /^threshold-weakened: max-failed-tests/],
    [
      'an unknown environment',
      { environment: 'stagin' },
      /^unknown-environment: .*did you mean "staging".*dev, test, uat, staging, prod/,
    ],
    [
      'no environment, with a flow file',
      { environment: '' },
      /^missing-environment: krci-deploy\.yaml has thresholds by environment; name one of dev, test/,
    ],
    ['an unknown application', { application: 'card' }, /^unknown-application: /],
    [
      'an artifact by tag',
      { artifact: 'registry.example.com/shop/cart:1.2.3' },
      /^artifact-without-digest: .*a tag can move/,
    ],
    [
      'an artifact of another application',
      { artifact: `registry.example.com/shop/basket@${digest}` },
      /^artifact-of-another-application: .*expected an image of cart \(shop\/cart/,
    ],
    ['a flow file that is not there', { flow: 'nowhere.yaml' }, /^flow-missing: /],
    ['a verdict over a report', { 'verdict-file': './out/../out/lcov.info' }, /^verdict-over-evidence: /],
    ['an input that is none', { 'max-erors': '0' }, /^unknown-input: .*max-errors/],
    [
      'a threshold that is none',
      { 'min-line-coverage': 'NaN' },
      /^invalid-input: min-line-coverage: expected a number from 0 to 100/,
    ],
    ['a threshold above 100', { 'min-line-coverage': '101' }, /^invalid-input/],
    ['a negative threshold', { 'max-errors': '-1' }, /^invalid-input/],
    ['a commit that is none', { commit: 'main' }, /^invalid-input: commit/],
    ['a pattern that could be an option', { sarif: '--output=x' }, /^invalid-input: sarif/],
  ];
  test.each(refused)('%s', async (_what, more, refusal) => {
    const directory = checkout(root);
    expect(await refusalOf(runGate(directory, { ...inputs, 'verdict-file': 'verdict.json', ...more }))).toMatch(
      refusal,
    );
    expect(existsSync(join(directory, 'verdict.json'))).toBe(false);
  });

  test('a gate without checks', async () => {
    const directory = emptyDirectory(root);
    lay(directory, { 'lcov.info': reports.lcov(1, 1) });
    expect(await refusalOf(runGate(directory, { coverage: 'lcov.info' }))).toMatch(
      /^gate-without-checks: no flow file: nothing is required/,
    );
    lay(directory, { 'krci-deploy.yaml': shopFlow.slice(0, shopFlow.indexOf('gates:')) });
    expect(await refusalOf(runGate(directory, { coverage: 'lcov.info', environment: 'dev' }))).toMatch(
      /^gate-without-checks: .*krci-deploy\.yaml for dev/,
    );
  });

  test('inputs may tighten and add', async () => {
    const run = await runGate(checkout(root), {
      ...inputs,
      'min-line-coverage': '90',
      'max-notes': '1',
      'min-tests': '10',
    });
    expect([run.exit, run.rows.filter((row) => row.endsWith('pass')).length]).toEqual([0, 6]);
    expect(run.verdict.checks.find(({ id }) => id === 'line-coverage')).toMatchObject({
      threshold: 90,
      source: 'input',
    });
  });
});

describe('what people read', () => {
  const broken = {
    'out/TEST-a.xml': reports.junit(8, 2),
    'out/lcov.info': reports.lcov(50, 100),
    'out/scan.sarif': '',
  };

  test('the plan: what is asked of which files, and nothing is written', async () => {
    const directory = checkout(root);
    const values = parseInputs(
      gate.declaration,
      new Map(Object.entries({ ...inputs, 'verdict-file': 'verdict.json', sarif: 'no.sarif' })),
    );
    const text = renderText(gate.describe(await gate.plan(values, gatePorts(directory))));
    expect(text).toContain('Gate into staging');
    expect(text).toMatch(/Line coverage +at least 85 % +krci-deploy\.yaml +out\/lcov\.info/);
    expect(text).toContain('there is no file no.sarif');
    expect(existsSync(join(directory, 'verdict.json'))).toBe(false);
  });

  test('the verdict: a table, and for each failure what to do', async () => {
    const run = await runGate(checkout(root, broken), inputs);
    const text = renderText(run.outcome.report);
    expect(text).toMatch(/Failed tests +at most 0 tests +2 of 10 tests +out\/TEST-a\.xml/);
    expect(text).toContain('Failed tests: expected at most 0 tests, found 2 of 10 tests. Repair all 2 failed tests.');
    expect(text).toContain('- bad 0');
    expect(text).toMatch(/Line coverage: expected .*\. Cover at least 35 more lines\./);
    expect(text).toContain('src/a.ts: 50 of 100 lines, not 51-100');
    expect(text).toContain('Give readable reports of this artifact.');
    expect(run.outcome.headline).toBe('The gate into staging is closed: 3 of 4 checks, verdict error');
  });

  test('names in reports do not become markup', async () => {
    const name = '&lt;img src=x&gt; | **bold** `code`';
    const junit = `<testsuite><testcase name="${name}"><failure/></testcase></testsuite>`;
    const markdown = renderMarkdown(
      (await runGate(checkout(root, { 'out/TEST-a.xml': junit }), inputs)).outcome.report,
    );
    expect(markdown).not.toContain('<img');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
