import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { renderText } from '../../../../../src/report/text.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { checkout, emptyDirectory, goodInputs, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const hostile = 'a <b> & "c"\u0000\u0007 \ud800 ]]> end';
const sarif = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'scan' } },
      results: [
        {
          ruleId: 'S1',
          level: 'error',
          message: { text: hostile },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.ts' }, region: { startLine: 7 } } }],
        },
        { ruleId: 'S2', level: 'error', message: { text: 'nowhere' } },
      ],
    },
  ],
});

const broken = { 'out/scan.sarif': sarif, 'out/lcov.info': reports.lcov(10, 100) };

async function run(inputs: Readonly<Record<string, string>>) {
  const directory = checkout(root, broken);
  const gate = await runGate(directory, { ...goodInputs, ...inputs });
  return { ...gate, read: (path: string) => readFileSync(join(directory, path), 'utf8') };
}

const severityOf = (check: string, severity: string): unknown =>
  expect.objectContaining({ check_name: `krci-deploy/gate/${check}`, severity });

describe('a closed gate', () => {
  test('is a Code Quality report of GitLab: a row at its rule, a finding at its place', async () => {
    const { read } = await run({ 'code-quality-file': 'out/gl-code-quality-report.json' });
    const issues: unknown[] = JSON.parse(read('out/gl-code-quality-report.json'));
    const fingerprint = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(issues).toEqual([
      {
        description: expect.stringMatching(/^Line coverage: expected at least 85 %, found 10 %/),
        check_name: 'krci-deploy/gate/line-coverage',
        severity: 'critical',
        fingerprint,
        location: { path: 'krci-deploy.yaml', lines: { begin: 15 } },
      },
      {
        description: expect.stringMatching(/^Static analysis: errors: expected at most 0 results, found 2 results/),
        check_name: 'krci-deploy/gate/sast-errors',
        severity: 'critical',
        fingerprint,
        location: { path: 'krci-deploy.yaml', lines: { begin: 14 } },
      },
      {
        description: expect.stringMatching(/^S1: a <b>/),
        check_name: 'krci-deploy/gate/sast-errors',
        severity: 'major',
        fingerprint,
        location: { path: 'src/a.ts', lines: { begin: 7 } },
      },
    ]);
    const fingerprints = issues.map((issue) => JSON.stringify(issue).match(/[0-9a-f]{64}/)?.[0]);
    expect(new Set(fingerprints).size).toBe(3);
  });

  test('is JUnit XML that any parser takes', async () => {
    const { read } = await run({ 'junit-file': 'out/checks.xml', junit: 'out/TEST-a.xml' });
    const xml = read('out/checks.xml');
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => void found.push(`${name} ${Object.values(attributes).join('|')}`));
    parser.write(xml).close();
    expect(found).toEqual([
      'testsuites krci-deploy|7|2|0|3',
      'testsuite gate into staging|7|2|0|3|2026-11-23T12:00:00',
      'testcase gate.tests|Failed tests: at most 0 tests',
      'testcase gate.tests|Executed tests: at least 1 test',
      'testcase gate.coverage|Line coverage: at least 85 %',
      'failure found 10 % (10 of 100 lines)|line-coverage',
      'testcase gate.coverage|Branch coverage: not gated',
      expect.stringMatching(/^skipped shown only/),
      'testcase gate.sast|Static analysis: errors: at most 0 results',
      'failure found 2 results|sast-errors',
      'testcase gate.sast|Static analysis: warnings: not gated',
      'skipped shown only: found 0 results',
      'testcase gate.sast|Static analysis: notes: not gated',
      'skipped shown only: found 0 results',
    ]);
  });

  test('has quotes in the attributes of its JUnit XML that stay inside', async () => {
    const directory = checkout(root, { ...broken, 'out/lcov.info': 'no report' });
    await runGate(directory, { ...goodInputs, 'junit-file': 'out/checks.xml' });
    const messages: unknown[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => void (name === 'error' && messages.push(attributes.message)));
    parser.write(readFileSync(join(directory, 'out/checks.xml'), 'utf8')).close();
    expect(messages).toEqual([expect.stringContaining('found "no report"')]);
  });

  test('annotates rows and places, and what warns', async () => {
    const { outcome } = await run({});
    expect(outcome.annotations).toMatchObject([
      { level: 'error', title: 'Line coverage', message: expect.stringMatching(/Cover at least 75 more lines/) },
      { level: 'error', title: 'Static analysis: errors' },
      { level: 'error', title: 'Static analysis: errors', file: 'src/a.ts', line: 7 },
    ]);
  });

  test('tells a row without proof from a failed one and a warning in Code Quality', async () => {
    const flaky = '<testsuite><testcase name="t"><flakyFailure/></testcase></testsuite>';
    const directory = checkout(root, { ...broken, 'out/flaky.xml': flaky, 'out/lcov.info': 'no report' });
    await runGate(directory, { ...goodInputs, junit: 'out/flaky.xml', 'code-quality-file': 'out/quality.json' });
    const issues: unknown = JSON.parse(readFileSync(join(directory, 'out/quality.json'), 'utf8'));
    expect(issues).toEqual(
      expect.arrayContaining([
        severityOf('line-coverage', 'blocker'),
        severityOf('sast-errors', 'critical'),
        severityOf('tests-warning', 'minor'),
      ]),
    );
  });

  test('annotates the first warning too', async () => {
    const flaky = '<testsuite><testcase name="t"><flakyFailure/></testcase></testsuite>';
    const directory = checkout(root, { 'out/flaky.xml': flaky });
    const { outcome } = await runGate(directory, { ...goodInputs, junit: 'out/flaky.xml' });
    expect(outcome.annotations).toMatchObject([{ level: 'warning', message: '1 test passed only when run again: t' }]);
  });
});

/** The fingerprints of a report about one message at these lines of one file. */
async function fingerprintsAt(lines: readonly number[]): Promise<readonly string[]> {
  const results = lines.map((startLine) => ({
    ruleId: 'S1',
    level: 'error',
    message: { text: 'the same' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.ts' }, region: { startLine } } }],
  }));
  const log = JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'scan' } }, results }] });
  const directory = checkout(root, { 'out/scan.sarif': log });
  await runGate(directory, { ...goodInputs, 'code-quality-file': 'q.json' });
  const report = readFileSync(join(directory, 'q.json'), 'utf8');
  return [...report.matchAll(/"fingerprint": "([0-9a-f]{64})"/g)].map(([, found = '']) => found);
}

test('a finding is shown at the path of its file, not at the URI that a report has for it', async () => {
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'src/a%20b.ts' }, region: { startLine: 7 } } }];
  const log = reports.sarif([], { results: [{ ruleId: 'S1', level: 'error', locations }] });
  const directory = checkout(root, { 'out/scan.sarif': log });
  const { outcome } = await runGate(directory, { ...goodInputs, 'code-quality-file': 'q.json' });
  expect(outcome.annotations).toContainEqual(expect.objectContaining({ file: 'src/a b.ts', line: 7 }));
  expect(readFileSync(join(directory, 'q.json'), 'utf8')).toContain('"path": "src/a b.ts"');
});

test('one message at several lines of a file is as many issues, which stay what they are when lines move', async () => {
  const before = await fingerprintsAt([7, 9]);
  expect(new Set(before).size).toBe(3);
  expect(await fingerprintsAt([17, 19])).toEqual(before);
});

test('a row without flow file and report is shown at the working directory', async () => {
  const directory = emptyDirectory(root);
  await runGate(directory, { junit: 'none.xml', 'max-failed-tests': '0', 'code-quality-file': 'q.json' });
  const issues: unknown = JSON.parse(readFileSync(join(directory, 'q.json'), 'utf8'));
  expect(issues).toContainEqual(expect.objectContaining({ location: { path: '.', lines: { begin: 1 } } }));
});

async function reported(inputs: Readonly<Record<string, string>>): Promise<string> {
  return renderText((await runGate(checkout(root), { ...goodInputs, ...inputs })).outcome.report);
}

test('the report names the inputs that tightened the flow file', async () => {
  expect(await reported({})).toMatch(/the local krci-deploy\.yaml \(sha256 [0-9a-f]{12}\)\./);
  const both = { 'max-warnings': '3', 'min-tests': '2' };
  expect((await reported(both)).replaceAll(/\s+/g, ' ')).toMatch(/\), tightened by min-tests, max-warnings\./);
});

test('an open gate has an empty Code Quality report', async () => {
  const directory = checkout(root);
  await runGate(directory, { ...goodInputs, 'code-quality-file': 'q.json' });
  expect(readFileSync(join(directory, 'q.json'), 'utf8')).toBe('[]\n');
});

test.each([
  ['evidence', { 'junit-file': 'out/TEST-a.xml' }],
  ['the flow file', { 'code-quality-file': 'krci-deploy.yaml' }],
  ['each other', { 'code-quality-file': 'a.json', 'verdict-file': './a.json' }],
])('no report is written over %s', async (_what, inputs) => {
  expect(await refusalOf(run(inputs))).toMatch(/^verdict-over-evidence: /);
});
